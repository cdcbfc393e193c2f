import { splitUnescaped, unescapeValue } from './escaping.js';
import type { TokenValue } from './search-parameter.js';

/**
 * Whether a held token matches `code`, `system|code`, `|code` (no system) or `system|` (any code of it). The
 * comparison is literal (https://hl7.org/fhir/STU3/search.html#token).
 */
export function matchesToken(held: TokenValue, asked: string): boolean {
  const [first = '', ...rest] = splitUnescaped(asked, '|').map(unescapeValue);
  if (rest.length === 0) return held.code === first;
  const code = rest.join('|');
  const systemMatches = first === '' ? held.system === undefined : held.system === first;
  return systemMatches && (code === '' || held.code === code);
}
