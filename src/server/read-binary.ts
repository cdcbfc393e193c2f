import type { Answer } from './answer.js';
import type { FhirRequest } from './fhir-request.js';
import { readFormatRequest } from './media-types.js';
import { readResource } from './read-resource.js';
import { refuse } from './refusal.js';
import { isResource, stringsAt, type Resource } from './resource.js';
import type { ServedType } from './types/served-type.js';
import type { ServerContext } from './server-context.js';

/** The duties of giving documents. */
export interface BinaryBehaviour {
  /** The document that a Binary holds. */
  readonly toRaw: (binary: Resource) => Uint8Array<ArrayBuffer>;
}

export const binaryBehaviour: BinaryBehaviour = {
  toRaw: (binary) => Uint8Array.from(Buffer.from(stringsAt(binary, 'content').join(''), 'base64')),
};

/** GET Binary/[id]: the document itself, or a Binary for who asks for FHIR (https://hl7.org/fhir/STU3/binary.html#rest) */
export function readBinary(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour } = context;
  const answer = readResource(request, served, context);
  if (!isResource(answer.body)) return answer;
  const [contentType = 'application/octet-stream'] = stringsAt(answer.body, 'contentType');
  const asked = readFormatRequest(request);
  if (behaviour.wantsRaw(asked, contentType)) {
    return {
      ...answer,
      headers: { ...answer.headers, 'content-type': contentType },
      body: behaviour.toRaw(answer.body),
    };
  }
  if (behaviour.negotiate(asked) !== undefined) return answer;
  throw refuse(406, 'not-supported', `The document can be given as ${contentType}, FHIR JSON and FHIR XML`);
}
