import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import type { Target, TargetPatient, TargetRecord } from '../../model/target.js';
import type { KnownRecord, RecordType } from '../record-type.js';

/** The records of a type that the target file names, in its order. */
export function listKnownRecords({ data }: Target, type: RecordType): readonly KnownRecord[] {
  if (type === 'Patient') return Object.values(data.patients).map(toKnownPatient);
  return Object.values(findSection(data, type)).map((record) => toKnownRecord(record, type));
}

/** The record of a type that the target file has under this name. */
export function findNamedRecord({ data }: Target, type: RecordType, name: string): KnownRecord | undefined {
  if (type === 'Patient') {
    const patient = data.patients[name];
    return patient === undefined ? undefined : toKnownPatient(patient);
  }
  const record = findSection(data, type)[name];
  return record === undefined ? undefined : toKnownRecord(record, type);
}

/** Where a target file names the records of a type. */
export function toSectionName(type: RecordType): string {
  const own = ['Patient', 'Organization', 'Practitioner'].includes(type);
  return own ? `data.${type.toLowerCase()}s` : `data.records.${type}`;
}

function findSection(data: Target['data'], type: RecordType): Readonly<Record<string, TargetRecord>> {
  if (type === 'Organization') return data.organizations;
  if (type === 'Practitioner') return data.practitioners;
  return data.records?.[type] ?? {};
}

function toKnownPatient(patient: TargetPatient): KnownRecord {
  const { nhsNumber, family, given, gender, birthDate } = patient;
  return {
    ...toKnownRecord(patient, 'Patient'),
    ...(nhsNumber === undefined ? {} : { identifier: { system: nhsNumberSystem, value: nhsNumber } }),
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(gender === undefined ? {} : { gender }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

function toKnownRecord({ id, identifier }: TargetRecord, type: RecordType): KnownRecord {
  const bar = identifier?.lastIndexOf('|') ?? -1;
  return {
    type,
    ...(id === undefined ? {} : { id }),
    ...(identifier === undefined || bar < 0
      ? {}
      : { identifier: { system: identifier.slice(0, bar), value: identifier.slice(bar + 1) } }),
  };
}
