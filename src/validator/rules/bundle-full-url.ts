import { findChild, type ElementNode } from '../../fhir/element-node.js';
import { methodOf } from '../bundle.js';
import type { FactSource } from '../fact-source.js';
import { defineRule } from '../rule.js';

export const bundleFullUrl = defineRule({
  id: 'bundle-full-url',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'The fullUrl of an entry is absolute and agrees with the type and id of its resource.',
  spec: 'https://hl7.org/fhir/STU3/bundle-definitions.html#Bundle.entry.fullUrl',
  message: (params: { fullUrl: string; found: string }) => `The fullUrl "${params.fullUrl}" ${params.found}.`,
  compile: ({ facts, base }, tools) => {
    if (base !== undefined || facts.path !== 'Bundle.entry') return undefined;
    return (node, context) => {
      const fullUrl = findChild(node, 'fullUrl');
      if (fullUrl?.value === undefined || fullUrl.value.trim() === '') return;
      const found = findDisagreement(fullUrl.value, node, tools.source);
      if (found !== undefined) tools.report({ node: fullUrl }, context, { fullUrl: fullUrl.value, found });
    };
  },
});

/**
 * A resource that is yet to be created has no id, and the fullUrl of its entry holds for the transaction only. A URN
 * says nothing of an id.
 */
function findDisagreement(fullUrl: string, entry: ElementNode, source: FactSource): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(fullUrl)) return 'is not absolute';
  const resource = findChild(entry, 'resource');
  const [, type = '', id = ''] =
    /^https?:\/\/.*\/([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})$/.exec(fullUrl) ?? [];
  const isOfServer = source.findType(type)?.definition.kind === 'resource';
  if (resource?.resourceType === undefined || !isOfServer || methodOf(entry) === 'POST') return undefined;
  if (resource.resourceType !== type)
    return `names a ${type}, and the resource is a ${resource.resourceType}`;
  const own = findChild(resource, 'id');
  if (own?.value === id || own?.isMisshapen === true) return undefined;
  return own?.value === undefined
    ? `names the id ${id}, and the resource has no id`
    : `names the id ${id}, and the resource has ${own.value}`;
}
