import type { ElementNode } from '../fhir/element-node.js';
import { readXhtml, type XhtmlReading } from '../fhir/xhtml.js';

/** Narratives do not change, so each is read once for all that is asked of it. */
const readings = new WeakMap<ElementNode, XhtmlReading>();

/** What is in a narrative's `div`; undefined where it has no text. */
export function findNarrative(div: ElementNode): XhtmlReading | undefined {
  if (div.value === undefined) return undefined;
  const reading = readings.get(div) ?? readXhtml(div.value);
  readings.set(div, reading);
  return reading;
}
