import { Given } from '@cucumber/cucumber';
import { createFamily, prepareVariedPatient } from '#conform/interactions/create.js';
import { useKnownRecord, useNamedRecord } from '#conform/interactions/use-record.js';
import { awaitFound } from '#conform/interactions/watch-list.js';
import { createFile, prepareDocumentWithFile } from '#conform/interactions/write-file.js';
import { createRecord, prepareNew, prepareNewRecord } from '#conform/interactions/write-record.js';
import type { RecordType } from '#conform/record-type.js';
import type { ScenarioWorld } from './world.js';

Given('a/an {record} that the target holds', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => useKnownRecord(scenario, type));
});

Given(
  'a/an {record} that the target file calls {word}',
  function (this: ScenarioWorld, type: RecordType, name: string) {
    return this.act((scenario) => useNamedRecord(scenario, type, name));
  },
);

Given('a new {record}', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => prepareNew(scenario, type));
});

Given('a new {record} {record variation}', function (this: ScenarioWorld, type: RecordType, words: string) {
  return this.act((scenario) => prepareNewRecord(scenario, type, words));
});

Given('a new patient {variation}', function (this: ScenarioWorld, words: string) {
  return this.act((scenario) => prepareVariedPatient(scenario, words));
});

Given('a new {record} that the target has taken in', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => createRecord(scenario, type));
});

Given('a new document with a file', function (this: ScenarioWorld) {
  return this.act(prepareDocumentWithFile);
});

Given('a new document whose file the target has taken in', function (this: ScenarioWorld) {
  return this.act(createFile);
});

Given('the {record} has been found by a search', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => awaitFound(scenario, type));
});

Given(
  '{int} new patients of one family that the target has taken in',
  function (this: ScenarioWorld, size: number) {
    return this.act((scenario) => createFamily(scenario, size));
  },
);
