import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../../src/model/file-result.js';
import {
  formatNdjsonLine,
  formatValidationJson,
} from '../../../../src/report/validation/format-validation-json.js';
import type { ValidationNotes } from '../../../../src/report/validation/validation-notes.js';
import {
  invalidFile,
  overriddenFile,
  unreadableFile,
  validFile,
  validFileWithGaps,
} from '../../../support/file-result-fixture.js';
import { readSchema } from '../../../support/json-schema.js';

const jsonOf = (results: readonly FileResult[], notes?: ValidationNotes): string =>
  [...formatValidationJson(results, notes)].join('');
const lineOf = (result: FileResult): string => [...formatNdjsonLine(result)].join('');

const all = [validFile, invalidFile, unreadableFile, validFileWithGaps];

describe('JSON of a validation', () => {
  it('carries every result unchanged, with counts', () => {
    const document: unknown = JSON.parse(jsonOf(all));
    expect(document).toEqual({
      summary: {
        files: 4,
        valid: 2,
        invalid: 2,
        issues: { fatal: 1, error: 2, warning: 2, information: 0 },
        unchecked: 1,
        filesWithUnchecked: 1,
        rules: [
          { rule: 'json-syntax', severity: 'fatal', issues: 1, files: 1 },
          { rule: 'primitive-date', severity: 'error', issues: 1, files: 1 },
          { rule: 'slice-min', severity: 'error', issues: 1, files: 1 },
          { rule: 'narrative-missing', severity: 'warning', issues: 1, files: 1 },
          { rule: 'nhs-number-invalid', severity: 'warning', issues: 1, files: 1 },
        ],
        overrides: [],
      },
      results: all,
    });
  });

  it('conforms to the published schema', () => {
    const check = readSchema('validate-result.schema.json');
    expect(check(JSON.parse(jsonOf(all)))).toEqual([]);
    expect(check(JSON.parse(jsonOf([])))).toEqual([]);
    const notes = { isInterrupted: true, unusedSettings: ['careconnect.yaml:3 (json-null)'] };
    const text = jsonOf([overriddenFile], notes);
    expect(check(JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      summary: {
        interrupted: true,
        unusedSettings: notes.unusedSettings,
        overrides: [{ to: 'ignored', issues: 1 }],
      },
    });
  });

  it('prints one line a file, whose members stand in the documented order', () => {
    expect(all.map((one) => JSON.parse(lineOf(one)) as unknown)).toEqual(all);
    expect(lineOf(validFile)).toMatch(/^[^\n]+\n$/);
    const { file, ...others } = invalidFile;
    expect(Object.keys(JSON.parse(lineOf({ ...others, file })) as object)).toEqual([
      'file',
      'resourceType',
      'fhirVersion',
      'profiles',
      'valid',
      'issues',
      'unchecked',
    ]);
  });

  it('prints a line in pieces where it has very many findings', () => {
    const [issue] = invalidFile.issues;
    const issues = Array.from({ length: 5000 }, () => issue!);
    const pieces = [...formatNdjsonLine({ ...invalidFile, issues })];
    expect(pieces.length).toBeGreaterThan(10);
    expect(JSON.parse(pieces.join(''))).toEqual({ ...invalidFile, issues });
    expect(pieces.join('')).toMatch(/^[^\n]+\n$/);
  });

  it('prints lines that conform to the schema of one result', () => {
    const check = readSchema('validate-result.schema.json', '#/definitions/fileResult');
    for (const result of all) expect(check(JSON.parse(lineOf(result)))).toEqual([]);
  });
});

describe('the schema of validation results', () => {
  const check = readSchema('validate-result.schema.json', '#/definitions/fileResult');
  const [issue] = invalidFile.issues;

  it.each([
    ['a result that is called valid though it has an error', { ...invalidFile, valid: true }],
    ['a result that is called invalid without an error', { ...validFileWithGaps, valid: false }],
    ['a severity that FHIR does not have', { ...invalidFile, issues: [{ ...issue, severity: 'critical' }] }],
    ['a line that counts from 0', { ...invalidFile, issues: [{ ...issue, line: 0 }] }],
    ['a member that is not documented', { ...validFile, verdict: 'passed' }],
    ['a missing list of what was unchecked', { ...validFile, unchecked: undefined }],
  ])('rejects %s', (_, result) => {
    expect(check(JSON.parse(JSON.stringify(result)))).not.toEqual([]);
  });
});
