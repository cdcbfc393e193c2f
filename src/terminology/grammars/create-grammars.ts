import {
  countriesWithoutLists,
  createCountries,
  createSubdivisions,
  subdivisionsWithoutLists,
  type CountryLists,
} from './countries.js';
import { commonLanguages, createLanguages, type LanguageLibrary } from './languages.js';
import { mediaTypes } from './media-types.js';
import { currencies, timeZones } from './runtime-lists.js';
import { remembering, type SystemGrammars } from './system-grammar.js';
import { createUnits, unitsWithoutLibrary, type UnitLibrary } from './units.js';

/** What some grammars need beside the language itself. Each is called when the first of its codes is judged. */
export interface GrammarLibraries {
  readonly units?: () => UnitLibrary;
  readonly languages?: () => LanguageLibrary;
  readonly countries?: () => CountryLists;
}

/** The code systems that FHIR takes from elsewhere and that can be judged without a list of its own. */
export function createGrammars(libraries: GrammarLibraries = {}): SystemGrammars {
  const { units, languages, countries } = libraries;
  return new Map([
    ['urn:ietf:bcp:13', remembering(mediaTypes)],
    ['urn:ietf:bcp:47', remembering(languages === undefined ? commonLanguages : createLanguages(languages))],
    [
      'http://unitsofmeasure.org',
      remembering(units === undefined ? unitsWithoutLibrary : createUnits(units)),
    ],
    [
      'urn:iso:std:iso:3166',
      remembering(countries === undefined ? countriesWithoutLists : createCountries(countries)),
    ],
    [
      'urn:iso:std:iso:3166:-2',
      remembering(countries === undefined ? subdivisionsWithoutLists : createSubdivisions(countries)),
    ],
    ['urn:iso:std:iso:4217', remembering(currencies)],
    ['https://www.iana.org/time-zones', remembering(timeZones)],
  ]);
}

/** Where STU3's bindings name the document that defines the codes in place of a value set, the system of those codes. */
export const systemsByDocument: ReadonlyMap<string, string> = new Map([
  ['http://www.rfc-editor.org/bcp/bcp13.txt', 'urn:ietf:bcp:13'],
  ['http://tools.ietf.org/html/bcp47', 'urn:ietf:bcp:47'],
]);
