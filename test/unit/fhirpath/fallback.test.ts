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

  it.each([
    [
      'a pattern that goes through many ways',
      "name.family.all($this.upper().matches('^(A+)+$'))",
      'invariant-failed',
    ],
    ['one of the whole text', "name.family.all($this.upper().matchesFull('(A|A)*'))", 'invariant-failed'],
    ['one that looks around', "name.family.all($this.upper().matches('(?=A)A'))", 'invariant-unchecked'],
    [
      'one that replaces',
      "name.family.all($this.upper().replaceMatches('(A+)+$', '') = '')",
      'invariant-unchecked',
    ],
    ['one by the closures', "name.family.all($this.matches('(a*)*b'))", 'invariant-failed'],
  ])('takes no time to speak of: %s', async (_name, expression, rule) => {
    const fhirPath = await loadFhirPathJs('stu3');
    const [root] = profile.snapshot?.element ?? [];
    const constraint = [{ key: 'cap-1', severity: 'error' as const, human: 'It matches.', expression }];
    const slow = { ...profile, snapshot: { element: [{ ...root!, constraint }] } };
    const validator = createValidator(createFixtureStore([slow]), { fhirPath });
    const started = performance.now();
    const { issues, unchecked } = validator.validate(readResource(patient(`${'a'.repeat(1000)}!`)));
    expect([...issues, ...unchecked].map((each) => each.rule)).toEqual([rule]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('knows what a pattern matches as fhirpath.js does', async () => {
    const fhirPath = await loadFhirPathJs('stu3');
    const [root] = profile.snapshot?.element ?? [];
    const rulesOf = (expression: string): readonly string[] => {
      const constraint = [{ key: 'cap-1', severity: 'error' as const, human: 'It matches.', expression }];
      const asked = { ...profile, snapshot: { element: [{ ...root!, constraint }] } };
      const validator = createValidator(createFixtureStore([asked]), { fhirPath });
      const { issues, unchecked } = validator.validate(readResource(patient('Jones')));
      return [...issues, ...unchecked].map((each) => each.rule);
    };
    expect(rulesOf("name.family.first().upper().matches('ONE')")).toEqual([]);
    expect(rulesOf("name.family.first().upper().matches('one', 'i')")).toEqual([]);
    expect(rulesOf("name.family.first().upper().matches('one')")).toEqual(['invariant-failed']);
    expect(rulesOf("name.family.first().upper().matchesFull('JONES')")).toEqual([]);
    expect(rulesOf("name.family.first().upper().matchesFull('ONE')")).toEqual(['invariant-failed']);
    expect(rulesOf("name.family.first().upper().replaceMatches('S$', '') = 'JONE'")).toEqual([]);
    expect(rulesOf("name.given.upper().matches('a').empty()")).toEqual([]);
  });
});
