import { isSuccess } from '../answer.js';
import { expectEachOnce, expectTotalOnPages } from '../expectations/expect-list.js';
import { expectMatchesFit, expectNoMatch, expectOccurrence } from '../expectations/expect-matches.js';
import { expectFormat } from '../expectations/expect-answer.js';
import { expectSameContent } from '../expectations/expect-content.js';
import { expectRefusal } from '../expectations/expect-refusal.js';
import { findHindrance } from '../expectations/hindered-answer.js';
import { expectProfileNamed } from '../expectations/expect-statement.js';
import { joinJudgements, nothingExamined, type Judgement } from '../expectations/judgement.js';
import type { RecordType } from '../record-type.js';
import { expectOneOwner } from '../expectations/expect-owner.js';
import { expectReferencesResolve } from '../expectations/expect-references.js';
import { getRecordResource } from '../interactions/use-record.js';
import { listPatientIds } from '../references.js';
import { getAnswer, getRecord, type Scenario } from '../scenario/scenario.js';

/** The scenario's record is in the list once, or not at all. */
export function judgeFound(scenario: Scenario, times: 0 | 1): Judgement {
  return expectOccurrence(scenario.memory.answers, getRecord(scenario), times);
}

/**
 * The search is refused, as one that asks for what cannot be, or its list does not have the scenario's record. A refusal of
 * who asks, or when, says nothing of either.
 */
export function judgeNotShown(scenario: Scenario): Judgement {
  // A later page that cannot be had refuses nothing.
  const [first = getAnswer(scenario)] = scenario.memory.answers;
  if (isSuccess(first)) return judgeFound(scenario, 0);
  const hindrance = findHindrance(first);
  return hindrance === undefined
    ? expectRefusal(first, scenario.session.target.dialect)
    : nothingExamined(hindrance);
}

/** No page of the list has a match. */
export function judgeNothingFound({ memory }: Scenario): Judgement {
  return joinJudgements(memory.answers.map(expectNoMatch));
}

/** Every match of the last search has what it asked for. */
export function judgeMatches(scenario: Scenario): Judgement {
  const { answers, criteria } = scenario.memory;
  const { baseUrl } = scenario.session.target;
  return expectMatchesFit(answers, { type: getRecord(scenario).type, criteria, baseUrl });
}

/** Everything in the lists is about the patient of the scenario's record, and about nobody else. */
export async function judgeOwner(scenario: Scenario): Promise<Judgement> {
  const read = await getRecordResource(scenario);
  if ('hindrance' in read) return nothingExamined(read.hindrance.reason);
  const { baseUrl } = scenario.session.target;
  const [patient] = listPatientIds(read.resource, baseUrl);
  if (patient === undefined)
    return nothingExamined('The record does not say which patient of the target it is about.');
  return expectOneOwner(scenario.memory.answers, { patient, baseUrl });
}

/** What the answers refer to is on the target. */
export function judgeReferences(scenario: Scenario): Promise<Judgement> {
  return expectReferencesResolve(scenario);
}

/** The pages show each patient of the family that the scenario created exactly once, and each says how many there are. */
export function judgePages({ memory }: Scenario): Judgement {
  const family = memory.family ?? [];
  return joinJudgements([
    expectEachOnce(memory.answers, family),
    expectTotalOnPages(memory.answers, family.length),
  ]);
}

/** The first answer is in JSON, the second in XML, and both hold the same resource. */
export function judgeBothFormats({ memory }: Scenario): Judgement {
  const [one, other] = memory.answers;
  return one === undefined || other === undefined
    ? nothingExamined('The record was not read twice.')
    : joinJudgements([expectFormat(one, 'JSON'), expectFormat(other, 'XML'), expectSameContent(one, other)]);
}

/** The statement names the profile that the target's profile set has for a type. */
export function judgeProfileClaim(scenario: Scenario, type: RecordType): Judgement {
  return expectProfileNamed(getAnswer(scenario), type, scenario.session.target.profiles[type]);
}
