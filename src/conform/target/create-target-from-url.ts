import type { Target } from '../../model/target.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { toTarget } from './to-target.js';

/**
 * The target that a bare base URL stands for: no authorization, nothing written, no data known, defaults for the rest.
 * Throws `usage` where the text is not an http or https URL, or has credentials, a query or a fragment.
 */
export function createTargetFromUrl(url: string): Target {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) {
    throw new ToolkitError('usage', `"${url}" is not an http or https URL`);
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new ToolkitError(
      'usage',
      `The URL of ${parsed.host} holds credentials: write a target file with auth, and name the secret as \${NAME} there`,
    );
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    throw new ToolkitError('usage', `"${url}" is not a base URL: it has a query or a fragment`);
  }
  return toTarget({ baseUrl: parsed.href }, '');
}
