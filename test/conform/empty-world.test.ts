import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFacts } from '../../dist/conform/assertions/answer-facts.js';
import { eachRecordFacts } from '../../dist/conform/assertions/each-record-facts.js';
import { everyAnswerFacts } from '../../dist/conform/assertions/every-answer-facts.js';
import { receiptFacts } from '../../dist/conform/assertions/receipt-facts.js';
import { patientParts } from '../../dist/conform/assertions/judge-writing.js';
import { invitationFacts, statusFacts } from '../../dist/conform/assertions/registration-facts.js';
import { statementFacts } from '../../dist/conform/assertions/statement-facts.js';
import { loadSteps } from '../../dist/conform/cucumber/load-steps.js';
import { createNewPatient } from '../../dist/conform/fixtures/new-patient.js';
import { packageSteps } from '../../dist/conform/package-folders.js';
import { performAssertion, type Assertion } from '../../dist/conform/scenario/perform-step.js';
import { createScenario, type Scenario } from '../../dist/conform/scenario/scenario.js';
import type { StepOutcome } from '../../dist/conform/scenario/step-outcome.js';
import { startHttp, type LocalServer } from '../support/local-server.js';
import { createTestSession } from '../support/session-fixture.js';

/** What stands for each parameter of a sentence: the values that it may have, or one of them. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  'answer fact': Object.keys(answerFacts),
  'fact of each record': Object.keys(eachRecordFacts),
  'fact of every answer': Object.keys(everyAnswerFacts),
  format: ['JSON', 'XML'],
  'how many': [0, 1],
  int: [2],
  'patient part': Object.keys(patientParts),
  'receipt fact': Object.keys(receiptFacts),
  record: ['Patient'],
  'resource type': ['Patient'],
  'invitation fact': Object.keys(invitationFacts),
  'statement fact': Object.keys(statementFacts),
  'status fact': Object.keys(statusFacts),
  statuses: [[200]],
  word: ['something'],
};

/** What an empty list shows to be true. Everything else must find nothing to look at in it, or miss something. */
const shownByAnEmptyList = [
  'Then the answer is a list of matches',
  'Then the answer is a list that can be relied on',
  'Then the answer carries no access token',
  'Then the answer does not claim to have used the parameter',
  'Then the answer carries no refresh token',
  'Then the answer must not be stored by anybody',
  'Then the answer tells of no error',
  'Then the answer is written in JSON',
  'Then every resource that the target sent is declared as FHIR in its format',
  'Then nothing is found',
  'Then the record is not found',
  'Then the search is refused or does not show the record',
  'Then the status is 200',
  'Then the target holds 0 patient(s) with that NHS number',
];

interface Sentence {
  readonly words: string;
  readonly check: (world: { readonly check: (assertion: Assertion) => Promise<StepOutcome> }) => unknown;
}

/** What Cucumber holds of the steps; its types do not say so. */
interface Support {
  readonly stepDefinitions: readonly {
    readonly keyword: string;
    readonly pattern: unknown;
    readonly code: unknown;
  }[];
}

/** Every Then of the step definitions, with each of the values that its parameters may have. */
async function listSentences(): Promise<readonly Sentence[]> {
  const { stepDefinitions } = (await loadSteps(packageSteps)) as unknown as Support;
  return stepDefinitions
    .filter(({ keyword }) => keyword === 'Then')
    .flatMap(({ pattern, code }) => {
      const text = String(pattern);
      const names = [...text.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
      return combine(names.map(getSamples)).map((values): Sentence => {
        let at = 0;
        const words = `Then ${text.replace(/\{[^}]+\}/g, () => String(values[at++]))}`;
        return {
          words,
          check: (world) => (code as (...args: unknown[]) => unknown).apply(world, [...values]),
        };
      });
    });
}

function getSamples(name: string): readonly unknown[] {
  const found = samples[name];
  if (found === undefined) throw new Error(`There is no sample of the parameter {${name}}: add one`);
  return found;
}

function combine(lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return lists.reduce<readonly (readonly unknown[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
}

const sentences = await listSentences();
let server: LocalServer;

beforeAll(async () => {
  server = await startHttp(() => ({
    headers: { 'content-type': 'application/fhir+json', 'cache-control': 'no-store' },
    body: JSON.stringify({
      resourceType: 'Bundle',
      type: 'searchset',
      total: 0,
      link: [{ relation: 'self', url: 'http://target.test/fhir/Patient?family=Smith' }],
    }),
  }));
});
afterAll(() => server.close());

async function judge(
  sentence: Sentence,
  prepare: (scenario: Scenario) => Promise<void>,
): Promise<StepOutcome> {
  const session = createTestSession(`${server.origin}/fhir`);
  const scenario = createScenario('suite/scenario', session);
  await prepare(scenario);
  const outcome = await sentence.check({ check: (assertion) => performAssertion(scenario, 0, assertion) });
  return outcome as StepOutcome;
}

describe('a sentence that asserts something', () => {
  it('is one of many', () => {
    expect(sentences.length).toBeGreaterThan(50);
  });

  it.each(sentences)('says nothing where nothing was asked: $words', async (sentence) => {
    const { outcome } = await judge(sentence, () => Promise.resolve());
    expect(['not-exercised', 'error']).toContain(outcome);
  });

  it.each(sentences)('does not pass for an empty list, unless that shows it: $words', async (sentence) => {
    const { outcome, examined } = await judge(sentence, async (scenario) => {
      const { memory } = scenario;
      memory.record = { type: 'Patient', id: '1', family: 'Smith', identifier: { system: 's', value: '1' } };
      memory.body = createNewPatient('9990001006');
      memory.owner = 'Patient/1';
      memory.earlierBody = createNewPatient('9990001014');
      memory.criteria = [{ parameter: 'family', value: 'Smith' }];
      memory.family = [{ type: 'Patient', id: '1', family: 'Smith' }];
      memory.answers = [await scenario.ask({ method: 'GET', path: 'Patient' })];
    });
    if (outcome === 'passed') {
      expect(shownByAnEmptyList).toContain(sentence.words);
      expect(examined).toBeGreaterThan(0);
    } else {
      expect(shownByAnEmptyList).not.toContain(sentence.words);
    }
  });
});
