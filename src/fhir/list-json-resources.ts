import type { FoundResource } from './found-resource.js';
import { JsonScanner, JsonSyntaxError } from './json-scanner.js';

const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;

/** The resource of a JSON text, then those in the entries of a Bundle; none where the text is no JSON. */
export function listJsonResources(text: string): readonly FoundResource[] {
  const scanner = new JsonScanner(text);
  if (text.charCodeAt(0) === 0xfeff) scanner.position = 1;
  const inEntries: FoundResource[] = [];
  try {
    if (scanner.peek() !== openBrace) return [];
    const root = readObject(scanner, (name) => {
      if (name === 'entry') readEntries(scanner, inEntries);
      else skipValue(scanner);
    });
    if (root === undefined) return [];
    return root.resourceType === 'Bundle' ? [root, ...inEntries] : [root];
  } catch (error) {
    if (error instanceof JsonSyntaxError) return [];
    throw error;
  }
}

function readEntries(scanner: JsonScanner, found: FoundResource[]): void {
  readItems(scanner, () => {
    let fullUrl: string | undefined;
    let resource: FoundResource | undefined;
    readMembers(scanner, (name) => {
      const code = scanner.peek();
      if (name === 'fullUrl' && code === quote) fullUrl = scanner.readString();
      else if (name === 'resource' && code === openBrace) {
        resource = readObject(scanner, () => {
          skipValue(scanner);
        });
      } else skipValue(scanner);
    });
    if (resource !== undefined) found.push({ ...resource, fullUrl });
  });
}

/** A resource, or `undefined` where an object names no type. `readOther` reads the members that are no keys. */
function readObject(scanner: JsonScanner, readOther: (name: string) => void): FoundResource | undefined {
  const keys = new Map<string, string>();
  const start = scanner.position;
  readMembers(scanner, (name) => {
    const isKey = name === 'resourceType' || name === 'id' || name === 'url';
    if (isKey && scanner.peek() === quote) keys.set(name, scanner.readString());
    else readOther(name);
  });
  const resourceType = keys.get('resourceType');
  if (resourceType === undefined) return undefined;
  return { resourceType, id: keys.get('id'), url: keys.get('url'), start, end: scanner.position };
}

function readMembers(scanner: JsonScanner, readMember: (name: string) => void): void {
  scanner.take(openBrace);
  if (scanner.peek() === closeBrace) {
    scanner.position++;
    return;
  }
  do {
    const name = scanner.readName();
    scanner.take(colon);
    readMember(name);
  } while (continues(scanner, closeBrace));
}

/** Reads the objects of a list; anything else is passed over. */
function readItems(scanner: JsonScanner, readItem: () => void): void {
  if (scanner.peek() !== openBracket) {
    skipValue(scanner);
    return;
  }
  scanner.position++;
  if (scanner.peek() === closeBracket) {
    scanner.position++;
    return;
  }
  do {
    if (scanner.peek() === openBrace) readItem();
    else skipValue(scanner);
  } while (continues(scanner, closeBracket));
}

function continues(scanner: JsonScanner, close: number): boolean {
  const code = scanner.peek();
  if (code !== comma && code !== close) scanner.fail(`"," or "${String.fromCharCode(close)}"`);
  scanner.position++;
  return code === comma;
}

/** Passes over a value, however deep, without a stack; what lies in it need not be sound. */
function skipValue(scanner: JsonScanner): void {
  let depth = 0;
  do {
    const code = scanner.peek();
    if (code === quote) scanner.readString();
    else if (code === openBrace || code === openBracket) {
      depth++;
      scanner.position++;
    } else if (code === closeBrace || code === closeBracket) {
      depth--;
      scanner.position++;
    } else if (code === comma || code === colon) scanner.position++;
    else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) scanner.readNumber();
    else scanner.readWord();
  } while (depth > 0);
}
