import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import type { Target, TargetPatient, TargetRecord } from '../../model/target.js';
import type { KnownRecord, RecordType } from '../record-type.js';

/** The first record of a type that the target file names; none where it names none. */
export function findKnownRecord({ data }: Target, type: RecordType): KnownRecord | undefined {
  if (type === 'Patient') {
    const [patient] = Object.values(data.patients);
    return patient === undefined ? undefined : toKnownPatient(patient);
  }
  const [record] = Object.values(type === 'Organization' ? data.organizations : data.practitioners);
  return record === undefined ? undefined : toKnownRecord(record, type);
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

function toKnownRecord({ id, identifier, name }: TargetRecord, type: RecordType): KnownRecord {
  const bar = identifier?.lastIndexOf('|') ?? -1;
  return {
    type,
    ...(id === undefined ? {} : { id }),
    ...(identifier === undefined || bar < 0
      ? {}
      : { identifier: { system: identifier.slice(0, bar), value: identifier.slice(bar + 1) } }),
    ...(name === undefined ? {} : { name }),
  };
}
