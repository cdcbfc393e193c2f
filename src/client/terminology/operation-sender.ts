import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { Exchange } from '../../model/exchange.js';
import type { ClientRequest } from '../client-request.js';
import type { FhirClient } from '../fhir-client.js';
import type { RequestRate } from '../request-rate.js';
import type { CodeOperation } from './code-operation.js';
import { readOutcome, type CodeOutcome } from './code-outcome.js';

/** Sends operations to a terminology server. */
export interface OperationSender {
  /** What came of each, in their order. Never rejects for what the server does. */
  readonly send: (operations: readonly CodeOperation[]) => Promise<readonly CodeOutcome[]>;
  /** Sends a GET below the base URL, under the same conditions. */
  readonly get: (path: string) => Promise<Reply>;
}

/** A response with its body as JSON where it is some, or why there is none. */
export type Reply =
  { readonly status: number; readonly body: unknown } | Extract<CodeOutcome, { readonly kind: 'failed' }>;

/** What a sender stands on. */
export interface SenderTools {
  readonly client: FhirClient;
  readonly rate: RequestRate;
  /** Called once, at the first failure, with what happened. */
  readonly onFailure: (reason: string) => void;
}

const operationsInBatch = 50;

/** After so many failures in a row nothing more is sent. */
const mostFailures = 3;

/**
 * Makes a sender that puts many operations in one Bundle, and sends them one by one to a server that does not take
 * Bundles. A server that refuses the credentials, cannot be reached or fails again and again is asked no more.
 */
export function createOperationSender(tools: SenderTools): OperationSender {
  let takesBundles = true;
  let failures = 0;
  let end: CodeOutcome | undefined;

  const note = (outcome: CodeOutcome): CodeOutcome => {
    if (outcome.kind !== 'failed') {
      failures = 0;
      return outcome;
    }
    failures++;
    if (failures === 1) tools.onFailure(outcome.reason);
    if (outcome.isFinal || failures >= mostFailures) end ??= { ...outcome, isFinal: true };
    return outcome;
  };
  const perform = (request: ClientRequest): Promise<Reply> =>
    tools.rate.run(async () => (end?.kind === 'failed' ? end : toReply(await tools.client.send(request))));
  const sendOne = async ({ path, body, about }: CodeOperation): Promise<CodeOutcome> => {
    const reply = await perform({ method: 'POST', path, body: JSON.stringify(body) });
    return note('kind' in reply ? reply : readOutcome(reply.status, reply.body, about));
  };
  const sendTogether = async (operations: readonly CodeOperation[]): Promise<readonly CodeOutcome[]> => {
    if (takesBundles && operations.length > 1) {
      const reply = await perform({ method: 'POST', body: JSON.stringify(toBundle(operations)) });
      const answer = readTogether(reply, operations);
      if (answer !== undefined && 'failure' in answer) {
        note(answer.failure);
        return operations.map(() => answer.failure);
      }
      if (answer !== undefined) return answer.outcomes.map(note);
      takesBundles = false;
    }
    return Promise.all(operations.map(sendOne));
  };

  return {
    send: async (operations) => {
      const parts = await Promise.all(toParts(operations).map(sendTogether));
      return parts.flat();
    },
    get: (path) => perform({ method: 'GET', path }),
  };
}

function toParts(operations: readonly CodeOperation[]): readonly (readonly CodeOperation[])[] {
  const count = Math.ceil(operations.length / operationsInBatch);
  return Array.from({ length: count }, (_, at) =>
    operations.slice(at * operationsInBatch, (at + 1) * operationsInBatch),
  );
}

/** The response without secrets: a server may repeat in a message what it was sent. */
function toReply({ response, failure }: Exchange): Reply {
  if (response !== undefined) return { status: response.status, body: parse(response.body) };
  const { kind, message = 'no response came' } = failure ?? {};
  return { kind: 'failed', reason: message, isFinal: kind !== 'timeout' && kind !== 'dropped' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toBundle(operations: readonly CodeOperation[]): object {
  const entry = operations.map(({ path, body }) => ({
    resource: body,
    request: { method: 'POST', url: path },
  }));
  return { resourceType: 'Bundle', type: 'batch', entry };
}

type BatchAnswer = { readonly outcomes: readonly CodeOutcome[] } | { readonly failure: CodeOutcome };

/** What came of a batch; undefined where the server does not take batches. */
function readTogether(reply: Reply, operations: readonly CodeOperation[]): BatchAnswer | undefined {
  if ('kind' in reply) return { failure: reply };
  const { status, body } = reply;
  if ([401, 403, 429, 503].includes(status)) return { failure: readOutcome(status, body, '') };
  const entries: unknown = isJsonObject(body) && status < 300 ? body['entry'] : undefined;
  if (!Array.isArray(entries) || entries.length !== operations.length) return undefined;
  return { outcomes: operations.map(({ about }, at) => readEntry(entries[at], about)) };
}

function readEntry(entry: unknown, about: string): CodeOutcome {
  const response = isJsonObject(entry) && isJsonObject(entry['response']) ? entry['response'] : {};
  const status = Number.parseInt(String(response['status']), 10);
  const body = isJsonObject(entry) ? (entry['resource'] ?? response['outcome']) : undefined;
  return readOutcome(Number.isNaN(status) ? 200 : status, body, about);
}
