import type { FhirRequest } from './fhir-request.js';
import { refuse } from './refusal.js';
import { isResource, type Resource } from './resource.js';
import type { ServerContext } from './server-context.js';

/** The body of a request as a resource of a type. Throws 400 and 415 refusals. */
export function readBody(request: FhirRequest, type: string, { behaviour, xml }: ServerContext): Resource {
  const format = behaviour.readContentType(request.header('content-type'));
  if (format === undefined) {
    throw refuse(415, 'not-supported', 'Content-Type must be application/fhir+json or application/fhir+xml');
  }
  const content = behaviour.parseBody(request.body, format, xml);
  if (!isResource(content)) throw refuse(400, 'structure', 'The body is not a resource');
  if (content.resourceType === type) return content;
  throw refuse(400, 'invalid', `The body must be a ${type} resource`);
}
