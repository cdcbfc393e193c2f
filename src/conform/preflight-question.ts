import type { ClientRequest, FhirClient } from '../client/fhir-client.js';
import type { Exchange, ExchangeResponse } from '../model/exchange.js';
import type { PreflightCheck } from '../model/run-result.js';
import type { Target } from '../model/target.js';

/** What a question of the preflight found. */
export interface Answer {
  readonly outcome: Exclude<PreflightCheck['outcome'], 'not-reached'>;
  readonly detail: string;
}

/** What the questions share: the target and the exchanges made so far, each made once. */
export interface PreflightScene {
  readonly target: Target;
  /** `/metadata` without credentials. */
  readonly probe: () => Promise<Exchange>;
  /** A token request with the target's own credentials. */
  readonly tokenRequest: () => Promise<Exchange>;
  /** `/metadata` without credentials or, where the target refuses that, with them. */
  readonly metadata: () => Promise<Exchange>;
  /** A read of patient data with the target's credentials. */
  readonly authorised: () => Promise<Exchange>;
  /** A request to an endpoint besides the base URL, with the credentials of that. */
  readonly askEndpoint: (request: ClientRequest) => Promise<Exchange>;
  readonly responseOf: FhirClient['responseOf'];
}

/** One question of the preflight. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly ask: (scene: PreflightScene) => Promise<Answer>;
}

export const passed = (detail: string): Answer => ({ outcome: 'passed', detail });
export const notNeeded = (detail: string): Answer => ({ outcome: 'not-needed', detail });

/** Both are sentences; the finding may come without its full stop. */
export function failed(found: string, toDo: string): Answer {
  return { outcome: 'failed', detail: `${found.replace(/\.$/, '')}. ${toDo}` };
}

/** What kind of text a response holds, in words for people. */
export function describeContent({ headers, body }: ExchangeResponse): string {
  const type = headers['content-type'];
  if (body.trim() === '') return 'an empty body';
  if (/^\uFEFF?\s*<(!doctype html|html)/i.test(body)) return 'an HTML page';
  return type === undefined ? 'a body without a content type' : `a body of type ${type}`;
}
