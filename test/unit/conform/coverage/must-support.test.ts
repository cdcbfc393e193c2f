import { describe, expect, it } from 'vitest';
import { createResponseValidation } from '../../../../src/conform/create-response-validation.js';
import { tallyResponses } from '../../../../src/conform/coverage/tally-responses.js';
import { createDefinitionStore } from '../../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../../src/definitions/load/embedded.js';
import type { ValidatedResource } from '../../../../src/conform/validate-response.js';
import { createValidator } from '../../../../src/validator/create-validator.js';
import { createAnswer } from '../../../support/answer-fixture.js';
import { packageOf } from '../../../support/definition-package.js';
import { profileOf } from '../../../support/profile.js';
import { createTestTarget } from '../../../support/test-target.js';

const profile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-VitalSigns-Observation-1';
const list = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-List-1';

/** Identifiers are told by their system; one of the slices is must-support, with its value. */
const sliced = profileOf('Patient', [
  {
    path: 'Patient.identifier',
    slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' },
  },
  { path: 'Patient.identifier', sliceName: 'local', mustSupport: true, max: '*' },
  { path: 'Patient.identifier.system', fixedUri: 'https://hospital.example/Id' },
  { path: 'Patient.identifier.value', id: 'Patient.identifier:local.value', mustSupport: true, max: '1' },
]);
const store = createDefinitionStore('stu3', [
  packageOf([sliced]),
  openEmbeddedPackage('careconnect'),
  openEmbeddedPackage('stu3-core'),
]);
const validate = createResponseValidation(createValidator(store), store);

function find(
  resource: { readonly resourceType: string; readonly [element: string]: unknown },
  asked = profile,
) {
  const [validated] = validate(JSON.stringify(resource), { [resource.resourceType]: asked });
  return validated?.mustSupport ?? [];
}

describe('must-support elements', () => {
  const elements = find({ resourceType: 'Observation', status: 'final', valueQuantity: { value: 1 } });
  const isThere = (id: string): boolean | undefined =>
    elements.find(({ element }) => element === id)?.isThere;

  it('are those that the snapshot marks, and each says whether it is there', () => {
    expect(elements.length).toBeGreaterThan(5);
    expect(isThere('Observation.status')).toBe(true);
    expect(isThere('Observation.subject')).toBe(false);
    expect(elements.find(({ element }) => element === 'Observation.status')?.label).not.toBe('');
  });

  it('are found under the name of their type where they are a choice', () => {
    expect(isThere('Observation.value[x]') ?? isThere('Observation.valueQuantity')).toBe(true);
  });

  it('tell an extension of a slice by its url', () => {
    const isSettingThere = (url: string): boolean | undefined =>
      find({ resourceType: 'List', extension: [{ url }] }, list).find(
        ({ element }) => element === 'List.extension:clinicalSetting',
      )?.isThere;
    const root = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-';
    expect(isSettingThere(`${root}ClinicalSetting-1`)).toBe(true);
    expect(isSettingThere(`${root}Other-1`)).toBe(false);
  });

  it.each([
    ['the system of the slice', { system: 'https://hospital.example/Id', value: '1' }, [true, true]],
    ['the system alone', { system: 'https://hospital.example/Id' }, [true, false]],
    ['another system', { system: 'https://other.example/Id', value: '1' }, [false, false]],
    ['no system', { value: '1' }, [false, false]],
  ])('tell what is in a slice as the validator does: %s', (_what, identifier, expected) => {
    const found = find({ resourceType: 'Patient', identifier: [identifier] }, sliced.url);
    expect(found.map(({ element, isThere }) => [element, isThere])).toEqual([
      ['Patient.identifier:local', expected[0]],
      ['Patient.identifier:local.value', expected[1]],
    ]);
  });

  it('are none for a profile that is not known', () => {
    expect(find({ resourceType: 'Patient' }, 'https://example.org/none')).toEqual([]);
  });
});

describe('the profile that a resource names', () => {
  const root = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-';
  const name = (...named: readonly string[]) => {
    const observation = { resourceType: 'Observation', meta: { profile: named } };
    return validate(JSON.stringify(observation), { Observation: `${root}Observation-1` })[0]?.namesProfile;
  };

  it.each([
    [true, 'the one of the set', [`${root}Observation-1`]],
    [true, 'the one of the set in a version', [`${root}Observation-1|1.0.0`]],
    [true, 'one of CareConnect on its own topic', [`${root}BloodPressure-Observation-1`]],
    [false, 'one that nobody knows', [`${root}Nonsense-Observation-1`]],
    [false, 'one of another type', [`${root}Patient-1`]],
    [false, 'one of other makers', ['http://hl7.org/fhir/StructureDefinition/vitalsigns']],
    [false, 'none', []],
  ])('is told: %s for %s', (expected, _what, named) => {
    expect(name(...named)).toBe(expected);
  });

  it('may be one that is based on that of the set', () => {
    const own = profileOf('Patient', [], { url: 'https://hospital.example/P', baseDefinition: sliced.url });
    const layered = createDefinitionStore('stu3', [
      packageOf([sliced, own]),
      openEmbeddedPackage('stu3-core'),
    ]);
    const patient = { resourceType: 'Patient', meta: { profile: [own.url] } };
    const judge = createResponseValidation(createValidator(layered), layered);
    expect(judge(JSON.stringify(patient), { Patient: sliced.url })[0]?.namesProfile).toBe(true);
    expect(judge(JSON.stringify(patient), {})[0]).not.toHaveProperty('namesProfile');
  });
});

describe('the tally of all responses', () => {
  const resource = (id: string, isThere: boolean): ValidatedResource => ({
    resourceType: 'Observation',
    id,
    path: 'Bundle.entry[0].resource',
    profiles: [profile],
    issues: [],
    unchecked: [
      { rule: 'binding-required', expression: 'Bundle.entry[0].resource.code', reason: 'Not held.' },
      ...(isThere ? [{ rule: 'binding-required', expression: 'Bundle', reason: 'Other.' }] : []),
    ],
    mustSupport: [
      { profile, element: 'Observation.status', label: 'Status', isThere },
      { profile, element: 'Observation.subject', label: 'Subject', isThere: false },
    ],
  });

  it('counts each resource once, however often it came', () => {
    const answer = createAnswer({ body: '{"resourceType":"Bundle"}' });
    const validate = () => [resource('a', true), resource('a', true), resource('b', false)];
    expect(
      tallyResponses([answer, answer], { validate, target: createTestTarget('http://target.test/fhir') }),
    ).toEqual({
      mustSupport: [
        {
          profile,
          resourceType: 'Observation',
          resources: 2,
          elements: [
            { element: 'Observation.status', label: 'Status', seen: 1 },
            { element: 'Observation.subject', label: 'Subject', seen: 0 },
          ],
        },
      ],
      unchecked: [
        { rule: 'binding-required', reason: 'Not held.', count: 2, example: 'Observation.code' },
        { rule: 'binding-required', reason: 'Other.', count: 1, example: 'Bundle' },
      ],
    });
  });
});
