import { describe, expect, it, onTestFinished } from 'vitest';
import { judgeReferences } from '../../../../src/conform/assertions/judge-reading.js';
import { fetchFile } from '../../../../src/conform/interactions/fetch-file.js';
import { searchBy } from '../../../../src/conform/interactions/search.js';
import { performAction, performAssertion } from '../../../../src/conform/scenario/perform-step.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import type { Target } from '../../../../src/model/target.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

/** What a server answers, by path and query; a text that is a URL is redirected to. */
type World = Readonly<Record<string, unknown>>;

async function start(worldOf: (origin: string) => World): Promise<LocalServer> {
  const server: LocalServer = await startHttp(({ url }) => {
    const answer = worldOf(server.origin)[url];
    if (typeof answer === 'string') return { status: 302, headers: { location: answer } };
    return answer === undefined ? { status: 404 } : { body: JSON.stringify(answer) };
  });
  onTestFinished(() => server.close());
  return server;
}

function scenarioOf({ origin }: LocalServer, changes: Partial<Target> = {}): Scenario {
  const data = { patients: { one: { id: '1' } }, organizations: {}, practitioners: {} };
  const session = createTestSession(`${origin}/fhir`, { data, ...changes });
  onTestFinished(() => session.client.close());
  return createScenario('s/one', session);
}

const flag = (id: string, author?: string) => ({
  resourceType: 'Flag',
  id,
  subject: { reference: 'Patient/1' },
  ...(author === undefined ? {} : { author: { reference: author } }),
});
const bundle = (resources: readonly object[], next?: string) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
});

const searchFlags = async (scenario: Scenario) => {
  scenario.memory.record = { type: 'Flag', id: 'a' };
  return performAction(scenario, 0, (one) => searchBy(one, { type: 'Flag', details: 'patient' }));
};

describe('a list that goes on at another origin', () => {
  const pagesOf = async () => {
    const other = await start(() => ({ '/2': bundle([flag('b')]) }));
    const home = await start(() => ({
      '/fhir/Flag/a': flag('a'),
      '/fhir/Flag?patient=1': bundle([flag('a')], `${other.origin}/2`),
    }));
    return { home, other };
  };

  it('is not judged: a finding names what led there, and the line for the target file', async () => {
    const { home, other } = await pagesOf();
    const outcome = await searchFlags(scenarioOf(home));
    expect(outcome).toMatchObject({
      outcome: 'not-exercised',
      reason: `The way to the answer leads to ${other.origin}, another origin, which was not asked. To have it followed, without credentials, write into the target file: follow: [${other.origin}]`,
      findings: [
        {
          expected: `a way within the target, or to an origin that the target file allows by follow: [${other.origin}]`,
          found: `the link "next" of GET ${home.origin}/fhir/Flag?patient=1 leads to ${other.origin}/2`,
        },
      ],
    });
    expect(other.requests).toEqual([]);
  });

  it('is read to its end where the target file allows it', async () => {
    const { home, other } = await pagesOf();
    const scenario = scenarioOf(home, { follow: [other.origin] });
    expect(await searchFlags(scenario)).toMatchObject({ outcome: 'passed' });
    expect(scenario.memory.answers).toHaveLength(2);
  });
});

describe('a record that is kept at another origin', () => {
  const read = (scenario: Scenario, auth: 'default' | 'none' = 'default') =>
    performAction(scenario, 0, async ({ ask, memory }) => {
      memory.answers = [await ask({ method: 'GET', path: 'Patient/1', auth })];
      return undefined;
    });
  const start2 = async () => {
    const other = await start(() => ({ '/1': { resourceType: 'Patient', id: '1' } }));
    return { other, home: await start(() => ({ '/fhir/Patient/1': `${other.origin}/1` })) };
  };

  it('is not judged where the way there is a redirect that the target file does not allow', async () => {
    const { home, other } = await start2();
    expect(await read(scenarioOf(home))).toMatchObject({
      outcome: 'not-exercised',
      reason: expect.stringContaining(`follow: [${other.origin}]`) as string,
      findings: [
        { found: `GET ${home.origin}/fhir/Patient/1 answered 302 and redirects to ${other.origin}/1` },
      ],
    });
  });

  it('is the answer where it does', async () => {
    const { home, other } = await start2();
    const scenario = scenarioOf(home, { follow: [other.origin] });
    expect(await read(scenario)).toMatchObject({ outcome: 'passed' });
    expect(scenario.memory.answers[0]?.response.status).toBe(200);
  });

  it('leaves the redirect to be judged where the scenario asks without the usual credentials', async () => {
    const { home } = await start2();
    const scenario = scenarioOf(home);
    expect(await read(scenario, 'none')).toMatchObject({ outcome: 'passed' });
    expect(scenario.memory.answers[0]?.response.status).toBe(302);
  });

  it('leaves a redirect within the target to be judged', async () => {
    const home = await start((origin) => ({ '/fhir/Patient/1': `${origin}/fhir/Patient/2` }));
    const scenario = scenarioOf(home);
    expect(await read(scenario)).toMatchObject({ outcome: 'passed' });
    expect(scenario.memory.answers[0]?.response.status).toBe(302);
  });

  it('makes an assertion that needs it look at nothing', async () => {
    const { home } = await start2();
    const outcome = await performAssertion(scenarioOf(home), 0, async ({ ask }) => {
      await ask({ method: 'GET', path: 'Patient/1' });
      return { examined: 1, deviations: [] };
    });
    expect(outcome).toMatchObject({ outcome: 'not-exercised', examined: 0, findings: [{}] });
  });
});

