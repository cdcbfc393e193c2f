import { describe, expect, it, onTestFinished } from 'vitest';
import { cleanUp } from '../../../../src/conform/clean-up.js';
import { nothingExamined } from '../../../../src/conform/expectations/judgement.js';
import { isStepOutcome } from '../../../../src/conform/scenario/is-step-outcome.js';
import { openScenario } from '../../../../src/conform/scenario/open-scenario.js';
import { performAction, performAssertion } from '../../../../src/conform/scenario/perform-step.js';
import { closeSession, getSession, openSession } from '../../../../src/conform/scenario/run-session.js';
import {
  createScenario,
  getAnswer,
  getPatient,
  getRecord,
} from '../../../../src/conform/scenario/scenario.js';
import { notClaimed, notExercised } from '../../../../src/conform/scenario/step-outcome.js';
import { createAnswer } from '../../../support/answer-fixture.js';
import {
  findClosedPort,
  startHttp,
  type Answer,
  type LocalServer,
  type ReceivedRequest,
} from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

async function startServer(respond: (request: ReceivedRequest) => Answer): Promise<LocalServer> {
  const server = await startHttp(respond);
  onTestFinished(() => server.close());
  return server;
}

describe('an action', () => {
  const scenario = createScenario('s/one', createTestSession('http://target.test/fhir'));

  it('passes where nothing hindered it', async () => {
    expect(await performAction(scenario, 0, () => undefined)).toEqual({
      outcome: 'passed',
      exchanges: [],
      findings: [],
    });
  });

  it.each([notExercised('No patient is there.'), notClaimed('Nothing is claimed.')])(
    'is hindered: %j',
    async (hindrance) => {
      expect(await performAction(scenario, 0, () => hindrance)).toEqual({
        ...hindrance,
        exchanges: [],
        findings: [],
      });
    },
  );

  it('is an error where no answer came', async () => {
    const port = await findClosedPort();
    const lonely = createScenario('s/one', createTestSession(`http://127.0.0.1:${String(port)}/fhir`));
    const outcome = await performAction(lonely, 0, async ({ ask }) => {
      await ask({ method: 'GET', path: 'metadata' });
      return undefined;
    });
    expect(outcome).toMatchObject({ outcome: 'error' });
    expect(outcome.reason).toMatch(/^GET http:\/\/127\.0\.0\.1:\d+\/fhir\/metadata got no answer: /);
  });

  it('is an error of the toolkit where the code of a step is wrong', async () => {
    const outcome = await performAction(scenario, 0, () => {
      throw new TypeError('x is not a function');
    });
    expect(outcome).toMatchObject({
      outcome: 'error',
      reason: 'The toolkit itself failed: x is not a function',
    });
  });
});

describe('an assertion', () => {
  const session = createTestSession('http://target.test/fhir');
  const scenario = createScenario('s/one', session);

  it('passes where it looked at something and found it right', async () => {
    expect(await performAssertion(scenario, 0, () => ({ examined: 3, deviations: [] }))).toMatchObject({
      outcome: 'passed',
      examined: 3,
    });
  });

  it('is not-exercised where it looked at nothing', async () => {
    expect(await performAssertion(scenario, 0, () => nothingExamined('The list is empty.'))).toMatchObject({
      outcome: 'not-exercised',
      examined: 0,
      reason: 'The list is empty.',
    });
    expect(await performAssertion(scenario, 0, () => ({ examined: 0, deviations: [] }))).toMatchObject({
      outcome: 'not-exercised',
      reason: 'Nothing was there to look at.',
    });
  });

  it('fails with the evidence: what was expected and found, where, and how to repeat it', async () => {
    const { exchange } = createAnswer({ status: 500 });
    const deviation = { expected: 'a', found: 'b', path: 'Patient.name', excerpt: 'name:', exchange };
    const judgement = { examined: 1, deviations: [deviation, { expected: 'c', found: 'd' }] };
    const outcome = await performAssertion(scenario, 0, () => judgement);
    expect(outcome).toMatchObject({
      outcome: 'failed',
      reason: 'Expected a; found b (and 1 more).',
      examined: 2,
    });
    expect(outcome.findings[0]).toEqual({
      expected: 'a',
      found: 'b',
      path: 'Patient.name',
      excerpt: 'name:',
      exchange: 'x1',
      curl: "curl -sS -i -g -H 'accept: application/fhir+json' 'http://target.test/fhir/Patient/1'",
    });
  });

  it('shows no secret in its evidence', async () => {
    session.client.secrets.add('TOKEN', 'a-very-secret-token');
    const deviation = {
      expected: 'no token',
      found: 'a-very-secret-token',
      excerpt: 'x a-very-secret-token',
    };
    const outcome = await performAssertion(scenario, 0, () => ({ examined: 1, deviations: [deviation] }));
    expect(JSON.stringify(outcome)).not.toContain('a-very-secret-token');
    expect(JSON.stringify(outcome)).toContain('[redacted]');
  });
});

