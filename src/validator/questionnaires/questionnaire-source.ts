import type { DefinitionStore } from '../../definitions/definition-store.js';
import { readJson } from '../../fhir/read-json.js';
import { readQuestionnaire, type Questionnaire } from './questionnaire.js';

/** Questionnaires among the loaded definitions, each read once. */
export interface QuestionnaireSource {
  /** By canonical URL with or without `|version`, or by a reference that ends in `Questionnaire/` and its id. */
  find(reference: string): Questionnaire | undefined;
}

export function createQuestionnaireSource(store: DefinitionStore): QuestionnaireSource {
  const read = new Map<string, Questionnaire>();
  let urlById: ReadonlyMap<string, string> | undefined;

  function findUrl(reference: string): string | undefined {
    urlById ??= indexById(store);
    const id = /(?:^|\/)Questionnaire\/([^/|?#]+)(?:\/_history\/[^/]+)?$/.exec(reference)?.[1];
    return id === undefined ? undefined : urlById.get(id);
  }

  function findByUrl(canonical: string): Questionnaire | undefined {
    const known = read.get(canonical);
    if (known !== undefined) return known;
    const [url = '', version] = canonical.split('|');
    for (const layer of store.packages) {
      const resource = layer.find('Questionnaire', url);
      if (resource === undefined || (version !== undefined && resource.version !== version)) continue;
      const { root } = readJson(JSON.stringify(resource));
      if (root === undefined) continue;
      const questionnaire = readQuestionnaire(root);
      read.set(canonical, questionnaire);
      return questionnaire;
    }
    return undefined;
  }

  return {
    find: (reference) => {
      const found = findByUrl(reference);
      const url = found === undefined ? findUrl(reference) : undefined;
      return url === undefined ? found : findByUrl(url);
    },
  };
}

/** Ids that two Questionnaires share lead to neither. */
function indexById(store: DefinitionStore): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  const shared = new Set<string>();
  for (const { entries } of store.packages) {
    for (const { resourceType, id, url } of entries) {
      if (resourceType !== 'Questionnaire' || id === undefined || url === undefined) continue;
      if (urls.has(id) && urls.get(id) !== url) shared.add(id);
      urls.set(id, url);
    }
  }
  for (const id of shared) urls.delete(id);
  return urls;
}
