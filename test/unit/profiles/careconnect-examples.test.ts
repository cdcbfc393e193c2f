import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { DefinitionResource } from '../../../src/fhir/definition-resources.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { findMissingElements } from '../../support/missing-elements.js';
import { isStructureDefinition, readResources } from '../../support/read-definitions.js';
import { validate } from '../../support/validate.js';

const breaksRule = 'urn:careconnect-conformance:breaks-rule';
const careConnect = 'https://fhir.hl7.org.uk/STU3/';

type Json = Readonly<Record<string, unknown>>;

const hasValue = 'obs-6 allows no reason for a missing value beside a value.';
const isPanel = 'No single value is that of a panel, which has the reason for its absence instead.';
const isUnpublished = 'The extension for the clinical setting is not published.';

/** Elements that a complete example cannot have, with the reason. */
const impossible: Readonly<Record<string, string>> = {
  'body-temperature-observation Observation.dataAbsentReason': hasValue,
  'heart-rate-observation Observation.dataAbsentReason': hasValue,
  'respiratory-rate-observation Observation.dataAbsentReason': hasValue,
  'vital-signs-observation Observation.value[x]': isPanel,
  'vital-signs-observation Observation.value[x].value': isPanel,
  'vital-signs-observation Observation.value[x].unit': isPanel,
  'vital-signs-observation Observation.value[x].system': isPanel,
  'vital-signs-observation Observation.value[x].code': isPanel,
  'list List.extension': isUnpublished,
  'list List.extension:clinicalSetting': isUnpublished,
};

/** `blood-pressure-observation` of `CareConnect-BloodPressure-Observation-1`. */
const stemOf = ({ id }: { readonly id?: string }): string =>
  (id ?? '')
    .replace(/^CareConnect-|-1$/g, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

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

const profilesIn = (meta: unknown): readonly unknown[] =>
  objectsIn(meta).flatMap(({ profile }) => profile ?? []);

const brokenRulesOf = (resource: unknown): readonly string[] =>
  objectsIn(resource)
    .filter(({ system }) => system === breaksRule)
    .map(({ code }) => String(code));

const read = readResources(embeddedPackage);
const resources = read.map((resource): DefinitionResource & Json => ({ ...resource }));
const structures = read.filter(isStructureDefinition);
const profiles = structures.filter(({ kind, type }) => kind === 'resource' && type !== 'Extension');
const definitionTypes = ['StructureDefinition', 'ValueSet', 'CodeSystem', 'ConceptMap', 'NamingSystem'];
const statementTypes = [
  'CapabilityStatement',
  'ImplementationGuide',
  'OperationDefinition',
  'SearchParameter',
];
const definitions = read.filter(({ resourceType }) => definitionTypes.includes(resourceType));
const examples = resources.filter(
  ({ resourceType }) => ![...definitionTypes, ...statementTypes].includes(resourceType),
);
const broken = examples.filter((one) => brokenRulesOf(one).length > 0);
const sound = examples.filter((one) => !broken.includes(one));

const isValid = (resource: Json): boolean =>
  validate(resource, { definitions }).issues.every(({ severity }) => severity !== 'error');

const findExample = (id: string): Json | undefined => sound.find((one) => one.id === id);

const completeExamples = profiles.map((profile) => findExample(`${stemOf(profile)}-complete`));

describe.each(profiles.map((profile) => [stemOf(profile), profile] as const))(
  'the examples of %s',
  (stem, profile) => {
    it.each(['complete', 'minimal'])('have a %s one, which claims the profile', (kind) => {
      expect(findExample(`${stem}-${kind}`)).toMatchObject({
        resourceType: profile.type,
        meta: { profile: [profile.url] },
      });
    });

    it('have several broken ones, which claim the profile', () => {
      const ids = broken.filter(({ meta }) => isDeepStrictEqual(profilesIn(meta), [profile.url]));
      expect(ids.length).toBeGreaterThanOrEqual(2);
      for (const { id } of ids) expect(id).toMatch(new RegExp(`^${stem}-breaks-[a-z-]+$`));
    });

    it('have every element that the profile names and allows', () => {
      const missing = findMissingElements(profile, [findExample(`${stem}-complete`)]);
      const excused = Object.keys(impossible).filter((key) => key.startsWith(`${stem} `));
      expect(missing.map((id) => `${stem} ${id}`).toSorted()).toEqual(excused.toSorted());
    });

    it('have a minimal one that can lose no element', () => {
      const minimal = findExample(`${stem}-minimal`) ?? {};
      const names = Object.keys(minimal).filter((name) => !['resourceType', 'id', 'meta'].includes(name));
      const canGo = names.filter((name) => isValid({ ...minimal, [name]: undefined }));
      // A resource must have something in it where the profile asks for nothing.
      expect(names.length === 1 ? [] : canGo).toEqual([]);
    });
  },
);

describe('the CareConnect package', () => {
  it('has the profiles whose examples are asked for', () => {
    expect(profiles.length).toBeGreaterThanOrEqual(40);
  });

  it('has every part of each extension that profiles name in some complete example', () => {
    const elements = profiles.flatMap(({ differential }) => differential?.element ?? []);
    const named = new Set(elements.flatMap(({ type }) => type?.map(({ profile }) => profile) ?? []));
    const objects = completeExamples.flatMap(objectsIn);
    const missing = structures
      .filter(({ url }) => named.has(url))
      .map((extension) => [
        extension.id,
        ...findMissingElements(
          extension,
          objects.filter(({ url }) => url === extension.url),
        ),
      ])
      .filter((found) => found.length > 1);
    expect(missing).toEqual([]);
  });

  it('says of each broken example the one rule that it breaks, in its name that it is broken', () => {
    for (const example of broken) {
      expect(brokenRulesOf(example)).toHaveLength(1);
      expect(example.id).toMatch(/^[a-z-]+-breaks-/);
    }
  });

  it('claims a CareConnect profile of its type on every example of a type that has one', () => {
    for (const example of examples) {
      const urls = profiles.filter(({ type }) => type === example.resourceType).map(({ url }) => url);
      if (urls.length > 0) expect(urls.map((url) => [url])).toContainEqual(profilesIn(example['meta']));
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

  it('gives no two patients the same NHS number, and has one with the check digit 0', () => {
    const numbers = examples.filter(({ resourceType }) => resourceType === 'Patient').flatMap(nhsNumbersIn);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(sound.flatMap(nhsNumbersIn)).toContainEqual(expect.stringMatching(/0$/));
  });

  it('resolves every reference between its sound examples', () => {
    const ids = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`));
    const references = sound
      .flatMap(objectsIn)
      .flatMap(({ reference }) => (typeof reference === 'string' ? [reference] : []));
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
  });

  it('has patients that no single one of family name, gender and birth date tells apart', () => {
    const seeds = sound.filter(({ id }) => id?.startsWith('cc-patient-'));
    const countOf = (text: string): number =>
      seeds.filter((seed) => JSON.stringify(seed).includes(text)).length;
    expect(seeds.length).toBeGreaterThanOrEqual(8);
    expect(countOf('"family":"Ashworth"')).toBe(3);
    expect(countOf('"given":["Alex"]')).toBe(2);
    expect(countOf('"birthDate":"1976-11-02"')).toBe(2);
  });

  it('holds every CareConnect definition that its definitions name, but for those that were never published', () => {
    const urls = new Set<unknown>(definitions.map(({ url }) => url));
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
