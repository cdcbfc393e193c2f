import { hashText } from './hash-files.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** Which definitions of a project a resource can lead to. */
export interface Reach {
  /** A hash over the resource and all definitions of the project that it leads to. */
  readonly hash: (resource: JsonObject) => string;
}

/** Whether a definition is found by others than those who name its URL. */
export type IsEverywhere = (url: string) => boolean;

/**
 * A resource leads to each definition whose URL stands anywhere in it, and to those that these lead to.
 * A definition that is everywhere is led to by all.
 */
export function createReach(resources: readonly JsonObject[], isEverywhere: IsEverywhere): Reach {
  const definitions = new Map<string, Definition[]>();
  const texts = new Map<JsonObject, string>();
  for (const resource of resources) {
    const text = JSON.stringify(resource);
    texts.set(resource, text);
    const { url } = resource;
    if (typeof url !== 'string') continue;
    definitions.set(url, [...(definitions.get(url) ?? []), { hash: hashText(text), text }]);
  }
  const everywhere = [...definitions.keys()].filter((url) => isEverywhere(url) || !isOneWord(url));
  const known = new Map<Definition, readonly string[]>();
  const leadsTo = (definition: Definition) => {
    const found = known.get(definition) ?? listUrls(definition.text, definitions);
    known.set(definition, found);
    return found;
  };
  return {
    hash(resource) {
      const text = texts.get(resource) ?? JSON.stringify(resource);
      const reached = new Set([...everywhere, ...listUrls(text, definitions)]);
      // A set is walked to its end also where it grows meanwhile.
      for (const url of reached) {
        for (const definition of definitions.get(url) ?? [])
          leadsTo(definition).forEach((each) => reached.add(each));
      }
      const hashes = [...reached]
        .toSorted()
        .flatMap((url) => definitions.get(url)?.map(({ hash }) => hash) ?? []);
      return hashText(JSON.stringify([text, hashes]));
    },
  };
}

interface Definition {
  readonly hash: string;
  readonly text: string;
}

const wordsOf = (text: string) => text.match(/[^\s"'|\\()<>[\]{},;#]+/g) ?? [];

/** The URLs of definitions that stand in a text, whatever stands around them. */
function listUrls(text: string, definitions: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set(wordsOf(text))].filter((word) => definitions.has(word));
}

/** Whether a URL would be found in a text. */
const isOneWord = (url: string) => wordsOf(url).length === 1 && wordsOf(url)[0] === url;
