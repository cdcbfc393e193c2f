import { createRequire } from 'node:module';
import type { CountryLists } from '../grammars/countries.js';
import { createGrammars } from '../grammars/create-grammars.js';
import type { LanguageLibrary, LanguageTag } from '../grammars/languages.js';
import type { SystemGrammars } from '../grammars/system-grammar.js';
import type { UnitLibrary } from '../grammars/units.js';

const require = createRequire(import.meta.url);

/**
 * The grammars with all their libraries, for Node. A library is loaded when the first code that needs it is judged:
 * few resources do, and each takes as long as to validate many of them.
 */
export function createNodeGrammars(): SystemGrammars {
  return createGrammars({
    units: once(loadUnits),
    languages: once(loadLanguages),
    countries: once(() => require('iso-3166') as CountryLists),
  });
}

function once<T>(load: () => T): () => T {
  let loaded: T | undefined;
  return () => (loaded ??= load());
}

function loadUnits(): UnitLibrary {
  const { UcumLhcUtils } = require('@lhncbc/ucum-lhc') as {
    readonly UcumLhcUtils: { readonly getInstance: () => UnitLibrary };
  };
  return UcumLhcUtils.getInstance();
}

function loadLanguages(): LanguageLibrary {
  const { parse } = require('bcp-47') as { readonly parse: (tag: string) => LanguageTag };
  const subtags = require('language-subtag-registry/data/json/index.json') as LanguageLibrary['subtags'];
  return { parse, subtags };
}
