import { isIn, isRefused, isUnknown, type Decision } from './decision.js';
import type { AnswerSource, CodeAnswer, CodeQuestion } from './terminology-service.js';
import type { CodeLookup, SystemCode } from './terminology.js';

/** Decides what local content cannot: by an answer that is at hand, or not at all, with the question to be asked. */
export type AskOutside = (toQuestion: () => CodeQuestion, reason: string) => Decision;

/** Without `answers` nothing can be asked, and no question is made. */
export function createAskOutside(answers: AnswerSource | undefined): AskOutside {
  if (answers === undefined) return (_, reason) => isUnknown(reason);
  return (toQuestion, reason) => {
    const question = toQuestion();
    const answer = answers.find(question);
    if (answer === undefined) return { ...isUnknown(reason), questions: [question] };
    if (answer.result === 'yes') return isIn(answer.display);
    return answer.result === 'no' ? isRefused(quoteAnswer(answer)) : isUnknown(answer.reason ?? reason);
  };
}

/** What a service said against a code, for a message. */
export function quoteAnswer({ reason }: CodeAnswer): string {
  return reason === undefined ? 'the terminology server says so' : `the terminology server says: ${reason}`;
}

/** What a terminology service says of a code that local content leaves open; with the question where it was not asked. */
export function findOutside(
  value: SystemCode & { readonly display: string | undefined },
  local: CodeLookup,
  answers: AnswerSource,
): CodeLookup {
  const { system, version, code, display } = value;
  const question: CodeQuestion = {
    ask: 'code',
    system,
    ...(version === undefined ? {} : { version }),
    code,
    ...(display === undefined ? {} : { display }),
  };
  const answer = answers.find(question);
  if (answer === undefined) return { ...local, questions: [question] };
  if (answer.result === 'yes') return toFound(answer);
  const { reason = local.reason } = answer;
  return answer.result === 'no'
    ? { result: 'not-found', reason: quoteAnswer(answer) }
    : { result: 'unknown', ...(reason === undefined ? {} : { reason }) };
}

function toFound({ display, isWrongDisplay, isInactive }: CodeAnswer): CodeLookup {
  return {
    result: 'found',
    ...(display === undefined ? {} : { display }),
    ...(isWrongDisplay === true ? { isWrongDisplay } : {}),
    ...(isInactive === true ? { retirement: 'inactive' } : {}),
  };
}
