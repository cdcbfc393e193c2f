import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { CodeAnswer, CodeQuestion, TerminologyService } from '../../terminology/terminology-service.js';
import { toQuestionKey } from '../../terminology/terminology-service.js';
import { createFhirClient } from '../fhir-client.js';
import { createRequestRate } from '../request-rate.js';
import type { Environment } from '../target-secrets.js';
import type { AnswerCache } from './answer-cache.js';
import { askServer, toUnasked, type AskedServer } from './ask-server.js';
import { createKnownSystems } from './known-systems.js';
import { createOperationSender, type OperationSender } from './operation-sender.js';
import { readCachedAnswer } from './read-cached-answer.js';
import { readServerFacts, type ServerFacts } from './server-facts.js';
import { toTarget, type TerminologyServer } from './terminology-server.js';

/** A terminology service that a FHIR server gives. */
export interface RemoteTerminology extends TerminologyService {
  /** Closes idle connections. */
  readonly close: () => Promise<void>;
}

/** What a remote terminology needs of its surroundings. */
export interface RemoteTerminologyOptions {
  readonly env: Environment;
  readonly now: () => Date;
  readonly monotonic: () => number;
  /** Called once, with a sentence, where the server cannot be asked. */
  readonly warn: (text: string) => void;
  readonly cache?: AnswerCache | undefined;
  /** For one request; default 30 seconds. */
  readonly timeoutMs?: number;
}

/** Requests at once. */
const concurrency = 4;

/**
 * Asks a FHIR server by `$validate-code`, STU3 or R4. Questions go in batches where the server takes them, a few at
 * once; short waits that it asks for are kept. Where it cannot answer, the answer is `unknown` with the reason.
 *
 * @throws ToolkitError `configuration-invalid` where a secret is not set or a certificate file cannot be used.
 */
export function createRemoteTerminology(
  server: TerminologyServer,
  options: RemoteTerminologyOptions,
): RemoteTerminology {
  const { env, now, monotonic, timeoutMs = 30_000 } = options;
  let count = 0;
  let isWarned = false;
  const warnOnce = (reason: string): void => {
    if (isWarned) return;
    isWarned = true;
    options.warn(
      `The terminology server ${server.baseUrl} could not be asked: ${reason}. What depends on it stays unchecked.`,
    );
  };
  const client = createFhirClient(toTarget(server, { timeoutMs, rate: { concurrency } }), {
    env,
    now,
    monotonic,
    newId: () => String(++count),
    record: () => undefined,
  });
  const sender = createOperationSender({
    client,
    rate: createRequestRate({ concurrency }, monotonic),
    onFailure: warnOnce,
  });
  const systems = createKnownSystems(sender);
  let facts: Promise<ServerFacts | string> | undefined;
  return {
    ask: async (questions) => {
      facts ??= findFacts(server.baseUrl, sender, options.cache);
      const found = await facts;
      if (typeof found === 'string') {
        warnOnce(found);
        return questions.map(() => toUnasked(found));
      }
      return askKept(questions, { server, facts: found, sender, systems, cache: options.cache });
    },
    close: client.close,
  };
}

/** What the server says of itself, from the cache where it was asked lately. */
async function findFacts(
  baseUrl: string,
  sender: OperationSender,
  cache: AnswerCache | undefined,
): Promise<ServerFacts | string> {
  const kept = cache?.find(['metadata', baseUrl]);
  if (kept !== undefined) return readServerFacts({ status: 200, body: kept });
  const reply = await sender.get('metadata');
  const facts = readServerFacts(reply);
  if (typeof facts !== 'string' && !('kind' in reply))
    cache?.put(['metadata', baseUrl], pickFacts(reply.body));
  return facts;
}

/** Only what is read again. */
function pickFacts(body: unknown): object {
  return isJsonObject(body) ? { fhirVersion: body['fhirVersion'], software: body['software'] } : {};
}

interface Asking extends AskedServer {
  readonly server: TerminologyServer;
  readonly cache: AnswerCache | undefined;
}

/** Answers from the cache, and asks for the others. Only what is certain is kept. */
async function askKept(questions: readonly CodeQuestion[], asking: Asking): Promise<readonly CodeAnswer[]> {
  const { server, facts, cache } = asking;
  const keyOf = (question: CodeQuestion) => [server.baseUrl, facts.version, toQuestionKey(question)];
  const answers = questions.map((question) => readCachedAnswer(cache?.find(keyOf(question))));
  const open = questions.filter((_, at) => answers[at] === undefined);
  const fresh = await askServer(open, asking);
  open.forEach((question, at) => {
    const answer = fresh[at];
    if (answer !== undefined && answer.result !== 'unknown') cache?.put(keyOf(question), answer);
  });
  const rest = [...fresh];
  return answers.map((answer) => answer ?? rest.shift() ?? toUnasked('it gave no answer'));
}
