import type { ElementNode } from '../fhir/element-node.js';

/**
 * Finds a resource outside of the text that is validated, such as one in another file of the same call; its root, or
 * `undefined` where there is none. The reference is relative (`Patient/1`), absolute or a URN, each perhaps with
 * `/_history/` and a version, or the canonical URL of a definition, perhaps with `|` and a version. What is found is
 * looked at, and nothing is reported of it in its own place. Asked again, it answers the same.
 */
export type ReferenceResolver = (reference: string) => ElementNode | undefined;
