import { findChild } from '../../fhir/element-node.js';
import { methodOf, typeOfBundle } from '../bundle.js';
import { defineRule } from '../rule.js';

const requestTypes = new Set(['transaction', 'batch']);

/** R4 says that there is a request by its invariant bdl-3. */
export const bundleRequest = defineRule({
  id: 'bundle-request',
  fhirIssueType: 'required',
  severity: 'error',
  summary: 'An entry of a transaction or batch says what is requested, with the resource that this needs.',
  spec: 'https://hl7.org/fhir/STU3/http.html#transaction',
  message: (params: { type: string; method?: string | undefined }) =>
    params.method === undefined
      ? `An entry of a ${params.type} needs a request that says what to do with it.`
      : `The request is a ${params.method}, which needs a resource in its entry.`,
  compile: ({ facts, base }, tools) => {
    if (base !== undefined || facts.path !== 'Bundle.entry') return undefined;
    return (node, context) => {
      const type = node.parent === undefined ? undefined : typeOfBundle(node.parent);
      if (type === undefined || !requestTypes.has(type)) return;
      const method = methodOf(node);
      const hasRequest = findChild(node, 'request') !== undefined;
      if (!hasRequest && tools.release === 'stu3')
        tools.report({ node, child: 'request' }, context, { type });
      const needsResource = method === 'POST' || method === 'PUT';
      if (needsResource && findChild(node, 'resource') === undefined)
        tools.report({ node, child: 'resource' }, context, { type, method });
    };
  },
});
