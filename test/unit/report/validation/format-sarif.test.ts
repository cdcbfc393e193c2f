import { describe, expect, it } from 'vitest';
import { formatSarif, type SarifOptions } from '../../../../src/report/validation/format-sarif.js';
import { nothingToNote } from '../../../../src/report/validation/validation-notes.js';
import type { FileResult } from '../../../../src/model/file-result.js';
import { catalogue } from '../../../../src/validator/catalogue.js';
import { overriddenFile, validFileWithGaps } from '../../../support/file-result-fixture.js';
import { findSarifFaults } from '../../../support/sarif-schema.js';
import { validate } from '../../../support/validate.js';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly kind?: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number; readonly startColumn?: number };
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly justification: string }[];
}

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly results: readonly Result[];
  }[];
}

const options: SarifOptions = {
  version: '1.2.3',
  rules: catalogue,
  showUnchecked: false,
  notes: nothingToNote,
  cwd: '/srv/records',
};

function runOf(results: readonly FileResult[], more: Partial<SarifOptions> = {}): Log['runs'][number] {
  const log = JSON.parse([...formatSarif(results, { ...options, ...more })].join('')) as Log;
  expect(findSarifFaults(log)).toEqual([]);
  return log.runs[0]!;
}

function resultOf(file: string, resource: object): FileResult {
  const { issues, unchecked, profiles } = validate(JSON.stringify(resource, undefined, 2));
  return { file, fhirVersion: '3.0.2', profiles, valid: false, issues, unchecked };
}

const broken = { resourceType: 'Patient', gender: 'F', birthDate: '1990-02-30' };

describe('SARIF of a validation', () => {
  it('has each finding with its rule, level, line, column and FHIRPath', () => {
    const { results, tool } = runOf([resultOf('records/patient one.json', broken)]);
    expect(results).toHaveLength(2);
    const [first] = results;
    expect(first).toMatchObject({ ruleId: 'binding-required', level: 'error' });
    expect(first?.locations[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'records/patient%20one.json' },
        region: { startLine: 3, startColumn: 3 },
      },
      logicalLocations: [{ fullyQualifiedName: 'Patient.gender', kind: 'element' }],
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it('gives a finding the same fingerprint when lines move, and another one in another place', () => {
    const fingerprints = (file: string, resource: object): readonly unknown[] =>
      runOf([resultOf(file, resource)]).results.map(({ partialFingerprints }) => partialFingerprints);
    const before = fingerprints('a.json', broken);
    expect(fingerprints('a.json', { ...broken, resourceType: 'Patient', id: 'x' })).toEqual(before);
    expect(fingerprints('a.json', { id: 'x', ...broken })).toEqual(before);
    expect(fingerprints('b.json', broken)).not.toEqual(before);
    expect(new Set(before.map((each) => JSON.stringify(each))).size).toBe(2);
  });

  it.each([
    ['lines.ndjson:7', 'lines.ndjson', 7],
    ['-', 'stdin', undefined],
    ['-:7', 'stdin', 7],
    ['./a.json', 'a.json', undefined],
    ['/srv/records/north/a.json', 'north/a.json', undefined],
    ['/srv/recordings/a.json', 'file:///srv/recordings/a.json', undefined],
    ['C:\\records\\a.json', 'file:///C%3A/records/a.json', undefined],
    ['north\\a.json', 'north/a.json', undefined],
  ])('names %s as %s', (file, uri, line) => {
    const issue = {
      rule: 'file-encoding',
      severity: 'fatal',
      code: 'invalid',
      expression: '',
      message: 'x',
    } as const;
    const { results } = runOf([
      { file, fhirVersion: '3.0.2', profiles: [], valid: false, issues: [issue], unchecked: [] },
    ]);
    const place = results[0]?.locations[0]?.physicalLocation;
    expect(place?.artifactLocation.uri).toBe(uri);
    expect(place?.region?.startLine).toBe(line);
  });

  it('numbers the fingerprints of findings that are alike', () => {
    const lines = ['a.ndjson:1', 'a.ndjson:2'].map((file) => resultOf(file, broken));
    const fingerprints = runOf(lines).results.map(
      ({ partialFingerprints }) => partialFingerprints?.['careconnect/v1'],
    );
    expect(new Set(fingerprints).size).toBe(4);
    expect(fingerprints[2]).toBe(`${fingerprints[0]}:2`);
  });

  it('says how a finding was found to which a configuration gave another severity', () => {
    const [issue] = overriddenFile.overrides!;
    const changed = { ...issue!.issue, severity: 'information' } as const;
    const file = {
      ...overriddenFile,
      issues: [changed],
      overrides: [{ ...issue!, to: 'information' } as const],
    };
    expect(runOf([file]).results).toMatchObject([
      { level: 'note', properties: { found: 'warning', reason: 'Taken out with release 4.' } },
    ]);
  });

  it('suppresses what a configuration left out, with the reason', () => {
    const { results } = runOf([overriddenFile]);
    expect(results).toMatchObject([
      { ruleId: 'extension-unknown', suppressions: [{ justification: 'Taken out with release 4.' }] },
    ]);
  });

  it('lists what could not be checked as open where that is asked for', () => {
    expect(runOf([validFileWithGaps]).results.some(({ kind }) => kind === 'open')).toBe(false);
    const { results } = runOf([validFileWithGaps], { showUnchecked: true });
    expect(results.filter(({ kind }) => kind === 'open')).toMatchObject([
      { level: 'none', ruleId: 'binding-unchecked' },
    ]);
  });

  it('says that an interrupted validation did not succeed', () => {
    const notes = { isInterrupted: true, unusedSettings: [] };
    expect(runOf([], { notes }).invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ message: { text: 'Interrupted: what follows was not validated.' } }],
      },
    ]);
    expect(runOf([]).invocations).toEqual([{ executionSuccessful: true }]);
  });
});
