import { When } from '@cucumber/cucumber';
import {
  sendPatient,
  sendPatientIfNew,
  sendPatientInManner,
  sendPatientWithCredential,
} from '#conform/interactions/create.js';
import type { CredentialWord } from '#conform/interactions/credential.js';
import { deletePatient } from '#conform/interactions/delete.js';
import { askForToken, askForTokenWrongly, type WrongTokenRequest } from '#conform/interactions/token.js';
import {
  changeFamilyName,
  changeOutdated,
  changeUnknownPatient,
  changeWithCredential,
  changeWithOtherId,
} from '#conform/interactions/update.js';
import type { ScenarioWorld } from './world.js';

When('a token is asked for', function (this: ScenarioWorld) {
  return this.act(askForToken);
});

When('a token is asked for with {wrong request}', function (this: ScenarioWorld, request: WrongTokenRequest) {
  return this.act((scenario) => askForTokenWrongly(scenario, request));
});

When('the new patient is sent', function (this: ScenarioWorld) {
  return this.act(sendPatient);
});

When('the new patient is sent with {credential}', function (this: ScenarioWorld, credential: CredentialWord) {
  return this.act((scenario) => sendPatientWithCredential(scenario, credential));
});

When('the new patient is sent {manner of sending}', function (this: ScenarioWorld, words: string) {
  return this.act((scenario) => sendPatientInManner(scenario, words));
});

When('the same patient is sent again', function (this: ScenarioWorld) {
  return this.act(sendPatient);
});

When('the patient is sent only if the NHS number is not there yet', function (this: ScenarioWorld) {
  return this.act(sendPatientIfNew);
});

When("the patient's family name is changed", function (this: ScenarioWorld) {
  return this.act(changeFamilyName);
});

When(
  "the patient's family name is changed with {credential}",
  function (this: ScenarioWorld, credential: CredentialWord) {
    return this.act((scenario) => changeWithCredential(scenario, credential));
  },
);

When("the patient's family name is changed from a version that is outdated", function (this: ScenarioWorld) {
  return this.act(changeOutdated);
});

When("the patient's family name is changed in a body with another id", function (this: ScenarioWorld) {
  return this.act(changeWithOtherId);
});

When('the patient is deleted', function (this: ScenarioWorld) {
  return this.act(deletePatient);
});

When('the new patient is sent as a change of a record that is not there', function (this: ScenarioWorld) {
  return this.act(changeUnknownPatient);
});
