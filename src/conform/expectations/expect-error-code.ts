import { dialects } from '../../client/dialects/dialects.js';
import type { DialectName } from '../../model/target.js';
import { findResource, type Answer } from '../answer.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { judgeOne, toDeviation, type Judgement } from './judgement.js';

/** An issue of the OperationOutcome has a code of the target's dialect that fits the status; for a dialect that has codes. */
export function expectErrorCode(answer: Answer, dialect: DialectName): Judgement {
  const codes = dialects[dialect].errorCodes;
  const root = findResource(answer);
  // What is no OperationOutcome is judged as such.
  if (codes === undefined || root?.resourceType !== 'OperationOutcome')
    return { examined: 0, deviations: [] };
  const { status } = answer.response;
  const fitting = codes.byStatus[status];
  const found = selectNodes(root, 'issue.details.coding')
    .filter((coding) => findValue(coding, 'system') === codes.system)
    .flatMap((coding) => findValue(coding, 'code') ?? []);
  if (found.some((code) => fitting === undefined || fitting.includes(code))) return judgeOne();
  const some = fitting === undefined ? 'a code' : `the code ${fitting.join(' or ')}`;
  const expected = `${some} of ${codes.system} in issue.details with the status ${String(status)}`;
  return judgeOne(toDeviation(answer, expected, found.length === 0 ? 'no such code' : found.join(', ')));
}
