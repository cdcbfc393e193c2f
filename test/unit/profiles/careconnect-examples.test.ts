import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedPackage } from '../../support/embedded-package.js';
import { readResources } from '../../support/read-definitions.js';

const breaksRule = 'urn:careconnect-conformance:breaks-rule';
const careConnect = 'https://fhir.hl7.org.uk/STU3/';

type Json = Readonly<Record<string, unknown>>;

/** Every object within a value, itself included. */
function objectsIn(value: unknown): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const members: readonly unknown[] = Object.values(value);
  const below = members.flatMap(objectsIn);
  return Array.isArray(value) ? below : [Object.fromEntries(Object.entries(value)), ...below];
}

const nhsNumbersIn = (resource: unknown): readonly string[] =>
  objectsIn(resource)
    .filter(({ system }) => system === 'https://fhir.nhs.uk/Id/nhs-number')
    .map(({ value }) => String(value));

/** Ten digits whose sum, weighted 10 down to 1, is a multiple of 11. Written anew, so as not to ask the code under test. */
function isNhsNumber(text: string): boolean {
  const digits = Array.from(text, Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (10 - index), 0);
  return /^\d{10}$/.test(text) && sum % 11 === 0;
}

const brokenRulesOf = (resource: unknown): readonly string[] =>
  objectsIn(resource)
    .filter(({ system }) => system === breaksRule)
    .map(({ code }) => String(code));

describe('the CareConnect package', () => {
  let resources: readonly (Json & { readonly resourceType: string; readonly id?: string })[] = [];
  let examples: typeof resources = [];
  const definitionTypes = ['StructureDefinition', 'ValueSet', 'CodeSystem', 'ConceptMap'];

  beforeAll(() => {
    resources = readResources(embeddedPackage).map((resource) => ({ ...resource }));
    const types = ['Patient', 'Organization', 'Practitioner', 'Location'];
    examples = resources.filter(({ resourceType }) => types.includes(resourceType));
  });

  const broken = (): typeof examples => examples.filter((one) => brokenRulesOf(one).length > 0);
  const sound = (): typeof examples => examples.filter((one) => brokenRulesOf(one).length === 0);

  it.each(['patient', 'organization', 'practitioner'])(
    'has a complete, a minimal and several broken examples of each %s',
    (type) => {
      const ids = sound().map(({ id }) => id);
      expect(ids).toContain(`${type}-complete`);
      expect(ids).toContain(`${type}-minimal`);
      const brokenIds = broken().filter(({ id }) => id?.startsWith(`${type}-breaks-`));
      expect(brokenIds.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('says of each broken example the one rule that it breaks, in its name that it is broken', () => {
    for (const example of broken()) {
      expect(brokenRulesOf(example)).toHaveLength(1);
      expect(example.id).toMatch(/^[a-z]+-breaks-/);
    }
  });

  it('claims a CareConnect profile on every example', () => {
    for (const example of examples) {
      const profile = `${careConnect}StructureDefinition/CareConnect-${example.resourceType}-1`;
      expect(example['meta']).toMatchObject({ profile: [profile] });
    }
  });

  it('has NHS numbers of the test range with right check digits, but for the one that is broken', () => {
    const wrong = examples.flatMap((one) =>
      nhsNumbersIn(one)
        .filter((number) => !isNhsNumber(number) || !number.startsWith('999'))
        .map(() => one.id),
    );
    expect(wrong).toEqual(['patient-breaks-nhs-number-check-digit']);
  });

  it('gives no NHS number twice, and has one with the check digit 0', () => {
    const numbers = examples.flatMap(nhsNumbersIn);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(sound().flatMap(nhsNumbersIn)).toContainEqual(expect.stringMatching(/0$/));
  });

  it('resolves every reference between its sound examples', () => {
    const ids = new Set(examples.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`));
    const references = sound()
      .flatMap(objectsIn)
      .flatMap(({ reference }) => (typeof reference === 'string' ? [reference] : []));
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
  });

  it('has patients that no single one of family name, gender and birth date tells apart', () => {
    const seeds = sound().filter(({ id }) => id?.startsWith('cc-patient-'));
    const countOf = (text: string): number =>
      seeds.filter((seed) => JSON.stringify(seed).includes(text)).length;
    expect(seeds.length).toBeGreaterThanOrEqual(8);
    expect(countOf('"family":"Ashworth"')).toBe(3);
    expect(countOf('"given":["Alex"]')).toBe(2);
    expect(countOf('"birthDate":"1976-11-02"')).toBe(2);
  });

  it('holds every CareConnect definition that its definitions name, but for those that were never published', () => {
    const definitions = resources.filter(({ resourceType }) => definitionTypes.includes(resourceType));
    const urls = new Set(definitions.map(({ url }) => url));
    const named = definitions
      .flatMap(objectsIn)
      .flatMap((object) => Object.values(object).flat())
      .filter((text) => typeof text === 'string' && text.startsWith(careConnect))
      .filter((url) => !urls.has(url) && url !== `${careConnect}NHSDataDictionary-PersonMaritalStatus-1`);
    expect([...new Set(named)].toSorted()).toEqual([
      `${careConnect}CodeSystem/GPConnect-SecondaryListValues-1`,
      `${careConnect}ConceptMap/AdministrativeGender-1`,
      `${careConnect}ConceptMap/CareConnect-AllergySeverity-1`,
      `${careConnect}ConceptMap/CareConnect-AllergyVerificationStatus-1`,
      `${careConnect}ConceptMap/CareConnect-ConditionEpisodicity-1`,
      `${careConnect}ConceptMap/CareConnect-PersonNameType-1`,
      `${careConnect}StructureDefinition/CareConnect-ProblemHeader-Condition-1`,
      `${careConnect}StructureDefinition/Extension-CareConnect-ClinicalSetting-1`,
    ]);
  });
});
