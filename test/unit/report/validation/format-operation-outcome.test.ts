import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../../src/model/file-result.js';
import {
  formatOperationOutcome,
  toOperationOutcome,
} from '../../../../src/report/validation/format-operation-outcome.js';
import { validate } from '../../../support/validate.js';
import { invalidFile, validFile, validFileWithGaps } from '../../../support/file-result-fixture.js';

const outcomeOf = (results: readonly FileResult[]): string => [...formatOperationOutcome(results)].join('');

interface Bundle {
  readonly resourceType: string;
  readonly type: string;
  readonly entry?: readonly { readonly fullUrl: string; readonly resource: unknown }[];
}

describe('OperationOutcome of a validation', () => {
  it('is one OperationOutcome for one file, with message, rule, code, place and who asked', () => {
    const outcome = JSON.parse(outcomeOf([invalidFile])) as {
      readonly issue: readonly unknown[];
    };
    expect(outcome.issue).toHaveLength(3);
    expect(outcome.issue[0]).toEqual({
      severity: 'error',
      code: 'structure',
      details: {
        coding: [{ system: 'urn:careconnect-conformance:rule', code: 'slice-min' }],
        text: invalidFile.issues[0]!.message,
      },
      diagnostics:
        'examples/patient-broken.json:112:5; asked for by https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1, element Patient.name:official; because Patient.name[0].use: The use is "usual", but "official" is fixed.',
      location: ['Line 112, column 5'],
      expression: ['Patient.name'],
    });
  });

  it('lists what could not be checked as information', () => {
    expect(toOperationOutcome(validFileWithGaps).issue[1]).toMatchObject({
      severity: 'information',
      code: 'not-supported',
      details: { text: `Not checked: ${validFileWithGaps.unchecked[0]!.reason}` },
      expression: ['Observation.code.coding[0]'],
    });
  });

  it('says that nothing was found, since an OperationOutcome has at least one issue', () => {
    expect(toOperationOutcome(validFile).issue).toEqual([
      {
        severity: 'information',
        code: 'informational',
        details: {
          text: `No issues found: checked as FHIR 3.0.2 and against ${validFile.profiles.join()}.`,
        },
        diagnostics: 'examples/patient-complete.json',
      },
    ]);
  });

  it('is a collection Bundle for several files, with full URLs of their own, the same each time', () => {
    const text = outcomeOf([validFile, invalidFile, validFile]);
    const bundle = JSON.parse(text) as Bundle;
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    expect(bundle.entry?.map((entry) => entry.resource)).toEqual(
      [validFile, invalidFile, validFile].map((result) => toOperationOutcome(result)),
    );
    const urls = bundle.entry?.map((entry) => entry.fullUrl) ?? [];
    expect(new Set(urls).size).toBe(3);
    for (const url of urls) {
      expect(url).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(outcomeOf([validFile, invalidFile, validFile])).toBe(text);
  });

  it('is an empty collection where no file was validated', () => {
    expect(JSON.parse(outcomeOf([]))).toEqual({ resourceType: 'Bundle', type: 'collection' });
  });

  it('is valid STU3 in the eyes of the toolkit itself, as an OperationOutcome and as a Bundle', () => {
    for (const results of [[validFile], [validFileWithGaps], [invalidFile], [validFile, invalidFile], []]) {
      const serious = validate(outcomeOf(results)).issues.filter(
        ({ severity }) => severity === 'error' || severity === 'fatal',
      );
      expect(serious).toEqual([]);
    }
  });
});
