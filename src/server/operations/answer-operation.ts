import type { Answer } from '../answer.js';
import type { FhirRequest } from '../fhir-request.js';
import { readBody } from '../read-body.js';
import { refuse } from '../refusal.js';
import type { ServerContext } from '../server-context.js';
import { checkInput } from './check-input.js';
import { findDefinition } from './list-offered.js';
import { readInputDefinitions } from './operation-definition.js';
import type { Operation } from './operation.js';

/** POST [type]/$[code] and POST [type]/[id]/$[code] (https://hl7.org/fhir/STU3/operations.html#executing) */
export function answerOperation(operation: Operation, request: FhirRequest, context: ServerContext): Answer {
  const { behaviour, store } = context;
  const definition = findDefinition(operation, store);
  if (definition === undefined) throw refuse(404, 'not-found', 'There is no such operation');
  const inputs = readInputDefinitions(definition).map((input) => ({
    ...input,
    max: behaviour.maximumOf(operation.code, input.name, input.max),
    min: behaviour.minimumOf(operation.code, input.name, input.min),
  }));
  const input = checkInput(readBody(request, 'Parameters', context), inputs);
  const output = operation.handler({ operation: operation.code, input, request, context });
  return { status: 200, headers: {}, body: behaviour.shapeOutput(output, operation.code) };
}
