import type { CodeAnswer, CodeQuestion } from '../../terminology/terminology-service.js';
import { toOperation } from './code-operation.js';
import type { CodeOutcome } from './code-outcome.js';
import type { KnownSystems } from './known-systems.js';
import type { OperationSender } from './operation-sender.js';
import type { ServerFacts } from './server-facts.js';

/** A terminology server that was found to be one. */
export interface AskedServer {
  readonly facts: ServerFacts;
  readonly sender: OperationSender;
  readonly systems: KnownSystems;
}

/** The answer where the server could not be asked. */
export const toUnasked = (reason: string): CodeAnswer => ({
  result: 'unknown',
  reason: `the terminology server could not be asked: ${reason}`,
});

/** Asks the server and makes answers of what it says, in the order of the questions. */
export async function askServer(
  questions: readonly CodeQuestion[],
  asked: AskedServer,
): Promise<readonly CodeAnswer[]> {
  const { sender, facts, systems } = asked;
  const send = (some: readonly CodeQuestion[]) =>
    sender.send(some.map((question) => toOperation(question, facts.release)));
  const outcomes = await send(questions);
  // Refused with its display, a code may still be one of the system.
  const doubted = questions.filter((question, at) => isRefused(outcomes[at]) && hasDisplay(question));
  const again = await send(doubted.map(withoutDisplay));
  for (const [at, question] of questions.entries()) {
    if (question.system !== undefined && isAccepted(outcomes[at])) systems.add(question.system);
  }
  doubted.forEach(({ system = '' }, at) => {
    if (isAccepted(again[at])) systems.add(system);
  });
  return Promise.all(
    questions.map((question, at) =>
      toAnswer(question, { first: outcomes[at], second: again[doubted.indexOf(question)] }, systems),
    ),
  );
}

const isRefused = (outcome: CodeOutcome | undefined): boolean =>
  outcome?.kind === 'judged' && !outcome.result;
const isAccepted = (outcome: CodeOutcome | undefined): boolean =>
  outcome?.kind === 'judged' && outcome.result;
const hasDisplay = (question: CodeQuestion): boolean =>
  question.ask === 'code' && question.display !== undefined;

function withoutDisplay(question: CodeQuestion): CodeQuestion {
  if (question.ask === 'member') return question;
  const { display: _, ...rest } = question;
  return rest;
}

interface Outcomes {
  readonly first: CodeOutcome | undefined;
  /** The same without the display, where the first was refused. */
  readonly second: CodeOutcome | undefined;
}

async function toAnswer(
  question: CodeQuestion,
  { first, second }: Outcomes,
  systems: KnownSystems,
): Promise<CodeAnswer> {
  const outcome = second ?? first;
  if (outcome === undefined) return toUnasked('it gave no answer');
  if (outcome.kind === 'failed') return toUnasked(outcome.reason);
  if (outcome.kind === 'unanswered') return { result: 'unknown', reason: outcome.reason };
  const { display, message, isInactive } = outcome;
  if (outcome.result) {
    return {
      result: 'yes',
      ...(display === undefined ? {} : { display }),
      ...(second === undefined ? {} : { isWrongDisplay: true }),
      ...(isInactive === undefined ? {} : { isInactive }),
    };
  }
  const { system } = question;
  if (system !== undefined && !(await systems.isKnown(system)))
    return {
      result: 'unknown',
      reason: `the terminology server does not say that it knows code system ${system}`,
    };
  return { result: 'no', ...(message === undefined ? {} : { reason: message }) };
}
