import { describe, expect, it } from 'vitest';
import {
  formatNdjsonLine,
  formatValidationJson,
  formatValidationNdjson,
} from '../../../../src/report/validation/format-validation-json.js';
import {
  invalidFile,
  unreadableFile,
  validFile,
  validFileWithGaps,
} from '../../../support/file-result-fixture.js';
import { readSchema } from '../../../support/json-schema.js';

const all = [validFile, invalidFile, unreadableFile, validFileWithGaps];

describe('JSON of a validation', () => {
  it('carries every result unchanged, with counts', () => {
    const document: unknown = JSON.parse(formatValidationJson(all));
    expect(document).toEqual({
      summary: {
        files: 4,
        valid: 2,
        invalid: 2,
        issues: { fatal: 1, error: 2, warning: 2, information: 0 },
        unchecked: 1,
        filesWithUnchecked: 1,
      },
      results: all,
    });
  });

  it('conforms to the published schema', () => {
    const check = readSchema('validate-result.schema.json');
    expect(check(JSON.parse(formatValidationJson(all)))).toEqual([]);
    expect(check(JSON.parse(formatValidationJson([])))).toEqual([]);
  });

  it('prints one line a file, whose members stand in the documented order', () => {
    const lines = formatValidationNdjson(all).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
    const { file, ...others } = invalidFile;
    expect(Object.keys(JSON.parse(formatNdjsonLine({ ...others, file })) as object)).toEqual([
      'file',
      'resourceType',
      'fhirVersion',
      'profiles',
      'valid',
      'issues',
      'unchecked',
    ]);
  });

  it('prints lines that conform to the schema of one result', () => {
    const check = readSchema('validate-result.schema.json', '#/definitions/fileResult');
    for (const result of all) expect(check(JSON.parse(formatNdjsonLine(result)))).toEqual([]);
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
