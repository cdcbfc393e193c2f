import { describe, expect, it } from 'vitest';
import {
  expectChallenge,
  expectContentType,
  expectErrorOutcome,
  expectFormat,
  expectHead,
  expectIssueAt,
  expectLastModified,
  expectLocation,
  expectNoError,
  expectNoStore,
  expectResourceType,
  expectStatus,
  expectVersionTag,
  findVersionTag,
} from '../../../../src/conform/expectations/expect-answer.js';
import type { Judgement } from '../../../../src/conform/expectations/judgement.js';
import { createAnswer } from '../../../support/answer-fixture.js';

const outcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'invalid', expression: ['Patient.gender'] }],
};

function founds({ deviations }: Judgement): readonly string[] {
  return deviations.map(({ found }) => found);
}

describe('the status of an answer', () => {
  it('is one of those that are expected', () => {
    expect(expectStatus([createAnswer({ status: 422 })], [400, 422])).toEqual({
      examined: 1,
      deviations: [],
    });
  });

  it('is told with what was expected where it is another', () => {
    const [deviation] = expectStatus([createAnswer({ status: 500, body: 'oops' })], [400, 422]).deviations;
    expect(deviation).toMatchObject({
      expected: 'the status 400 or 422',
      found:
        'the status 500 with a body that is no FHIR resource, sent as application/fhir+json; charset=utf-8',
      excerpt: 'oops',
    });
  });

  it('is told with the code of the error that came with it, and of a token response alone', () => {
    const found = (parts: Parameters<typeof createAnswer>[0], purpose: 'interaction' | 'token') => {
      const answer = createAnswer(parts);
      const asked = { ...answer, exchange: { ...answer.exchange, purpose } };
      return expectStatus([asked], [200]).deviations[0]?.found;
    };
    const body = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] };
    expect(found({ status: 404, body }, 'interaction')).toBe(
      'the status 404 with an OperationOutcome of the code not-found',
    );
    expect(found({ status: 201 }, 'interaction')).toBe('the status 201 with no body');
    expect(found({ status: 400, body: '{"error":"x"}' }, 'token')).toBe('the status 400');
  });

  it('is nothing examined where there is no answer', () => {
    expect(expectStatus([], [200]).examined).toBe(0);
  });
});

describe('the type of a resource', () => {
  it('is as expected', () => {
    expect(expectResourceType(createAnswer({ body: outcome }), 'OperationOutcome').deviations).toEqual([]);
  });

  it.each([
    [{ body: outcome }, 'an OperationOutcome of the code invalid'],
    [{ body: '' }, 'no body'],
    [{ body: '[{"resourceType":"Patient"}]' }, /no FHIR resource/],
    [{ body: '{"resourceType":"Patient"' }, /no FHIR resource \(json-syntax\)/],
    [{ body: '<html></html>', headers: { 'content-type': 'text/html' } }, /text\/html/],
  ])('is told as what the body is: %j', (parts, found) => {
    expect(founds(expectResourceType(createAnswer(parts), 'Patient'))).toEqual([
      expect.stringMatching(found),
    ]);
  });
});

describe('an OperationOutcome', () => {
  it('tells of an error', () => {
    expect(expectErrorOutcome(createAnswer({ status: 404, body: outcome }))).toEqual({
      examined: 2,
      deviations: [],
    });
  });

  it.each([
    ['no issue', { resourceType: 'OperationOutcome' }],
    ['severities warning', { ...outcome, issue: [{ severity: 'warning', code: 'invalid' }] }],
    ['an issue without', { ...outcome, issue: [{ severity: 'error' }] }],
    ['a resource of the type Patient', { resourceType: 'Patient' }],
  ])('does not where it has %s', (found, body) => {
    expect(founds(expectErrorOutcome(createAnswer({ status: 404, body })))).toEqual([found]);
  });

  it('points to the element that is wrong', () => {
    expect(expectIssueAt(createAnswer({ body: outcome }), 'gender').deviations).toEqual([]);
    expect(founds(expectIssueAt(createAnswer({ body: outcome }), 'birthDate'))).toEqual(['Patient.gender']);
    expect(founds(expectIssueAt(createAnswer({ body: '' }), 'gender'))).toEqual([
      'no expression and no location',
    ]);
  });
});

