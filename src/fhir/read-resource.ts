import { readJson } from './read-json.js';
import { readXml } from './read-xml.js';
import type { ResourceDocument } from './resource-document.js';

/** Reads a resource in whichever of its two formats the text is: XML where it begins with `<`, else JSON. */
export function readResource(text: string): ResourceDocument {
  return isXml(text) ? readXml(text) : readJson(text);
}

/** True where the text begins as XML does. */
export function isXml(text: string): boolean {
  return /^\uFEFF?\s*</.test(text);
}
