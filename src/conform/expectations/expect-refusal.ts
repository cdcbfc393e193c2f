import type { DialectName } from '../../model/target.js';
import { findResource, type Answer } from '../answer.js';
import { selectValues } from '../select-nodes.js';
import { describeBody, expectErrorOutcome } from './expect-answer.js';
import { expectErrorCode } from './expect-error-code.js';
import { joinJudgements, judgeOne, toDeviation, type Judgement } from './judgement.js';

/**
 * A search is refused for what it asks (https://hl7.org/fhir/STU3/http.html#search): with 400 or 422, or with 404 and the
 * issue code `not-found`, for without that code 404 says that there is no such search. Every other status is about
 * something else, such as a method or a format. The body is an OperationOutcome that tells of an error, by a code of the
 * dialect where that has codes.
 */
export function expectRefusal(answer: Answer, dialect: DialectName): Judgement {
  const { status } = answer.response;
  if (status !== 400 && status !== 422 && !isNotFound(answer)) {
    return judgeOne(
      toDeviation(
        answer,
        'a list of matches, or a refusal by the status 400 or 422, or by 404 with the issue code not-found',
        `the status ${String(status)} with ${describeBody(answer)}`,
      ),
    );
  }
  return joinJudgements([expectErrorOutcome(answer), expectErrorCode(answer, dialect)]);
}

function isNotFound(answer: Answer): boolean {
  const root = findResource(answer);
  return (
    answer.response.status === 404 &&
    root !== undefined &&
    selectValues(root, 'issue.code').includes('not-found')
  );
}
