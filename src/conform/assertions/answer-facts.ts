import { joinJudgements, nothingExamined, type Judgement } from '../expectations/judgement.js';
import {
  expectChallenge,
  expectErrorOutcome,
  expectHead,
  expectLastModified,
  expectLocation,
  expectNoError,
  expectNoStore,
  expectVersionTag,
} from '../expectations/expect-answer.js';
import { expectErrorCode } from '../expectations/expect-error-code.js';
import {
  expectEntriesNamed,
  expectNoRepeats,
  expectNotInSelfLink,
  expectSelfLink,
  expectTotal,
  expectTotalOnPages,
} from '../expectations/expect-list.js';
import {
  bannerParts,
  expectBannerPart,
  expectDeath,
  expectOdsCodes,
  expectPracticeNames,
  expectPracticeType,
} from '../expectations/expect-banner.js';
import { expectOrder } from '../expectations/expect-dates.js';
import { expectCode } from '../expectations/expect-content.js';
import { expectSearchset, findNextLink, listMatches } from '../expectations/expect-matches.js';
import { expectNothingOf } from '../expectations/expect-secrecy.js';
import {
  expectAccessToken,
  expectBearerType,
  expectLifetime,
  expectNoAccessToken,
  expectNoRefreshToken,
  expectScope,
} from '../expectations/expect-token.js';
import { unknownParameter } from '../interactions/request-manners.js';
import { getAnswer, getRecord, type Scenario } from '../scenario/scenario.js';
import { getWriteBase } from '../target/own-urls.js';
import type { Facts } from './fact.js';
import { judgeFile, judgeFileSent, judgeSizeAndHash } from './judge-files.js';
import { judgeHistory } from './judge-record.js';
import { judgeDuplicate, judgeNewVersion } from './judge-writing.js';

/** What can be said of the last answer: "the answer …". */
export const answerFacts: Facts = {
  'is an OperationOutcome that tells of an error': (scenario) =>
    joinJudgements([
      expectErrorOutcome(getAnswer(scenario)),
      expectErrorCode(getAnswer(scenario), scenario.session.target.dialect),
    ]),
  'tells of no error': (scenario) => expectNoError(getAnswer(scenario)),
  'is a list of matches': (scenario) => expectSearchset(getAnswer(scenario)),
  'shows the appointment as booked': (scenario) => expectCode(getAnswer(scenario), 'status', 'booked'),
  'shows the appointment as cancelled': (scenario) => expectCode(getAnswer(scenario), 'status', 'cancelled'),
  'shows the appointment as missed': (scenario) => expectCode(getAnswer(scenario), 'status', 'noshow'),
  'shows the questionnaire response as unfinished': (scenario) =>
    expectCode(getAnswer(scenario), 'status', 'in-progress'),
  'shows the flag as active': (scenario) => expectCode(getAnswer(scenario), 'status', 'active'),
  'shows the allergy as active': (scenario) => expectCode(getAnswer(scenario), 'clinicalStatus', 'active'),
  ...Object.fromEntries(
    Object.keys(bannerParts).map((part) => [
      `gives the patient's ${part}`,
      (scenario: Scenario) => expectBannerPart(getAnswer(scenario), part),
    ]),
  ),
  'says that the patient has died': (scenario) => expectDeath(getAnswer(scenario)),
  'names an organization in charge': expectPracticeType,
  'names a practice with an ODS code': expectOdsCodes,
  'calls the practice by its name': expectPracticeNames,
  'goes from new to old': (scenario) => judgeOrder(scenario, 'from new to old'),
  'goes from old to new': (scenario) => judgeOrder(scenario, 'from old to new'),
  'is a list that can be relied on': judgeList,
  'shows each record once, and as many as it says': judgeWhole,
  'names its version in the ETag header': (scenario) => expectVersionTag(getAnswer(scenario)),
  'names a version other than the first': judgeNewVersion,
  'says when it was last changed': (scenario) => expectLastModified(getAnswer(scenario)),
  'says where the new record is': (scenario) =>
    expectLocation(getAnswer(scenario), { baseUrl: getWriteBase(scenario.session.target), type: 'Patient' }),
  'refuses the patient or names the record that was there': judgeDuplicate,
  'holds the file that was sent, byte for byte': judgeFileSent,
  'is the file itself, under its own media type': judgeFile,
  'is a file of the size and the hash that the document names': judgeSizeAndHash,
  'is a history of the creation and a change': (scenario) => judgeHistory(scenario, ['PUT', 'POST']),
  'is a history that ends in the deletion': (scenario) => judgeHistory(scenario, ['DELETE', 'POST']),
  'must not be stored by anybody': (scenario) => expectNoStore(getAnswer(scenario)),
  'says how to get access': (scenario) => expectChallenge(getAnswer(scenario)),
  'tells nothing of the patient': (scenario) => expectNothingOf(getAnswer(scenario), getRecord(scenario)),
  'carries an access token': (scenario) => expectAccessToken(getAnswer(scenario)),
  'carries no access token': (scenario) => expectNoAccessToken(getAnswer(scenario)),
  'carries no refresh token': (scenario) => expectNoRefreshToken(getAnswer(scenario)),
  'says what the token allows': (scenario) => expectScope(getAnswer(scenario)),
  'has headers and no body': (scenario) => expectHead(getAnswer(scenario)),
  'does not claim to have used the parameter': (scenario) =>
    expectNotInSelfLink(getAnswer(scenario), unknownParameter),
  'says that the token is a bearer token': (scenario) => expectBearerType(getAnswer(scenario)),
  'says for how many seconds the token lasts': (scenario) => expectLifetime(getAnswer(scenario)),
};

function judgeOrder(scenario: Scenario, order: 'from new to old' | 'from old to new'): Judgement {
  return expectOrder(scenario.memory.answers, getRecord(scenario).type, order);
}

/**
 * The pages of a list together: no record twice, and the total of each is the number of all, where the list was
 * followed to its end.
 */
function judgeWhole({ memory: { answers } }: Scenario): Judgement {
  const matches = answers.flatMap(listMatches);
  if (matches.length === 0) return nothingExamined('The list is empty.');
  const last = answers.at(-1);
  const goesOn = last !== undefined && findNextLink(last) !== undefined;
  return joinJudgements([
    expectNoRepeats(answers),
    ...(goesOn ? [] : [expectTotalOnPages(answers, matches.length)]),
  ]);
}

/** Each page is a searchset with entries that can be told apart; the first says how many there are, and what was asked. */
function judgeList(scenario: Scenario): Judgement {
  const { answers, criteria } = scenario.memory;
  return joinJudgements([
    ...answers.flatMap((page) => [
      expectSearchset(page),
      expectEntriesNamed(page, scenario.session.target.baseUrl),
    ]),
    expectTotal(answers),
    ...answers.slice(0, 1).map((first) => expectSelfLink(first, criteria)),
  ]);
}
