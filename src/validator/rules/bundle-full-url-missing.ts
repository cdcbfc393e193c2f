import { findChild } from '../../fhir/element-node.js';
import { methodOf, typeOfBundle } from '../bundle.js';
import { defineRule } from '../rule.js';

/** Bundles whose resources refer to each other by nothing but the fullUrl. */
const selfContained = new Set(['document', 'message']);

export const bundleFullUrlMissing = defineRule({
  id: 'bundle-full-url-missing',
  fhirIssueType: 'required',
  severity: 'warning',
  summary:
    'An entry with a resource has a fullUrl, unless the resource is yet to be created or an operation made it up. In a document or message its lack is an error.',
  spec: 'https://hl7.org/fhir/STU3/bundle-definitions.html#Bundle.entry.fullUrl',
  message: (params: { type: string }) =>
    `The entry has no fullUrl, which is the identity of its resource in this ${params.type}.`,
  compile: ({ facts, base }, tools) => {
    if (base !== undefined || facts.path !== 'Bundle.entry') return undefined;
    return (node, context) => {
      if (findChild(node, 'fullUrl') !== undefined || findChild(node, 'resource') === undefined) return;
      if (methodOf(node) === 'POST') return;
      const type = node.parent === undefined ? undefined : typeOfBundle(node.parent);
      const severity = selfContained.has(type ?? '') ? 'error' : 'warning';
      tools.report({ node, child: 'fullUrl', severity }, context, { type: type ?? 'Bundle' });
    };
  },
});
