import type { ElementNode } from '../fhir/element-node.js';
import type { ReferenceResolver } from '../validator/reference-resolver.js';
import { toAddress } from './references.js';
import { findValue } from './select-nodes.js';

/**
 * Finds the Questionnaires among resources that the target with this base URL has sent, and nothing else: by relative
 * references and by those below the base URL. A reference to a version leads to that version alone, as far as the
 * Questionnaire says which it is.
 */
export function createQuestionnaireResolver(
  resources: readonly ElementNode[],
  baseUrl: string,
): ReferenceResolver {
  const byId = new Map(
    resources
      .filter(({ resourceType }) => resourceType === 'Questionnaire')
      .map((questionnaire) => [findValue(questionnaire, 'id'), questionnaire] as const),
  );
  return (reference) => {
    const address = toAddress(reference, baseUrl);
    const found = address?.type === 'Questionnaire' ? byId.get(address.id) : undefined;
    const version = /\/_history\/([^/]+)$/.exec(reference)?.[1];
    const held = found === undefined ? undefined : findValue(found, 'meta.versionId');
    return version === undefined || held === undefined || held === version ? found : undefined;
  };
}
