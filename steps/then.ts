import { Then } from '@cucumber/cucumber';
import { answerFacts } from '#conform/assertions/answer-facts.js';
import { eachRecordFacts } from '#conform/assertions/each-record-facts.js';
import { everyAnswerFacts } from '#conform/assertions/every-answer-facts.js';
import {
  judgeBothFormats,
  judgeFound,
  judgeMatches,
  judgeNothingFound,
  judgeNotShown,
  judgeOwner,
  judgePages,
  judgeProfileClaim,
  judgeReferences,
} from '#conform/assertions/judge-reading.js';
import { judgeSameFile } from '#conform/assertions/judge-files.js';
import { receiptFacts } from '#conform/assertions/receipt-facts.js';
import { judgeEarlier, judgeFoundInTime, judgeReadBack } from '#conform/assertions/judge-record.js';
import { judgeHeld, judgeRenamed, patientParts } from '#conform/assertions/judge-writing.js';
import { invitationFacts, statusFacts } from '#conform/assertions/registration-facts.js';
import { statementFacts } from '#conform/assertions/statement-facts.js';
import {
  expectFormat,
  expectIssueAt,
  expectResourceType,
  expectStatus,
  type FormatWord,
} from '#conform/expectations/expect-answer.js';
import { expectAllWorked } from '#conform/expectations/expect-attempts.js';
import { expectRecord } from '#conform/expectations/expect-content.js';
import { expectPageLength } from '#conform/expectations/expect-list.js';
import { expectTokenError } from '#conform/expectations/expect-token.js';
import { expectProfilesInMeta, expectValid } from '#conform/expectations/expect-valid.js';
import type { RecordType } from '#conform/record-type.js';
import { getAnswer, getRecord } from '#conform/scenario/scenario.js';
import { getByWords } from '#conform/words.js';
import type { ScenarioWorld } from './world.js';

Then('the status is {statuses}', function (this: ScenarioWorld, statuses: readonly number[]) {
  return this.check(({ memory }) => expectStatus(memory.answers, statuses));
});

Then('the answer {answer fact}', function (this: ScenarioWorld, fact: string) {
  return this.check(getByWords(answerFacts, fact));
});

Then('the answer is a/an {resource type}', function (this: ScenarioWorld, type: string) {
  return this.check((scenario) => expectResourceType(getAnswer(scenario), type));
});

Then('the answer is written in {format}', function (this: ScenarioWorld, format: FormatWord) {
  return this.check((scenario) => expectFormat(getAnswer(scenario), format));
});

Then('the answer is the {record} that was asked for', function (this: ScenarioWorld, type: RecordType) {
  return this.check((scenario) => expectRecord(getAnswer(scenario), getRecord(scenario, type)));
});

Then(
  'the answer is the {record} as it was before the change',
  function (this: ScenarioWorld, type: RecordType) {
    return this.check((scenario) => judgeEarlier(scenario, type));
  },
);

Then('both answers say the same of the patient', function (this: ScenarioWorld) {
  return this.check(judgeBothFormats);
});

Then('every resource in the answer is valid', function (this: ScenarioWorld) {
  return this.check((scenario) => expectValid(getAnswer(scenario), scenario.session));
});

Then('every resource in the answer names its CareConnect profile', function (this: ScenarioWorld) {
  return this.check((scenario) => expectProfilesInMeta(getAnswer(scenario), scenario.session));
});

Then('the token error is {word}', function (this: ScenarioWorld, code: string) {
  return this.check((scenario) => expectTokenError(getAnswer(scenario), code));
});

Then('the statement {statement fact}', function (this: ScenarioWorld, fact: string) {
  return this.check(getByWords(statementFacts, fact));
});

Then(
  'the statement names the CareConnect profile of each {record}',
  function (this: ScenarioWorld, type: RecordType) {
    return this.check((scenario) => judgeProfileClaim(scenario, type));
  },
);

Then('everything that was tried worked', function (this: ScenarioWorld) {
  return this.check(({ memory }) => expectAllWorked(memory.attempts, memory.untried));
});

Then('the record is found exactly once', function (this: ScenarioWorld) {
  return this.check((scenario) => judgeFound(scenario, 1));
});

Then('the record is not found', function (this: ScenarioWorld) {
  return this.check((scenario) => judgeFound(scenario, 0));
});

Then('the search is refused or does not show the record', function (this: ScenarioWorld) {
  return this.check(judgeNotShown);
});

Then('nothing is found', function (this: ScenarioWorld) {
  return this.check(judgeNothingFound);
});

Then('every match has what was asked for', function (this: ScenarioWorld) {
  return this.check(judgeMatches);
});

Then('every match belongs to that patient', function (this: ScenarioWorld) {
  return this.check(judgeOwner);
});

Then('every reference in the answer leads to a record', function (this: ScenarioWorld) {
  return this.check(judgeReferences);
});

Then('no page is longer than {int}', function (this: ScenarioWorld, length: number) {
  return this.check(({ memory }) => expectPageLength(memory.answers, length));
});

Then('the pages together show each of the family exactly once', function (this: ScenarioWorld) {
  return this.check(judgePages);
});

Then('the {record} read again is as it was sent', function (this: ScenarioWorld, type: RecordType) {
  return this.check((scenario) => judgeReadBack(scenario, type));
});

Then(
  'the {record} is found by its patient within {int} seconds',
  function (this: ScenarioWorld, _type: RecordType, seconds: number) {
    return this.check((scenario) => judgeFoundInTime(scenario, true, seconds));
  },
);

Then(
  'the {record} is not found by its patient after {int} seconds',
  function (this: ScenarioWorld, _type: RecordType, seconds: number) {
    return this.check((scenario) => judgeFoundInTime(scenario, false, seconds));
  },
);

Then(
  'the {record} is found by its target within {int} seconds',
  function (this: ScenarioWorld, _type: RecordType, seconds: number) {
    return this.check((scenario) => judgeFoundInTime(scenario, true, seconds));
  },
);

Then(
  'the target holds {how many} patient(s) with that NHS number',
  function (this: ScenarioWorld, count: 0 | 1) {
    return this.check((scenario) => judgeHeld(scenario, count));
  },
);

Then('the patient is found by the new family name and not by the old one', function (this: ScenarioWorld) {
  return this.check(judgeRenamed);
});

Then('every {fact of every answer}', function (this: ScenarioWorld, fact: string) {
  return this.check(getByWords(everyAnswerFacts, fact));
});

Then('each {fact of each record}', function (this: ScenarioWorld, fact: string) {
  return this.check(getByWords(eachRecordFacts, fact));
});

Then('the patient read again has the {patient part} as sent', function (this: ScenarioWorld, words: string) {
  return this.check((scenario) => judgeReadBack(scenario, 'Patient', getByWords(patientParts, words)));
});

Then('the answer points to the element {word}', function (this: ScenarioWorld, element: string) {
  return this.check((scenario) => expectIssueAt(getAnswer(scenario), element));
});

Then('the status {status fact}', function (this: ScenarioWorld, fact: string) {
  return this.check(getByWords(statusFacts, fact));
});

Then('the invitation {invitation fact}', function (this: ScenarioWorld, fact: string) {
  return this.check(getByWords(invitationFacts, fact));
});

Then('both answers hold the same file', function (this: ScenarioWorld) {
  return this.check(judgeSameFile);
});

Then('the receipts {receipt fact}', function (this: ScenarioWorld, fact: string) {
  return this.check(getByWords(receiptFacts, fact));
});
