import { toVisibleText } from './visible-text.js';

/** Attributes of an element, in the order in which they are written; absent ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content, which is XML already: other elements, or text from `xmlText`. */
export function xmlElement(name: string, attributes: XmlAttributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replace(/[\t\n\r]/g, toReference)}"`)
    .join('');
  if (content.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>${content.join('')}</${name}>`;
}

/** Any text as XML text. What XML 1.0 does not allow, such as control characters, is made visible instead. */
export function xmlText(text: string): string {
  return toVisibleText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
