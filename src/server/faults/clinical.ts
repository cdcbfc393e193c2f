import type { Fault } from '../fault.js';
import { refuse } from '../refusal.js';
import { isObject, stringsAt, type Resource } from '../resource.js';
import { withoutDatePrefix } from '../search/date-match.js';
import type { MatchTools } from '../search/match-criterion.js';
import { readReference } from '../search/reference-match.js';
import type { Criterion } from '../search/search-parameter.js';
import { alterMatching, alterValuesAsked, cannotBeRead, type Comparison } from './alter-search.js';
import { alterShown } from './alter-shown.js';

const clinicalTypes: ReadonlySet<string> = new Set([
  'AllergyIntolerance',
  'Condition',
  'DiagnosticReport',
  'Encounter',
  'FamilyMemberHistory',
  'Flag',
  'Immunization',
  'Medication',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Procedure',
]);

/** A parameter of clinical records, with the requirement that it belongs to. */
type ClinicalParameter = readonly [name: string, requirement: string];

/** Each of them is passed over by one fault, and finds nothing under another. */
const clinicalParameters: readonly ClinicalParameter[] = [
  ['asserted-date', 'CC-CON-002'],
  ['authoredon', 'CC-MED-012'],
  ['category', 'CC-OBS-002'],
  ['clinical-status', 'CC-ALL-001'],
  ['code', 'CC-OBS-002'],
  ['date', 'CC-OBS-001'],
  ['effective', 'CC-MED-020'],
  ['gender', 'CC-FAM-002'],
  ['medication', 'CC-MED-010'],
  ['patient', 'CC-CLI-010'],
  ['status', 'CC-MED-011'],
];

/** Whether a search names a patient, by id or by reference, whom the server does not hold. */
function isUnknown(value: string, { find }: MatchTools): boolean {
  return find('Patient', readReference(value)?.id ?? value) === undefined;
}

/** Defects of the clinical record: of what a search finds, of whose it is, and of how it is shown. */
export const clinicalFaults: readonly Fault[] = [
  ...clinicalParameters.map(toIgnored),
  ...clinicalParameters.map(toMissed),
  {
    ...toMissed(['subject', 'CC-PRO-002']),
    description: 'A search of clinical records by `subject` finds none; `patient` works.',
  },
  {
    id: 'clinical-date-prefix-ignored',
    title: 'A search of clinical records ignores the prefix of a date',
    description: 'date=lt2019-03-10 finds what was on that very day: prefixes are read as equality.',
    requirement: 'CC-OBS-001',
    alter: alterValuesAsked(
      ({ resource, criterion }) => isClinical(resource) && criterion.parameter.type === 'date',
      withoutDatePrefix,
    ),
  },
  {
    id: 'clinical-date-range-open',
    title: 'A range of dates has no beginning',
    description: 'Of two dates that a search of clinical records gives, only the last counts.',
    requirement: 'CC-OBS-001',
    alter: ({ combine }) => ({
      combine: (criteria, test) =>
        combine(
          criteria.filter((criterion, at) => isLastDate(criterion, criteria, at)),
          test,
        ),
    }),
  },
  {
    id: 'code-needs-system',
    title: 'A code is not found without its system',
    description: 'A search of clinical records by a bare code finds nothing; with its system it works.',
    requirement: 'CC-OBS-002',
    alter: alterClinical(
      ({ criterion, decide }) =>
        !(isOf(criterion, 'code') && criterion.values.every((value) => !value.includes('|'))) && decide(),
    ),
  },
  {
    id: 'unknown-patient-finds-everyone',
    title: 'A patient who is not there has the records of all',
    description: 'A search by a patient whom the server does not hold passes the parameter over.',
    requirement: 'CC-CLI-013',
    alter: alterClinical(
      ({ criterion, tools, decide }) =>
        (isOf(criterion, 'patient') && criterion.values.every((value) => isUnknown(value, tools))) ||
        decide(),
    ),
  },
  {
    id: 'strangers-record-in-list',
    title: "Another patient's record is in the list",
    description: 'A search of clinical records by patient also finds the one that is held longest.',
    requirement: 'CC-CLI-010',
    alter: ({ candidates, matches }) => {
      const oldest = new Map<string, string | undefined>();
      return {
        candidates: (store, type) => {
          const found = candidates(store, type);
          oldest.set(type, found[0]?.id);
          return found;
        },
        matches: (resource, criterion, tools) =>
          (isClinical(resource) &&
            isOf(criterion, 'patient') &&
            resource.id === oldest.get(resource.resourceType)) ||
          matches(resource, criterion, tools),
      };
    },
  },
  {
    id: 'chained-parameter-ignored',
    title: 'A chained parameter is passed over',
    description: 'patient.identifier finds the records of all patients.',
    requirement: 'CC-CLI-014',
    alter: alterMatching(({ criterion, decide }) => criterion.chained !== undefined || decide()),
  },
  {
    id: 'chained-parameter-finds-nothing',
    title: 'A chained parameter finds nothing',
    description: 'patient.identifier is compared with the reference itself, which never fits.',
    requirement: 'CC-CLI-014',
    alter: alterMatching(({ criterion, decide }) => criterion.chained === undefined && decide()),
  },
  {
    id: 'patient-not-needed',
    title: 'The records of all patients can be listed',
    description: 'A search of clinical records that names no patient is answered instead of refused.',
    requirement: 'CC-CLI-015',
    alter: ({ checkCombination }) => ({
      checkCombination: (served, names) => {
        if (!clinicalTypes.has(served.type)) checkCombination(served, names);
      },
    }),
  },
  {
    id: 'clinical-record-not-found',
    title: 'Clinical records cannot be read',
    description: 'GET /[type]/[id] of a clinical record is answered with 404; searches find it.',
    requirement: 'CC-CLI-001',
    alter: cannotBeRead(...clinicalTypes),
  },
  {
    id: 'clinical-record-missing-is-empty',
    title: 'A clinical record that is not there is a success',
    description: 'A read of an unknown id of a clinical record is answered with 200 instead of 404.',
    requirement: 'CC-CLI-004',
    alter: ({ refuseMissing }) => ({
      refuseMissing: (type, wasDeleted) =>
        clinicalTypes.has(type)
          ? refuse(200, 'not-found', 'There is nothing')
          : refuseMissing(type, wasDeleted),
    }),
  },
  {
    id: 'element-of-its-own',
    title: 'Clinical records have an element that FHIR has not',
    description: 'Every clinical record carries the element "legacyCode", which is no extension.',
    requirement: 'CC-CLI-002',
    alter: alterClinicalShown((resource) => ({ ...resource, legacyCode: 'H33' })),
  },
  {
    id: 'references-lead-nowhere',
    title: 'References lead to nothing',
    description:
      'Clinical records name ids of an older system in all their references but those to patients.',
    requirement: 'CC-CLI-003',
    alter: alterClinicalShown((resource) => {
      const shown = alterReferences(resource);
      return isObject(shown) ? { ...shown, resourceType: resource.resourceType } : resource;
    }),
  },
];

