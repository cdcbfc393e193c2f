import type { SystemGrammar } from './system-grammar.js';

/** The top-level types that IANA has registered; a new one takes a standard (RFC 9694). */
const topLevelTypes = new Set([
  'application',
  'audio',
  'example',
  'font',
  'haptics',
  'image',
  'message',
  'model',
  'multipart',
  'text',
  'video',
]);

/** `restricted-name` of https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
const name = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;

/**
 * Media types (BCP 13): a registered top-level type or one that begins with `x-`, a subtype of any name, and parameters
 * as HTTP writes them.
 */
export const mediaTypes: SystemGrammar = {
  name: 'media types (BCP 13)',
  check: (code) => {
    const [type = '', ...parameters] = splitParameters(code);
    const [top = '', subtype = '', ...more] = type.trimEnd().split('/');
    const isTop = topLevelTypes.has(top.toLowerCase()) || /^x-./i.test(top);
    return (
      isTop && name.test(top) && name.test(subtype) && more.length === 0 && parameters.every(isParameter)
    );
  },
};

/** The parts between semicolons that stand in no quoted string. */
function splitParameters(code: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < code.length; at++) {
    const char = code[at];
    if (char === '"') isQuoted = !isQuoted;
    else if (char === '\\' && isQuoted) at++;
    else if (char === ';' && !isQuoted) {
      parts.push(code.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, code.slice(start)];
}

const token = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const parameter = new RegExp(`^[ \\t]*${token}=(?:${token}|"(?:[^"\\\\]|\\\\.)*")[ \\t]*$`);

const isParameter = (text: string): boolean => parameter.test(text);
