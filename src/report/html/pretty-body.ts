/** Deeper levels are not indented further, so that nesting without end cannot blow up the text. */
const deepest = 24;

/** Larger bodies are shown as they are: of them only the beginning is shown anyway. Counted in UTF-16 units. */
const largest = 500_000;

/** Indents a body that is JSON or XML without changing any of its tokens; any other body stays as it was received. */
export function prettyBody(body: string): string {
  if (body.length > largest) return body;
  const start = body.trimStart().charAt(0);
  if (start === '{' || start === '[') return indentJson(body) ?? body;
  if (start === '<') return indentXml(body) ?? body;
  return body;
}

function newline(depth: number): string {
  return `\n${'  '.repeat(Math.min(Math.max(depth, 0), deepest))}`;
}

/** Token by token rather than by parsing: `1.10` and repeated keys must look as they were sent. */
function indentJson(body: string): string | undefined {
  if (!isJson(body)) return undefined;
  const parts: string[] = [];
  let depth = 0;
  for (const [token] of body.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{]\s*[\]}]|[[\]{},:]|[^\s[\]{},:"]+/gs)) {
    switch (token) {
      case '{':
      case '[':
        depth += 1;
        parts.push(token, newline(depth));
        break;
      case '}':
      case ']':
        depth -= 1;
        parts.push(newline(depth), token);
        break;
      case ',':
        parts.push(token, newline(depth));
        break;
      case ':':
        parts.push(': ');
        break;
      default:
        parts.push(token.startsWith('"') ? token : token.replace(/\s+/g, ''));
    }
  }
  return parts.join('');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Each tag on its own line, but an element with nothing but text stays on one. Undefined where a tag never ends. */
function indentXml(body: string): string | undefined {
  const tokens = splitXml(body);
  if (tokens === undefined) return undefined;
  let text = '';
  let depth = 0;
  let afterText = true;
  let afterOpening = false;
  for (const token of tokens) {
    const kind = kindOf(token);
    if (kind === 'text') {
      if (token.trim() === '') continue;
      text += token;
      afterText = true;
      continue;
    }
    if (kind === 'end') depth -= 1;
    const joined = afterText || (kind === 'end' && afterOpening);
    text += joined ? token : newline(depth) + token;
    if (kind === 'start') depth += 1;
    afterText = false;
    afterOpening = kind === 'start';
  }
  return text;
}

function kindOf(token: string): 'text' | 'start' | 'end' | 'other' {
  if (!token.startsWith('<')) return 'text';
  if (token.startsWith('</')) return 'end';
  if (token.startsWith('<!') || token.startsWith('<?') || token.endsWith('/>')) return 'other';
  return 'start';
}

function splitXml(body: string): readonly string[] | undefined {
  const tokens: string[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.charAt(at) === '<' ? endOfTag(body, at) : endOfText(body, at);
    if (end === -1) return undefined;
    tokens.push(body.slice(at, end));
    at = end;
  }
  return tokens;
}

function endOfText(body: string, at: number): number {
  const tag = body.indexOf('<', at);
  return tag === -1 ? body.length : tag;
}

function endOfTag(body: string, at: number): number {
  const special = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ].find(([start = '']) => body.startsWith(start, at));
  if (special !== undefined) {
    const [start = '', closing = ''] = special;
    const end = body.indexOf(closing, at + start.length);
    return end === -1 ? -1 : end + closing.length;
  }
  let quote = '';
  for (let place = at + 1; place < body.length; place += 1) {
    const character = body.charAt(place);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return place + 1;
  }
  return -1;
}
