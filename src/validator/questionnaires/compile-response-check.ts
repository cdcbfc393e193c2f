import type { DefinitionRef } from '../../model/issue.js';
import type { CompileTools, ElementUnderCompilation } from '../compile-tools.js';
import type { Check } from '../rule.js';
import type { IssueParams } from '../../model/issue.js';
import { checkResponse } from './check-response.js';
import { findQuestionnaire } from './find-questionnaire.js';
import { createReporter } from './reporter.js';

type Tools = Pick<CompileTools<IssueParams>, 'questionnaires' | 'terminology'>;

/** The check of a QuestionnaireResponse against the Questionnaire that it names; nothing for any other element. */
export function compileResponseCheck(
  { facts, base, isRoot }: ElementUnderCompilation,
  { questionnaires, terminology }: Tools,
  origin: DefinitionRef,
): Check | undefined {
  if (!isRoot || base !== undefined || facts.path !== 'QuestionnaireResponse') return undefined;
  return (node, context) => {
    const named = findQuestionnaire(node, questionnaires, context);
    if (named?.questionnaire !== undefined) {
      checkResponse(node, named.questionnaire, { terminology, origin }, context);
      return;
    }
    const reason =
      named === undefined ? 'the response names none' : `the Questionnaire ${named.reference} is not at hand`;
    createReporter(context, origin).unchecked(node, reason);
  };
}
