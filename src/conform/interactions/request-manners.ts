import type { ClientRequest } from '../../client/client-request.js';
import { createXmlWriter } from '../../definitions/load/convert-xml.js';
import { parseExactJson } from '../../fhir/exact-json.js';

/** A change to a request. */
type Manner = (request: ClientRequest) => ClientRequest;

/** Ways to read a record other than the usual, in the words of the scenarios. */
export const readingManners: Readonly<Record<string, Manner>> = {
  'with _format=xml': (request) => ({ ...request, accept: 'json', query: { _format: 'xml' } }),
  'as application/json+fhir': (request) => ({ ...request, accept: 'application/json+fhir' }),
  'as application/xml+fhir': (request) => ({ ...request, accept: 'application/xml+fhir' }),
  'as text/csv': (request) => ({ ...request, accept: 'text/csv' }),
  'by HEAD': (request) => ({ ...request, method: 'HEAD' }),
};

/** A change to a request that may take time. */
type SendingManner = (request: ClientRequest) => ClientRequest | Promise<ClientRequest>;

/** Ways to send a record other than the usual. */
export const sendingManners: Readonly<Record<string, SendingManner>> = {
  'in XML': async (request) => ({ ...request, contentType: 'xml', body: await toXml(request.body ?? '{}') }),
  'as text/plain': (request) => ({ ...request, contentType: 'text/plain' }),
  'cut off in the middle': (request) => ({
    ...request,
    contentType: 'json',
    body: cutOff(request.body ?? ''),
  }),
};

let xmlWriter: ReturnType<typeof createXmlWriter> | undefined;

/** The writer is costly to make, and made once for all scenarios. */
async function toXml(json: string): Promise<string> {
  xmlWriter ??= createXmlWriter('stu3');
  const write = await xmlWriter;
  return write(parseExactJson(json) as object);
}

/** A parameter that no server knows. */
export const unknownParameter = 'careconnect-no-such-parameter';

/** Ways to search other than the usual. */
export const searchingManners: Readonly<Record<string, Manner>> = {
  'by POST': toPostedSearch,
  'the newest first': sortedBy('-date'),
  'the oldest first': sortedBy('date'),
  'in pages of 2': (request) => ({ ...request, query: { ...request.query, _count: '2' } }),
  'with a parameter that nobody knows': withUnknownParameter,
  'strictly with a parameter that nobody knows': (request) => ({
    ...withUnknownParameter(request),
    headers: { Prefer: 'handling=strict' },
  }),
};

/** https://hl7.org/fhir/STU3/search.html#sort */
function sortedBy(order: string): Manner {
  return (request) => ({ ...request, query: { ...request.query, _sort: order } });
}

function cutOff(body: string): string {
  return body.slice(0, body.length / 2);
}

function withUnknownParameter(request: ClientRequest): ClientRequest {
  return { ...request, query: { ...request.query, [unknownParameter]: 'anything' } };
}

/** https://hl7.org/fhir/STU3/http.html#search: parameters as a form. */
function toPostedSearch({ query = {}, path = '', ...request }: ClientRequest): ClientRequest {
  const form = new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  );
  return {
    ...request,
    method: 'POST',
    path: `${path}/_search`,
    body: form.toString(),
    contentType: 'application/x-www-form-urlencoded',
  };
}