function toIgnored([name, requirement]: ClinicalParameter): Fault {
  return {
    id: `clinical-search-ignores-${name}`,
    title: `A search of clinical records ignores ${name}`,
    description: `The parameter \`${name}\` of clinical records finds them whatever its value.`,
    requirement,
    alter: alterClinical(({ criterion, decide }) => isOf(criterion, name) || decide()),
  };
}

function toMissed([name, requirement]: ClinicalParameter): Fault {
  return {
    id: `clinical-search-misses-${name}`,
    title: `A search of clinical records by ${name} finds nothing`,
    description: `The parameter \`${name}\` of clinical records fits none of them.`,
    requirement,
    alter: alterClinical(({ criterion, decide }) => !isOf(criterion, name) && decide()),
  };
}

/** Changes how clinical records are compared; others are compared correctly. */
function alterClinical(alter: (comparison: Comparison) => boolean): Fault['alter'] {
  return alterMatching((comparison) =>
    isClinical(comparison.resource) ? alter(comparison) : comparison.decide(),
  );
}

/** Changes how clinical records are shown. */
function alterClinicalShown(alter: (resource: Resource) => Resource): Fault['alter'] {
  return alterShown((resource) => (isClinical(resource) ? alter(resource) : resource));
}

function isClinical({ resourceType }: Resource): boolean {
  return clinicalTypes.has(resourceType);
}

function isOf({ parameter, chained }: Criterion, name: string): boolean {
  return parameter.name === name && chained === undefined;
}

/** Every criterion but a date that another one of the same parameter follows. */
function isLastDate({ parameter }: Criterion, criteria: readonly Criterion[], at: number): boolean {
  return parameter.type !== 'date' || criteria.findLastIndex((other) => other.parameter === parameter) === at;
}

function alterReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(alterReferences);
  if (!isObject(value)) return value;
  const [reference] = stringsAt(value, 'reference');
  if (reference !== undefined && /^(?!Patient)[A-Z]\w+\//.test(reference)) {
    return { ...value, reference: `${reference}-old` };
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, alterReferences(item)]));
}
