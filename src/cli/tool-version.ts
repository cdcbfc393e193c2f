import { readFileSync } from 'node:fs';
import { ToolkitError } from '../model/toolkit-error.js';

/** The folder of the installed package: two levels above this file, as source and as compiled. */
export const packageRoot = new URL('../../', import.meta.url);

/** The version in the package's own package.json. */
export function readToolVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    if (typeof manifest.version === 'string') return manifest.version;
  }
  throw new ToolkitError('internal', 'package.json of careconnect-conformance names no version.');
}
