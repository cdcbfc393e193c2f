import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { compareWithExpected, type OneSided } from '../support/expected-differences.js';
import { validate } from '../support/validate.js';

const folder = findCorpusFolder('corpus/hl7-testcases-r3');

interface TestCase {
  readonly name: string;
  readonly file: string;
  /** The file of the outcome, or how many errors there are. */
  readonly java: string | { readonly errorCount: number };
}

interface Outcome {
  readonly issue?: readonly { readonly severity: string }[];
}

const isSerious = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error' || severity === 'fatal';

function readCases(root: string): readonly TestCase[] {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as {
    readonly 'test-cases': readonly TestCase[];
  };
  return manifest['test-cases'];
}

function isValidByHl7(root: string, { java }: TestCase): boolean {
  if (typeof java !== 'string') return java.errorCount === 0;
  const outcome = JSON.parse(readFileSync(join(root, 'outcomes', java), 'utf8')) as Outcome;
  return !(outcome.issue ?? []).some(isSerious);
}

describe.skipIf(folder === undefined)("HL7's STU3 test cases", () => {
  const found: OneSided[] = [];
  const verdicts: string[] = [];

  beforeAll(() => {
    if (folder === undefined) return;
    for (const testCase of readCases(folder)) {
      const ours = !validate(readFileSync(join(folder, testCase.file), 'utf8')).issues.some(isSerious);
      const theirs = isValidByHl7(folder, testCase);
      verdicts.push(testCase.name);
      if (ours !== theirs) {
        const by = theirs ? 'ours' : 'theirs';
        found.push({ lane: 'hl7', example: testCase.name, by, what: 'invalid', path: '' });
      }
    }
  });

  it('are all there', () => {
    expect(verdicts).toHaveLength(16);
  });

  it('have the same verdict, or a reason is written down', () => {
    expect(compareWithExpected('hl7', found)).toEqual({ unexplained: [], unused: [] });
  });
});
