import type { Comparison } from '../../src/model/comparison.js';
import { compareResources } from './comparison.js';
import { sampleChanges } from '../unit/compare/sample-changes.js';

/** What the fixture shows: some of each class, of several kinds of definition. */
const shown = [
  'a mandatory element',
  'another short text',
  'a target less',
  'a new invariant',
  'a code less of a value set',
  'another display',
  'another version',
  'a wider context',
  'an interaction more',
  'another translation',
];

/** A comparison with changes of every class and kind, definitions that came and went, and limits. */
export function createComparison(): Comparison {
  const samples = sampleChanges.filter(({ what }) => shown.includes(what));
  const apart = (side: 'old' | 'new') =>
    samples.flatMap((sample, at) =>
      sample[side].map((resource) => ({
        ...resource,
        ...(resource.url && { url: `${resource.url}-${at}` }),
      })),
    );
  const gone = { resourceType: 'ValueSet', url: 'https://example.org/ValueSet/gone' };
  const come = {
    resourceType: 'StructureDefinition',
    url: 'https://example.org/StructureDefinition/come',
    kind: 'resource',
    type: 'Patient',
    baseDefinition: 'https://example.org/StructureDefinition/elsewhere',
    differential: { element: [{ path: 'Patient' }] },
  };
  return compareResources([...apart('old'), gone], [...apart('new'), come], {
    notices: ['new/b.json: ValueSet https://example.org/b is left out, as new/a.json states it already'],
  });
}

/** A comparison that found nothing. */
export function createSameComparison(): Comparison {
  return compareResources([], []);
}

/** A comparison with this text wherever a definition has one. */
export function createHostileComparison(text: string): Comparison {
  const { definitions, ...rest } = createComparison();
  return {
    ...rest,
    old: { ...rest.old, spec: text, name: text, version: text },
    limits: [{ subject: text, reason: text }],
    definitions: definitions.map((definition) => ({
      ...definition,
      ...{ id: text, url: text, name: text, resourceType: text },
      changes: definition.changes.map((change) => ({
        ...change,
        ...{ element: text, aspect: text, was: text, is: [text, { [text]: text }], message: text },
      })),
    })),
  };
}
