import { pathOf, type ElementNode } from '../fhir/element-node.js';
import { formatPath } from '../validator/issue-record.js';

/** The FHIRPath of an element from the root of its document, such as `Bundle.entry[0].resource.name[1].family`. */
export function formatNodePath(node: ElementNode): string {
  return formatPath(pathOf(node));
}
