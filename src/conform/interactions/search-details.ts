import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import type { NhsNumberSource } from '../fixtures/nhs-number-source.js';
import type { KnownRecord } from '../record-type.js';
import type { Criterion } from '../scenario/scenario.js';

interface DetailContext {
  readonly record: KnownRecord | undefined;
  readonly nhsNumbers: NhsNumberSource;
}

interface Detail {
  readonly parameter: string;
  /** The value to search for; none where it is not known. */
  readonly find: (context: DetailContext) => string | undefined;
}

/** The details that a record can be searched by, in the words of the scenarios. */
const details: Readonly<Record<string, Detail>> = {
  identifier: { parameter: 'identifier', find: ({ record }) => toToken(record) },
  'NHS number': { parameter: 'identifier', find: ({ record }) => toToken(record) },
  'the NHS number as a number of another system': {
    parameter: 'identifier',
    find: ({ record }) =>
      record?.identifier === undefined
        ? undefined
        : `https://fhir.nhs.uk/Id/local-patient-identifier|${record.identifier.value}`,
  },
  'an NHS number that nobody has': {
    parameter: 'identifier',
    find: ({ nhsNumbers }) => `${nhsNumberSystem}|${nhsNumbers.next()}`,
  },
  name: { parameter: 'name', find: ({ record }) => record?.family },
  'family name': { parameter: 'family', find: ({ record }) => record?.family },
  'family name in capitals': { parameter: 'family', find: ({ record }) => record?.family?.toUpperCase() },
  'family name without accents': {
    parameter: 'family',
    find: ({ record }) => record?.family?.normalize('NFD').replace(/\p{M}/gu, ''),
  },
  'the beginning of the family name': {
    parameter: 'family',
    find: ({ record }) => record?.family?.slice(0, 3),
  },
  'given name': { parameter: 'given', find: ({ record }) => record?.given },
  gender: { parameter: 'gender', find: ({ record }) => record?.gender },
  'another gender': {
    parameter: 'gender',
    find: ({ record }) => toOther(record?.gender, ['female', 'male']),
  },
  'birth date': { parameter: 'birthdate', find: ({ record }) => record?.birthDate },
  'a birth date that does not exist': { parameter: 'birthdate', find: () => '1950-13-45' },
  'a birth date in the years since the one before': {
    parameter: 'birthdate',
    find: ({ record }) => toYearBefore(record?.birthDate),
  },
  'another birth date': {
    parameter: 'birthdate',
    find: ({ record }) => toOther(record?.birthDate, ['1901-01-01', '1901-01-02']),
  },
};

const words = Object.keys(details).sort((one, other) => other.length - one.length);

/** Matches one or more details joined by "and", for use in step expressions. */
export const searchDetailsPattern = new RegExp(`(?:${words.join('|')})(?: and (?:${words.join('|')}))*`);

/** The parameters of a search by these details, or the first detail that is not known of the record. */
export function toCriteria(
  text: string,
  context: DetailContext,
): readonly Criterion[] | { readonly unknown: string } {
  const criteria: Criterion[] = [];
  for (const word of text.split(' and ')) {
    const detail = details[word];
    const value = detail?.find(context);
    if (detail === undefined || value === undefined) return { unknown: word };
    criteria.push({ parameter: detail.parameter, value });
  }
  return criteria;
}

function toYearBefore(birthDate: string | undefined): string | undefined {
  return birthDate === undefined ? undefined : `ge${String(Number(birthDate.slice(0, 4)) - 1)}-01-01`;
}

function toToken(record: KnownRecord | undefined): string | undefined {
  return record?.identifier === undefined
    ? undefined
    : `${record.identifier.system}|${record.identifier.value}`;
}

function toOther(value: string | undefined, choices: readonly string[]): string | undefined {
  return value === undefined ? undefined : choices.find((choice) => choice !== value);
}
