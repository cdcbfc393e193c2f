import { findChild, findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { entriesOf } from '../bundle.js';
import { findTarget } from '../find-referenced.js';
import type { ValidationContext } from '../validation-context.js';
import { readQuestionnaire, type Questionnaire } from './questionnaire.js';
import type { QuestionnaireSource } from './questionnaire-source.js';

/** The Questionnaire that a response names, or the name alone where it is not at hand. */
export interface NamedQuestionnaire {
  readonly reference: string;
  readonly questionnaire: Questionnaire | undefined;
}

/**
 * Finds the Questionnaire of a response: contained in it, in a Bundle around it, where the caller finds it, or among
 * the loaded definitions. STU3 refers to it by a Reference, R4 by a canonical URL.
 */
export function findQuestionnaire(
  response: ElementNode,
  source: QuestionnaireSource,
  context: ValidationContext,
): NamedQuestionnaire | undefined {
  const named = findChild(response, 'questionnaire');
  const reference = named === undefined ? undefined : (named.value ?? findChildValue(named, 'reference'));
  if (named === undefined || reference === undefined) return undefined;
  const target = findTarget(reference, named, context) ?? findByUrl(reference, named);
  if (target?.resourceType === 'Questionnaire')
    return { reference, questionnaire: readQuestionnaire(target) };
  return { reference, questionnaire: source.find(reference) };
}

/** A Questionnaire of a Bundle around an element, by its own URL. */
function findByUrl(canonical: string, from: ElementNode): ElementNode | undefined {
  const [url, version] = canonical.split('|');
  for (let at: ElementNode | undefined = from; at !== undefined; at = at.parent) {
    if (at.resourceType !== 'Bundle') continue;
    for (const entry of entriesOf(at)) {
      const resource = findChild(entry, 'resource');
      if (resource?.resourceType !== 'Questionnaire' || findChildValue(resource, 'url') !== url) continue;
      if (version === undefined || findChildValue(resource, 'version') === version) return resource;
    }
  }
  return undefined;
}
