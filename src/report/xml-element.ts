import { toVisibleText } from './visible-text.js';

/** Attributes of an element, in the order in which they are written; absent ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content, which is XML already: other elements, or text from `xmlText`. */
export function xmlElement(name: string, attributes: XmlAttributes, content: readonly string[] = []): string {
  if (content.length === 0) return `<${name}${formatAttributes(attributes)}/>`;
  return `${xmlStart(name, attributes)}${content.join('')}</${name}>`;
}

/** The start tag of an element whose content is written piece by piece; the end tag is the caller's. */
export function xmlStart(name: string, attributes: XmlAttributes): string {
  return `<${name}${formatAttributes(attributes)}>`;
}

function formatAttributes(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replace(/[\t\n\r]/g, toReference)}"`)
    .join('');
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
