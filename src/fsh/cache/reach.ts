import { findMalformed } from '../../definitions/find-malformed.js';
import { isDefinitionResource, isJsonObject } from '../../definitions/is-definition-resource.js';
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
 * A definition that is everywhere is led to by all. Of what a profile allows references to lead to, only what it is a
 * profile of matters, unless what is led to can be seen: where a resource holds others, where it points to itself, or
 * where slices or invariants look through references.
 */
export function createReach(resources: readonly JsonObject[], isEverywhere: IsEverywhere): Reach {
  const definitions = new Map<string, Definition[]>();
  const texts = new Map<JsonObject, string>();
  for (const resource of resources) {
    const text = JSON.stringify(resource);
    texts.set(resource, text);
    const { url } = resource;
    if (typeof url !== 'string') continue;
    definitions.set(url, [...(definitions.get(url) ?? []), toDefinition(resource, text)]);
  }
  const findUrls = createUrlFinder(definitions);
  const everywhere = [...definitions.keys()].filter((url) => isEverywhere(url) || !isOneWord(url));
  const known = new Map<Definition, Links>();
  const linksOf = (definition: Definition) => {
    const found = known.get(definition) ?? readLinks(definition.resource, definition.text, findUrls);
    known.set(definition, found);
    return found;
  };

  /**
   * Walks from definition to definition; `through` references too, as if what they lead to was named. A profile that is
   * judged itself is not what refers, so it does not look through references on its own account.
   */
  function walk(resource: JsonObject, own: Links, through: boolean): Reached {
    const named = new Set([...everywhere, ...own.named]);
    const targets = new Set<string>();
    let looksThrough = false;
    const follow = (links: Links) => {
      links.named.forEach((url) => named.add(url));
      links.targets.forEach((url) => (through ? named : targets).add(url));
      looksThrough ||= links.looksThrough;
    };
    follow({ ...own, looksThrough: false });
    // A set is walked to its end also where it grows meanwhile.
    for (const url of named) {
      for (const definition of definitions.get(url) ?? []) {
        if (definition.resource !== resource) follow(linksOf(definition));
      }
    }
    return { named, targets, looksThrough };
  }

  function tell(urls: ReadonlySet<string>, what: 'hash' | 'head'): readonly string[] {
    return [...urls].toSorted().flatMap((url) => definitions.get(url)?.map((each) => each[what]) ?? []);
  }

  return {
    hash(resource) {
      const text = texts.get(resource) ?? JSON.stringify(resource);
      const own = readLinks(resource, text, findUrls);
      const reached = walk(resource, own, false);
      const isSeen = reached.looksThrough || holdsTargets(text);
      const { named, targets } = isSeen ? walk(resource, own, true) : reached;
      return hashText(JSON.stringify([text, tell(named, 'hash'), tell(targets, 'head')]));
    },
  };
}

/** Where a resource leads to. */
interface Reached {
  readonly named: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly looksThrough: boolean;
}

interface Definition {
  readonly resource: JsonObject;
  readonly text: string;
  readonly hash: string;
  /** A hash of what it says of itself as a whole, whether it says anything of elements, and whether it can be judged by. */
  readonly head: string;
}

function toDefinition(resource: JsonObject, text: string): Definition {
  const whole = Object.entries(resource).map(([name, value]) => [name, toHead(name, value)] as const);
  const isUsable = isDefinitionResource(resource) && findMalformed(resource) === undefined;
  const head = JSON.stringify([Object.fromEntries(whole), isUsable]);
  return { resource, text, hash: hashText(text), head: hashText(head) };
}

/** Of elements, whether there are any; nothing of texts for people. */
function toHead(name: string, value: unknown): unknown {
  if (name === 'differential' || name === 'snapshot') return hasElements(value);
  return ['text', 'description', 'purpose'].includes(name) ? undefined : value;
}

function hasElements(view: unknown): boolean {
  return isJsonObject(view) && Array.isArray(view['element']) && view['element'].length > 0;
}

/** The definitions of a project that a resource names. */
interface Links {
  readonly named: readonly string[];
  /** Those that it names nowhere but where it says what references lead to. */
  readonly targets: readonly string[];
  /** Whether it asks for what references lead to. */
  readonly looksThrough: boolean;
}

/** In a text of JSON, the targets of a Reference in a StructureDefinition: no text inside quotation marks looks like that. */
const targetProfiles = /"targetProfile":(?:"[^"]*"|\[[^\]]*\])/g;

function readLinks(resource: JsonObject, text: string, findUrls: (text: string) => readonly string[]): Links {
  const looksThrough = text.includes('resolve(');
  const targetTexts = resource['resourceType'] === 'StructureDefinition' ? text.match(targetProfiles) : null;
  if (targetTexts === null) return { named: findUrls(text), targets: [], looksThrough };
  const named = findUrls(text.replaceAll(targetProfiles, ''));
  return { named, targets: findUrls(targetTexts.join(' ')), looksThrough };
}

/** Whether a resource can have in itself what a reference in it leads to: another resource, or itself. */
function holdsTargets(text: string): boolean {
  const first = text.indexOf('"resourceType":');
  return text.includes('"resourceType":', first + 1) || text.includes('"#"');
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