describe('an answer that tells of no error', () => {
  const outcome = (severity: string) => ({
    resourceType: 'OperationOutcome',
    issue: [{ severity, code: 'exception' }],
  });

  it.each([[undefined], [outcome('information')], [outcome('warning')], [{ resourceType: 'Patient' }]])(
    'may be %j',
    (body) => {
      expect(expectNoError(createAnswer({ body }))).toEqual({ examined: 1, deviations: [] });
    },
  );

  it.each(['error', 'fatal'])('has no issue of the severity %s', (severity) => {
    expect(expectNoError(createAnswer({ body: outcome(severity) })).deviations).toMatchObject([
      { path: 'OperationOutcome.issue[0]', found: 'an issue with the code exception' },
    ]);
  });
});

describe('the format of an answer', () => {
  const xml = '<Patient xmlns="http://hl7.org/fhir"><id value="1"/></Patient>';

  it.each(['application/fhir+xml', 'application/xml+fhir;charset=utf-8'])('may be declared as %s', (type) => {
    const answer = createAnswer({ body: xml, headers: { 'content-type': type } });
    expect(expectFormat(answer, 'XML')).toEqual({ examined: 2, deviations: [] });
  });

  it('is judged by the body as well as by the header', () => {
    const answer = createAnswer({ body: outcome, headers: { 'content-type': 'application/fhir+xml' } });
    expect(founds(expectFormat(answer, 'XML'))).toEqual(['a body in JSON']);
  });

  it.each(['application/json', 'text/plain', ''])('is not declared by %j', (type) => {
    const answer = createAnswer({ body: outcome, headers: { 'content-type': type } });
    expect(founds(expectContentType(answer, 'JSON'))).toEqual([`content-type: ${type}`]);
  });
});

describe('the headers of an answer', () => {
  it.each([
    ['cache-control', 'private, no-store', 'no-cache', expectNoStore],
    ['etag', 'W/"3"', '3', expectVersionTag],
    ['last-modified', 'Wed, 21 Oct 2015 07:28:00 GMT', 'yesterday', expectLastModified],
    ['www-authenticate', 'Bearer realm="x"', 'Basic realm="x"', expectChallenge],
    ['www-authenticate', 'Basic realm="x", Bearer', 'Bearers', expectChallenge],
  ])('%s is right as %j, wrong as %j, and wrong where it is missing', (name, right, wrong, judge) => {
    expect(judge(createAnswer({ headers: { [name]: right } }))).toEqual({ examined: 1, deviations: [] });
    expect(founds(judge(createAnswer({ headers: { [name]: wrong } })))).toEqual([`${name}: ${wrong}`]);
    expect(founds(judge(createAnswer()))).toEqual(['no such header']);
  });

  it('name the version that the body names', () => {
    const body = { resourceType: 'Patient', meta: { versionId: '2' } };
    expect(expectVersionTag(createAnswer({ body, headers: { etag: 'W/"2"' } })).deviations).toEqual([]);
    expect(founds(expectVersionTag(createAnswer({ body, headers: { etag: 'W/"1"' } })))).toEqual([
      'etag: W/"1"',
    ]);
    expect(findVersionTag(createAnswer({ headers: { etag: '"7"' } }))).toBe('7');
  });

  it.each([
    ['http://target.test/fhir/Patient/a-1', []],
    ['http://target.test/fhir/Patient/a-1/_history/2', []],
    ['Patient/a-1', ['location: Patient/a-1']],
    ['http://other.test/fhir/Patient/a-1', ['location: http://other.test/fhir/Patient/a-1']],
    ['http://target.test/fhir/Observation/1', ['location: http://target.test/fhir/Observation/1']],
  ])('say where a new record is: %s', (location, expected) => {
    const place = { baseUrl: 'http://target.test/fhir', type: 'Patient' };
    expect(founds(expectLocation(createAnswer({ headers: { location } }), place))).toEqual(expected);
  });

  it('come without a body in answer to HEAD', () => {
    expect(expectHead(createAnswer({ body: '' }))).toEqual({ examined: 2, deviations: [] });
    expect(founds(expectHead(createAnswer({ body: 'abc' })))).toEqual(['a body of 3 characters']);
  });
});
