import type { Answer } from './answer.js';
import type { FhirRequest } from './fhir-request.js';
import type { Resource } from './resource.js';
import type { ServerContext } from './server-context.js';

/** The duties that concern answers as a whole. */
export interface AnswerBehaviour {
  /** Throws a refusal for a request that the server does not serve, though there is a route for it. */
  readonly checkServed: (request: FhirRequest) => void;
  /** Whether a request is answered without a token; `isMetadata` is true for the CapabilityStatement. */
  readonly isPublic: (isMetadata: boolean) => boolean;
  readonly shapeCapabilityStatement: (statement: CapabilityStatement) => Resource;
  /** The last word on an answer, refusals included. */
  readonly shapeAnswer: (answer: Answer, request: FhirRequest, context: ServerContext) => Answer;
}

export const answerBehaviour: AnswerBehaviour = {
  checkServed: () => undefined,
  isPublic: (isMetadata) => isMetadata,
  shapeCapabilityStatement: (statement) => statement,
  shapeAnswer: (answer) => answer,
};

/** https://hl7.org/fhir/STU3/capabilitystatement.html, as far as the server fills it in. */
export interface CapabilityStatement extends Resource {
  readonly fhirVersion: string;
  readonly format: readonly string[];
  readonly rest: readonly [CapabilityRest];
}

/** CapabilityStatement.rest */
export interface CapabilityRest {
  readonly mode: 'server';
  readonly security?: Readonly<Record<string, unknown>>;
  readonly resource: readonly CapabilityResource[];
  readonly operation?: readonly CapabilityOperation[];
}

/** CapabilityStatement.rest.operation */
export interface CapabilityOperation {
  /** Without the `$`. */
  readonly name: string;
  readonly definition: { readonly reference: string };
}

/** CapabilityStatement.rest.resource */
export interface CapabilityResource {
  readonly type: string;
  readonly profile?: { readonly reference: string };
  readonly interaction: readonly { readonly code: string }[];
  readonly searchParam?: readonly CapabilitySearchParameter[];
  readonly [element: string]: unknown;
}

/** CapabilityStatement.rest.resource.searchParam */
export interface CapabilitySearchParameter {
  readonly name: string;
  readonly definition: string;
  readonly type: string;
  readonly documentation: string;
}
