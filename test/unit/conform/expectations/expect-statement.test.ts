import { describe, expect, it } from 'vitest';
import {
  expectFormatsListed,
  expectMandatoryParameters,
  expectPatientAndMore,
  expectProfileNamed,
  expectStu3,
  expectTokenUrl,
} from '../../../../src/conform/expectations/expect-statement.js';
import { createAnswer } from '../../../support/answer-fixture.js';

const profile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';
const parameters = ['identifier', 'name', 'family', 'given', 'gender', 'birthdate'];
const security = {
  extension: [
    {
      url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
      extension: [{ url: 'token', valueUri: 'https://auth.test/token' }],
    },
  ],
};
const patient = {
  type: 'Patient',
  profile: { reference: profile },
  searchParam: parameters.map((name) => ({ name })),
};

function statement(changes: object = {}, resource: readonly object[] = [patient, { type: 'Organization' }]) {
  return createAnswer({
    body: {
      resourceType: 'CapabilityStatement',
      fhirVersion: '3.0.2',
      format: ['application/fhir+json', 'xml'],
      rest: [{ mode: 'server', security, resource }],
      ...changes,
    },
  });
}

const notOne = createAnswer({ status: 401 });

describe('a capability statement', () => {
  it.each(['3.0.0', '3.0.1', '3.0.2'])('is about STU3 as %s', (fhirVersion) => {
    expect(expectStu3(statement({ fhirVersion }))).toEqual({ examined: 1, deviations: [] });
  });

  it.each(['4.0.1', '1.0.2', undefined])('is not about STU3 as %s', (fhirVersion) => {
    expect(expectStu3(statement({ fhirVersion })).deviations).toHaveLength(1);
  });

  it('lists the formats in which it was answered', () => {
    expect(expectFormatsListed(statement(), ['JSON', 'XML'])).toEqual({ examined: 2, deviations: [] });
    expect(expectFormatsListed(statement({ format: ['json'] }), ['JSON', 'XML']).deviations).toMatchObject([
      { expected: 'the format XML, in which the server answers', found: 'the formats json' },
    ]);
    expect(expectFormatsListed(statement(), []).examined).toBe(0);
  });

  it('says where tokens are issued', () => {
    expect(expectTokenUrl(statement()).deviations).toEqual([]);
    expect(expectTokenUrl(statement({ rest: [] })).deviations).toMatchObject([
      { found: 'no token endpoint' },
    ]);
  });

  it('offers patients and more', () => {
    expect(expectPatientAndMore(statement())).toEqual({ examined: 2, deviations: [] });
    expect(expectPatientAndMore(statement({}, [patient])).deviations).toHaveLength(1);
    expect(expectPatientAndMore(statement({}, [{ type: 'Organization' }])).deviations).toHaveLength(1);
    expect(expectPatientAndMore(statement({}, [])).deviations).toHaveLength(2);
  });

  it('names the profile of a type', () => {
    expect(expectProfileNamed(statement(), 'Patient', profile)).toEqual({ examined: 1, deviations: [] });
    expect(expectProfileNamed(statement(), 'Organization', profile).deviations).toMatchObject([
      { found: 'no profile', path: 'CapabilityStatement.rest[0].resource[1]' },
    ]);
  });

  it.each([
    ['in a version', {}, [{ ...patient, profile: { reference: `${profile}|1.0.0` } }]],
    ['among those that the server supports', { profile: [{ reference: profile }] }, [{ type: 'Patient' }]],
  ])('may name the profile of a type %s', (_where, changes, resources) => {
    expect(expectProfileNamed(statement(changes, resources), 'Patient', profile).deviations).toEqual([]);
  });

  it('has no profile to name for a type that it does not offer, or that has none', () => {
    expect(expectProfileNamed(statement(), 'Practitioner', profile)).toMatchObject({
      examined: 0,
      reason: 'The statement does not offer Practitioner.',
    });
    expect(expectProfileNamed(statement(), 'Patient', undefined).examined).toBe(0);
  });

  it('claims the mandatory search parameters', () => {
    expect(expectMandatoryParameters(statement())).toEqual({ examined: 6, deviations: [] });
    const less = { ...patient, searchParam: [{ name: 'identifier' }] };
    expect(expectMandatoryParameters(statement({}, [less])).deviations).toHaveLength(5);
  });

  it('is told where there is another answer', () => {
    for (const judge of [expectStu3, expectTokenUrl, expectPatientAndMore, expectMandatoryParameters]) {
      expect(judge(notOne).deviations).toMatchObject([
        { expected: 'a CapabilityStatement', found: 'no body' },
      ]);
    }
  });
});
