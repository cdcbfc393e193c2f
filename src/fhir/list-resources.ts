import type { FoundResource } from './found-resource.js';
import { listJsonResources } from './list-json-resources.js';
import { listXmlResources } from './list-xml-resources.js';
import { isXml } from './read-resource.js';

/**
 * The resource in a text and, where it is a Bundle, those in its entries, in their order. Made for texts of any size: the
 * elements are passed over, not kept. A text that cannot be read has none.
 */
export function listResources(text: string): readonly FoundResource[] {
  return isXml(text) ? listXmlResources(text) : listJsonResources(text);
}
