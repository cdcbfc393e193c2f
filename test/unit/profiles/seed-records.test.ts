import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import { readResource } from '../../../src/fhir/read-resource.js';
import { stringsAt, valuesAt } from '../../../src/server/resource.js';
import { createValidator } from '../../../src/validator/create-validator.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { readResources } from '../../support/read-definitions.js';
import { nameOf, objectsIn, patientOf, readSeedRecords, referencesIn } from '../../support/seed-records.js';
import { hasCheckDigit } from '../../support/verhoeff.js';

const profileRoot = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/';
const snomedCt = 'http://snomed.info/sct';

describe('the records of the reference server', () => {
  const records = readSeedRecords();
  const byName = new Map(records.map((record) => [nameOf(record), record]));
  const ofType = (type: string): typeof records =>
    records.filter(({ resourceType }) => resourceType === type);
  const codings = records
    .flatMap(objectsIn)
    .filter(({ system }) => system === snomedCt)
    .map(({ code, display }) => ({ code: String(code), display: String(display) }));

  it('are a few hundred of thirty-odd types, of more patients than fit on a page', () => {
    expect(records.length).toBeGreaterThan(400);
    expect(records.length).toBeLessThan(500);
    expect(new Set(records.map(({ resourceType }) => resourceType)).size).toBeGreaterThanOrEqual(35);
    expect(ofType('Patient')).toHaveLength(21);
  });

  it('have ids that say their type and are theirs alone', () => {
    expect(byName.size).toBe(records.length);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const misnamed = records.filter(
      ({ resourceType, id }) => !id?.startsWith(`cc-${resourceType.toLowerCase()}-`),
    );
    expect(misnamed.map(nameOf)).toEqual([]);
  });

  it('refer to nothing outside the set', () => {
    const references = records.flatMap(referencesIn);
    expect(references.length).toBeGreaterThan(1000);
    expect(references.filter((reference) => !byName.has(reference))).toEqual([]);
  });

  it("never lead from one patient's record into another's", () => {
    const strays = records.flatMap((record) => {
      const own = patientOf(record);
      if (own === undefined || record.resourceType === 'Patient') return [];
      const others = referencesIn(record).map((reference) => {
        const target = byName.get(reference);
        return target === undefined ? undefined : patientOf(target);
      });
      return others
        .filter((other) => other !== undefined && other !== own)
        .map((other) => `${nameOf(record)} → ${other ?? ''}`);
    });
    expect(strays).toEqual([]);
  });

  it('claim a CareConnect profile wherever there is one for their type', () => {
    const profiles = new Map(
      readResources(embeddedPackage)
        .filter(({ resourceType }) => resourceType === 'StructureDefinition')
        .map(({ url, ...definition }) => [url, 'type' in definition ? definition.type : undefined]),
    );
    const profiled = new Set(profiles.values());
    const unclaimed = records.filter(
      ({ resourceType, meta }) =>
        profiled.has(resourceType) && profiles.get(meta?.profile?.[0]) !== resourceType,
    );
    expect(unclaimed.map(nameOf)).toEqual([]);
    const plain = records.filter(({ meta }) => !meta?.profile?.[0]?.startsWith(profileRoot));
    expect([...new Set(plain.map(({ resourceType }) => resourceType))].toSorted()).toEqual([
      'Binary',
      'Provenance',
      'Questionnaire',
    ]);
  });

  it('are valid without a warning', () => {
    const store = createDefinitionStore('stu3', [
      openEmbeddedPackage('careconnect'),
      openEmbeddedPackage('stu3-core'),
    ]);
    const validator = createValidator(store);
    const found = records.flatMap((record) =>
      validator
        .validate(readResource(JSON.stringify(record)))
        .issues.map(({ rule, severity }) => `${nameOf(record)} ${severity} ${rule}`),
    );
    expect(found).toEqual([]);
  });

  it('have NHS numbers for all patients but a visitor, of several verification statuses', () => {
    const numbered = ofType('Patient').filter((patient) =>
      stringsAt(patient, 'identifier.system').includes('https://fhir.nhs.uk/Id/nhs-number'),
    );
    expect(numbered).toHaveLength(20);
    const statuses = numbered.flatMap((patient) =>
      stringsAt(patient, 'identifier.extension.valueCodeableConcept.coding.code'),
    );
    expect([...new Set(statuses)].toSorted()).toEqual(['01', '02', '03', '04', '05', '06', '08']);
  });

  it('have phone numbers, postcodes and organisation codes that nobody has', () => {
    const contacts = records
      .flatMap(objectsIn)
      .flatMap((one) => (one['system'] === 'phone' ? [String(one['value'])] : []));
    expect(contacts.length).toBeGreaterThan(20);
    for (const phone of contacts) {
      expect(phone).toMatch(/^(07700 900\d{3}|01632 960\d{3}|020 7946 0\d{3}|0113 496 0\d{3})$/);
    }
    const postcodes = records.flatMap(objectsIn).flatMap((one) => stringsAt(one, 'postalCode'));
    for (const postcode of postcodes) expect(postcode).toMatch(/^(XX\d \d[A-Z]{2}|00000)$/);
    const codes = records
      .flatMap(objectsIn)
      .flatMap(({ system, value }) => (/ods-/.test(String(system)) ? [String(value)] : []));
    for (const code of codes) expect(code).toMatch(/^(Y999\d\d|XZ\w{1,3})$/);
  });

  it('have codes of SNOMED CT with a right check digit and always the same display', () => {
    expect(codings.length).toBeGreaterThan(300);
    expect(codings.filter(({ code }) => !hasCheckDigit(code))).toEqual([]);
    const displays = new Map<string, Set<string>>();
    for (const { code, display } of codings) {
      displays.set(code, (displays.get(code) ?? new Set()).add(display));
    }
    const differing = [...displays].filter(([, texts]) => texts.size > 1);
    expect(differing.map(([code, texts]) => `${code}: ${[...texts].join(' | ')}`)).toEqual([]);
  });

  it('have appointments within their slots, made before they begin', () => {
    for (const appointment of ofType('Appointment')) {
      const [slot] = stringsAt(appointment, 'slot.reference').map((name) => byName.get(name));
      const { start, end, created } = appointment;
      expect(slot).toMatchObject({ start, end });
      const [made, from, to] = [created, start, end].map((time) => Date.parse(String(time)));
      expect([made, from, to].toSorted((one, other) => Number(one) - Number(other))).toEqual([
        made,
        from,
        to,
      ]);
    }
  });

  it('have periods that do not end before they begin', () => {
    const periods = records
      .flatMap(objectsIn)
      .filter(({ start, end }) => typeof start === 'string' && typeof end === 'string');
    expect(periods.length).toBeGreaterThan(80);
    const backward = periods.filter(({ start, end }) => Date.parse(String(start)) > Date.parse(String(end)));
    expect(backward).toEqual([]);
  });

  it('hold documents as short texts', () => {
    for (const binary of ofType('Binary')) {
      const text = Buffer.from(String(valuesAt(binary, 'content')[0]), 'base64').toString('utf8');
      expect(text).toMatch(/^[A-Z][ -~]{20,150}\.$/);
    }
  });
});
