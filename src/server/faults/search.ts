import type { Fault } from '../fault.js';
import { refuse } from '../refusal.js';
import { readDateCriterion, withoutDatePrefix } from '../search/date-match.js';
import { withoutAccents } from '../search/string-match.js';
import { alterMatching, alterValuesAsked, ignoreParameter, type Comparison } from './alter-search.js';

/** Defects of what a search finds and of what it refuses. */
export const searchFaults: readonly Fault[] = [
  {
    id: 'returns-everyone',
    title: 'A search finds everyone',
    description: 'Every search of Patient finds every patient, whatever was asked.',
    requirement: 'CC-PAT-010',
    alter: alterMatching(({ resource, decide }) => resource.resourceType === 'Patient' || decide()),
  },
  {
    id: 'search-ignores-identifier',
    title: 'A search ignores the identifier value',
    description: 'A Patient search by identifier finds all patients with an identifier of that system.',
    requirement: 'CC-PAT-010',
    alter: alterValuesAsked(
      (comparison) => isBy(comparison, 'identifier') && comparison.resource.resourceType === 'Patient',
      withoutCode,
    ),
  },
  {
    id: 'search-ignores-identifier-system',
    title: 'A search ignores the identifier system',
    description:
      'A search by identifier compares the value alone: another system with the same value is found.',
    requirement: 'CC-PAT-012',
    alter: alterValuesAsked((comparison) => isBy(comparison, 'identifier'), withoutSystem),
  },
  {
    id: 'search-ignores-family',
    title: 'A search ignores the family name',
    description: 'The parameter `family` finds patients of any family name.',
    requirement: 'CC-PAT-013',
    alter: ignoreParameter('Patient', 'family'),
  },
  {
    id: 'search-ignores-given',
    title: 'A search ignores the given name',
    description: 'The parameter `given` finds patients of any given name.',
    requirement: 'CC-PAT-013',
    alter: ignoreParameter('Patient', 'given'),
  },
  {
    id: 'search-ignores-name',
    title: 'A search ignores the name',
    description: 'The parameter `name` of Patient finds patients of any name.',
    requirement: 'CC-PAT-013',
    alter: ignoreParameter('Patient', 'name'),
  },
  {
    id: 'search-ignores-gender',
    title: 'A search ignores the gender',
    description: 'The parameter `gender` finds patients of any gender.',
    requirement: 'CC-PAT-014',
    alter: ignoreParameter('Patient', 'gender'),
  },
  {
    id: 'search-ignores-birthdate',
    title: 'A search ignores the birth date',
    description: 'The parameter `birthdate` finds patients of any birth date.',
    requirement: 'CC-PAT-014',
    alter: ignoreParameter('Patient', 'birthdate'),
  },
  {
    id: 'search-ignores-postcode',
    title: 'A search ignores the postcode',
    description: 'The parameter `address-postalcode` finds patients of any postcode.',
    requirement: 'CC-CAP-011',
    alter: ignoreParameter('Patient', 'address-postalcode'),
  },
  {
    id: 'search-ignores-practitioner-identifier',
    title: 'A search of practitioners ignores the identifier',
    description: 'The parameter `identifier` of Practitioner finds practitioners of any identifier.',
    requirement: 'CC-PRA-001',
    alter: ignoreParameter('Practitioner', 'identifier'),
  },
  {
    id: 'search-any-parameter',
    title: 'One of several parameters is enough to match',
    description: 'A search finds whom any of its parameters fits, instead of those whom all fit.',
    requirement: 'CC-PAT-014',
    alter: () => ({ combine: (criteria, test) => criteria.length === 0 || criteria.some(test) }),
  },
  {
    id: 'birthdate-prefix-ignored',
    title: 'A search ignores the prefix of a date',
    description: 'birthdate=ge1950 finds those born in 1950 alone: prefixes are read as equality.',
    alter: alterValuesAsked((comparison) => isBy(comparison, 'birthdate'), withoutDatePrefix),
  },
  {
    id: 'search-case-sensitive',
    title: 'A search minds upper and lower case',
    description: 'family=smith does not find Smith.',
    requirement: 'CC-PAT-016',
    alter: () => ({ foldText: withoutAccents }),
  },
  {
    id: 'search-accent-sensitive',
    title: 'A search minds accents',
    description: 'family=Lopez does not find López.',
    requirement: 'CC-PAT-016',
    alter: () => ({ foldText: (text) => text.toLowerCase() }),
  },
  {
    id: 'search-whole-strings-only',
    title: 'A search wants whole names',
    description: 'family=Smi does not find Smith: string parameters must match the whole value.',
    alter: () => ({ matchesFolded: (held, asked) => held === asked }),
  },
  {
    id: 'post-search-refused',
    title: 'A search by POST is refused',
    description: 'POST /Patient/_search is answered with 405.',
    alter: ({ checkServed }) => ({
      checkServed: (request) => {
        if (request.path.endsWith('/_search')) throw refuse(405, 'not-supported', 'POST is not supported');
        checkServed(request);
      },
    }),
  },
  {
    id: 'single-parameter-allowed',
    title: 'One weak parameter is enough',
    description:
      'A Patient search by a single parameter such as `gender` is answered instead of refused with 400.',
    requirement: 'CC-PAT-015',
    alter: ({ checkCombination }) => ({
      checkCombination: (served, names) => {
        if (served.type !== 'Patient') checkCombination(served, names);
      },
    }),
  },
  {
    id: 'identifier-alone-refused',
    title: 'The NHS number alone is refused',
    description: 'A Patient search by `identifier` alone is refused with 400.',
    requirement: 'CC-PAT-010',
    alter: ({ checkCombination }) => ({
      checkCombination: (served, names) => {
        if (served.type === 'Patient' && isOnly(names, ['identifier'])) throw tooLittle;
        checkCombination(served, names);
      },
    }),
  },
  {
    id: 'mandatory-combination-refused',
    title: 'Name with birth date is refused',
    description: 'A Patient search by `name` and `birthdate`, a mandatory combination, is refused with 400.',
    requirement: 'CC-PAT-013',
    alter: ({ checkCombination }) => ({
      checkCombination: (served, names) => {
        if (isOnly(names, ['name', 'birthdate'])) throw tooLittle;
        checkCombination(served, names);
      },
    }),
  },
  {
    id: 'invalid-date-ignored',
    title: 'A search ignores a date that is none',
    description:
      'A `birthdate` that is no date (such as 1950-13-45) is left out instead of refused with 400.',
    alter: ({ readCriterion }) => ({
      readCriterion: (parameter, modifier, value) =>
        parameter.type === 'date' && readDateCriterion(value) === undefined
          ? undefined
          : readCriterion(parameter, modifier, value),
    }),
  },
  {
    id: 'strict-handling-ignored',
    title: 'Strict handling is not honoured',
    description:
      'An unknown search parameter with `Prefer: handling=strict` is ignored instead of refused with 400.',
    alter: () => ({ isStrict: () => false }),
  },
  {
    id: 'unknown-parameter-refused',
    title: 'An unknown parameter is refused',
    description:
      'An unknown search parameter is refused with 400 though the client did not ask for strict handling.',
    alter: () => ({ isStrict: () => true }),
  },
];

const tooLittle = refuse(400, 'required', 'These search parameters are not enough');

function isBy({ criterion }: Comparison, name: string): boolean {
  return criterion.parameter.name === name;
}

function isOnly(names: ReadonlySet<string>, expected: readonly string[]): boolean {
  return names.size === expected.length && expected.every((name) => names.has(name));
}

/** `system|code` becomes `system|`, which stands for any code of the system. */
function withoutCode(value: string): string {
  return value.includes('|') ? value.slice(0, value.indexOf('|') + 1) : '';
}

function withoutSystem(value: string): string {
  return value.slice(value.indexOf('|') + 1);
}
