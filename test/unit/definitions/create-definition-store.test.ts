import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import type { DefinitionPackage } from '../../../src/definitions/definition-store.js';
import { toDefinitionEntry } from '../../../src/definitions/to-definition-entry.js';
import type { DefinitionResource } from '../../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../../src/fhir/release.js';

function packageOf(
  resources: readonly DefinitionResource[],
  release: FhirRelease = 'stu3',
): DefinitionPackage & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name: 'example',
    version: '1.0.0',
    release,
    entries: resources.map(toDefinitionEntry),
    asked,
    find(resourceType, url) {
      asked.push(url);
      return resources.find((resource) => resource.resourceType === resourceType && resource.url === url);
    },
    read: (entry) => resources.find(({ url }) => url === entry.url)!,
  };
}

const structure = (url: string, more: object = {}): DefinitionResource => ({
  resourceType: 'StructureDefinition',
  url,
  ...{ kind: 'resource', type: 'Patient', abstract: false },
  ...more,
});
const patientUrl = 'http://hl7.org/fhir/StructureDefinition/Patient';
const valueSetUrl = 'http://example.org/ValueSet/colours';

describe('a definition store', () => {
  it('answers from the nearest package that holds the canonical', () => {
    const near = packageOf([structure(patientUrl, { name: 'near' })]);
    const far = packageOf([
      structure(patientUrl, { name: 'far' }),
      { resourceType: 'ValueSet', url: valueSetUrl },
    ]);
    const store = createDefinitionStore('stu3', [near, far]);
    expect(store.findStructureDefinition(patientUrl)?.name).toBe('near');
    expect(store.findValueSet(valueSetUrl)?.url).toBe(valueSetUrl);
  });

  it('tells apart the kinds of definition that share a URL', () => {
    const url = 'http://example.org/colours';
    const store = createDefinitionStore('stu3', [
      packageOf([
        { resourceType: 'CodeSystem', url },
        { resourceType: 'ValueSet', url },
      ]),
    ]);
    expect(store.findCodeSystem(url)?.resourceType).toBe('CodeSystem');
    expect(store.findValueSet(url)?.resourceType).toBe('ValueSet');
    expect(store.findStructureDefinition(url)).toBeUndefined();
  });

  it('takes full canonicals only, never a bare type name', () => {
    const store = createDefinitionStore('stu3', [packageOf([structure(patientUrl)])]);
    expect(store.findStructureDefinition('Patient')).toBeUndefined();
    expect(store.findStructureDefinition(patientUrl)?.type).toBe('Patient');
  });

  it('goes on to the next package when the nearest holds another version than asked for', () => {
    const near = packageOf([{ resourceType: 'ValueSet', url: valueSetUrl, version: '2.0.0' }]);
    const far = packageOf([{ resourceType: 'ValueSet', url: valueSetUrl, version: '1.0.0' }]);
    const store = createDefinitionStore('stu3', [near, far]);
    expect(store.findValueSet(valueSetUrl)?.version).toBe('2.0.0');
    expect(store.findValueSet(`${valueSetUrl}|1.0.0`)?.version).toBe('1.0.0');
    expect(store.findValueSet(`${valueSetUrl}|1.0`)?.version).toBe('1.0.0');
    expect(store.findValueSet(`${valueSetUrl}|3.0.0`)).toBeUndefined();
  });

  it('takes any technical correction of the release for definitions of HL7 itself, and for no others', () => {
    const store = createDefinitionStore('stu3', [
      packageOf([
        structure(patientUrl, { version: '3.0.2' }),
        { resourceType: 'ValueSet', url: valueSetUrl, version: '3.0.2' },
      ]),
    ]);
    expect(store.findStructureDefinition(`${patientUrl}|3.0.1`)?.version).toBe('3.0.2');
    expect(store.findStructureDefinition(`${patientUrl}|4.0.1`)).toBeUndefined();
    expect(store.findValueSet(`${valueSetUrl}|3.0.1`)).toBeUndefined();
  });

  it('takes the version of the release for whatever the core of the release holds', () => {
    const r4Core = {
      ...packageOf([{ resourceType: 'ValueSet', url: valueSetUrl, version: '2018-08-12' }], 'r4'),
    };
    const find = (name: string, canonical: string) =>
      createDefinitionStore('r4', [{ ...r4Core, name, version: '4.0.1' }]).findValueSet(canonical)?.version;
    expect(find('hl7.fhir.r4.core', `${valueSetUrl}|4.0.1`)).toBe('2018-08-12');
    expect(find('hl7.fhir.r4.core', `${valueSetUrl}|4.0.0`)).toBeUndefined();
    expect(find('example', `${valueSetUrl}|4.0.1`)).toBeUndefined();
  });

  it('does not take a definition without a version for any version that is asked for', () => {
    const store = createDefinitionStore('stu3', [
      packageOf([{ resourceType: 'ValueSet', url: valueSetUrl }]),
    ]);
    expect(store.findValueSet(`${valueSetUrl}|1`)).toBeUndefined();
  });

  it('asks each package once for a canonical, found or not', () => {
    const layer = packageOf([structure(patientUrl)]);
    const store = createDefinitionStore('stu3', [layer]);
    for (let time = 0; time < 3; time++) {
      store.findStructureDefinition(patientUrl);
      store.findStructureDefinition('urn:none');
    }
    expect(layer.asked).toEqual([patientUrl, 'urn:none']);
  });

  it('refuses a package of another release', () => {
    expect(() => createDefinitionStore('stu3', [packageOf([], 'r4')])).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: 'Package example#1.0.0 is for FHIR 4.0.1, where definitions for FHIR 3.0.2 were expected',
      }),
    );
  });
});
