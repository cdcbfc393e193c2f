import { decodeBody } from '../../src/client/decode-body.js';
import { toAnswer, type Answer } from '../../src/conform/answer.js';
import type { Exchange, ExchangeResponse } from '../../src/model/exchange.js';

/** What a test says of an answer; the rest is a GET with 200 and FHIR JSON. */
export interface AnswerParts {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is written as JSON, a text as it is; bytes are received as the client receives them. */
  readonly body?: unknown;
  readonly method?: string;
  readonly url?: string;
  readonly requestBody?: string;
}

/** An answer as if a target had given it. */
export function createAnswer({
  status = 200,
  headers,
  body,
  method,
  url,
  requestBody,
}: AnswerParts = {}): Answer {
  const response = {
    status,
    headers: { 'content-type': 'application/fhir+json; charset=utf-8', ...headers },
    ...receive(body),
  };
  const exchange: Exchange = {
    id: 'x1',
    purpose: 'interaction',
    request: {
      method: method ?? 'GET',
      url: url ?? 'http://target.test/fhir/Patient/1',
      headers: { accept: 'application/fhir+json' },
      ...(requestBody === undefined ? {} : { body: requestBody }),
    },
    response,
    startedAt: '2024-01-01T00:00:00.000Z',
    durationMs: 1,
    redacted: [],
  };
  return toAnswer(exchange, response);
}

function receive(body: unknown): Pick<ExchangeResponse, 'body' | 'bytes'> {
  if (body instanceof Uint8Array) {
    const decoded = decodeBody(Buffer.from(body), undefined, 1_000_000);
    if ('failure' in decoded) throw new Error(decoded.failure.message);
    return { body: decoded.text, ...(decoded.bytes && { bytes: decoded.bytes }) };
  }
  return { body: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body) };
}

/** A searchset of these resources, each a match with its fullUrl below http://target.test/fhir. */
export function createSearchset(
  resources: readonly { readonly resourceType: string; readonly id: string }[],
  changes: Readonly<Record<string, unknown>> = {},
): Answer {
  return createAnswer({
    url: 'http://target.test/fhir/Patient?family=Smith',
    body: {
      resourceType: 'Bundle',
      type: 'searchset',
      total: resources.length,
      link: [{ relation: 'self', url: 'http://target.test/fhir/Patient?family=Smith' }],
      entry: resources.map((resource) => ({
        fullUrl: `http://target.test/fhir/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
      ...changes,
    },
  });
}

/** A minimal Patient with an NHS number. */
export function createPatientResource(id: string, nhsNumber: string, changes: object = {}) {
  return {
    resourceType: 'Patient',
    id,
    identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber }],
    name: [{ use: 'official', family: 'Smith', given: ['Anna', 'Mary'] }],
    gender: 'female',
    birthDate: '1950-03-09',
    ...changes,
  };
}
