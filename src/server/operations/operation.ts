import type { Right } from '../auth/scopes.js';
import type { FhirRequest } from '../fhir-request.js';
import type { Parameters } from './parameters.js';
import type { ServerContext } from '../server-context.js';
import type { InputValue } from './check-input.js';

/** What an operation works with. */
export interface OperationCall {
  /** The code of the operation. */
  readonly operation: string;
  /** The values of the input parameters, checked against the definition. */
  readonly input: readonly InputValue[];
  readonly request: FhirRequest;
  readonly context: ServerContext;
}

/** Answers a call with a resource, or throws a refusal. */
export type OperationHandler = (call: OperationCall) => Parameters;

/** An operation of the server; it is offered where the server holds the OperationDefinition of its code and type. */
export interface Operation {
  /** Without the `$`. */
  readonly code: string;
  readonly type: string;
  /** Called on the type or on one resource of it. */
  readonly level: 'type' | 'instance';
  /** What a token must allow on the type. */
  readonly right: Right;
  readonly handler: OperationHandler;
}
