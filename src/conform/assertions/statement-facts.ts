import type { ClientRequest } from '../../client/client-request.js';
import type { Exchange } from '../../model/exchange.js';
import { findResource, toAnswer } from '../answer.js';
import { findMemberText } from '../expectations/expect-token.js';
import type { FormatWord } from '../expectations/expect-answer.js';
import {
  expectFormatsListed,
  expectMandatoryParameters,
  expectPatientAndMore,
  expectStu3,
  expectTokenUrl,
} from '../expectations/expect-statement.js';
import { expectAllClaimed } from '../expectations/expect-attempts.js';
import {
  joinJudgements,
  judgeOne,
  nothingExamined,
  toDeviation,
  type Deviation,
  type Judgement,
} from '../expectations/judgement.js';
import { getAnswer, type Scenario } from '../scenario/scenario.js';
import { findTokenUrl } from '../statement.js';
import type { Facts } from './fact.js';

/** What can be said of the capability statement: "the statement …". */
export const statementFacts: Facts = {
  'names an STU3 version of FHIR': (scenario) => expectStu3(getAnswer(scenario)),
  'lists every format in which it can be had': judgeFormats,
  'says where tokens are issued': judgeTokenUrl,
  'offers patients and at least one other kind of record': (scenario) =>
    expectPatientAndMore(getAnswer(scenario)),
  'claims every mandatory search parameter of patients': (scenario) =>
    expectMandatoryParameters(getAnswer(scenario)),
  'claims everything that worked': (scenario) => expectAllClaimed(scenario.memory.attempts),
};

async function judgeFormats(scenario: Scenario): Promise<Judgement> {
  const answered: FormatWord[] = [];
  for (const format of ['JSON', 'XML'] as const) {
    const accept = format === 'XML' ? 'xml' : 'json';
    const answer = await scenario.ask({ method: 'GET', path: 'metadata', accept, auth: 'none' });
    const isAnswered = findResource(answer) !== undefined && answer.document?.format.toUpperCase() === format;
    if (isAnswered) answered.push(format);
  }
  return expectFormatsListed(getAnswer(scenario), answered);
}

/**
 * The statement names a token endpoint, and something there answers as one: a request without a client is refused with a
 * code. Nothing is said of one that is neither on the target nor the one that the target file names: it is not asked.
 */
async function judgeTokenUrl(scenario: Scenario): Promise<Judgement> {
  const named = expectTokenUrl(getAnswer(scenario));
  const statement = findResource(getAnswer(scenario));
  const url = statement === undefined ? undefined : findTokenUrl(statement);
  if (url === undefined) return named;
  const { client, target } = scenario.session;
  const exchange =
    target.auth.type === 'client-credentials' && target.auth.tokenUrl === url
      ? await client.requestToken({ clientId: null, clientSecret: null })
      : await client.send(toTokenRequest(url));
  if (exchange.failure?.kind === 'other-origin') {
    return nothingExamined(
      `The statement names the token endpoint ${url}, which is neither on the target nor the auth.tokenUrl of the target file, so that it was not asked.`,
    );
  }
  return joinJudgements([named, judgeOne(findTokenEndpointFault(scenario, exchange))]);
}

function toTokenRequest(url: string): ClientRequest {
  return {
    method: 'POST',
    url,
    auth: 'none',
    accept: 'application/json',
    contentType: 'application/x-www-form-urlencoded',
    body: 'grant_type=client_credentials',
    purpose: 'token',
  };
}

/** That nothing answers at the address is the statement's fault here, and not the network's. */
function findTokenEndpointFault({ session }: Scenario, exchange: Exchange): Deviation | undefined {
  const expected = `a token endpoint at ${exchange.request.url} that refuses a request without a client by an error code`;
  const response = session.client.responseOf(exchange);
  if (response === undefined) {
    return { expected, found: exchange.failure?.message ?? 'no answer', exchange };
  }
  const answer = toAnswer(exchange, response);
  const isRefused = response.status === 400 || response.status === 401;
  const code = findMemberText(answer, 'error');
  if (isRefused && code !== undefined) return undefined;
  const found = `the status ${String(response.status)} and ${code === undefined ? 'no error code' : `the error ${code}`}`;
  return toDeviation(answer, expected, found);
}
