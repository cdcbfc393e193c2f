import { When } from '@cucumber/cucumber';
import type { CredentialWord } from '#conform/interactions/credential.js';
import {
  readFirstVersion,
  readHistory,
  readInManner,
  readInFormats,
  readRecord,
  readUnknown,
  readUnknownVersion,
  readWithCredential,
} from '#conform/interactions/read.js';
import { fetchFile } from '#conform/interactions/fetch-file.js';
import { askForReceipts } from '#conform/interactions/read-receipts.js';
import { readStatement, type StatementManner } from '#conform/interactions/read-statement.js';
import {
  readFamilyInPages,
  searchBy,
  searchInManner,
  searchWithCredential,
} from '#conform/interactions/search.js';
import { tryAll, tryClaimed, type Effort } from '#conform/interactions/try-claims.js';
import { readIfChanged } from '#conform/interactions/write-record.js';
import type { RecordType } from '#conform/record-type.js';
import type { ScenarioWorld } from './world.js';

When('the capability statement is read {manner}', function (this: ScenarioWorld, manner: StatementManner) {
  return this.act((scenario) => readStatement(scenario, manner));
});

When(
  'each {effort} a/an {record} that the statement claims is tried',
  function (this: ScenarioWorld, effort: Effort, type: RecordType) {
    return this.act((scenario) => tryClaimed(scenario, effort, type));
  },
);

When(
  'each {effort} a/an {record} is tried, claimed or not',
  function (this: ScenarioWorld, effort: Effort, type: RecordType) {
    return this.act((scenario) => tryAll(scenario, effort, type));
  },
);

When('the {record} is read', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => readRecord(scenario, type));
});

When(
  'the {record} is read with {credential}',
  function (this: ScenarioWorld, type: RecordType, credential: CredentialWord) {
    return this.act((scenario) => readWithCredential(scenario, type, credential));
  },
);

When(
  'the {record} is read {manner of reading}',
  function (this: ScenarioWorld, type: RecordType, words: string) {
    return this.act((scenario) => readInManner(scenario, type, words));
  },
);

When('the patient is read as JSON and as XML', function (this: ScenarioWorld) {
  return this.act((scenario) => readInFormats(scenario, ['JSON', 'XML']));
});

When('the {record} is read if it has changed', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => readIfChanged(scenario, type));
});

When('a/an {record} is read that the target does not hold', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => readUnknown(scenario, type));
});

When('a version of the patient is read that never was', function (this: ScenarioWorld) {
  return this.act(readUnknownVersion);
});

When("the {record}'s first version is read", function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => readFirstVersion(scenario, type));
});

When('the history of the {record} is read', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => readHistory(scenario, type));
});

When(
  '{records} are searched by {details}',
  function (this: ScenarioWorld, type: RecordType, details: string) {
    return this.act((scenario) => searchBy(scenario, { type, details }));
  },
);

When(
  '{records} are searched by {details} with {credential}',
  function (this: ScenarioWorld, type: RecordType, details: string, credential: CredentialWord) {
    return this.act((scenario) => searchWithCredential(scenario, { type, details }, credential));
  },
);

When(
  '{records} are searched by {details}, {manner of searching}',
  function (this: ScenarioWorld, type: RecordType, details: string, words: string) {
    return this.act((scenario) => searchInManner(scenario, { type, details }, words));
  },
);

When('the family is searched for and read in pages of {int}', function (this: ScenarioWorld, length: number) {
  return this.act((scenario) => readFamilyInPages(scenario, length));
});

When(
  'the file of the document is fetched {manner of fetching}',
  function (this: ScenarioWorld, words: string) {
    return this.act((scenario) => fetchFile(scenario, words));
  },
);

When('the receipts of {documents} are asked for', function (this: ScenarioWorld, group: string) {
  return this.act((scenario) => askForReceipts(scenario, group));
});
