import { describe, expect, it, onTestFinished } from 'vitest';
import { statementFacts } from '../../../../src/conform/assertions/statement-facts.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { getByWords } from '../../../../src/conform/words.js';
import { startHttp } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';
import { clientCredentials } from '../../../support/test-target.js';

/** Judges a statement that names a token endpoint; `/token` of the target and of another server refuses who is no client. */
async function judgeTokenUrl(toUrl: (home: string, other: string) => string, isInFile = false) {
  const refuse = { status: 401, body: '{"error":"invalid_client"}' };
  const other = await startHttp(() => refuse);
  let url = '';
  const home = await startHttp((request) => {
    if (request.url === '/token') return refuse;
    if (request.url !== '/fhir/metadata') return { status: 404 };
    const extension = {
      url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
      extension: [{ url: 'token', valueUri: url }],
    };
    const rest = [{ mode: 'server', security: { extension: [extension] } }];
    return { body: JSON.stringify({ resourceType: 'CapabilityStatement', rest }) };
  });
  url = toUrl(home.origin, other.origin);
  onTestFinished(async () => {
    await Promise.all([home.close(), other.close()]);
  });
  const session = createTestSession(
    `${home.origin}/fhir`,
    isInFile ? { auth: clientCredentials(`${other.origin}/token`) } : {},
  );
  onTestFinished(() => session.client.close());
  const scenario = createScenario('s/one', session);
  scenario.memory.answers = [await scenario.ask({ method: 'GET', path: 'metadata', auth: 'none' })];
  const judgement = await getByWords(statementFacts, 'says where tokens are issued')(scenario);
  return { judgement, requests: other.requests };
}

describe('the token endpoint that a statement names', () => {
  it('is asked on the target', async () => {
    const { judgement } = await judgeTokenUrl((home) => `${home}/token`);
    expect(judgement).toEqual({ examined: 2, deviations: [] });
  });

  it('is told where nothing is there', async () => {
    const { judgement } = await judgeTokenUrl((home) => `${home}/moved`);
    expect(judgement.deviations).toMatchObject([{ found: 'the status 404 and no error code' }]);
  });

  it('is asked elsewhere where the target file names it, without the credentials of the client', async () => {
    const { judgement, requests } = await judgeTokenUrl((_home, other) => `${other}/token`, true);
    expect(judgement).toEqual({ examined: 2, deviations: [] });
    expect(requests.map(({ body, headers }) => [body, headers['authorization']])).toEqual([
      ['grant_type=client_credentials', undefined],
    ]);
  });

  it('is not asked elsewhere otherwise, and nothing is said of it', async () => {
    const { judgement, requests } = await judgeTokenUrl((_home, other) => `${other}/token`);
    expect(judgement).toMatchObject({ examined: 0, deviations: [] });
    expect(judgement.reason).toContain('neither on the target nor the auth.tokenUrl of the target file');
    expect(requests).toEqual([]);
  });
});
