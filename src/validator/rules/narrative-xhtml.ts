import type { XhtmlProblem } from '../../fhir/xhtml.js';
import { findNarrative } from '../narrative.js';
import { defineRule } from '../rule.js';

const explanations: Readonly<Record<XhtmlProblem['kind'], (found: string) => string>> = {
  'not-well-formed': (found) => `it is not well-formed: ${found}`,
  'not-a-div': (found) => `it begins with ${found}, expected a div in http://www.w3.org/1999/xhtml`,
  element: (found) => `the element "${found}" is not allowed`,
  attribute: (found) => `the attribute "${found}" is not allowed`,
  link: (found) => `the link "${found}" is active content`,
};

export const narrativeXhtml = defineRule({
  id: 'narrative-xhtml',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary: 'A narrative is a div of plain formatting, without active content (txt-1).',
  spec: 'https://hl7.org/fhir/STU3/narrative.html#xhtml',
  message: (params: { kind: XhtmlProblem['kind']; found: string }) =>
    `The narrative is not allowed as it is: ${explanations[params.kind](params.found)}.`,
  compile: ({ base, kind, isRoot }, tools) => {
    if (base !== undefined || isRoot || kind !== 'xhtml') return undefined;
    return (node, context) => {
      for (const problem of findNarrative(node)?.problems ?? []) {
        tools.report({ node }, context, { kind: problem.kind, found: problem.found });
      }
    };
  },
});
