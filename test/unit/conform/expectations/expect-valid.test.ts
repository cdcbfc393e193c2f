import { describe, expect, it } from 'vitest';
import { createTargetFromUrl } from '../../../../src/conform/target/create-target-from-url.js';
import {
  expectAllValid,
  expectProfilesInMeta,
  expectValid,
  listResources,
} from '../../../../src/conform/expectations/expect-valid.js';
import type { ValidateResponse } from '../../../../src/conform/validate-response.js';
import type { IssueRecord } from '../../../../src/model/issue.js';
import { createAnswer, createPatientResource, createSearchset } from '../../../support/answer-fixture.js';

const target = createTargetFromUrl('http://target.test/fhir');
const profile = target.profiles['Patient'] ?? '';
const patient = createPatientResource('1', '9990001006');

function issue(severity: IssueRecord['severity'], expression = 'Patient.name'): IssueRecord {
  return {
    rule: 'slice-min',
    severity,
    code: 'structure',
    expression,
    message: 'One official name is missing.',
  };
}

function sessionWith(issues: readonly IssueRecord[]) {
  const validate: ValidateResponse = (_text, profiles) => [
    {
      resourceType: 'Patient',
      path: 'Patient',
      profiles: [profiles['Patient'] ?? ''],
      issues,
      unchecked: [],
      mustSupport: [],
    },
  ];
  return { target, validate };
}

describe('the resources of an answer', () => {
  const answer = createAnswer({ body: patient });

  it('are valid without an error, whatever the warnings', () => {
    expect(expectValid(answer, sessionWith([issue('warning'), issue('information')]))).toEqual({
      examined: 1,
      deviations: [],
    });
  });

  it('are told with the profile, the place and what the validator says', () => {
    expect(
      expectValid(answer, sessionWith([issue('warning'), issue('error'), issue('fatal')])).deviations,
    ).toEqual([
      {
        expected: `a Patient that conforms to ${profile}`,
        found: 'Patient.name: One official name is missing. [slice-min] (and 1 more issues)',
        path: 'Patient.name',
        exchange: answer.exchange,
        issues: [issue('error'), issue('fatal')],
      },
    ]);
  });

  it('are missing', () => {
    expect(expectValid(createAnswer({ status: 500, body: 'oops' }), sessionWith([])).deviations).toHaveLength(
      1,
    );
  });

  it('are nothing examined where the validator finds none', () => {
    expect(expectValid(answer, { target, validate: () => [] }).examined).toBe(0);
  });

  it('are the root and the resources in entries', () => {
    expect(listResources(createSearchset([patient])).map(({ resourceType }) => resourceType)).toEqual([
      'Bundle',
      'Patient',
    ]);
    expect(listResources(createAnswer())).toEqual([]);
  });
});

describe('all answers of a run', () => {
  it('tell the same defect once, with how often it was seen', () => {
    const first = createSearchset([patient]);
    const answers = [first, createAnswer({ body: patient }), createAnswer({ status: 404 })];
    const validate: ValidateResponse = (text) => [
      {
        resourceType: 'Patient',
        path: '',
        profiles: [],
        issues: [
          issue('error', text.includes('Bundle') ? 'Bundle.entry[0].resource.name[1]' : 'Patient.name'),
        ],
        unchecked: [],
        mustSupport: [],
      },
    ];
    const { examined, deviations } = expectAllValid(answers, { target, validate });
    expect(examined).toBe(2);
    expect(deviations).toHaveLength(1);
    expect(deviations[0]?.found).toMatch(/and the same in 1 more resources$/);
  });

  it('are nothing examined where none holds a resource', () => {
    expect(expectAllValid([createAnswer({ status: 500 })], sessionWith([])).examined).toBe(0);
    expect(expectAllValid([], sessionWith([])).examined).toBe(0);
  });
});

describe('meta.profile', () => {
  /** Says of the first entry whether it names the profile. */
  const judge = (resources: readonly (typeof patient)[], namesProfile: boolean) => {
    const validate: ValidateResponse = () => {
      const rest = { profiles: [], issues: [], unchecked: [], mustSupport: [] };
      return [
        { resourceType: 'Bundle', path: 'Bundle', ...rest },
        { resourceType: 'Patient', path: 'Bundle.entry[0].resource', namesProfile, ...rest },
      ];
    };
    return expectProfilesInMeta(createSearchset(resources), { target, validate });
  };

  it('names the profile of the type', () => {
    expect(judge([patient], true)).toEqual({ examined: 1, deviations: [] });
  });

  it('does not name it', () => {
    expect(judge([patient], false).deviations).toMatchObject([
      {
        expected: `meta.profile with ${profile}`,
        found: 'no meta.profile',
        path: 'Bundle.entry[0].resource',
      },
    ]);
    const body = { ...patient, meta: { profile: ['http://other.test'] } };
    expect(judge([body], false).deviations).toMatchObject([{ found: 'http://other.test' }]);
  });

  it('is nothing examined in an empty list', () => {
    expect(judge([], true).examined).toBe(0);
  });
});
