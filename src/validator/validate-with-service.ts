import type { ResourceDocument } from '../fhir/resource-document.js';
import type { AnswerStore } from '../terminology/create-answer-store.js';
import {
  toQuestionKey,
  type CodeQuestion,
  type TerminologyService,
} from '../terminology/terminology-service.js';
import type { ValidateOptions, ValidationOutcome, Validator } from './validator.js';

/** A resource that waits for its verdict. */
export interface ValidationRequest {
  readonly document: ResourceDocument;
  readonly options?: ValidateOptions;
}

/** A validator with the service that it may ask. */
export interface ServedValidator {
  readonly validator: Validator;
  /** The same that the validator was made with. */
  readonly answers: AnswerStore;
  readonly service: TerminologyService;
}

/** An answer can raise another question, as where it puts an element in a slice that binds what is below it. */
const mostRounds = 5;

/**
 * Validates resources, asks the service all that they leave open in one call, and validates those again. The outcomes
 * come in the order of the requests. What the service cannot answer stays in `unchecked`, with its reason.
 */
export async function validateWithService(
  requests: readonly ValidationRequest[],
  served: ServedValidator,
): Promise<readonly ValidationOutcome[]> {
  const outcomes = requests.map((request) => validateOne(request, served));
  for (let round = 1; round < mostRounds; round++) {
    const questions = collectQuestions(outcomes);
    if (questions.length === 0) break;
    await askAll(questions, served);
    outcomes.forEach((outcome, at) => {
      const request = requests[at];
      if (outcome.pending.length > 0 && request !== undefined) outcomes[at] = validateOne(request, served);
    });
  }
  return outcomes;
}

const validateOne = ({ document, options }: ValidationRequest, { validator }: ServedValidator) =>
  validator.validate(document, options);

function collectQuestions(outcomes: readonly ValidationOutcome[]): readonly CodeQuestion[] {
  const pending = outcomes.flatMap((outcome) => outcome.pending);
  return [...new Map(pending.map((question) => [toQuestionKey(question), question])).values()];
}

async function askAll(
  questions: readonly CodeQuestion[],
  { service, answers }: ServedValidator,
): Promise<void> {
  const given = await service.ask(questions);
  questions.forEach((question, at) => {
    answers.add(
      question,
      given[at] ?? { result: 'unknown', reason: 'the terminology server gave no answer' },
    );
  });
}
