import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { readResource } from '../../../src/fhir/read-resource.js';
import { loadFhirPathJs } from '../../../src/fhirpath/load-fhirpath-js.js';
import { createValidator } from '../../../src/validator/create-validator.js';
import { profileOf } from '../../support/profile.js';
import { createFixtureStore } from '../../support/validate.js';

const fhirPath = await loadFhirPathJs('stu3');

/** Nothing but fhirpath.js knows `upper()`; what it is compared with is always so. */
const beyondClosures = "('a'.upper() = 'A')";

function profileWith(expression: string): StructureDefinition {
  const constraint = [{ key: 'r-1', severity: 'error' as const, human: 'It resolves.', expression }];
  return profileOf('Patient', [], { root: { constraint } });
}

/** What is said of a Patient, or of the one in a Bundle, by an invariant. */
function said(
  expression: string,
  resource: object,
  others: Readonly<Record<string, object>> = {},
): readonly string[] {
  const profile = profileWith(expression);
  const validator = createValidator(createFixtureStore([profile]), { fhirPath });
  const resolve = (reference: string) => {
    const other = others[reference];
    return other === undefined ? undefined : readResource(JSON.stringify(other)).root;
  };
  const { issues, unchecked } = validator.validate(readResource(JSON.stringify(resource)), {
    profilesByType: { Patient: profile.url },
    resolve,
  });
  return [
    ...issues.map(({ rule }) => rule),
    ...unchecked.filter(({ rule }) => rule === 'invariant-unchecked').map(({ reason }) => reason),
  ];
}

const organization = { resourceType: 'Organization', id: 'o', name: 'X', active: true };
const patient = (reference: string, more: object = {}): object => ({
  resourceType: 'Patient',
  id: 'p',
  managingOrganization: { reference },
  ...more,
});
const uuid = 'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498';
const bundle = (...entry: readonly (readonly [string, object])[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: entry.map(([fullUrl, resource]) => ({ fullUrl, resource })),
});

describe.each([
  ['closures', 'true'],
  ['fhirpath.js', beyondClosures],
])('resolve() by %s', (engine, and) => {
  const named = (name: string): string => `managingOrganization.resolve().name = '${name}' and ${and}`;

  it.each<readonly [string, object, Readonly<Record<string, object>>]>([
    ['contained', patient('#o', { contained: [organization] }), {}],
    [
      'in the Bundle, by its URL',
      bundle(
        ['https://a.org/Patient/p', patient('https://a.org/Organization/o')],
        ['https://a.org/Organization/o', organization],
      ),
      {},
    ],
    [
      'in the Bundle, by the server of the entry',
      bundle(
        ['https://a.org/Patient/p', patient('Organization/o')],
        ['https://a.org/Organization/o', organization],
      ),
      {},
    ],
    ['in the Bundle, by a URN', bundle([uuid.replace('8', '9'), patient(uuid)], [uuid, organization]), {}],
    ['in the Bundle, before', bundle([uuid, organization], [uuid.replace('8', '9'), patient(uuid)]), {}],
    ['in another text', patient('Organization/o'), { 'Organization/o': organization }],
    [
      'a version in another text',
      patient('Organization/o/_history/2'),
      { 'Organization/o/_history/2': organization },
    ],
  ])('finds what is %s', (_place, resource, others) => {
    expect(said(named('X'), resource, others)).toEqual([]);
    expect(said(named('Y'), resource, others)).toEqual(['invariant-failed']);
  });

  it('goes on from there, and knows what type everything is', () => {
    const up = { resourceType: 'Organization', id: 'up', name: 'Up', active: true };
    const others = {
      'Organization/o': { ...organization, partOf: { reference: 'Organization/up' } },
      'Organization/up': up,
    };
    const from = patient('Organization/o');
    const typed =
      'managingOrganization.resolve() is Organization and managingOrganization.resolve().active is boolean';
    expect(said(`${typed} and ${and}`, from, others)).toEqual([]);
    expect(said(`managingOrganization.resolve() is Location and ${and}`, from, others)).toEqual([
      'invariant-failed',
    ]);
    expect(
      said(`managingOrganization.resolve().partOf.resolve().name = 'Up' and ${and}`, from, others),
    ).toEqual([]);
    expect(said(`managingOrganization.reference.resolve().name = 'X' and ${and}`, from, others)).toEqual([]);
    expect(said(`'Organization/o'.resolve().name = 'X' and ${and}`, from, others)).toEqual([]);
    expect(said(`generalPractitioner.resolve().empty() and ${and}`, from, others)).toEqual([]);
  });

  it.each<readonly [string, object, string]>([
    [
      'is elsewhere',
      { reference: 'Organization/o' },
      'the reference "Organization/o" leads to nothing that is at hand',
    ],
    ['is not contained', { reference: '#o' }, 'the reference "#o" leads to nothing that is at hand'],
    [
      'is named by identifier',
      { identifier: { value: '1' } },
      'a reference without a URL leads to nothing that is at hand',
    ],
  ])('leaves unchecked what depends on a resource that %s', (_place, managingOrganization, reason) => {
    const resource = { resourceType: 'Patient', managingOrganization };
    for (const expression of [named('X'), `managingOrganization.resolve().exists() and ${and}`])
      expect(said(expression, resource)).toContain(`The invariant r-1 could not be evaluated: ${reason}.`);
  });

  it(`${engine === 'closures' ? 'tells' : 'does not tell'} the type of what is elsewhere by its URL`, () => {
    const isOrganization = `managingOrganization.resolve() is Organization and ${and}`;
    const found = said(isOrganization, patient('Organization/o'));
    if (engine === 'closures') {
      expect(found).toEqual([]);
      expect(said('managingOrganization.resolve() is Location', patient('Organization/o'))).toEqual([
        'invariant-failed',
      ]);
      expect(said('managingOrganization.resolve() is Location', patient('https://a.org/x'))).toHaveLength(1);
    } else expect(found.join()).toContain('leads to nothing that is at hand');
  });
});
