import type { ClientRequest, FhirClient } from '../../client/fhir-client.js';
import { createSecretRegister } from '../../client/secret-register.js';
import { findRequestUrl } from '../../client/to-wire-request.js';
import type { Exchange, ExchangeResponse } from '../../model/exchange.js';
import type { Target } from '../../model/target.js';
import { recordTypes } from '../record-type.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';

/**
 * A client that sends nothing and answers itself, as a target would that claims everything, takes everything in and holds
 * a record of every kind of whoever the target file names. It says nothing of a target; it lets scenarios go on
 * until they need something that the target file does not give.
 */
export function createRehearsalClient(target: Target): FhirClient {
  let count = 0;
  const toExchange = (request: Exchange['request'], response: ExchangeResponse): Exchange => ({
    id: `rehearsal-${(count += 1)}`,
    purpose: 'interaction',
    request,
    response,
    startedAt: new Date(0).toISOString(),
    durationMs: 0,
    redacted: [],
  });
  return {
    secrets: createSecretRegister(),
    send: (request) => {
      const url = findRequestUrl(request, target) ?? new URL(target.baseUrl);
      const { method, body } = request;
      const sent = { method, url: url.href, headers: {}, ...(body === undefined ? {} : { body }) };
      return Promise.resolve(toExchange(sent, answer(request, url, target)));
    },
    requestToken: () => {
      const url = target.auth.type === 'client-credentials' ? target.auth.tokenUrl : target.baseUrl;
      const token = { access_token: 'rehearsal', token_type: 'bearer', expires_in: 600 };
      return Promise.resolve(toExchange({ method: 'POST', url, headers: {} }, json(200, token)));
    },
    responseOf: ({ response }) => response,
    close: () => Promise.resolve(),
  };
}

const id = 'rehearsal';

function answer({ method }: ClientRequest, url: URL, target: Target): ExchangeResponse {
  const [type = '', given] = url.href
    .slice(target.baseUrl.length + 1)
    .replace(/\?.*/, '')
    .split('/');
  if (type === 'metadata') return json(200, statement);
  const resource = toResource(type, given ?? id, target);
  if (method === 'POST')
    return { ...json(201, resource), headers: { location: `${target.baseUrl}/${type}/${id}` } };
  if (method === 'DELETE') return { status: 204, headers: {}, body: '' };
  if (method === 'GET' && given === undefined) return json(200, toBundle(resource, url, target));
  return json(200, resource);
}

function json(status: number, body: object): ExchangeResponse {
  return {
    status,
    headers: { 'content-type': 'application/fhir+json', etag: 'W/"1"' },
    body: JSON.stringify(body),
  };
}

const interactions = ['read', 'vread', 'history-instance', 'search-type', 'create', 'update', 'delete'];

const statement = {
  resourceType: 'CapabilityStatement',
  fhirVersion: '3.0.2',
  rest: [
    {
      mode: 'server',
      resource: [...Object.values(recordTypes), 'Binary'].map((type) => ({
        type,
        interaction: interactions.map((code) => ({ code })),
      })),
    },
  ],
};

/** A record of the first patient, in which whatever scenarios follow from one record to another leads to something. */
function toResource(resourceType: string, ownId: string, { data }: Target): object {
  const [patient = id] = Object.values(data.patients).flatMap((each) => each.id ?? []);
  const reference = { reference: `Patient/${patient}` };
  const to = (type: string): object => ({ reference: `${type}/${id}` });
  if (resourceType === 'Patient') return { resourceType, id: ownId };
  return {
    resourceType,
    id: ownId,
    subject: reference,
    patient: reference,
    participant: [{ actor: reference }, { actor: to('Location') }],
    location: [{ location: to('Location') }],
    medicationReference: to('Medication'),
    questionnaire: to('Questionnaire'),
    slot: [to('Slot')],
  };
}

/** A search finds the record, but for that of an NHS number that nobody has. */
function toBundle(resource: object, url: URL, { data }: Target): object {
  const wanted = url.searchParams.get('identifier');
  const known = Object.values(data.patients).map(({ nhsNumber = '' }) => `${nhsNumberSystem}|${nhsNumber}`);
  const isNobody = wanted?.startsWith(nhsNumberSystem) === true && !known.includes(wanted);
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: isNobody ? [] : [{ resource, search: { mode: 'match' } }],
  };
}
