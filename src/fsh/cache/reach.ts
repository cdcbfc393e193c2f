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
  const listUrls = createUrlFinder(definitions);
  const everywhere = [...definitions.keys()].filter((url) => isEverywhere(url) || !isOneWord(url));
  const known = new Map<Definition, readonly string[]>();
  const leadsTo = (definition: Definition) => {
    const found = known.get(definition) ?? listUrls(definition.text);
    known.set(definition, found);
    return found;
  };
  return {
    hash(resource) {
      const text = texts.get(resource) ?? JSON.stringify(resource);
      const reached = new Set([...everywhere, ...listUrls(text)]);
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

/** What cannot be part of a URL in a text. */
const word = /[^\s"'|\\()<>[\]{},;#]+/;
const schemeOf = (url: string) => /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];

/** Whether a URL would be found in a text. */
const isOneWord = (url: string) => schemeOf(url) !== undefined && word.exec(url)?.[0] === url;

/** Finds the URLs of definitions that stand in a text, whatever stands around them. */
function createUrlFinder(definitions: ReadonlyMap<string, unknown>): (text: string) => readonly string[] {
  const schemes = new Set([...definitions.keys()].flatMap((url) => schemeOf(url)?.slice(0, -1) ?? []));
  if (schemes.size === 0) return () => [];
  const escaped = [...schemes].map((scheme) => scheme.replaceAll(/[+.]/g, String.raw`\$&`));
  // Most words of a resource are no URLs.
  const urls = new RegExp(`(?:${escaped.join('|')}):${word.source}`, 'g');
  return (text) => [...new Set(text.match(urls))].filter((found) => definitions.has(found));
}