describe('a scenario as Cucumber runs it', () => {
  function open(signal?: AbortSignal) {
    const session = createTestSession('http://target.test/fhir');
    const attached: unknown[] = [];
    openSession('run', {
      ...session,
      scenarioIds: new Map([['a.feature:3', 's/one']]),
      ...(signal && { signal }),
    });
    onTestFinished(() => {
      closeSession('run');
    });
    const runner = openScenario('run', { uri: 'a.feature', line: 3 }, (body) =>
      attached.push(JSON.parse(body)),
    );
    return { runner, attached };
  }

  it('attaches what became of each step', async () => {
    const { runner, attached } = open();
    expect(await runner.act(() => undefined)).toBeUndefined();
    expect(await runner.check(() => ({ examined: 1, deviations: [] }))).toBeUndefined();
    expect(attached).toMatchObject([{ outcome: 'passed' }, { outcome: 'passed', examined: 1 }]);
    expect(attached.every(isStepOutcome)).toBe(true);
  });

  it('skips what follows an action that could not be done', async () => {
    expect(await open().runner.act(() => notExercised('Nobody is there.'))).toBe('skipped');
  });

  it('goes on after an assertion that looked at nothing, so that no later failure is hidden', async () => {
    expect(await open().runner.check(() => nothingExamined('An empty list.'))).toBeUndefined();
  });

  it('tells Cucumber of a failure with all its evidence', async () => {
    const deviation = { expected: 'a', found: 'b', path: 'p' };
    await expect(open().runner.check(() => ({ examined: 1, deviations: [deviation] }))).rejects.toThrow(
      'Expected: a\nFound: b\nAt: p',
    );
  });

  it('does not begin where the run was cut off', () => {
    expect(open(AbortSignal.abort()).runner.hindrance).toBe('skipped');
    expect(open().runner.hindrance).toBeUndefined();
  });

  it('needs a run that is going on', () => {
    expect(() => getSession('no-such-run')).toThrow('No run with the id no-such-run is going on');
  });
});

describe('what a scenario remembers', () => {
  it('is asked for by the steps that need it', () => {
    const scenario = createScenario('s/one', createTestSession('http://target.test/fhir'));
    expect(() => getAnswer(scenario)).toThrow('No step before this one has asked the target');
    expect(() => getRecord(scenario)).toThrow('No step before this one names a record');
    expect(() => getPatient(scenario)).toThrow('No step before this one makes a patient');
    scenario.memory.record = { type: 'Patient', id: '1' };
    expect(() => getRecord(scenario, 'Organization')).toThrow(
      'about a Patient, and this step about a Organization',
    );
  });

  it('is kept with all answers of the run, and with what was created', async () => {
    const server = await startServer(({ method }) =>
      method === 'GET' ? { status: 404 } : { status: 201, headers: { location: 'Patient/7/_history/1' } },
    );
    const session = createTestSession(`${server.origin}/fhir`);
    const { ask } = createScenario('s/one', session);
    await ask({ method: 'POST', path: 'Patient', body: '{}' });
    await ask({ method: 'PUT', path: 'Patient/9', body: '{}' });
    await ask({ method: 'GET', path: 'Patient/8' });
    await ask({ method: 'GET', path: 'metadata', purpose: 'preflight' });
    expect(session.answers).toHaveLength(3);
    expect(session.created).toEqual([`${server.origin}/fhir/Patient/7`, `${server.origin}/fhir/Patient/9`]);
  });
});

describe('what a run created', () => {
  const statement = (codes: readonly string[]) => ({
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify({
      resourceType: 'CapabilityStatement',
      rest: [
        { mode: 'server', resource: [{ type: 'Patient', interaction: codes.map((code) => ({ code })) }] },
      ],
    }),
  });

  it('is removed where the target can delete, and listed where that did not work', async () => {
    const server = await startServer(({ method, url }) => {
      if (method === 'DELETE') return { status: url.endsWith('/2') ? 409 : 204 };
      return statement(['delete']);
    });
    const session = createTestSession(`${server.origin}/fhir`);
    const urls = ['1', '2', '1'].map((id) => `${server.origin}/fhir/Patient/${id}`);
    session.created.push(...urls, 'http://other.test/fhir/Patient/3');
    expect(await cleanUp(session)).toEqual([urls[1], 'http://other.test/fhir/Patient/3']);
    expect(server.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
  });

  it('is removed last first and type by type, as the target claims each', async () => {
    const server = await startServer(({ method }) =>
      method === 'DELETE' ? { status: 204 } : statement(['delete']),
    );
    const session = createTestSession(`${server.origin}/fhir`);
    const urls = ['Patient/1', 'Observation/1', 'Patient/2'].map((path) => `${server.origin}/fhir/${path}`);
    session.created.push(...urls);
    expect(await cleanUp(session)).toEqual([urls[1]]);
    const deleted = server.requests.filter(({ method }) => method === 'DELETE');
    expect(deleted.map(({ url }) => url)).toEqual(['/fhir/Patient/2', '/fhir/Patient/1']);
  });

  it('is listed where the target cannot delete', async () => {
    const server = await startServer(() => statement(['create']));
    const session = createTestSession(`${server.origin}/fhir`);
    session.created.push(`${server.origin}/fhir/Patient/1`);
    expect(await cleanUp(session)).toEqual([`${server.origin}/fhir/Patient/1`]);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('is nothing, and nothing is asked', async () => {
    const server = await startServer(() => statement([]));
    expect(await cleanUp(createTestSession(`${server.origin}/fhir`))).toEqual([]);
    expect(server.requests).toEqual([]);
  });
});
