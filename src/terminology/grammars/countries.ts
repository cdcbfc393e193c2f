import type { SystemGrammar } from './system-grammar.js';

/** ISO 3166, parts 1 and 2. */
export interface CountryLists {
  readonly iso31661: readonly {
    readonly alpha2: string;
    readonly alpha3: string;
    readonly numeric: string;
  }[];
  readonly iso31661Reserved: readonly { readonly alpha2: string }[];
  readonly iso31662: readonly { readonly code: string }[];
}

const countryName = 'countries (ISO 3166-1)';
const subdivisionName = 'subdivisions of countries (ISO 3166-2)';

/** Codes of two letters, three letters or three digits. One that is only reserved, such as `UK`, stays open. */
export function createCountries(load: () => CountryLists): SystemGrammar {
  let codes: ReadonlySet<string> | undefined;
  return {
    name: countryName,
    check: (code) => {
      const lists = load();
      codes ??= new Set(lists.iso31661.flatMap(({ alpha2, alpha3, numeric }) => [alpha2, alpha3, numeric]));
      if (codes.has(code)) return true;
      const isReserved = lists.iso31661Reserved.some(({ alpha2 }) => alpha2 === code);
      return isReserved ? `ISO 3166 reserves "${code}" and assigns it to no country` : false;
    },
  };
}

export function createSubdivisions(load: () => CountryLists): SystemGrammar {
  let codes: ReadonlySet<string> | undefined;
  return {
    name: subdivisionName,
    check: (code) => (codes ??= new Set(load().iso31662.map((each) => each.code))).has(code),
  };
}

const withoutLists = (name: string): SystemGrammar => ({
  name,
  check: () => `the list of ${name} is not at hand`,
});

export const countriesWithoutLists = withoutLists(countryName);
export const subdivisionsWithoutLists = withoutLists(subdivisionName);
