import type { ElementNode } from '../fhir/element-node.js';
import { readXhtml, type XhtmlReading } from '../fhir/xhtml.js';

/** Several rules ask of one narrative in turn; it is read once for all of them. */
let latest: { readonly text: string; readonly reading: XhtmlReading } | undefined;

/** What is in a narrative's `div`; undefined where it has no text. */
export function findNarrative(div: ElementNode): XhtmlReading | undefined {
  const text = div.value;
  if (text === undefined) return undefined;
  if (latest?.text !== text) latest = { text, reading: readXhtml(text) };
  return latest.reading;
}
