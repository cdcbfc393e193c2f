import { SaxesParser } from 'saxes';
import { maskQuery } from './mask-url.js';
import { maskValue } from './mask-value.js';
import type { Masker } from './masker.js';

/** Resources that define something and speak of no person. */
const definitions =
  /^(?:CapabilityStatement|StructureDefinition|ValueSet|CodeSystem|OperationDefinition|SearchParameter)$/;

/**
 * A body in its form, with other values. JSON and XML keep every character that is no value, so that what is wrong with
 * the form can still be seen. Of what is neither, or cannot be read, only the length is left.
 */
export function maskBody(body: string, contentType: string, masker: Masker): string {
  if (body === '') return body;
  if (contentType.includes('x-www-form-urlencoded')) return maskQuery(body, masker);
  if (/^\s*[{[]/.test(body)) {
    const value = parseJson(body);
    if (value !== undefined) return isDefinition(value) ? body : maskJson(body, masker);
  } else if (/^\s*</.test(body) && isXml(body)) {
    const root = /<([A-Za-z]\w*)/.exec(body)?.[1] ?? '';
    return definitions.test(root) ? body : maskXml(body, masker);
  }
  learnPieces(body, masker);
  return `[masked: ${String(body.length)} characters that are no JSON and no XML]`;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isDefinition(value: unknown): boolean {
  const type = (value as Readonly<Record<string, unknown>> | null)?.['resourceType'];
  return typeof type === 'string' && definitions.test(type);
}

function isXml(body: string): boolean {
  let fine = !body.includes('<!DOCTYPE');
  const parser = new SaxesParser();
  parser.on('error', () => {
    fine = false;
  });
  parser.write(body).close();
  return fine;
}

const jsonToken = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/gs;

/** Masks the strings of a JSON text that has been proved to be one, and numbers where a text belongs. */
function maskJson(json: string, masker: Masker): string {
  const path: string[] = [];
  const isObject: boolean[] = [];
  let key: string | undefined;
  let masked = '';
  let from = 0;
  for (const { 0: token, index } of json.matchAll(jsonToken)) {
    masked += json.slice(from, index);
    from = index + token.length;
    const isString = token.startsWith('"');
    if (isString && isObject.at(-1) === true && key === undefined) {
      key = unquote(token);
      masked += token;
      continue;
    }
    if (token === '{' || token === '[') {
      isObject.push(token === '{');
      path.push(token === '{' && key === undefined ? '' : (key ?? path.at(-1) ?? ''));
      key = undefined;
    } else if (token === '}' || token === ']') {
      isObject.pop();
      path.pop();
      key = undefined;
    } else if (token === ',') key = undefined;
    masked += isString ? maskString(token, [...path, key ?? ''], masker) : maskNumber(token, key, masker);
  }
  return masked + json.slice(from);
}

function unquote(token: string): string {
  const value: unknown = JSON.parse(token);
  return String(value);
}

function maskString(token: string, path: readonly string[], masker: Masker): string {
  const names = path.filter((name) => name !== '').map((name) => name.replace(/^_/, ''));
  const value = unquote(token);
  if (names.at(-1) === 'div') return JSON.stringify(maskDiv(value, masker));
  return JSON.stringify(maskValue(names, value, masker));
}

/** An identifier that is sent as a number is one nevertheless. */
function maskNumber(token: string, key: string | undefined, masker: Masker): string {
  return /^\d{10}$/.test(token) && key === 'value' ? masker.learn(token, masker.text) : token;
}

function maskDiv(value: string, masker: Masker): string {
  return isXml(value) ? maskXml(value, masker) : masker.text(value);
}

const xmlToken = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/gs;
const attribute = /([\w:.-]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** Masks the attributes and the text of an XML text that has been proved to be one. */
function maskXml(xml: string, masker: Masker): string {
  const path: string[] = [];
  return xml.replace(xmlToken, (token) => {
    if (token.startsWith('<?')) return token;
    if (token.startsWith('<!')) return '<!-- masked -->';
    if (!token.startsWith('<')) return masker.text(token);
    if (token.startsWith('</')) {
      path.pop();
      return token;
    }
    const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? '';
    path.push(name);
    const own = path.filter((each) => !/^[A-Z]/.test(each));
    const masked = token.replace(attribute, (all, key: string, equals: string, quoted: string) => {
      if (key.startsWith('xmlns')) return all;
      const value = decodeXml(quoted.slice(1, -1));
      return `${key}${equals}"${encodeXml(maskAttribute(key, [...own], value, masker))}"`;
    });
    if (token.endsWith('/>')) path.pop();
    return masked;
  });
}

function maskAttribute(key: string, path: readonly string[], value: string, masker: Masker): string {
  return maskValue(key === 'value' ? path : [...path, key], value, masker);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? all;
      return String.fromCodePoint(parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
    },
  );
}

function encodeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What a body says that cannot be read is still masked where prose repeats it. */
function learnPieces(body: string, masker: Masker): void {
  for (const [, quoted, between] of body.matchAll(/["']([^"'\\]{3,200})["']|>([^<]{3,200})</g)) {
    const piece = (quoted ?? between ?? '').trim();
    if (!/^(?:[a-zA-Z]+|https?:.*)$/.test(piece) || /^[A-Z][a-z]+$/.test(piece))
      masker.learn(piece, masker.text);
  }
}
