import { ToolkitError } from '../../model/toolkit-error.js';
import type { FormatWord } from '../expectations/expect-answer.js';
import type { RecordType } from '../record-type.js';
import { getRecord, type Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { getByWords } from '../words.js';
import { findCredential, type CredentialWord } from './credential.js';
import { readingManners } from './request-manners.js';
import { unknownId } from './search-values.js';
import { getRecordPath } from './use-record.js';

/** Reads the scenario's record (https://hl7.org/fhir/STU3/http.html#read). */
export async function readRecord(scenario: Scenario, type: RecordType): Promise<undefined> {
  scenario.memory.answers = [await scenario.ask({ method: 'GET', path: getRecordPath(scenario, type) })];
}

/** Reads the scenario's record in several formats, one after the other. */
export async function readInFormats(scenario: Scenario, formats: readonly FormatWord[]): Promise<undefined> {
  const answers = [];
  for (const format of formats) {
    const accept = format === 'XML' ? 'xml' : 'json';
    answers.push(await scenario.ask({ method: 'GET', path: getRecordPath(scenario), accept }));
  }
  scenario.memory.answers = answers;
}

/** Reads the scenario's record with another credential than the usual. */
export async function readWithCredential(
  scenario: Scenario,
  type: RecordType,
  word: CredentialWord,
): Promise<Hindrance | undefined> {
  const credential = findCredential(scenario, word);
  if ('hindrance' in credential) return credential.hindrance;
  scenario.memory.answers = [
    await scenario.ask({ method: 'GET', path: getRecordPath(scenario, type), auth: credential.auth }),
  ];
  return undefined;
}

/** Reads the scenario's record in a way other than the usual. */
export async function readInManner(scenario: Scenario, type: RecordType, words: string): Promise<undefined> {
  const request = getByWords(readingManners, words)({ method: 'GET', path: getRecordPath(scenario, type) });
  scenario.memory.answers = [await scenario.ask(request)];
}

/** Reads a record under an id that no server has given. */
export async function readUnknown(scenario: Scenario, type: RecordType): Promise<undefined> {
  scenario.memory.answers = [await scenario.ask({ method: 'GET', path: `${type}/${unknownId}` })];
}

/** Reads a version of the scenario's record that never was (https://hl7.org/fhir/STU3/http.html#vread). */
export async function readUnknownVersion(scenario: Scenario): Promise<undefined> {
  const path = `${getRecordPath(scenario)}/_history/${unknownId}`;
  scenario.memory.answers = [await scenario.ask({ method: 'GET', path })];
}

/** Reads all versions of the scenario's record (https://hl7.org/fhir/STU3/http.html#history). */
export async function readHistory(scenario: Scenario, type: RecordType): Promise<undefined> {
  const path = `${getRecordPath(scenario, type)}/_history`;
  scenario.memory.answers = [await scenario.ask({ method: 'GET', path })];
}

/** Reads the version that the scenario's record had when it was created. */
export async function readFirstVersion(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const { firstVersion } = scenario.memory;
  if (firstVersion === undefined) return notExercised('The target did not say which version it created.');
  if (getRecord(scenario, type).id === undefined) throw new ToolkitError('internal', 'The record has no id');
  const path = `${getRecordPath(scenario)}/_history/${firstVersion}`;
  scenario.memory.answers = [await scenario.ask({ method: 'GET', path })];
  return undefined;
}
