import { findChild } from '../../fhir/element-node.js';
import { typeOfBundle } from '../bundle.js';
import { defineRule } from '../rule.js';

const responseTypes = new Set(['transaction-response', 'batch-response']);

/** R4 says the same by its invariant bdl-4. */
export const bundleResponse = defineRule({
  id: 'bundle-response',
  fhirIssueType: 'required',
  severity: 'error',
  summary: 'An entry of the response to a transaction or batch says how its request was answered.',
  spec: 'https://hl7.org/fhir/STU3/http.html#transaction-response',
  message: (params: { type: string }) =>
    `An entry of a ${params.type} needs a response with the status of its request.`,
  compile: ({ facts, base }, tools) => {
    if (base !== undefined || facts.path !== 'Bundle.entry' || tools.release !== 'stu3') return undefined;
    return (node, context) => {
      const type = node.parent === undefined ? undefined : typeOfBundle(node.parent);
      if (type === undefined || !responseTypes.has(type) || findChild(node, 'response') !== undefined) return;
      tools.report({ node, child: 'response' }, context, { type });
    };
  },
});
