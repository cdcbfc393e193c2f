import { isJsonObject } from '../definitions/is-definition-resource.js';

/** System of the tag by which an example says that it breaks a rule on purpose; the code is the rule's id. */
export const breaksRuleSystem = 'urn:careconnect-conformance:breaks-rule';

/** The rule that a resource says it breaks on purpose. */
export function findBrokenRule(resource: Readonly<Record<string, unknown>>): string | undefined {
  const meta = resource['meta'];
  const tags: unknown = isJsonObject(meta) ? meta['tag'] : undefined;
  if (!Array.isArray(tags)) return undefined;
  for (const tag of tags) {
    if (!isJsonObject(tag) || tag['system'] !== breaksRuleSystem) continue;
    if (typeof tag['code'] === 'string') return tag['code'];
  }
  return undefined;
}
