import { Chalk } from 'chalk';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../../src/model/file-result.js';
import {
  formatValidationText,
  startValidationText,
} from '../../../../src/report/validation/format-validation-text.js';
import {
  invalidFile,
  unreadableFile,
  validFile,
  validFileWithGaps,
  overriddenFile,
} from '../../../support/file-result-fixture.js';

const all = [validFile, invalidFile, unreadableFile, validFileWithGaps];

describe('text of a validation', () => {
  it('gives a file without issues one line that names what it was checked against', () => {
    expect(formatValidationText([validFile])).toBe(
      'examples/patient-complete.json  Patient  valid against CareConnect-Patient-1\n\n1 file: 1 valid; no issues.\n',
    );
    expect(formatValidationText([{ ...validFile, profiles: [] }])).toContain(
      'valid as FHIR 3.0.2; no profile was named',
    );
  });

  it('puts line, column, severity and message first, then element, rule and who asked', () => {
    expect(formatValidationText([invalidFile])).toBe(
      [
        'examples/patient-broken.json  Patient  not valid (2 errors, 1 warning)',
        '  against https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1 (FHIR 3.0.2)',
        '   9:16  error    "31/01/1980" is no FHIR date; dates are written YYYY, YYYY-MM or YYYY-MM-DD.',
        '                  Patient.birthDate · primitive-date · asked for by FHIR Patient',
        '   21:9  warning  "999 000 0001" is no NHS number: its check digit should be 2.',
        '                  Patient.identifier[0].value · nhs-number-invalid',
        '  112:5  error    Patient.name has 1 entry and none of them is the slice "official", but at least 1',
        '                  is asked for: a name whose use is "official".',
        '                  Patient.name · slice-min · asked for by CareConnect-Patient-1',
        '                  (Patient.name:official)',
        '                  because The use is "usual", but "official" is fixed. [Patient.name[0].use ·',
        '                  value-fixed]',
        '',
        '1 file: 1 not valid; 2 errors, 1 warning.',
        '',
      ].join('\n'),
    );
  });

  it('says in the last lines how many files are valid and how much could not be checked', () => {
    expect(formatValidationText(all).split('\n').slice(-3)).toEqual([
      '4 files: 2 not valid, 2 valid; 1 fatal error, 2 errors, 2 warnings.',
      '1 thing could not be checked in 1 file. --show-unchecked lists what and why.',
      '',
    ]);
    expect(formatValidationText([])).toBe('No file was validated.\n');
  });

  it('counts what could not be checked, and lists it when asked', () => {
    const hidden = formatValidationText([validFileWithGaps]);
    const shown = formatValidationText([validFileWithGaps], { showUnchecked: true });
    expect(hidden).toContain('valid (1 warning, 1 unchecked)');
    expect(hidden).not.toContain('are not at hand');
    expect(shown).toContain('unchecked  the value set http://hl7.org/fhir/ValueSet/observation-codes');
    expect(shown).toContain('Observation.code.coding[0] · binding-unchecked');
    expect(shown).not.toContain('--show-unchecked');
  });

  it('says of a file that could not be read nothing about profiles', () => {
    const text = formatValidationText([unreadableFile]);
    expect(text).toContain('examples/cut-off.json  not valid (1 fatal error)\n    4:1  fatal');
    expect(text).not.toContain('profile');
  });

  it('counts causes beyond the fifth and beyond the second level', () => {
    const [issue] = invalidFile.issues;
    const cause = { ...issue!, message: 'cause', causes: [] };
    const deep = { ...cause, causes: [{ ...cause, causes: [cause, cause] }] };
    const text = formatValidationText([
      { ...invalidFile, issues: [{ ...issue!, causes: [deep, cause, cause, cause, cause, cause, cause] }] },
    ]);
    expect(text).toContain('and 2 more causes');
    expect(text).toContain('and 2 causes below this');
  });

  it('stays within 100 columns or the width that it is given, but for names and URLs', () => {
    for (const width of [100, 72]) {
      const lines = formatValidationText(all, { width, showUnchecked: true }).split('\n');
      const long = lines.filter(
        (line) => line.length > width && line.startsWith(' ') && !/https?:/.test(line),
      );
      expect(long).toEqual([]);
    }
  });

  it('comes in pieces where a file has very many issues', () => {
    const issue = { ...invalidFile.issues[2]!, message: 'x' };
    const issues = Array.from({ length: 130_000 }, () => issue);
    const pieces = [...startValidationText().add({ ...invalidFile, issues })];
    expect(pieces.length).toBeGreaterThan(100);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
  });

  it('has the same words with and without colour', () => {
    const coloured = formatValidationText(all, { style: new Chalk({ level: 1 }), showUnchecked: true });
    expect(coloured).toContain('\u001B[31m');
    expect(stripVTControlCharacters(coloured)).toBe(formatValidationText(all, { showUnchecked: true }));
  });

  it('shows control characters of the files instead of sending them to the terminal', () => {
    const evil = 'x\u001B]0;owned\u0007\u202E\u0000';
    const [issue] = invalidFile.issues;
    const result: FileResult = {
      file: evil,
      resourceType: evil,
      fhirVersion: evil,
      profiles: [evil],
      valid: false,
      issues: [
        {
          ...issue!,
          rule: evil,
          message: evil,
          expression: evil,
          source: { profile: evil, element: evil },
          causes: [{ ...issue!, message: evil, expression: evil, rule: evil }],
        },
      ],
      unchecked: [{ rule: evil, expression: evil, reason: evil, source: { profile: evil, element: evil } }],
    };
    const text = formatValidationText([result], { showUnchecked: true });
    // eslint-disable-next-line no-control-regex -- the point of the test
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(text).toContain('x␛]0;owned␇⟨U+202E⟩␀');
  });

  it('says before these which rules found something, where there are several files', () => {
    const text = formatValidationText(all);
    expect(text).toContain('       1  fatal        json-syntax         in 1 file\n');
    expect(formatValidationText([invalidFile])).not.toContain('in 1 file');
  });

  it('hides nothing that a configuration changed, and says what met nothing and that it was interrupted', () => {
    const text = startValidationText();
    const written =
      [...text.add(overriddenFile)].join('') +
      text.end({ isInterrupted: true, unusedSettings: ['c.yaml:3 (json-null)'] });
    expect(written).toContain('1 × extension-unknown, warning ignored: Taken out with release 4.');
    expect(written).toContain('c.yaml:3 (json-null) met nothing.');
    expect(written).toContain('Interrupted: what follows was not validated.');
  });
});
