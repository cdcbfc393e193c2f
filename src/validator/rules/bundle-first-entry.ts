import { entriesOf, typeOfBundle, typeOfEntry } from '../bundle.js';
import { defineRule } from '../rule.js';

const firstTypes: ReadonlyMap<string, string> = new Map([
  ['document', 'Composition'],
  ['message', 'MessageHeader'],
]);

/** R4 says the same by its invariants bdl-11 and bdl-12. */
export const bundleFirstEntry = defineRule({
  id: 'bundle-first-entry',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A document begins with a Composition and a message with a MessageHeader.',
  spec: 'https://hl7.org/fhir/STU3/bundle.html',
  message: (params: { type: string; expected: string; found: string }) =>
    `The first entry of a ${params.type} must hold a ${params.expected}, found ${params.found}.`,
  compile: ({ facts, base, isRoot }, tools) => {
    if (base !== undefined || !isRoot || facts.path !== 'Bundle' || tools.release !== 'stu3')
      return undefined;
    return (node, context) => {
      const type = typeOfBundle(node) ?? '';
      const expected = firstTypes.get(type);
      if (expected === undefined) return;
      const first = entriesOf(node)[0];
      const found = first === undefined ? 'no entry' : (typeOfEntry(first) ?? 'no resource');
      if (found === expected) return;
      const place = first === undefined ? { node, child: 'entry' } : { node: first };
      tools.report(place, context, { type, expected, found });
    };
  },
});
