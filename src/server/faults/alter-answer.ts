import type { Answer } from '../answer.js';
import type { Behaviour } from '../behaviour.js';
import type { FhirRequest } from '../fhir-request.js';
import type { ServerContext } from '../server-context.js';

/** A behaviour that changes answers after they were shaped correctly. */
export function alterAnswer(
  { shapeAnswer }: Behaviour,
  alter: (answer: Answer, request: FhirRequest, context: ServerContext) => Answer,
): Partial<Behaviour> {
  return {
    shapeAnswer: (answer, request, context) => alter(shapeAnswer(answer, request, context), request, context),
  };
}

/** Whether an answer refuses a request. */
export function isError(answer: Answer): boolean {
  return answer.status >= 400;
}
