import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnswerCache } from '../../../../src/client/terminology/answer-cache.js';
import {
  createRemoteTerminology,
  type RemoteTerminology,
  type RemoteTerminologyOptions,
} from '../../../../src/client/terminology/remote-terminology.js';
import { readTerminologyServer } from '../../../../src/client/terminology/terminology-server.js';
import type { CodeQuestion } from '../../../../src/terminology/terminology-service.js';
import { findClosedPort, type LocalServer } from '../../../support/local-server.js';
import {
  countRequests,
  startTerminologyServer,
  type TerminologyServerOptions,
} from '../../../support/terminology-server.js';

const snomed = 'http://snomed.info/sct';
const known = { systems: { [snomed]: { '1': 'One', '2': 'Two' } } };

const opened: { close(): Promise<void> }[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

interface Connected {
  readonly server: LocalServer;
  readonly remote: RemoteTerminology;
  readonly warnings: readonly string[];
}

function connect(baseUrl: string, more: Partial<RemoteTerminologyOptions> = {}) {
  const warnings: string[] = [];
  const { env = {} } = more;
  const remote = createRemoteTerminology(readTerminologyServer(baseUrl, env), {
    env,
    now: () => new Date(),
    monotonic: () => performance.now(),
    warn: (text) => warnings.push(text),
    timeoutMs: 2_000,
    ...more,
  });
  opened.push(remote);
  return { remote, warnings };
}

async function start(
  options: TerminologyServerOptions,
  more: Partial<RemoteTerminologyOptions> = {},
): Promise<Connected> {
  const server = await startTerminologyServer(options);
  opened.push(server);
  return { server, ...connect(`${server.origin}/fhir`, more) };
}

const inSnomed = (code: string, display?: string): CodeQuestion => ({
  ask: 'code',
  system: snomed,
  code,
  ...(display === undefined ? {} : { display }),
});

/** So many questions, each another. */
const manyQuestions = (count: number): readonly CodeQuestion[] =>
  Array.from({ length: count }, (_, at) => inSnomed(String(at)));

describe.each(['3.0.1', '4.0.1', '5.0.0'])('a terminology server that speaks FHIR %s', (fhirVersion) => {
  it('says whether a code system has a code', async () => {
    const { remote } = await start({ ...known, fhirVersion });
    expect(await remote.ask([inSnomed('1'), inSnomed('9')])).toEqual([
      { result: 'yes', display: 'One' },
      { result: 'no', reason: 'Unknown code 9' },
    ]);
  });

  it('says whether a value set of its own has a code, in the version that is meant', async () => {
    const valueSets = { 'urn:vs': [`${snomed}|1`], 'urn:vs|2': [`${snomed}|2`] };
    const { remote } = await start({ ...known, fhirVersion, valueSets });
    const ask = (valueSet: string, code: string): CodeQuestion => ({
      ask: 'member',
      valueSet,
      system: snomed,
      code,
    });
    const answers = await remote.ask([ask('urn:vs', '1'), ask('urn:vs|2', '1'), ask('urn:vs|2', '2')]);
    expect(answers.map(({ result }) => result)).toEqual(['yes', 'no', 'yes']);
  });

  it('judges the part of a value set that is sent to it', async () => {
    const filters = { 'concept is-a 0': ['1'] };
    const { remote } = await start({ ...known, fhirVersion, filters });
    const filter = [{ property: 'concept', op: 'is-a', value: '0' }];
    const ask = (code: string): CodeQuestion => ({
      ask: 'member',
      valueSet: { system: snomed, filter },
      system: snomed,
      code,
    });
    expect((await remote.ask([ask('1'), ask('2')])).map(({ result }) => result)).toEqual(['yes', 'no']);
  });

  it('finds the system of a code that has none', async () => {
    const { remote } = await start({ ...known, fhirVersion, valueSets: { 'urn:vs': [`${snomed}|1`] } });
    const ask = (code: string): CodeQuestion => ({ ask: 'member', valueSet: 'urn:vs', code });
    expect((await remote.ask([ask('1'), ask('2')])).map(({ result }) => result)).toEqual(['yes', 'no']);
  });

  it('tells a wrong display from a wrong code', async () => {
    const { remote } = await start({ ...known, fhirVersion });
    expect(await remote.ask([inSnomed('1', 'One'), inSnomed('1', 'Eins'), inSnomed('9', 'One')])).toEqual([
      { result: 'yes', display: 'One' },
      { result: 'yes', display: 'One', isWrongDisplay: true },
      { result: 'no', reason: 'Unknown code 9' },
    ]);
  });
});

describe('many questions', () => {
  it('go in batches of fifty', async () => {
    const { server, remote } = await start(known);
    const answers = await remote.ask(manyQuestions(120));
    expect(answers.filter(({ result }) => result === 'yes')).toHaveLength(2);
    expect(answers.filter(({ result }) => result === 'no')).toHaveLength(118);
    expect(countRequests(server, '')).toBe(3);
    expect(countRequests(server, '/CodeSystem/$validate-code')).toBe(0);
  });

  it('go one by one to a server that refuses batches, a few at once', async () => {
    let running = 0;
    let most = 0;
    const { server, remote, warnings } = await start({
      ...known,
      takesBatches: false,
      intercept: ({ url }) => {
        if (!url.endsWith('$validate-code')) return undefined;
        most = Math.max(most, ++running);
        return (_, response) => {
          setTimeout(() => {
            running--;
            response.end('{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":true}]}');
          }, 5);
        };
      },
    });
    const answers = await remote.ask(manyQuestions(20));
    expect(answers.every(({ result }) => result === 'yes')).toBe(true);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
    await remote.ask([inSnomed('a'), inSnomed('b')]);
    expect(countRequests(server, '')).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('go one by one where the batch comes back with other than its entries', async () => {
    const { remote } = await start({
      ...known,
      intercept: ({ url }) =>
        url === '/fhir'
          ? { body: '{"resourceType":"Bundle","type":"batch-response","entry":[]}' }
          : undefined,
    });
    expect(await remote.ask([inSnomed('1'), inSnomed('2')])).toMatchObject([
      { result: 'yes' },
      { result: 'yes' },
    ]);
  });

  it('wait as long as the server asks for', async () => {
    const { remote, warnings } = await start({
      ...known,
      intercept: ({ url }, count) =>
        url === '/fhir' && count === 2 ? { status: 429, headers: { 'retry-after': '0' } } : undefined,
    });
    expect(await remote.ask([inSnomed('1'), inSnomed('2')])).toMatchObject([
      { result: 'yes' },
      { result: 'yes' },
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('a code system that the server does not know', () => {
  const other: CodeQuestion = { ask: 'code', system: 'urn:other', code: 'x' };

  it('leaves the code open where the server says so', async () => {
    const { remote, warnings } = await start({ ...known, unknownSystem: 'missing' });
    expect(await remote.ask([other, inSnomed('1')])).toEqual([
      { result: 'unknown', reason: 'the terminology server does not know code system urn:other' },
      { result: 'yes', display: 'One' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves the code open where the server calls it wrong', async () => {
    const { remote } = await start({ ...known, unknownSystem: 'wrong' });
    expect(await remote.ask([other, { ...other, display: 'X' }])).toEqual([
      {
        result: 'unknown',
        reason: 'the terminology server does not say that it knows code system urn:other',
      },
      {
        result: 'unknown',
        reason: 'the terminology server does not say that it knows code system urn:other',
      },
    ]);
  });

  it.each([
    ['x-caused-by-unknown-system', { name: 'x-caused-by-unknown-system', valueCanonical: 'urn:other' }],
    [
      'issues',
      {
        name: 'issues',
        resource: {
          resourceType: 'OperationOutcome',
          issue: [{ code: 'code-invalid', details: { coding: [{ code: 'not-found' }] } }],
        },
      },
    ],
  ])('is told by the parameter %s too', async (_, parameter) => {
    const body = {
      resourceType: 'Parameters',
      parameter: [{ name: 'result', valueBoolean: false }, parameter],
    };
    const { remote } = await start({
      intercept: ({ url }) => (url.endsWith('$validate-code') ? { body: JSON.stringify(body) } : undefined),
    });
    expect(await remote.ask([other])).toEqual([
      { result: 'unknown', reason: 'the terminology server does not know code system urn:other' },
    ]);
  });

  it('is known all the same where the server found another of its codes', async () => {
    const { remote } = await start({ ...known, listsSystems: false });
    expect(await remote.ask([inSnomed('9')])).toMatchObject([{ result: 'unknown' }]);
    const { remote: again } = await start({ ...known, listsSystems: false });
    expect(await again.ask([inSnomed('9'), inSnomed('1')])).toMatchObject([
      { result: 'no' },
      { result: 'yes' },
    ]);
  });
});

describe('a value set that the server does not know', () => {
  it('leaves the code open', async () => {
    const { remote } = await start(known);
    const question: CodeQuestion = { ask: 'member', valueSet: 'urn:none', system: snomed, code: '1' };
    expect(await remote.ask([question])).toEqual([
      { result: 'unknown', reason: 'the terminology server does not know value set urn:none' },
    ]);
  });

  it('leaves it open where the server refuses the question, with what it says', async () => {
    const body = JSON.stringify({ issue: [{ code: 'too-costly', details: { text: 'Too many codes' } }] });
    const { remote, warnings } = await start({
      intercept: ({ url }) => (url.endsWith('$validate-code') ? { status: 422, body } : undefined),
    });
    expect(await remote.ask([{ ask: 'member', valueSet: 'urn:vs', code: '1' }])).toEqual([
      {
        result: 'unknown',
        reason: 'the terminology server refused to say: it answered 422 (Too many codes)',
      },
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('a server that fails', () => {
  const questions = manyQuestions(8);

  async function expectUnknown({ remote, warnings }: Connected, reason: RegExp): Promise<void> {
    for (const answer of await remote.ask(questions)) {
      expect(answer.result).toBe('unknown');
      expect(answer.reason).toMatch(/^the terminology server could not be asked: /);
      expect(answer.reason).toMatch(reason);
    }
    await remote.ask([inSnomed('again')]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^The terminology server http:\S+ could not be asked: .*stays unchecked\.$/);
  }

  const onlyMetadata = (answer: Answerish) => ({
    intercept: ({ url }: { readonly url: string }) => (url.endsWith('/metadata') ? undefined : answer),
  });
  type Answerish = { readonly status?: number; readonly body?: string };

  it('says once that it is not there, and asks no more', async () => {
    const port = await findClosedPort();
    const connected = connect(`http://127.0.0.1:${port}/fhir`);
    await expectUnknown({ ...connected, server: undefined as never }, /nothing listens|refused/i);
  });

  it.each([
    ['has no CapabilityStatement', { body: '<html>' }, /answered 200 to metadata/],
    ['is of another age of FHIR', { body: '{"fhirVersion":"1.0.2"}' }, /speaks FHIR 1\.0\.2/],
    ['wants credentials', { status: 401 }, /answered 401 to metadata/],
  ])('is found out by its metadata: it %s', async (_, answer, reason) => {
    const connected = await start({ intercept: () => answer });
    await expectUnknown(connected, reason);
    expect(connected.server.requests).toHaveLength(1);
  });

  it('is asked no more once it refuses the credentials', async () => {
    const connected = await start(onlyMetadata({ status: 401 }));
    await expectUnknown(connected, /it answered 401/);
    expect(connected.server.requests).toHaveLength(2);
  });

  it.each([
    ['errors', { status: 500, body: 'x' }, /it answered 500/],
    ['what is no JSON', { status: 200, body: '<html>' }, /without Parameters that say a result/],
  ])('is asked no more after %s again and again', async (_, answer, reason) => {
    const connected = await start(onlyMetadata(answer));
    await expectUnknown(connected, reason);
    expect(connected.server.requests.length).toBeLessThan(10);
  });

  it('is waited for no longer than the limit', async () => {
    const connected = await start({ ...known, delayMs: 400 }, { timeoutMs: 100 });
    await expectUnknown(connected, /did not answer within 100 ms/);
  });

  it('comes back after a single failure', async () => {
    const { remote } = await start({
      ...known,
      intercept: ({ url }, count) => (url === '/fhir' && count === 2 ? { status: 503 } : undefined),
    });
    const [first] = await remote.ask([inSnomed('1'), inSnomed('2')]);
    expect(first?.result).toBe('unknown');
    const [second] = await remote.ask([inSnomed('1'), inSnomed('2')]);
    expect(second?.result).toBe('yes');
  });
});

describe('client credentials', () => {
  const secret = 'the-secret-of-this-test';
  const envFor = (tokenUrl: string) => ({
    CARECONNECT_TX_TOKEN_URL: tokenUrl,
    CARECONNECT_TX_CLIENT_ID: 'tester',
    CARECONNECT_TX_CLIENT_SECRET: secret,
    CARECONNECT_TX_AUTH_METHOD: 'client_secret_post',
  });

  async function startGuarded(accepts: (form: URLSearchParams) => boolean) {
    const server = await startTerminologyServer({
      ...known,
      intercept: ({ url, headers, body }) => {
        if (url !== '/token') return headers.authorization === 'Bearer good' ? undefined : { status: 401 };
        const isRight = accepts(new URLSearchParams(body));
        return {
          status: isRight ? 200 : 401,
          headers: { 'content-type': 'application/json' },
          body: isRight
            ? '{"access_token":"good","token_type":"Bearer","expires_in":300}'
            : '{"error":"invalid_client"}',
        };
      },
    });
    opened.push(server);
    const env = envFor(`${server.origin}/token`);
    return { server, ...connect(`${server.origin}/fhir`, { env }) };
  }

  it('get one token for all questions', async () => {
    const { server, remote } = await startGuarded(
      (form) => form.get('client_id') === 'tester' && form.get('client_secret') === secret,
    );
    expect(await remote.ask(manyQuestions(60))).toHaveLength(60);
    expect(server.requests.filter(({ url }) => url === '/token')).toHaveLength(1);
  });

  it('that are refused leave everything open, and the warning does not hold the secret', async () => {
    const { remote, warnings } = await startGuarded(() => false);
    const [answer] = await remote.ask([inSnomed('1')]);
    expect(answer?.result).toBe('unknown');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('401 invalid_client');
    expect(warnings[0]).not.toContain(secret);
  });
});

describe('a token', () => {
  it('is not repeated where the server repeats it', async () => {
    const env = { CARECONNECT_TX_TOKEN: 'a-token-that-nobody-should-see' };
    const { remote, warnings } = await start(
      {
        intercept: ({ url, headers }) =>
          url.endsWith('/metadata')
            ? undefined
            : { status: 403, body: JSON.stringify({ issue: [{ diagnostics: headers.authorization }] }) },
      },
      { env },
    );
    const [answer] = await remote.ask([inSnomed('1')]);
    expect(answer?.reason).toContain('answered 403');
    expect([answer?.reason, ...warnings].join()).not.toContain(env.CARECONNECT_TX_TOKEN);
  });
});

describe('the cache on disk', () => {
  function makeFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'tx-cache-'));
    folders.push(folder);
    return folder;
  }
  const open = (folder: string, now: Date, onFailure = () => undefined) =>
    createAnswerCache(folder, { now: () => now, onFailure });
  const start2020 = new Date('2020-01-01T00:00:00Z');
  const days = (count: number) => new Date(start2020.getTime() + count * 86_400_000);

  it('answers without the server what it was told before, wrong displays included', async () => {
    const folder = makeFolder();
    const { server, remote } = await start(known, { cache: open(folder, start2020) });
    const questions = [inSnomed('1', 'Eins'), inSnomed('9')];
    const answers = await remote.ask(questions);
    const asked = server.requests.length;
    const { remote: later } = connect(`${server.origin}/fhir`, { cache: open(folder, days(6)) });
    expect(await later.ask(questions)).toEqual(answers);
    expect(server.requests).toHaveLength(asked);
  });

  it('asks again after a week', async () => {
    const folder = makeFolder();
    const { server, remote } = await start(known, { cache: open(folder, start2020) });
    await remote.ask([inSnomed('1')]);
    const asked = server.requests.length;
    const { remote: later } = connect(`${server.origin}/fhir`, { cache: open(folder, days(8)) });
    await later.ask([inSnomed('1')]);
    expect(server.requests).toHaveLength(asked * 2);
  });

  it('keeps nothing that is uncertain, and nothing of another server', async () => {
    const folder = makeFolder();
    const cache = open(folder, start2020);
    const { remote } = await start({ systems: {} }, { cache });
    expect(await remote.ask([inSnomed('1')])).toMatchObject([{ result: 'unknown' }]);
    const { remote: other } = await start(known, { cache });
    expect(await other.ask([inSnomed('1')])).toMatchObject([{ result: 'yes' }]);
  });

  it('asks again where a file is damaged', async () => {
    const folder = makeFolder();
    const { server, remote } = await start(known, { cache: open(folder, start2020) });
    await remote.ask([inSnomed('1')]);
    for (const name of listFiles(folder)) writeFileSync(name, readFileSync(name, 'utf8').slice(0, -5));
    const { remote: later } = connect(`${server.origin}/fhir`, { cache: open(folder, start2020) });
    expect(await later.ask([inSnomed('1')])).toMatchObject([{ result: 'yes' }]);
  });

  it('says once where it cannot write, and goes on without', async () => {
    const folder = makeFolder();
    const said: string[] = [];
    const cache = createAnswerCache(folder, { now: () => start2020, onFailure: (text) => said.push(text) });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    const { remote } = await start(known, { cache });
    expect(await remote.ask([inSnomed('1'), inSnomed('2')])).toMatchObject([
      { result: 'yes' },
      { result: 'yes' },
    ]);
    expect(said).toHaveLength(1);
  });

  it('refuses a folder that cannot be made', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => open(join(folder, 'file/below'), start2020)).toThrow(/--tx-cache cannot be made/);
  });
});

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}
