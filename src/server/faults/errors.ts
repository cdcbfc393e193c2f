import type { Fault } from '../fault.js';

/** Defects of errors, formats and other duties of HTTP. */
export const errorFaults: readonly Fault[] = [
  {
    id: 'text-plain-errors',
    title: 'Errors are plain text',
    description: 'An error is a line of text/plain instead of an OperationOutcome; its status is right.',
  },
  {
    id: 'error-with-200',
    title: 'Errors are answered with 200',
    description:
      'The OperationOutcome of a client error (404, 400, 422 and so on; not 401 or 403) comes with 200.',
  },
  {
    id: 'not-found-without-outcome',
    title: '404 has no OperationOutcome',
    description: 'A 404 response has an empty body.',
  },
  {
    id: 'outcome-without-issue',
    title: 'An OperationOutcome is not valid',
    description: 'The OperationOutcome of an error has no `issue`, of which one is mandatory.',
  },
  {
    id: 'unknown-id-is-500',
    title: 'An unknown id is a server error',
    description: 'Reading a resource that does not exist is answered with 500 instead of 404.',
  },
  {
    id: 'xml-asked-json-sent',
    title: 'JSON is sent to who asks for XML',
    description: 'The Accept header with XML is answered with JSON; `_format` still works.',
  },
  {
    id: 'format-parameter-ignored',
    title: '_format is ignored',
    description: '`_format=xml` is answered with JSON; the Accept header still works.',
  },
  {
    id: 'older-media-type-refused',
    title: 'The older FHIR media types are refused',
    description: 'Accept: application/json+fhir or application/xml+fhir is answered with 406.',
  },
  {
    id: 'content-type-wrong',
    title: 'The content type is not that of FHIR',
    description: 'JSON is sent as application/json instead of application/fhir+json.',
  },
  {
    id: 'unacceptable-answered',
    title: 'A format that cannot be given is not refused',
    description: 'Accept: text/csv is answered with 200 and JSON instead of 406.',
  },
  {
    id: 'any-content-type-read',
    title: 'Any content type is read',
    description: 'A write with Content-Type text/plain is read as JSON instead of being refused with 415.',
  },
  {
    id: 'malformed-body-is-500',
    title: 'A malformed body is a server error',
    description: 'A body that is not JSON or XML is answered with 500 instead of 400.',
  },
  {
    id: 'etag-missing',
    title: 'No ETag',
    description: 'Responses with one resource have no ETag header.',
  },
  {
    id: 'last-modified-missing',
    title: 'No Last-Modified',
    description: 'Responses with one resource have no Last-Modified header.',
  },
  {
    id: 'head-refused',
    title: 'HEAD is refused',
    description: 'HEAD on a resource is answered with 405 instead of the headers of GET.',
  },
];
