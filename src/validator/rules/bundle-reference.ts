import type { ElementNode } from '../../fhir/element-node.js';
import { findEntryAround, typeOfBundle } from '../bundle.js';
import { findReferenced } from '../find-referenced.js';
import { readReference } from '../read-reference.js';
import { defineRule } from '../rule.js';

/** What the first resource of a document or message refers to by these belongs to it. */
const included: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'document',
    new Set([
      'Composition.subject',
      'Composition.encounter',
      'Composition.author',
      'Composition.attester.party',
      'Composition.custodian',
      'Composition.event.detail',
      'Composition.section.entry',
    ]),
  ],
  ['message', new Set(['MessageHeader.focus'])],
]);

export const bundleReference = defineRule({
  id: 'bundle-reference',
  fhirIssueType: 'not-found',
  severity: 'error',
  summary:
    'What a Composition or MessageHeader is about is in its document or message. Any other reference by URN leads to an entry of the Bundle, or a warning is given.',
  spec: 'https://hl7.org/fhir/STU3/documents.html#content',
  message: (params: { reference: string; type?: string | undefined }) =>
    params.type === undefined
      ? `The reference "${params.reference}" leads to no entry of the Bundle, and a URN can be found nowhere else.`
      : `The reference "${params.reference}" leads to no entry of the Bundle; what it refers to belongs to the ${params.type}.`,
  compile: ({ base, typeCode, isRoot }, tools) => {
    if (base !== undefined || isRoot || typeCode !== 'Reference') return undefined;
    return (node, context) => {
      const entry = findEntryAround(node);
      const reference =
        entry === undefined ? undefined : readReference(node, tools.source, context)?.reference;
      if (entry === undefined || reference === undefined || reference.startsWith('#')) return;
      const type = findPurpose(node, entry);
      if (type === undefined && !reference.startsWith('urn:')) return;
      if (findReferenced(reference, node, context.resourceIndexes) !== undefined) return;
      const severity = type === undefined ? 'warning' : 'error';
      tools.report({ node, severity }, context, { reference, type });
    };
  },
});

/** The type of the Bundle that must include what the reference leads to. */
function findPurpose(node: ElementNode, entry: ElementNode): string | undefined {
  const bundle = entry.parent;
  const type = bundle === undefined ? undefined : typeOfBundle(bundle);
  if (type === undefined || entry.index > 0) return undefined;
  return included.get(type)?.has(node.definitionPath ?? '') === true ? type : undefined;
}