describe('a reference to another origin', () => {
  const worldOf = async (held: object) => {
    const other = await start(() => ({ '/fhir/Practitioner/p': held }));
    const author = `${other.origin}/fhir/Practitioner/p`;
    const home = await start(() => ({
      '/fhir/Flag/a': flag('a'),
      '/fhir/Flag?patient=1': bundle([flag('a', author)]),
      '/fhir/Patient/1': { resourceType: 'Patient', id: '1' },
    }));
    return { home, other, author };
  };
  const judge = async (scenario: Scenario) => {
    await searchFlags(scenario);
    return performAssertion(scenario, 1, judgeReferences);
  };

  it('is told of and not followed, and the others are judged', async () => {
    const { home, other, author } = await worldOf({ resourceType: 'Practitioner', id: 'p' });
    expect(await judge(scenarioOf(home))).toMatchObject({
      outcome: 'passed',
      examined: 1,
      findings: [
        {
          expected: expect.stringContaining(`follow: [${other.origin}]`) as string,
          found: `the reference ${author} of Flag/a leads elsewhere`,
        },
      ],
    });
    expect(other.requests).toEqual([]);
  });

  it.each([
    ['the record', { resourceType: 'Practitioner', id: 'p' }, 'passed'],
    ['another', { resourceType: 'Practitioner', id: 'q' }, 'failed'],
  ])('is followed where the target file allows it, and must lead to %s', async (_, held, outcome) => {
    const { home, other } = await worldOf(held);
    expect(await judge(scenarioOf(home, { follow: [other.origin] }))).toMatchObject({ outcome, examined: 2 });
    expect(other.requests.map(({ url }) => url)).toEqual(['/fhir/Practitioner/p']);
  });

  it('may be to an endpoint of the target, which is no other origin', async () => {
    const { home, other } = await worldOf({ resourceType: 'Practitioner', id: 'p' });
    const writes = { baseUrl: `${other.origin}/fhir`, auth: { type: 'none' }, headers: {}, tls: {} } as const;
    expect(await judge(scenarioOf(home, { endpoints: { writes } }))).toMatchObject({
      outcome: 'passed',
      findings: [],
    });
  });
});

describe('a reference to a record that is kept at another origin', () => {
  const closed = 'https://closed.example';
  const worldOf = (references: readonly string[]) =>
    start(() => ({
      '/fhir/Flag/a': flag('a'),
      '/fhir/Flag?patient=1': bundle(references.map((to, at) => flag(String(at), to))),
      '/fhir/Patient/1': { resourceType: 'Patient', id: '1' },
      '/fhir/Practitioner/kept': `${closed}/1`,
      '/fhir/Practitioner/also': `${closed}/2`,
    }));
  const judge = async (home: LocalServer) => {
    const scenario = scenarioOf(home);
    await searchFlags(scenario);
    return performAssertion(scenario, 1, judgeReferences);
  };
  const found = (name: string, flagId: string, at: number, { origin }: LocalServer) =>
    `the reference Practitioner/${name} of Flag/${flagId} leads on: GET ${origin}/fhir/Practitioner/${name} answered 302 and redirects to ${closed}/${String(at)}`;

  it('is not judged, and each is named, where nothing is dead', async () => {
    const home = await worldOf(['Practitioner/kept', 'Practitioner/also']);
    expect(await judge(home)).toMatchObject({
      outcome: 'not-exercised',
      reason: `The way to the answer leads to ${closed}, another origin, which was not asked. To have it followed, without credentials, write into the target file: follow: [${closed}]`,
      findings: [{ found: found('kept', '0', 1, home) }, { found: found('also', '1', 2, home) }],
    });
  });

  it('does not hide one that leads nowhere', async () => {
    const home = await worldOf(['Practitioner/kept', 'Practitioner/gone']);
    const outcome = await judge(home);
    expect(outcome).toMatchObject({
      outcome: 'failed',
      examined: 2,
      findings: [{ found: 'the status 404 and no resource for GET Practitioner/gone' }],
    });
    expect(outcome.reason).toContain('Practitioner/gone');
    expect(outcome.reason).toContain(`Not judged: ${found('kept', '0', 1, home)}.`);
  });
});

describe('a file at another origin', () => {
  const worldOf = async () => {
    const other = await start(() => ({ '/fhir/Binary/f': { resourceType: 'Binary' } }));
    const attachment = { contentType: 'text/plain', url: `${other.origin}/fhir/Binary/f` };
    const home = await start(() => ({
      '/fhir/DocumentReference/d': { resourceType: 'DocumentReference', id: 'd', content: [{ attachment }] },
    }));
    return { home, other };
  };
  const fetchIt = (scenario: Scenario) => {
    scenario.memory.record = { type: 'DocumentReference', id: 'd' };
    return performAction(scenario, 0, (one) => fetchFile(one, 'as it is'));
  };

  it('is not fetched unless the target file allows it', async () => {
    const { home, other } = await worldOf();
    expect(await fetchIt(scenarioOf(home))).toMatchObject({
      outcome: 'not-exercised',
      reason: expect.stringContaining(`follow: [${other.origin}]`) as string,
    });
    const scenario = scenarioOf(home, { follow: [other.origin] });
    expect(await fetchIt(scenario)).toMatchObject({ outcome: 'passed' });
    expect(scenario.memory.answers[0]?.response.status).toBe(200);
  });
});
