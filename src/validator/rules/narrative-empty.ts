import { findNarrative } from '../narrative.js';
import { defineRule } from '../rule.js';

export const narrativeEmpty = defineRule({
  id: 'narrative-empty',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary: 'A narrative has some content (txt-2).',
  spec: 'https://hl7.org/fhir/STU3/narrative.html#Narrative',
  message: () => 'The narrative is empty; it must have some text or an image.',
  compile: ({ base, kind, isRoot }, tools) => {
    if (base !== undefined || isRoot || kind !== 'xhtml') return undefined;
    return (node, context) => {
      const narrative = findNarrative(node);
      const isReadable = narrative?.problems.every((problem) => problem.kind !== 'not-well-formed');
      if (isReadable === true && narrative?.hasContent === false) tools.report({ node }, context, {});
    };
  },
});
