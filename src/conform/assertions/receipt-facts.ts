import { listOutput, expectNoOutput, type OutputParameter } from '../expectations/expect-operation.js';
import {
  joinJudgements,
  judgeEach,
  toDeviation,
  toNodeDeviation,
  type Deviation,
  type Judgement,
} from '../expectations/judgement.js';
import { getAnswer, type Scenario } from '../scenario/scenario.js';
import type { Facts } from './fact.js';

const receipt = 'readReceipt';
const identifier = 'documentIdentifier';
/** Clocks differ, and a day without a time may begin elsewhere. */
const clockMarginMs = 86_400_000;

/** What can be said of the answer to a query of read receipts: "the receipts …". */
export const receiptFacts: Facts = {
  'are there once for each document of the caller, and for no other': judgeReceipts,
  'are left out': (scenario) => expectNoOutput(getAnswer(scenario), receipt),
  'say when the document was read': (scenario) =>
    judgeRead(scenario, 'the time at which it was read, which is past', (read) => {
      const time = Date.parse(read ?? '');
      return !Number.isNaN(time) && time <= Date.now() + clockMarginMs;
    }),
  'say of no document that it was read': (scenario) =>
    judgeRead(scenario, 'no time of reading', (read) => read === undefined),
};

/** The caller's own documents that were asked for are answered for once each, and nothing else is. */
function judgeReceipts(scenario: Scenario): Judgement {
  const answer = getAnswer(scenario);
  const own = listOwn(scenario);
  const output = listOutput(answer, receipt);
  const named = output.map(({ part }) => part(identifier));
  const missing = (wanted: string): Deviation | undefined =>
    named.includes(wanted)
      ? undefined
      : toDeviation(answer, `a ${receipt} for the document ${wanted}`, 'none for this document');
  const extra = ({ node, part }: OutputParameter, at: number): Deviation | undefined => {
    const value = part(identifier);
    if (value !== undefined && own.includes(value) && named.indexOf(value) === at) return undefined;
    return toNodeDeviation(answer, node, {
      expected: `one ${receipt} for each document of the caller that was asked for, and no other`,
      found: value === undefined ? `a ${receipt} that names no document` : `another one, for ${value}`,
    });
  };
  return joinJudgements([
    judgeEach(own, missing, 'No document of the caller was asked for.'),
    { examined: output.length, deviations: output.flatMap((each, at) => extra(each, at) ?? []) },
  ]);
}

/** The time of reading of each document that was asked for is as it should be. */
function judgeRead(
  scenario: Scenario,
  expected: string,
  fits: (read: string | undefined) => boolean,
): Judgement {
  const answer = getAnswer(scenario);
  return judgeEach(
    listOwn(scenario),
    (wanted) => {
      const found = listOutput(answer, receipt).find(({ part }) => part(identifier) === wanted);
      if (found === undefined) {
        return toDeviation(answer, `a ${receipt} for the document ${wanted}`, 'none for this document');
      }
      const read = found.part('read');
      return fits(read)
        ? undefined
        : toNodeDeviation(answer, found.node, {
            expected: `${expected}, for the document ${wanted}`,
            found: read ?? 'no time of reading',
          });
    },
    'No document of the caller was asked for.',
  );
}

function listOwn({ memory }: Scenario): readonly string[] {
  const own = (memory.askedDocuments ?? []).filter(({ role }) => role === 'read' || role === 'unread');
  return [...new Set(own.map((asked) => asked.identifier))];
}
