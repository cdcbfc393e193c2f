import { withHeader, withoutHeader } from '../answer.js';
import type { Fault } from '../fault.js';
import { refuse } from '../refusal.js';
import { isObject, isResource, valuesAt, type Resource } from '../resource.js';
import { alterAnswer, isError } from './alter-answer.js';

/** Defects of errors, formats and other duties of HTTP. */
export const errorFaults: readonly Fault[] = [
  {
    id: 'text-plain-errors',
    title: 'Errors are plain text',
    description: 'An error is a line of text/plain instead of an OperationOutcome; its status is right.',
    requirement: 'CC-RES-002',
    alter: (correct) =>
      alterAnswer(correct, (answer) =>
        isError(answer)
          ? withHeader({ ...answer, body: 'The request was refused.' }, 'content-type', 'text/plain')
          : answer,
      ),
  },
  {
    id: 'error-with-200',
    title: 'Errors are answered with 200',
    description:
      'The OperationOutcome of a client error (404, 400, 422 and so on; not 401 or 403) comes with 200.',
    requirement: 'CC-PAT-004',
    alter: (correct) =>
      alterAnswer(correct, (answer) =>
        isError(answer) && ![401, 403, 500].includes(answer.status) ? { ...answer, status: 200 } : answer,
      ),
  },
  {
    id: 'not-found-without-outcome',
    title: '404 has no OperationOutcome',
    description: 'A 404 response has an empty body.',
    requirement: 'CC-PAT-004',
    alter: (correct) =>
      alterAnswer(correct, ({ body, ...answer }) =>
        answer.status === 404 || body === undefined ? answer : { ...answer, body },
      ),
  },
  {
    id: 'outcome-without-issue',
    title: 'An OperationOutcome is not valid',
    description: 'The OperationOutcome of an error has no `issue`, of which one is mandatory.',
    requirement: 'CC-RES-002',
    alter: (correct) =>
      alterAnswer(correct, (answer) =>
        isError(answer) ? { ...answer, body: { resourceType: 'OperationOutcome' } } : answer,
      ),
  },
  {
    id: 'unknown-id-is-500',
    title: 'An unknown id is a server error',
    description: 'Reading a resource that does not exist is answered with 500 instead of 404.',
    requirement: 'CC-PAT-004',
    alter: ({ findResource }) => ({
      findResource: (store, type, id) => {
        const found = findResource(store, type, id);
        if (found === undefined) throw refuse(500, 'exception', 'The server failed');
        return found;
      },
    }),
  },
  {
    id: 'xml-asked-json-sent',
    title: 'JSON is sent to who asks for XML',
    description: 'The Accept header with XML is answered with JSON; `_format` still works.',
    requirement: 'CC-CAP-004',
    alter: ({ negotiate }) => ({
      negotiate: (request) => {
        const format = negotiate(request);
        return request.format === undefined && format === 'xml' ? 'json' : format;
      },
    }),
  },
  {
    id: 'format-parameter-ignored',
    title: '_format is ignored',
    description: '`_format=xml` is answered with JSON; the Accept header still works.',
    alter: ({ negotiate }) => ({ negotiate: ({ accept }) => negotiate({ accept, format: undefined }) }),
  },
  {
    id: 'xml-loses-birth-date',
    title: 'XML shows less than JSON',
    description: 'A Patient in XML has no birth date; in JSON it is there.',
    requirement: 'CC-PAT-003',
    alter: ({ presentInXml }) => ({ presentInXml: (body) => withoutBirthDate(presentInXml(body)) }),
  },
  {
    id: 'older-media-type-refused',
    title: 'The older FHIR media types are refused',
    description: 'Accept: application/json+fhir or application/xml+fhir is answered with 406.',
    alter: ({ negotiate }) => ({
      negotiate: (request) =>
        /\/(json|xml)\+fhir/.test(request.accept ?? '') ? undefined : negotiate(request),
    }),
  },
  {
    id: 'content-type-wrong',
    title: 'The content type is not that of FHIR',
    description: 'JSON is sent as application/json instead of application/fhir+json.',
    requirement: 'CC-RES-003',
    alter: ({ contentType }) => ({
      contentType: (format) => (format === 'json' ? 'application/json' : contentType(format)),
    }),
  },
  {
    id: 'unacceptable-answered',
    title: 'A format that cannot be given is not refused',
    description: 'Accept: text/csv is answered with 200 and JSON instead of 406.',
    alter: ({ negotiate }) => ({ negotiate: (request) => negotiate(request) ?? 'json' }),
  },
  {
    id: 'any-content-type-read',
    title: 'Any content type is read',
    description: 'A write with Content-Type text/plain is read as JSON instead of being refused with 415.',
    alter: ({ readContentType }) => ({
      readContentType: (contentType) => readContentType(contentType) ?? 'json',
    }),
  },
  {
    id: 'xml-body-refused',
    title: 'XML is not taken in',
    description: 'A write with a body in XML is refused with 415.',
    requirement: 'CC-HTTP-010',
    alter: ({ readContentType }) => ({
      readContentType: (contentType) => {
        const format = readContentType(contentType);
        return format === 'xml' ? undefined : format;
      },
    }),
  },
  {
    id: 'xml-body-loses-birth-date',
    title: 'XML is taken in with a loss',
    description: 'A Patient that is written in XML is kept without its birth date.',
    requirement: 'CC-HTTP-010',
    alter: ({ parseBody }) => ({
      parseBody: (text, format, xml) => {
        const body = parseBody(text, format, xml);
        return format === 'xml' && isResource(body) ? withoutBirthDate(body) : body;
      },
    }),
  },
  {
    id: 'malformed-body-is-500',
    title: 'A malformed body is a server error',
    description: 'A body that is not JSON or XML is answered with 500 instead of 400.',
    alter: ({ parseBody }) => ({
      parseBody: (text, format, xml) => {
        try {
          return parseBody(text, format, xml);
        } catch {
          throw refuse(500, 'exception', 'The server failed');
        }
      },
    }),
  },
  {
    id: 'etag-missing',
    title: 'No ETag',
    description: 'Responses with one resource have no ETag header.',
    requirement: 'CC-PAT-005',
    alter: (correct) => alterAnswer(correct, (answer) => withoutHeader(answer, 'etag')),
  },
  {
    id: 'last-modified-missing',
    title: 'No Last-Modified',
    description: 'Responses with one resource have no Last-Modified header.',
    requirement: 'CC-PAT-005',
    alter: (correct) => alterAnswer(correct, (answer) => withoutHeader(answer, 'last-modified')),
  },
  {
    id: 'head-refused',
    title: 'HEAD is refused',
    description: 'HEAD on a resource is answered with 405 instead of the headers of GET.',
    alter: ({ checkServed }) => ({
      checkServed: (request) => {
        if (request.method === 'HEAD') throw refuse(405, 'not-supported', 'HEAD is not supported');
        checkServed(request);
      },
    }),
  },
];

/** The Patient, or the Bundle with Patients, without birth dates. */
function withoutBirthDate(body: Resource): Resource {
  if (body.resourceType === 'Patient') {
    const { birthDate, ...patient } = body;
    return { ...patient, resourceType: 'Patient' };
  }
  if (body.resourceType !== 'Bundle' || !('entry' in body)) return body;
  const entry = valuesAt(body, 'entry').filter(isObject);
  return {
    ...body,
    entry: entry.map((item) =>
      isResource(item['resource']) ? { ...item, resource: withoutBirthDate(item['resource']) } : item,
    ),
  };
}
