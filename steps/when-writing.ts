import { When } from '@cucumber/cucumber';
import { sendPatientIfNew, sendPatientWithCredential } from '#conform/interactions/create.js';
import type { CredentialWord } from '#conform/interactions/credential.js';
import { deleteRecord } from '#conform/interactions/delete.js';
import { askAbout, type registrationOperations } from '#conform/interactions/registration.js';
import { sendQuestionnaire, sendUnknownQuestionnaire } from '#conform/interactions/send-questionnaire.js';
import { askForToken, askForTokenWrongly, type WrongTokenRequest } from '#conform/interactions/token.js';
import {
  changeUnknownPatient,
  changeWithCredential,
  changeWithOtherId,
} from '#conform/interactions/update.js';
import { sendFile } from '#conform/interactions/write-file.js';
import {
  sendNew,
  sendProvenance,
  updateOutdatedRecord,
  updateRecord,
} from '#conform/interactions/write-record.js';
import type { RecordType } from '#conform/record-type.js';
import type { ScenarioWorld } from './world.js';

type RegistrationWord = keyof typeof registrationOperations;

When('a token is asked for', function (this: ScenarioWorld) {
  return this.act(askForToken);
});

When('a token is asked for with {wrong request}', function (this: ScenarioWorld, request: WrongTokenRequest) {
  return this.act((scenario) => askForTokenWrongly(scenario, request));
});

When('the new {record} is sent', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => sendNew(scenario, type));
});

When('the new patient is sent with {credential}', function (this: ScenarioWorld, credential: CredentialWord) {
  return this.act((scenario) => sendPatientWithCredential(scenario, credential));
});

When(
  'the new {record} is sent {manner of sending}',
  function (this: ScenarioWorld, type: RecordType, words: string) {
    return this.act((scenario) => sendNew(scenario, type, words));
  },
);

When('the same patient is sent again', function (this: ScenarioWorld) {
  return this.act((scenario) => sendNew(scenario, 'Patient'));
});

When('the patient is sent only if the NHS number is not there yet', function (this: ScenarioWorld) {
  return this.act(sendPatientIfNew);
});

When('the file of the new document is sent', function (this: ScenarioWorld) {
  return this.act(sendFile);
});

When('a provenance of the {record} is sent', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => sendProvenance(scenario, type));
});

When("the patient's family name is changed", function (this: ScenarioWorld) {
  return this.act((scenario) => updateRecord(scenario, 'Patient'));
});

When(
  "the patient's family name is changed with {credential}",
  function (this: ScenarioWorld, credential: CredentialWord) {
    return this.act((scenario) => changeWithCredential(scenario, credential));
  },
);

When("the patient's family name is changed from a version that is outdated", function (this: ScenarioWorld) {
  return this.act((scenario) => updateOutdatedRecord(scenario, 'Patient'));
});

When("the patient's family name is changed in a body with another id", function (this: ScenarioWorld) {
  return this.act(changeWithOtherId);
});

When('the {record} is changed', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => updateRecord(scenario, type));
});

When(
  'the {record} is changed from a version that is outdated',
  function (this: ScenarioWorld, type: RecordType) {
    return this.act((scenario) => updateOutdatedRecord(scenario, type));
  },
);

When('the {record} is deleted', function (this: ScenarioWorld, type: RecordType) {
  return this.act((scenario) => deleteRecord(scenario, type));
});

When('the new patient is sent as a change of a record that is not there', function (this: ScenarioWorld) {
  return this.act(changeUnknownPatient);
});

When(
  '{registration} {group of patients} is asked for',
  function (this: ScenarioWorld, operation: RegistrationWord, group: string) {
    return this.act((scenario) => askAbout(scenario, operation, group));
  },
);

When('the questionnaire is sent to {recipients}', function (this: ScenarioWorld, words: string) {
  return this.act((scenario) => sendQuestionnaire(scenario, words));
});

When(
  'a questionnaire that nobody has is sent to {recipients}',
  function (this: ScenarioWorld, words: string) {
    return this.act((scenario) => sendUnknownQuestionnaire(scenario, words));
  },
);
