import { describe, expect, it } from 'vitest';
import { readResource } from '../../../src/fhir/read-resource.js';
import { loadFhirPathJs } from '../../../src/fhirpath/load-fhirpath-js.js';
import { createValidator } from '../../../src/validator/create-validator.js';
import { createFixtureStore } from '../../support/validate.js';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';

const url = 'http://example.org/StructureDefinition/named-in-capitals';

/** `upper()` is not among what the closures know. */
const profile: StructureDefinition = {
  resourceType: 'StructureDefinition',
  url,
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  derivation: 'constraint',
  snapshot: {
    element: [
      {
        id: 'Patient',
        path: 'Patient',
        min: 0,
        max: '*',
        constraint: [
          {
            key: 'cap-1',
            severity: 'error',
            human: 'Family names are in capitals.',
            expression: 'name.family.all($this = upper())',
          },
        ],
      },
    ],
  },
};

const patient = (family: string): string =>
  JSON.stringify({
    resourceType: 'Patient',
    meta: { profile: [url] },
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
    name: [{ family }],
  });

describe('an invariant beyond the closures', () => {
  it('is said to be unchecked where there is nothing else to evaluate it', () => {
    const validator = createValidator(createFixtureStore([profile]));
    const { issues, unchecked } = validator.validate(readResource(patient('Jones')));
    expect(issues.map(({ rule }) => rule)).toEqual([]);
    expect(unchecked.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
      'invariant-unchecked: The invariant cap-1 could not be evaluated: the expression uses what is not supported: upper() with 0 parameters.',
    ]);
  });

  it('is evaluated by fhirpath.js where that is given', async () => {
    const fhirPath = await loadFhirPathJs('stu3');
    const validator = createValidator(createFixtureStore([profile]), { fhirPath });
    const rulesOf = (family: string): readonly string[] => {
      const { issues, unchecked } = validator.validate(readResource(patient(family)));
      return [...issues, ...unchecked].map(({ rule }) => rule);
    };
    expect(rulesOf('JONES')).toEqual([]);
    expect(rulesOf('Jones')).toEqual(['invariant-failed']);
  });
});
