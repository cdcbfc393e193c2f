import { describe, expect, it } from 'vitest';
import { combinationsOf, isCapabilityStatement, levelOf } from '../../support/capability-statement.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { readCoreCapabilities, readResources } from '../../support/read-definitions.js';

/** What the pages of the CareConnect API make mandatory, typed off by hand. */
const mandatory: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'patient',
  Condition: 'patient',
  DiagnosticReport: 'category code date patient',
  FamilyMemberHistory: 'date patient',
  Flag: 'patient status',
  Immunization: 'patient',
  Medication: 'code',
  MedicationRequest: 'medication patient',
  MedicationStatement: 'patient',
  Observation: 'date patient',
  Patient: 'birthdate family gender given identifier name',
  PractitionerRole: 'organization practitioner',
  Procedure: 'date patient',
};

describe('the stated requirements on a CareConnect server', () => {
  const resources = readResources(embeddedPackage);
  const urls = new Set(resources.map(({ url }) => url));
  const statements = resources.filter(isCapabilityStatement);
  const types = statements.flatMap(({ rest }) => rest[0].resource);
  const coreTypes = new Map(
    readCoreCapabilities().rest[0].resource.map((resource) => [resource.type, resource]),
  );

  it('are one statement of requirements, under a URL of the project', () => {
    expect(statements).toMatchObject([{ kind: 'requirements', fhirVersion: '3.0.2' }]);
    expect(statements[0]?.url).toBe(
      'https://careconnect-conformance.example/STU3/CapabilityStatement/careconnect-server-requirements',
    );
  });

  it('name the formats and the kind of access', () => {
    expect(statements[0]?.format).toEqual(['application/fhir+json', 'application/fhir+xml']);
    const security = statements[0]?.rest[0].security;
    expect(security?.service).toMatchObject([{ coding: [{ code: 'OAuth' }] }]);
    expect(security?.description).toContain('client credentials');
  });

  it('ask for each mandatory search parameter', () => {
    const asked = types.map(({ type, searchParam = [] }) => {
      const names = searchParam.filter((one) => levelOf(one) === 'SHALL').map(({ name }) => name);
      return [type, names.toSorted().join(' ')] as const;
    });
    expect(Object.fromEntries(asked.filter(([, names]) => names !== ''))).toEqual(mandatory);
  });

  it('give everything that they ask for a level', () => {
    const asked = types.flatMap(({ interaction, searchParam = [] }) => [...interaction, ...searchParam]);
    expect(asked.length).toBeGreaterThan(90);
    for (const one of asked) expect(['SHALL', 'SHOULD', 'MAY']).toContain(levelOf(one));
  });

  it('name search parameters as STU3 does, but for the status of flags', () => {
    const unknown = types.flatMap(({ type, searchParam = [] }) =>
      searchParam.flatMap(({ name, definition, type: kind }) => {
        const own = coreTypes.get(type)?.searchParam?.find((one) => one.name === name);
        return own?.definition === definition && own.type === kind ? [] : [`${type} ${name} ${definition}`];
      }),
    );
    expect(unknown).toEqual([
      'Flag status https://careconnect-conformance.example/STU3/SearchParameter/flag-status',
    ]);
    expect(urls).toContain('https://careconnect-conformance.example/STU3/SearchParameter/flag-status');
  });

  it('name a postcode by its true parameter', () => {
    const withPostcode = types.filter(({ searchParam = [] }) =>
      searchParam.some(({ name }) => name === 'address-postalcode'),
    );
    expect(withPostcode.map(({ type }) => type)).toEqual(['Patient', 'Practitioner', 'Location']);
    expect(JSON.stringify(statements)).not.toContain('adddress');
  });

  it('combine only parameters that they ask for', () => {
    const combined = types.filter((resource) => combinationsOf(resource).length > 0);
    expect(combined.map(({ type }) => type)).toContain('Patient');
    for (const resource of combined) {
      const names = resource.searchParam?.map(({ name }) => name);
      for (const name of combinationsOf(resource).flat()) expect(names).toContain(name);
    }
  });

  it('name a CareConnect profile of the package for each type that can be searched', () => {
    for (const { type, interaction, profile } of types) {
      const isSearched = interaction.some(({ code }) => code === 'search-type');
      const expected = `https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-${type}-1`;
      expect(profile?.reference).toBe(isSearched ? expected : undefined);
      if (isSearched) expect(urls).toContain(expected);
    }
  });

  it('offer every operation of the package', () => {
    const operations = resources
      .filter(({ resourceType }) => resourceType === 'OperationDefinition')
      .map((operation) => ({ code: undefined, ...operation }));
    const offered = statements[0]?.rest[0].operation ?? [];
    expect(offered.map(({ name, definition }) => `${name} ${definition.reference}`).toSorted()).toEqual(
      operations.map(({ code, url }) => `${String(code)} ${url ?? ''}`).toSorted(),
    );
    expect(new Set(offered.map(levelOf))).toEqual(new Set(['MAY']));
  });
});
