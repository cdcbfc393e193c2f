import { describe, expect, it } from 'vitest';
import { createMustSupport } from '../../../../src/conform/coverage/must-support.js';
import { tallyResponses } from '../../../../src/conform/coverage/tally-responses.js';
import { createDefinitionStore } from '../../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../../src/definitions/load/embedded.js';
import { readResource } from '../../../../src/fhir/read-resource.js';
import type { ValidatedResource } from '../../../../src/conform/validate-response.js';
import { createAnswer } from '../../../support/answer-fixture.js';
import { createTestTarget } from '../../../support/test-target.js';

const profile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-VitalSigns-Observation-1';
const list = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-List-1';
const findMustSupport = createMustSupport(
  createDefinitionStore('stu3', [openEmbeddedPackage('careconnect'), openEmbeddedPackage('stu3-core')]),
);

function find(resource: object, asked = profile) {
  const { root } = readResource(JSON.stringify(resource));
  if (root === undefined) throw new Error('The resource cannot be read');
  return findMustSupport(root, [asked]);
}

describe('must-support elements', () => {
  const elements = find({ resourceType: 'Observation', status: 'final', valueQuantity: { value: 1 } });
  const isThere = (id: string): boolean | undefined => elements.find(({ element }) => element === id)?.isThere;

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

  it('are none for a profile that is not known', () => {
    const { root } = readResource('{"resourceType":"Patient"}');
    expect(root === undefined ? undefined : findMustSupport(root, ['https://example.org/none'])).toEqual([]);
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
    expect(tallyResponses([answer, answer], { validate, target: createTestTarget('http://target.test/fhir') })).toEqual({
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
