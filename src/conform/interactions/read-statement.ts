import type { ClientRequest } from '../../client/client-request.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { findResource } from '../answer.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { getWriteBase } from '../target/own-urls.js';

/** The ways in which scenarios read the capability statement. */
export const statementManners = {
  'without a token': { method: 'GET', path: 'metadata', auth: 'none' },
  'as JSON': { method: 'GET', path: 'metadata', auth: 'none', accept: 'json' },
  'as XML': { method: 'GET', path: 'metadata', auth: 'none', accept: 'xml' },
  'by OPTIONS': { method: 'OPTIONS', path: '', auth: 'none' },
} as const satisfies Readonly<Record<string, ClientRequest>>;

export type StatementManner = keyof typeof statementManners;

/** Reads the capability statement (https://hl7.org/fhir/STU3/http.html#capabilities). */
export async function readStatement(scenario: Scenario, manner: StatementManner): Promise<undefined> {
  scenario.memory.answers = [await scenario.ask(statementManners[manner])];
}

/**
 * The capability statement for a scenario that needs it and is not about it: that of the base URL or, for what is
 * claimed of writing, that of where writes go.
 */
export async function getStatement(
  scenario: Scenario,
  effort: 'reading' | 'writing' = 'reading',
): Promise<{ readonly statement: ElementNode } | { readonly hindrance: Hindrance }> {
  const { target } = scenario.session;
  const base = effort === 'writing' ? getWriteBase(target) : target.baseUrl;
  const answer = await scenario.ask({ method: 'GET', url: `${base}/metadata` });
  const statement = findResource(answer);
  if (statement?.resourceType === 'CapabilityStatement') return { statement };
  const status = String(answer.response.status);
  return {
    hindrance: notExercised(`GET ${base}/metadata gave no CapabilityStatement but the status ${status}.`),
  };
}
