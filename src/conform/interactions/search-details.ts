import type { ElementNode } from '../../fhir/element-node.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import type { Target } from '../../model/target.js';
import type { NhsNumberSource } from '../fixtures/nhs-number-source.js';
import type { KnownRecord } from '../record-type.js';
import { listPatientIds } from '../references.js';
import type { Criterion } from '../scenario/scenario.js';
import { escapeSearchValue, formatIdentifierValue } from '../search/search-value.js';
import { toWordPattern } from '../words.js';
import { parameterDetails } from './parameter-details.js';
import { unknownId } from './search-values.js';

/** What the values of details are taken from. */
export interface DetailContext {
  readonly record: KnownRecord | undefined;
  /** The record as the target gave it; needed for details that say so. */
  readonly resource: ElementNode | undefined;
  /** Id of a patient whom the record is not about; needed for details that say so. */
  readonly otherPatient?: string | undefined;
  readonly target: Target;
  readonly nhsNumbers: NhsNumberSource;
}

/** A detail to search by. */
export interface Detail {
  readonly parameter: string;
  /** The value to search for, or several that must all fit; none where it is not known. */
  readonly find: (context: DetailContext) => string | readonly string[] | undefined;
  /** True where `find` looks into the resource. */
  readonly needsResource?: boolean;
}

const otherPatientWords = 'another patient';

/** The details of patients and of whom records are about, in the words of the scenarios. */
const ownDetails: Readonly<Record<string, Detail>> = {
  identifier: { parameter: 'identifier', find: ({ record }) => toToken(record) },
  'NHS number': { parameter: 'identifier', find: ({ record }) => toToken(record) },
  'the NHS number as a number of another system': {
    parameter: 'identifier',
    find: ({ record }) =>
      record?.identifier === undefined
        ? undefined
        : formatIdentifierValue({
            system: 'https://fhir.nhs.uk/Id/local-patient-identifier',
            value: record.identifier.value,
          }),
  },
  'an NHS number that nobody has': {
    parameter: 'identifier',
    find: ({ nhsNumbers }) => `${nhsNumberSystem}|${nhsNumbers.next()}`,
  },
  name: { parameter: 'name', find: fromText(({ family }) => family) },
  'family name': { parameter: 'family', find: fromText(({ family }) => family) },
  'family name in capitals': { parameter: 'family', find: fromText(({ family }) => family?.toUpperCase()) },
  'family name without accents': {
    parameter: 'family',
    find: fromText(({ family }) => family?.normalize('NFD').replace(/\p{M}/gu, '')),
  },
  'the beginning of the family name': {
    parameter: 'family',
    find: fromText(({ family }) => family?.slice(0, 3)),
  },
  'given name': { parameter: 'given', find: fromText(({ given }) => given) },
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
  patient: { parameter: 'patient', find: findPatientId, needsResource: true },
  [otherPatientWords]: {
    parameter: 'patient',
    find: ({ otherPatient }) => otherPatient,
    needsResource: true,
  },
  "an organization that has the patient's id": {
    parameter: 'patient',
    find: (context) => withId(context, (id) => `Organization/${id}`),
    needsResource: true,
  },
  "a patient of another server who has the patient's id": {
    parameter: 'patient',
    find: (context) => withId(context, (id) => `https://another-server.example/Patient/${id}`),
    needsResource: true,
  },
  "the last part of the patient's id": {
    parameter: 'patient',
    find: (context) => withId(context, (id) => id.slice(Math.ceil(id.length / 2)) || undefined),
    needsResource: true,
  },
  'a patient whom nobody knows': { parameter: 'patient', find: () => unknownId },
  "the patient's NHS number": {
    parameter: 'patient.identifier',
    find: findPatientNumber,
    needsResource: true,
  },
};

const details: Readonly<Record<string, Detail>> = { ...parameterDetails, ...ownDetails };
const pattern = toWordPattern(Object.keys(details)).source;

/** Matches one or more details joined by "and", for use in step expressions. */
export const searchDetailsPattern = new RegExp(`(?:${pattern})(?: and (?:${pattern}))*`);

/** True where the values of these details are taken from the record as the target gives it. */
export function needResource(text: string): boolean {
  return text.split(' and ').some((word) => details[word]?.needsResource === true);
}

/** True where one of these details is a patient whom the record is not about. */
export function needOtherPatient(text: string): boolean {
  return text.split(' and ').includes(otherPatientWords);
}

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
    for (const each of [value].flat()) criteria.push({ parameter: detail.parameter, value: each });
  }
  return criteria;
}

/** A value of a string parameter. */
function fromText(find: (record: KnownRecord) => string | undefined): Detail['find'] {
  return ({ record }) => {
    const text = record === undefined ? undefined : find(record);
    return text === undefined ? undefined : escapeSearchValue(text);
  };
}

/** What is made of the id of the record's patient. */
function withId(context: DetailContext, toValue: (id: string) => string | undefined): string | undefined {
  const id = findPatientId(context);
  return id === undefined ? undefined : toValue(id);
}

function findPatientId({ resource, target }: DetailContext): string | undefined {
  return resource === undefined ? undefined : listPatientIds(resource, target.baseUrl)[0];
}

function findPatientNumber(context: DetailContext): string | undefined {
  const own = findPatientId(context);
  const patient = Object.values(context.target.data.patients).find(
    ({ id }) => id !== undefined && id === own,
  );
  return patient?.nhsNumber === undefined ? undefined : `${nhsNumberSystem}|${patient.nhsNumber}`;
}

function toYearBefore(birthDate: string | undefined): string | undefined {
  return birthDate === undefined ? undefined : `ge${String(Number(birthDate.slice(0, 4)) - 1)}-01-01`;
}

function toToken(record: KnownRecord | undefined): string | undefined {
  return record?.identifier === undefined ? undefined : formatIdentifierValue(record.identifier);
}

function toOther(value: string | undefined, choices: readonly string[]): string | undefined {
  return value === undefined ? undefined : choices.find((choice) => choice !== value);
}
