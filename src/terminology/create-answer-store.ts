import {
  toQuestionKey,
  type AnswerSource,
  type CodeAnswer,
  type CodeQuestion,
} from './terminology-service.js';

/** Answers of a terminology service, kept for questions that come again. */
export interface AnswerStore extends AnswerSource {
  readonly add: (question: CodeQuestion, answer: CodeAnswer) => void;
}

/** Codes come from user input, so what is kept of them has a limit: the older half goes when it is reached. */
const mostKept = 100_000;

export function createAnswerStore(): AnswerStore {
  let young = new Map<string, CodeAnswer>();
  let old = new Map<string, CodeAnswer>();
  return {
    find: (question) => {
      const key = toQuestionKey(question);
      return young.get(key) ?? old.get(key);
    },
    add: (question, answer) => {
      if (young.size >= mostKept / 2) {
        old = young;
        young = new Map();
      }
      young.set(toQuestionKey(question), answer);
    },
  };
}
