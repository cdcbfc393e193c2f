import { readJson } from '../fhir/read-json.js';
import type { ElementNode } from '../fhir/element-node.js';
import { nhsNumberSystem } from '../fhir/nhs-number.js';
import type { Target, TargetPatient, TargetRecord } from '../model/target.js';
import { listTriable } from './interactions/search-values.js';
import { recordTypes, type RecordType } from './record-type.js';
import { listSearchParameters } from './search/search-parameters.js';
import { findValue, selectNodes } from './select-nodes.js';
import { defaultProfiles } from './target/to-target.js';

/** A resource that the reference server holds at its start. */
export interface SeedResource {
  readonly resourceType: string;
}

/**
 * What a target file would say of a server that holds these resources: of each type the record of which most is
 * known (of equals, the one that others refer to most), and the CareConnect profiles of the types.
 */
export function findReferenceData(
  seed: readonly SeedResource[],
  roles: Readonly<Record<string, string>> = {},
): Pick<Target, 'data' | 'profiles'> {
  const texts = seed.map((resource) => JSON.stringify(resource));
  const mentions = countMentions(texts);
  const ofType = (type: string): readonly ElementNode[] =>
    seed
      .flatMap(({ resourceType }, at) =>
        resourceType === type ? (readJson(texts[at] ?? '').root ?? []) : [],
      )
      .sort((one, other) => mentionsOf(other) - mentionsOf(one));
  const mentionsOf = (node: ElementNode): number =>
    mentions.get(`${node.resourceType ?? ''}/${findValue(node, 'id') ?? ''}`) ?? 0;
  const patients = ofType(recordTypes.patient).flatMap((node) => toPatient(node) ?? []);
  return {
    data: {
      patients: nameByRole(toEntries(patients), roles),
      organizations: toEntry(ofType(recordTypes.organization).flatMap((node) => toRecord(node) ?? [])),
      practitioners: toEntry(ofType(recordTypes.practitioner).flatMap((node) => toRecord(node) ?? [])),
      records: Object.fromEntries(
        otherTypes
          .map(
            (type) => [type, { ...toSamples(ofType(type), type), ...toCast(ofType(type), roles) }] as const,
          )
          .filter(([, samples]) => Object.keys(samples).length > 0),
      ),
    },
    profiles: defaultProfiles,
  };
}

const otherTypes = Object.values(recordTypes).filter(
  (type) => !['Patient', 'Organization', 'Practitioner'].includes(type),
);

/** The record that most search parameters can be tried on, then those on which others can. */
function toSamples(nodes: readonly ElementNode[], type: RecordType): Readonly<Record<string, TargetRecord>> {
  const names = listSearchParameters(type);
  const records = nodes
    .map((node) => ({ id: findValue(node, 'id') ?? '', triable: listTriable(node, names) }))
    .sort((one, other) => other.triable.length - one.triable.length);
  const tried = new Set<string>();
  const samples = records.filter(({ triable }, at) => {
    const isNew = at === 0 || triable.some((name) => !tried.has(name));
    if (isNew) for (const name of triable) tried.add(name);
    return isNew;
  });
  return {
    ...Object.fromEntries(samples.map(({ id }, at) => [toName(at), { id }])),
    ...toNamed(nodes, type),
  };
}

/** Records of which something is known from outside, by the name that scenarios call them: here by their status. */
const statusNames: Readonly<
  Partial<Record<RecordType, { readonly element: string; readonly names: Readonly<Record<string, string>> }>>
> = {
  AllergyIntolerance: { element: 'clinicalStatus', names: { active: 'active' } },
  Appointment: {
    element: 'status',
    names: { booked: 'booked', cancelled: 'cancelled', missed: 'noshow' },
  },
  Flag: { element: 'status', names: { active: 'active' } },
  QuestionnaireResponse: { element: 'status', names: { unfinished: 'in-progress' } },
};

