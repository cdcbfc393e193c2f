import type { ClientRequest, FhirClient } from '../client/fhir-client.js';
import type { Exchange } from '../model/exchange.js';
import type { PreflightCheck } from '../model/run-result.js';
import type { Target } from '../model/target.js';
import { connectionQuestions } from './preflight-connection.js';
import { endpointQuestions } from './preflight-endpoints.js';
import { fhirQuestions } from './preflight-fhir.js';
import type { PreflightScene, Question } from './preflight-question.js';
import { tokenQuestions } from './preflight-token.js';

const questions: readonly Question[] = [
  ...connectionQuestions,
  ...tokenQuestions,
  ...fhirQuestions,
  ...endpointQuestions,
];

/** A number of the test range with a right check digit. The answer may well be that nobody has it. */
const testNhsNumber = '9990000018';

/**
 * Asks, in order, whether the target can be tested at all: name, connection, proxy, TLS, token endpoint, token,
 * `/metadata`, FHIR, its version, access to patient data, and the other endpoints. The first question that fails ends it; those after it are
 * `not-reached`. Every failed one says what was found and what to do. At most four requests are made, and
 * one to each other endpoint.
 */
export async function checkTarget(client: FhirClient, target: Target): Promise<readonly PreflightCheck[]> {
  const exchanges: Exchange[] = [];
  const scene = createScene(client, target, exchanges);
  const checks: PreflightCheck[] = [];
  let ended = false;
  for (const { id, title, ask } of questions) {
    if (ended) {
      checks.push({ id, title, outcome: 'not-reached', detail: 'An earlier check failed.', durationMs: 0 });
      continue;
    }
    const before = exchanges.length;
    const answer = await ask(scene);
    const durationMs = exchanges.slice(before).reduce((sum, exchange) => sum + exchange.durationMs, 0);
    checks.push({ id, title, ...answer, durationMs });
    ended = answer.outcome === 'failed';
  }
  return checks;
}

function createScene(client: FhirClient, target: Target, exchanges: Exchange[]): PreflightScene {
  const once = (make: () => Promise<Exchange>): (() => Promise<Exchange>) => {
    let made: Promise<Exchange> | undefined;
    return () =>
      (made ??= make().then((exchange) => {
        exchanges.push(exchange);
        return exchange;
      }));
  };
  const probe = once(() =>
    client.send({ method: 'GET', path: 'metadata', auth: 'none', purpose: 'preflight' }),
  );
  const probeWithToken = once(() => client.send({ method: 'GET', path: 'metadata', purpose: 'preflight' }));
  return {
    target,
    probe,
    tokenRequest: once(() => client.requestToken()),
    metadata: async () => {
      const status = (await probe()).response?.status;
      const refused = status === 401 || status === 403;
      return refused && target.auth.type !== 'none' ? probeWithToken() : probe();
    },
    authorised: once(() => client.send(toPatientRequest(target))),
    askEndpoint: async (request) => {
      const exchange = await client.send(request);
      exchanges.push(exchange);
      return exchange;
    },
    responseOf: client.responseOf,
  };
}

/** Asks for a patient that the target is known to hold, or else for one by NHS number. */
function toPatientRequest({ data }: Target): ClientRequest {
  const patients = Object.values(data.patients);
  const id = patients.find((patient) => patient.id !== undefined)?.id;
  const known = { method: 'GET', purpose: 'preflight' } as const;
  if (id !== undefined) return { ...known, path: `Patient/${id}` };
  const nhsNumber = patients.find((patient) => patient.nhsNumber !== undefined)?.nhsNumber ?? testNhsNumber;
  return {
    ...known,
    path: 'Patient',
    query: { identifier: `https://fhir.nhs.uk/Id/nhs-number|${nhsNumber}` },
  };
}
