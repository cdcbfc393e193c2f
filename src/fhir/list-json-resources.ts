import type { FoundResource } from './found-resource.js';
import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  JsonScanner,
  JsonSyntaxError,
  openBrace,
  openBracket,
  quote,
  startsNumber,
} from './json-scanner.js';

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
  if (!scanner.open(openBrace)) return;
  do {
    const name = scanner.readName();
    scanner.take(colon);
    readMember(name);
  } while (scanner.goesOn(closeBrace));
}

/** Reads the objects of a list; anything else is passed over. */
function readItems(scanner: JsonScanner, readItem: () => void): void {
  if (scanner.peek() !== openBracket) {
    skipValue(scanner);
    return;
  }
  if (!scanner.open(openBracket)) return;
  do {
    if (scanner.peek() === openBrace) readItem();
    else skipValue(scanner);
  } while (scanner.goesOn(closeBracket));
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
    else if (startsNumber(code)) scanner.readNumber();
    else scanner.readWord();
  } while (depth > 0);
}
