import type { Fault } from '../fault.js';

/** Defects of what a search finds and of what it refuses. */
export const searchFaults: readonly Fault[] = [
  {
    id: 'returns-everyone',
    title: 'A search finds everyone',
    description: 'Every search of Patient finds every patient, whatever was asked.',
  },
  {
    id: 'search-ignores-identifier',
    title: 'A search ignores the identifier value',
    description: 'A Patient search by identifier finds all patients with an identifier of that system.',
  },
  {
    id: 'search-ignores-identifier-system',
    title: 'A search ignores the identifier system',
    description:
      'A search by identifier compares the value alone: another system with the same value is found.',
  },
  {
    id: 'search-ignores-family',
    title: 'A search ignores the family name',
    description: 'The parameter `family` finds patients of any family name.',
  },
  {
    id: 'search-ignores-given',
    title: 'A search ignores the given name',
    description: 'The parameter `given` finds patients of any given name.',
  },
  {
    id: 'search-ignores-name',
    title: 'A search ignores the name',
    description: 'The parameter `name` of Patient finds patients of any name.',
  },
  {
    id: 'search-ignores-gender',
    title: 'A search ignores the gender',
    description: 'The parameter `gender` finds patients of any gender.',
  },
  {
    id: 'search-ignores-birthdate',
    title: 'A search ignores the birth date',
    description: 'The parameter `birthdate` finds patients of any birth date.',
  },
  {
    id: 'search-ignores-postcode',
    title: 'A search ignores the postcode',
    description: 'The parameter `address-postalcode` finds patients of any postcode.',
  },
  {
    id: 'birthdate-prefix-ignored',
    title: 'A search ignores the prefix of a date',
    description: 'birthdate=ge1950 finds those born in 1950 alone: prefixes are read as equality.',
  },
  {
    id: 'search-case-sensitive',
    title: 'A search minds upper and lower case',
    description: 'family=smith does not find Smith.',
  },
  {
    id: 'search-accent-sensitive',
    title: 'A search minds accents',
    description: 'family=Lopez does not find López.',
  },
  {
    id: 'search-whole-strings-only',
    title: 'A search wants whole names',
    description: 'family=Smi does not find Smith: string parameters must match the whole value.',
  },
  {
    id: 'post-search-refused',
    title: 'A search by POST is refused',
    description: 'POST /Patient/_search is answered with 405.',
  },
  {
    id: 'single-parameter-allowed',
    title: 'One weak parameter is enough',
    description:
      'A Patient search by a single parameter such as `gender` is answered instead of refused with 400.',
  },
  {
    id: 'identifier-alone-refused',
    title: 'The NHS number alone is refused',
    description: 'A Patient search by `identifier` alone is refused with 400.',
  },
  {
    id: 'mandatory-combination-refused',
    title: 'Name with birth date is refused',
    description: 'A Patient search by `name` and `birthdate`, a mandatory combination, is refused with 400.',
  },
  {
    id: 'invalid-date-ignored',
    title: 'A search ignores a date that is none',
    description:
      'A `birthdate` that is no date (such as 1950-13-45) is left out instead of refused with 400.',
  },
  {
    id: 'strict-handling-ignored',
    title: 'Strict handling is not honoured',
    description:
      'An unknown search parameter with `Prefer: handling=strict` is ignored instead of refused with 400.',
  },
  {
    id: 'unknown-parameter-refused',
    title: 'An unknown parameter is refused',
    description:
      'An unknown search parameter is refused with 400 though the client did not ask for strict handling.',
  },
];
