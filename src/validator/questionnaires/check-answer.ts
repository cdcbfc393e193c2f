import type { ElementNode } from '../../fhir/element-node.js';
import { formatFound } from '../format-value.js';
import { questionnaireAnswerType } from '../rules/questionnaire-answer-type.js';
import { questionnaireLength } from '../rules/questionnaire-length.js';
import { questionnaireOption } from '../rules/questionnaire-option.js';
import { checkOptions } from './answer-options.js';
import { answerTypesOf, asksForAnswer, lengthOf } from './answer-types.js';
import type { Comparing } from './check-response.js';
import { typeOf } from './compare-answers.js';
import { findValue, type QuestionnaireItem } from './questionnaire.js';

/** Compares one answer with what its question asks for. */
export function checkAnswer(answer: ElementNode, item: QuestionnaireItem, comparing: Comparing): void {
  const { linkId, maxLength } = item;
  const { report, terminology } = comparing;
  if (!asksForAnswer(item)) {
    report(
      questionnaireAnswerType,
      { node: answer },
      { linkId, type: item.type, found: 'an answer', allowed: [] },
    );
    return;
  }
  const value = findValue(answer, 'value');
  if (value === undefined) return;
  const allowed = answerTypesOf(item);
  if (allowed !== undefined && !allowed.includes(typeOf(value))) {
    const params = {
      linkId,
      type: item.type,
      found: value.name,
      allowed: allowed.map((type) => `value${type}`),
    };
    report(questionnaireAnswerType, { node: value }, params);
    return;
  }
  const length = lengthOf(value);
  if (maxLength !== undefined && length !== undefined && length > maxLength)
    report(questionnaireLength, { node: value }, { linkId, max: maxLength, found: length });
  const { result, reason, questions = [] } = checkOptions(item, value, terminology);
  comparing.ask(questions);
  if (result === 'not-in')
    report(questionnaireOption, { node: value }, { linkId, found: formatFound(value) });
  if (result === 'unknown')
    report.unchecked(
      value,
      `whether the answer to "${linkId}" is one of its options: ${reason ?? 'unknown'}`,
    );
}
