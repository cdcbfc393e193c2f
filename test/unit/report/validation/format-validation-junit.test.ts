import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../../src/model/file-result.js';
import { formatValidationJUnit } from '../../../../src/report/validation/format-validation-junit.js';
import { nothingToNote, type ValidationNotes } from '../../../../src/report/validation/validation-notes.js';
import {
  invalidFile,
  overriddenFile,
  unreadableFile,
  validFile,
  validFileWithGaps,
} from '../../../support/file-result-fixture.js';

/** The elements of a text as `name attribute=value …`; throws where it is not well-formed. */
function elementsOf(xml: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push([name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' '));
  });
  parser.write(xml).close();
  return found;
}

const junitOf = (results: readonly FileResult[], notes: ValidationNotes = nothingToNote): string =>
  [...formatValidationJUnit(results, notes)].join('');

const all = [validFile, invalidFile, unreadableFile, validFileWithGaps];

describe('JUnit XML of a validation', () => {
  it('has a test case a file and a failure for each error', () => {
    const elements = elementsOf(junitOf(all));
    expect(elements[0]).toBe('testsuites name=careconnect validate tests=4 failures=2 errors=0 skipped=0');
    const errors = all
      .flatMap(({ issues }) => issues)
      .filter(({ severity }) => severity === 'error' || severity === 'fatal');
    expect(
      elements.filter((each) => each.startsWith('failure')).map((each) => each.split(' type=')[1]),
    ).toEqual(errors.map(({ rule }) => rule));
    expect(elements.filter((each) => each.startsWith('testcase '))).toHaveLength(4);
  });

  it('keeps warnings, gaps and what a configuration left out in the output', () => {
    const xml = junitOf([validFileWithGaps, overriddenFile]);
    expect(elementsOf(xml).some((each) => each.startsWith('failure'))).toBe(false);
    expect(xml).toContain('warning: The Observation has no narrative');
    expect(xml).toContain('unchecked: the value set');
    expect(xml).toContain('By the configuration ignored (Taken out with release 4.)');
  });

  it('is not green where the validation was interrupted', () => {
    const xml = junitOf([validFile], { isInterrupted: true, unusedSettings: [] });
    expect(elementsOf(xml)[0]).toBe(
      'testsuites name=careconnect validate tests=2 failures=0 errors=1 skipped=0',
    );
  });

  it('is well-formed whatever a file says', () => {
    const hostile = { ...invalidFile, file: ']]><x a="\u0000&' };
    expect(() => elementsOf(junitOf([hostile]))).not.toThrow();
  });
});
