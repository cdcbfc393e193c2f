import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createResultStore, type ResultStore } from '../../../src/cli/validation/result-store.js';
import type { FileResult } from '../../../src/model/file-result.js';

/** The folder for temporary files while these tests run. */
let folder = '';
const usual = process.env['TMPDIR'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-store-'));
  process.env['TMPDIR'] = folder;
});

afterAll(() => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  rmSync(folder, { recursive: true });
});

function resultOf(at: number, findings = 1): FileResult {
  const issue = {
    rule: 'r',
    severity: 'error',
    code: 'value',
    expression: 'Patient',
    message: `é\n${at}`,
  } as const;
  return {
    file: `${at}.json`,
    fhirVersion: '3.0.2',
    profiles: [],
    valid: findings === 0,
    issues: Array.from({ length: findings }, () => issue),
    unchecked: [],
  };
}

let store: ResultStore | undefined;

afterEach(() => {
  store?.close();
});

function storeOf(results: readonly FileResult[], most: number): ResultStore {
  store = createResultStore(most);
  for (const result of results) store.add(result);
  return store;
}

describe('results that are kept until all are there', () => {
  it.each([
    ['no results', []],
    ['a few', [resultOf(0), resultOf(1, 0)]],
    ['just as many as are held', Array.from({ length: 10 }, (_, at) => resultOf(at))],
    ['many', Array.from({ length: 3000 }, (_, at) => resultOf(at, at % 3))],
    [
      'some of them large',
      [resultOf(0, 50), resultOf(1), resultOf(2, 50), ...Array.from({ length: 30 }, (_, at) => resultOf(at))],
    ],
    [
      'a text longer than what is read at once',
      [{ ...resultOf(0), file: 'ü'.repeat(100_000) }, ...Array.from({ length: 30 }, (_, at) => resultOf(at))],
    ],
  ])('come in their order as often as they are asked for: %s', (_name, results) => {
    const kept = storeOf(results, 20);
    expect([...kept]).toEqual(results);
    const [first] = kept;
    expect(first).toEqual(results[0]);
    expect([...kept]).toEqual(results);
  });

  it('may be added to after they were looked at', () => {
    const kept = storeOf(
      Array.from({ length: 50 }, (_, at) => resultOf(at)),
      20,
    );
    expect([...kept]).toHaveLength(50);
    kept.add(resultOf(50));
    expect([...kept].map(({ file }) => file).at(-1)).toBe('50.json');
  });

  it.skipIf(process.platform === 'win32')('leave no file behind, not even while they are there', () => {
    const kept = storeOf(
      Array.from({ length: 50 }, (_, at) => resultOf(at)),
      20,
    );
    expect(readdirSync(folder)).toEqual([]);
    expect([...kept]).toHaveLength(50);
  });

  it.skipIf(process.platform === 'win32')(
    'are refused with a reason where there is no place for them',
    () => {
      process.env['TMPDIR'] = join(folder, 'missing');
      const many = Array.from({ length: 50 }, (_, at) => resultOf(at));
      expect(() => storeOf(many, 20)).toThrow(
        /^Results cannot be kept in the folder for temporary files \(.*missing\)/,
      );
      process.env['TMPDIR'] = folder;
    },
  );
});
