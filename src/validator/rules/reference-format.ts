import { readLiteral } from '../read-reference.js';
import { defineRule } from '../rule.js';

export const referenceFormat = defineRule({
  id: 'reference-format',
  fhirIssueType: 'value',
  severity: 'error',
  summary:
    'A reference is an absolute URL, a relative one of the form type/id, a search, or the id of a contained resource after #.',
  spec: 'https://hl7.org/fhir/STU3/references.html#literal',
  message: (params: { reference: string }) =>
    `"${params.reference}" is no reference: expected type/id with a type of resource, an absolute URL, type?parameters or #id.`,
  compile: ({ base, typeCode, isRoot }, tools) => {
    if (base !== undefined || isRoot || typeCode !== 'Reference') return undefined;
    return (node, context) => {
      const read = readLiteral(node, tools.source, context);
      // What is no text at all is an issue of its own.
      if (read === undefined || read.isWellFormed || read.reference.trim() === '') return;
      tools.report({ node }, context, { reference: read.reference });
    };
  },
});
