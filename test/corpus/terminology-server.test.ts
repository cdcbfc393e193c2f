import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRemoteTerminology } from '../../src/client/terminology/remote-terminology.js';
import { readTerminologyServer } from '../../src/client/terminology/terminology-server.js';
import { readResource } from '../../src/fhir/read-resource.js';
import { createAnswerStore } from '../../src/terminology/create-answer-store.js';
import type { CodeQuestion } from '../../src/terminology/terminology-service.js';
import { createValidator } from '../../src/validator/create-validator.js';
import { validateWithService, type ValidationRequest } from '../../src/validator/validate-with-service.js';
import type { ValidationOutcome } from '../../src/validator/validator.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { startTerminologyServer } from '../support/terminology-server.js';
import { createFixtureStore } from '../support/validate.js';

const corpus = findCorpusFolder('corpus');
const snomed = 'http://snomed.info/sct';

function readRequests(folder: string): readonly ValidationRequest[] {
  const { examples } = JSON.parse(readFileSync(join(folder, 'examples.json'), 'utf8')) as {
    readonly examples: readonly { readonly file: string }[];
  };
  return examples.map(({ file }) => ({ document: readResource(readFileSync(join(folder, file), 'utf8')) }));
}

/** The codes that are asked for, all but one of them with the display that the question has. */
function toKnownCodes(questions: readonly CodeQuestion[]): Readonly<Record<string, string>> {
  const coded = questions.filter((question) => question.ask === 'code' && question.system === snomed);
  const known = coded.map(
    (question) => [question.code, 'display' in question ? (question.display ?? '') : ''] as const,
  );
  return Object.fromEntries<string>(known.filter(([code]) => code !== known[0]?.[0]));
}

const countUnchecked = (outcomes: readonly ValidationOutcome[], text: string): number =>
  outcomes.flatMap(({ unchecked }) => unchecked).filter(({ reason }) => reason.includes(text)).length;

const countErrors = (outcomes: readonly ValidationOutcome[]): number =>
  outcomes.flatMap(({ issues }) => issues).filter(({ severity }) => severity === 'error').length;

describe.skipIf(corpus === undefined)('the real examples, with a server that knows SNOMED CT', () => {
  let before: readonly ValidationOutcome[] = [];
  let after: readonly ValidationOutcome[] = [];
  let requestsSent = 0;

  beforeAll(async () => {
    if (corpus === undefined) return;
    const requests = readRequests(corpus);
    const answers = createAnswerStore();
    const validator = createValidator(createFixtureStore(), { answers });
    before = requests.map(({ document }) => validator.validate(document));
    const questions = before.flatMap(({ pending }) => pending);
    const server = await startTerminologyServer({ systems: { [snomed]: toKnownCodes(questions) } });
    const remote = createRemoteTerminology(readTerminologyServer(`${server.origin}/fhir`, {}), {
      env: {},
      now: () => new Date(),
      monotonic: () => performance.now(),
      warn: (text) => {
        throw new Error(text);
      },
    });
    after = await validateWithService(requests, { validator, answers, service: remote });
    await remote.close();
    await server.close();
    requestsSent = server.requests.length;
  });

  it('leave none of its codes unchecked', () => {
    expect(countUnchecked(before, snomed)).toBeGreaterThan(400);
    expect(countUnchecked(after, snomed)).toBe(0);
  });

  it('have one code more that is wrong, the one that the server does not have', () => {
    expect(countErrors(after)).toBeGreaterThan(countErrors(before));
    const added = after.flatMap(({ issues }) => issues).filter(({ rule }) => rule === 'code-unknown');
    expect(new Set(added.map(({ params }) => params['system'])).has(snomed)).toBe(true);
  });

  it('leave the codes of other systems unchecked, since the server does not know them', () => {
    expect(countUnchecked(after, 'the terminology server does not know code system')).toBeGreaterThan(100);
  });

  it('are asked for in few requests', () => {
    expect(requestsSent).toBeLessThan(40);
  });
});
