import type { ClientRequest } from '../../client/client-request.js';
import type { ElementNode } from '../../fhir/element-node.js';
import type { Exchange } from '../../model/exchange.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { toAnswer, type Answer } from '../answer.js';
import type { NewFile } from '../fixtures/new-file.js';
import type { PatientBody } from '../fixtures/patient-body.js';
import { isPatientBody, type ResourceBody } from '../fixtures/resource-body.js';
import type { AskedDocument } from '../interactions/read-receipts.js';
import type { AskedPatient } from '../interactions/registration.js';
import type { KnownRecord, RecordType } from '../record-type.js';
import { checkFollowed } from './not-followed.js';
import type { RunSession } from './run-session.js';
import { getWriteBase } from '../target/own-urls.js';

/** One parameter of a search with its value as it is sent, separators in it escaped. */
export interface Criterion {
  readonly parameter: string;
  readonly value: string;
}

/** Something that was tried to see whether it works. */
export interface Attempt {
  /** Such as `read` or `search by family`. */
  readonly what: string;
  readonly claimed: boolean;
  readonly worked: boolean;
  /** What an answer that works is. */
  readonly expected: string;
  /** What came instead, where the status does not say it. */
  readonly found?: string;
  readonly answer: Answer;
}

/** What a scenario remembers from one step to the next. */
export interface ScenarioMemory {
  /** The answers to the last action, in order. */
  answers: readonly Answer[];
  /** The record that the scenario is about. */
  record?: KnownRecord;
  /** The record as it is to be sent, or was sent last. */
  body?: ResourceBody;
  /** The record as it was before the last change. */
  earlierBody?: ResourceBody;
  /** Whose record that is where it is no patient, as a reference. */
  owner?: string;
  /** True where a search has shown the record. */
  wasFound?: boolean;
  /** Version of the record when it was created. */
  firstVersion?: string;
  /** The patients of one family name. */
  family?: readonly KnownRecord[];
  /** Whom an operation was asked about last. */
  asked?: readonly AskedPatient[];
  /** Which documents receipts were asked for last. */
  askedDocuments?: readonly AskedDocument[];
  /** The file that the scenario writes. */
  file?: NewFile;
  /** What the scenario's document says of the file that was fetched last. */
  attachment?: ElementNode;
  /** What the last search asked for. */
  criteria: readonly Criterion[];
  attempts: readonly Attempt[];
  /** What was claimed and could not be tried, because the record has no value for it. */
  untried: readonly string[];
  /** What was read to see where references lead, by type and id. */
  readonly followed: Set<string>;
  /** What was not, because the scenario has read enough. */
  readonly unfollowed: Set<string>;
  /** The token that was issued last. */
  token?: string;
}

/** One scenario while it runs: what it remembers, and how it talks to the target. */
export interface Scenario {
  readonly id: string;
  readonly session: RunSession;
  readonly memory: ScenarioMemory;
  /**
   * Sends a request. Throws `transport` where no answer came: of the target nothing is known then. Throws `NotFollowed`
   * where the way to the answer leads to an origin that the target file does not allow.
   */
  readonly ask: (request: ClientRequest) => Promise<Answer>;
  /** Takes the answer to a request that was sent otherwise. Throws as `ask`. */
  readonly receive: (exchange: Exchange) => Answer;
}

/** Makes a scenario with an empty memory. */
export function createScenario(id: string, session: RunSession): Scenario {
  const receive = (exchange: Exchange): Answer => {
    const response = session.client.responseOf(exchange);
    if (response === undefined) throw new ToolkitError('transport', describeFailure(exchange));
    const answer = toAnswer(exchange, response);
    if (exchange.purpose === 'interaction') session.answers.push(answer);
    noteCreated(answer, session);
    return answer;
  };
  return {
    id,
    session,
    memory: {
      answers: [],
      criteria: [],
      attempts: [],
      untried: [],
      followed: new Set(),
      unfollowed: new Set(),
    },
    receive,
    ask: async (request) => {
      const exchange = await session.client.send(request);
      checkFollowed(request, exchange, session);
      return receive(exchange);
    },
  };
}

/** The last answer. Throws `internal` where no step has asked for anything yet. */
export function getAnswer(scenario: Scenario): Answer {
  const answer = scenario.memory.answers.at(-1);
  if (answer === undefined)
    throw new ToolkitError('internal', 'No step before this one has asked the target');
  return answer;
}

/**
 * The record that the scenario is about. Throws `internal` where no step has named one, or one of another type than
 * the step speaks of.
 */
export function getRecord(scenario: Scenario, type?: RecordType): KnownRecord {
  const { record } = scenario.memory;
  if (record === undefined) throw new ToolkitError('internal', 'No step before this one names a record');
  if (type !== undefined && record.type !== type) {
    throw new ToolkitError(
      'internal',
      `The scenario is about a ${record.type}, and this step about a ${type}`,
    );
  }
  return record;
}

/** The record as it is to be sent, or was sent last. Throws `internal` where no step has made one. */
export function getBody({ memory: { body } }: Scenario): ResourceBody {
  if (body === undefined) throw new ToolkitError('internal', 'No step before this one makes a record');
  return body;
}

/** The same where it is a patient. Throws `internal` where no step has made one. */
export function getPatient({ memory: { body } }: Scenario): PatientBody {
  if (body === undefined || !isPatientBody(body)) {
    throw new ToolkitError('internal', 'No step before this one makes a patient');
  }
  return body;
}

function describeFailure({ request, failure }: Exchange): string {
  return `${request.method} ${request.url} got no answer: ${failure?.message ?? 'the reason is unknown'}`;
}

/** Remembers what came into being, so that it can be removed or at least listed when the run ends. */
function noteCreated({ exchange, response }: Answer, { target, created }: RunSession): void {
  if (response.status !== 201) return;
  const { method, url } = exchange.request;
  const place = method === 'PUT' ? url : response.headers['location'];
  const base = `${getWriteBase(target)}/`;
  if (place === undefined || !URL.canParse(place, base)) return;
  created.push(new URL(place, base).href.replace(/\/_history\/[^/]+$/, ''));
}
