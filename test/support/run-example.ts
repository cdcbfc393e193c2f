import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readResourceTexts } from '../../src/cli/resource-texts.js';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { createTextValidation, type ValidateText } from '../../src/cli/validate-texts.js';
import type { IssueRecord, UncheckedRecord } from '../../src/model/issue.js';
import { ruleFixtures } from './rule-fixtures.js';
import type { RuleExample } from './rule-page.js';
import { createFixtureStore } from './validate.js';

/** What is said of an example: its issues and what was left unchecked. */
export interface ExampleResult {
  readonly issues: readonly IssueRecord[];
  readonly unchecked: readonly UncheckedRecord[];
}

let validation: ValidateText | undefined;

/** Validates an example as the command line does, against the definitions of the rules' examples. */
export async function runExample(example: RuleExample): Promise<ExampleResult> {
  validation ??= createTextValidation(createFixtureStore(ruleFixtures), {
    profiles: [],
    nhs: true,
    mustSupport: true,
  });
  const folder = mkdtempSync(join(tmpdir(), 'rule-example-'));
  try {
    for await (const given of readResourceTexts([placeExample(example, folder)], surroundingsOf(folder)))
      return validation(given);
    throw new Error('The example holds no resource.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function placeExample({ language, text }: RuleExample, folder: string): string {
  if (language === 'path') return text;
  const name = language === 'xml' ? 'example.xml' : 'example.json';
  const bytes = language === 'hex' ? Buffer.from(text.replace(/\s/g, ''), 'hex') : Buffer.from(text);
  writeFileSync(join(folder, name), bytes);
  return name;
}

function surroundingsOf(cwd: string): Surroundings {
  const silent = { write: () => true };
  return {
    argv: [],
    env: {},
    cwd,
    home: cwd,
    stdin: Readable.from([]),
    stdout: silent,
    stderr: silent,
    now: () => new Date(0),
    monotonic: () => 0,
    signal: new AbortController().signal,
  };
}
