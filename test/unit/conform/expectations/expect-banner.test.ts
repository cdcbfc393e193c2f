import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bannerParts,
  expectBannerPart,
  expectDeath,
  expectOdsCodes,
  expectPracticeNames,
  expectPracticeType,
} from '../../../../src/conform/expectations/expect-banner.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import { createAnswer, createPatientResource } from '../../../support/answer-fixture.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

const verified = {
  system: 'https://fhir.nhs.uk/Id/nhs-number',
  value: '9990001006',
  extension: [
    {
      url: 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSNumberVerificationStatus-1',
    },
  ],
};
const full = createPatientResource('1', '9990001006', {
  identifier: [verified],
  address: [{ postalCode: 'XX1 1BB' }],
  generalPractitioner: [{ reference: 'Practitioner/1' }],
});

let server: LocalServer;

beforeAll(async () => {
  const organizations: Readonly<Record<string, object>> = {
    '/fhir/Organization/known': {
      name: 'Fernhollow  Surgery',
      alias: ['The Surgery'],
      identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'X1' }],
    },
    '/fhir/Organization/bare': { name: 'Bare' },
  };
  server = await startHttp(({ url }) => {
    const found = organizations[url];
    return {
      status: found === undefined ? 404 : 200,
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify({
        resourceType: found === undefined ? 'OperationOutcome' : 'Organization',
        ...found,
      }),
    };
  });
});

afterAll(() => server.close());

function scenarioWith(changes: object): Scenario {
  const session = createTestSession(`${server.origin}/fhir`, { auth: { type: 'none' } });
  const scenario = createScenario('test', session);
  scenario.memory.answers = [createAnswer({ body: { ...full, ...changes } })];
  return scenario;
}

describe('the banner of a patient', () => {
  it.each(Object.keys(bannerParts))('has the %s where it is there', (part) => {
    expect(expectBannerPart(createAnswer({ body: full }), part)).toEqual({ examined: 1, deviations: [] });
    const empty = createAnswer({ body: { resourceType: 'Patient', id: '1' } });
    expect(expectBannerPart(empty, part).deviations).toMatchObject([{ expected: `a Patient with ${part}` }]);
  });

  it('lacks the state of the NHS number where the number alone is there', () => {
    const answer = createAnswer({ body: createPatientResource('1', '9990001006') });
    const part = 'NHS number and whether it was verified';
    expect(expectBannerPart(answer, part).deviations).toHaveLength(1);
  });

  it('is not that of another resource', () => {
    const answer = createAnswer({ body: { resourceType: 'Practitioner', name: [{ family: 'Smith' }] } });
    expect(expectBannerPart(answer, 'name').deviations).toMatchObject([{ expected: 'a Patient' }]);
  });

  it.each([
    [{ deceasedBoolean: true }, 0],
    [{ deceasedDateTime: '2023-03-01' }, 0],
    [{ deceasedBoolean: false }, 1],
    [{}, 1],
  ])('says of %j whether the patient has died', (death, wrong) => {
    expect(expectDeath(createAnswer({ body: { ...full, ...death } })).deviations).toHaveLength(wrong);
  });
});

describe('the practice of a patient', () => {
  it('is an Organization', () => {
    const judge = (reference: string) =>
      expectPracticeType(scenarioWith({ managingOrganization: { reference } }));
    expect(judge('Organization/known')).toEqual({ examined: 1, deviations: [] });
    expect(judge('Location/1').deviations).toMatchObject([{ found: 'one to a Location' }]);
    expect(judge('https://elsewhere.test/fhir/Organization/1').examined).toBe(0);
    expect(expectPracticeType(scenarioWith({})).examined).toBe(0);
  });

  it('has an ODS code', async () => {
    const judge = (reference: string) =>
      expectOdsCodes(scenarioWith({ generalPractitioner: [{ reference }] }));
    expect(await judge('Organization/known')).toEqual({ examined: 1, deviations: [] });
    expect((await judge('Organization/bare')).deviations).toMatchObject([{ found: 'no identifier' }]);
    expect((await judge('Organization/not-there')).examined).toBe(0);
    expect((await judge('Practitioner/1')).examined).toBe(0);
  });

  it.each([
    ['its name', 'fernhollow surgery', 0],
    ['an alias', 'The Surgery', 0],
    ['another name', 'Another Surgery', 1],
  ])('may be shown under %s', async (_what, display, wrong) => {
    const managingOrganization = { reference: 'Organization/known', display };
    const judgement = await expectPracticeNames(scenarioWith({ managingOrganization }));
    expect(judgement.examined).toBe(1);
    expect(judgement.deviations).toHaveLength(wrong);
  });

  it('is not compared where the patient does not show a name', async () => {
    const managingOrganization = { reference: 'Organization/known' };
    expect((await expectPracticeNames(scenarioWith({ managingOrganization }))).examined).toBe(0);
  });
});
