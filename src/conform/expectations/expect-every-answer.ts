import type { DialectName } from '../../model/target.js';
import { findResource, type Answer } from '../answer.js';
import { expectContentType, expectErrorOutcome, expectNoStore } from './expect-answer.js';
import { expectErrorCode } from './expect-error-code.js';
import { listResources } from './expect-valid.js';
import { joinJudgements, nothingExamined, type Judgement } from './judgement.js';

/**
 * Every answer to a FHIR request with a status of 400 and above is an OperationOutcome that tells of an error, with a code of
 * the dialect where that has codes.
 */
export function expectEveryErrorOutcome(answers: readonly Answer[], dialect: DialectName): Judgement {
  // The body of a 401 is the business of OAuth (RFC 6750), and HEAD never has one.
  const errors = answers.filter(
    ({ response, exchange }) =>
      response.status >= 400 && response.status !== 401 && exchange.request.method !== 'HEAD',
  );
  return judgeAll(
    errors,
    (answer) => joinJudgements([expectErrorOutcome(answer), expectErrorCode(answer, dialect)]),
    'The target answered with no error.',
  );
}

/** Every answer that is a resource has FHIR's content type for the format in which it is written. */
export function expectEveryContentType(answers: readonly Answer[]): Judgement {
  const resources = answers.filter((answer) => findResource(answer) !== undefined);
  return judgeAll(
    resources,
    (answer) => expectContentType(answer, answer.document?.format === 'xml' ? 'XML' : 'JSON'),
    'The target sent no resource.',
  );
}

/** Every answer that holds a Patient forbids that it is stored. */
export function expectEveryNoStore(answers: readonly Answer[]): Judgement {
  const withPatient = answers.filter((answer) =>
    listResources(answer).some(({ resourceType }) => resourceType === 'Patient'),
  );
  return judgeAll(withPatient, expectNoStore, 'The target sent no patient.');
}

/** Deviations of the same kind are told once: of each header or expectation the first, with how many answers showed it. */
function judgeAll(
  answers: readonly Answer[],
  judge: (answer: Answer) => Judgement,
  reason: string,
): Judgement {
  if (answers.length === 0) return nothingExamined(reason);
  const all = joinJudgements(answers.map(judge));
  const kinds = new Map(all.deviations.map(({ expected }) => [expected, 0]));
  for (const { expected } of all.deviations) kinds.set(expected, (kinds.get(expected) ?? 0) + 1);
  const firsts = [...kinds].flatMap(([expected, count]) => {
    const first = all.deviations.find((deviation) => deviation.expected === expected);
    if (first === undefined) return [];
    return [
      count === 1
        ? first
        : { ...first, found: `${first.found}, and the same in ${String(count - 1)} more answers` },
    ];
  });
  return { ...all, deviations: firsts };
}