function toNamed(nodes: readonly ElementNode[], type: RecordType): Readonly<Record<string, TargetRecord>> {
  const { element = '', names = {} } = statusNames[type] ?? {};
  const named = Object.entries(names).flatMap(([name, status]) => {
    const node = nodes.find((each) => findValue(each, element) === status);
    return node === undefined ? [] : [[name, { id: findValue(node, 'id') ?? '' }] as const];
  });
  return Object.fromEntries(named);
}

/** How often each record is referred to, by type and id. */
function countMentions(texts: readonly string[]): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  for (const text of texts) {
    for (const [, key = ''] of text.matchAll(/"reference":"([A-Z][A-Za-z]+\/[^"/]+)"/g)) {
      mentions.set(key, (mentions.get(key) ?? 0) + 1);
    }
  }
  return mentions;
}

function toEntry<T>(records: readonly T[]): Readonly<Record<string, T>> {
  const { known } = toEntries(records);
  return known === undefined ? {} : { known };
}

/** All of them, the one of which most is known first. */
function toEntries<T>(records: readonly T[]): Readonly<Record<string, T>> {
  const sorted = [...records].sort((one, other) => countFacts(other) - countFacts(one));
  return Object.fromEntries(sorted.map((record, at) => [toName(at), record]));
}

/** Whom a role is given to has the name of the role, but for the first, of whom most is known. */
function nameByRole(
  patients: Readonly<Record<string, TargetPatient>>,
  roles: Readonly<Record<string, string>>,
): Readonly<Record<string, TargetPatient>> {
  const roleOf = new Map(Object.entries(roles).map(([role, id]) => [id, role]));
  return Object.fromEntries(
    Object.entries(patients).map(([name, patient]) => [
      name === toName(0) ? name : (roleOf.get(patient.id ?? '') ?? name),
      patient,
    ]),
  );
}

function toName(at: number): string {
  return at === 0 ? 'known' : `other-${String(at)}`;
}

function countFacts(record: unknown): number {
  return typeof record === 'object' && record !== null ? Object.keys(record).length : 0;
}

/** Patients are told by NHS number; one without is of no use to the scenarios. */
function toPatient(node: ElementNode): TargetPatient | undefined {
  const identifier = selectNodes(node, 'identifier').find(
    (each) => findValue(each, 'system') === nhsNumberSystem,
  );
  const name = selectNodes(node, 'name').find((each) => findValue(each, 'use') === 'official');
  const nhsNumber = identifier === undefined ? undefined : findValue(identifier, 'value');
  const id = findValue(node, 'id');
  if (nhsNumber === undefined || name === undefined || id === undefined) return undefined;
  const [family, given] = [findValue(name, 'family'), findValue(name, 'given')];
  const [gender, birthDate] = [findValue(node, 'gender'), findValue(node, 'birthDate')];
  return {
    id,
    nhsNumber,
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(gender === undefined ? {} : { gender }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

/** Those of the records that have a role, by its name. */
function toCast(
  nodes: readonly ElementNode[],
  roles: Readonly<Record<string, string>>,
): Readonly<Record<string, TargetRecord>> {
  return Object.fromEntries(
    Object.entries(roles).flatMap(([role, id]) => {
      const node = nodes.find((each) => findValue(each, 'id') === id);
      return node === undefined ? [] : [[role, toNumbered(node) ?? { id }]];
    }),
  );
}

/** With the identifier that is the record's own in every version, where there is one. */
function toNumbered(node: ElementNode): TargetRecord | undefined {
  const [id, system, value] = ['id', 'masterIdentifier.system', 'masterIdentifier.value'].map((path) =>
    findValue(node, path),
  );
  if (id === undefined || system === undefined || value === undefined) return toRecord(node);
  return { id, identifier: `${system}|${value}` };
}

function toRecord(node: ElementNode): TargetRecord | undefined {
  const id = findValue(node, 'id');
  const [system, value] = [findValue(node, 'identifier.system'), findValue(node, 'identifier.value')];
  if (id === undefined || system === undefined || value === undefined) return undefined;
  return { id, identifier: `${system}|${value}` };
}
