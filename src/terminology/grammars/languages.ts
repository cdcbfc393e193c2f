import type { SystemGrammar } from './system-grammar.js';

/** A language tag in its parts; all of them are empty where the text is none (https://www.rfc-editor.org/rfc/rfc5646). */
export interface LanguageTag {
  readonly language: string | null | undefined;
  readonly extendedLanguageSubtags: readonly string[];
  readonly script: string | null | undefined;
  readonly region: string | null | undefined;
  readonly variants: readonly string[];
  readonly privateuse: readonly string[];
}

/** What judges language tags in full: a reader of tags, and IANA's registry of subtags. */
export interface LanguageLibrary {
  readonly parse: (tag: string) => LanguageTag;
  /** By the subtag in lower case, the kinds that it is registered as. */
  readonly subtags: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const name = 'language tags (BCP 47)';

/** Tags whose form is right and whose subtags are all registered, or for private use. */
export function createLanguages(load: () => LanguageLibrary): SystemGrammar {
  return {
    name,
    check: (code) => {
      const { parse, subtags } = load();
      const tag = parse(code);
      if (isRegistered(subtags, code, 'grandfathered')) return true;
      if (tag.language === null || tag.language === undefined) return tag.privateuse.length > 0;
      return (
        isKnown(subtags, tag.language, 'language') &&
        tag.extendedLanguageSubtags.every((each) => isKnown(subtags, each, 'extlang')) &&
        isKnown(subtags, tag.script, 'script') &&
        isKnown(subtags, tag.region, 'region') &&
        tag.variants.every((each) => isKnown(subtags, each, 'variant')) &&
        new Set(tag.variants).size === tag.variants.length
      );
    },
  };
}

/** Ranges that the registry leaves to private use. */
const privateRanges: Readonly<Record<string, RegExp>> = {
  language: /^q[a-t][a-z]$/i,
  script: /^qa[ab][a-x]$/i,
  region: /^(q[m-z]|x[a-z])$/i,
};

type Subtags = LanguageLibrary['subtags'];

function isKnown(subtags: Subtags, subtag: string | null | undefined, kind: string): boolean {
  if (subtag === null || subtag === undefined) return true;
  return isRegistered(subtags, subtag, kind) || privateRanges[kind]?.test(subtag) === true;
}

function isRegistered(subtags: Subtags, subtag: string, kind: string): boolean {
  const key = subtag.toLowerCase();
  return Object.hasOwn(subtags, key) && subtags[key]?.[kind] !== undefined;
}

/** Tags as far as the runtime knows languages: enough for common ones. */
export const commonLanguages: SystemGrammar = {
  name,
  check: (code) =>
    isNamedByRuntime(code) ||
    `the registry of ${name} is not at hand, and the runtime has no name for "${code}"`,
};

function isNamedByRuntime(code: string): boolean {
  try {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return Intl.getCanonicalLocales(code).length === 1 && names.of(code) !== undefined;
  } catch {
    return false;
  }
}
