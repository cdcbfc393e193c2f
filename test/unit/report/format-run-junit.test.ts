import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/model/run-result.js';
import { formatRunJUnit } from '../../../src/report/format-run-junit.js';
import { anyText, runArbitrary } from '../../support/run-result-arbitrary.js';
import { createPassedRun, createRun, createUnreachableRun } from '../../support/run-result-fixture.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses XML strictly: anything that is not well-formed throws. */
function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

function casesOf(result: RunResult): readonly Element[] {
  return parseXml(formatRunJUnit(result)).children.flatMap((suite) =>
    suite.children.filter(({ name }) => name === 'testcase'),
  );
}

function outcomeOf(result: RunResult, name: string): Element | undefined {
  return casesOf(result).find((testCase) => testCase.attributes['name'] === name)?.children[0];
}

describe('junit.xml of a run', () => {
  const { result } = createRun();

  it('maps failed to a failure with all its evidence', () => {
    const failure = outcomeOf(result, 'Search by NHS number finds that patient only');
    expect(failure?.name).toBe('failure');
    expect(failure?.attributes).toEqual({
      message: 'The search for one NHS number returned the record of another patient.',
      type: 'failed',
    });
    expect(failure?.text).toContain('found     Patient/p2 has 9990000026');
    expect(failure?.text).toContain("curl --header 'Accept: application/fhir+json'");
  });

  it('says of a failure which scenario it is, what asks for it and who says so, and what came', () => {
    const text = outcomeOf(result, 'Search by NHS number finds that patient only')?.text;
    const scenario = result.scenarios.find(({ name }) => name.startsWith('Search by NHS number finds'));
    const requirement = result.requirements.find(({ id }) => id === scenario?.requirements[0]);
    expect(text).toContain(`${scenario?.id ?? ''}, ${scenario?.uri ?? ''}:${String(scenario?.line)}\n`);
    expect(text).toContain(
      `${requirement?.id ?? ''} SHALL: ${requirement?.text ?? ''} (${requirement?.source ?? ''})\n`,
    );
    const [finding] = scenario?.steps.flatMap(({ findings }) => findings) ?? [];
    expect(finding?.excerpt).toBeDefined();
    expect(text).toContain(finding?.excerpt);
  });

  it('says of a failed recommendation that it is a warning', () => {
    const failure = outcomeOf(result, 'A patient that does not exist is answered with 404');
    expect(failure?.name).toBe('failure');
    expect(failure?.attributes['message']).toMatch(/^No mandatory requirement: a warning\. /);
  });

  it('maps error to an error, and what showed nothing to skipped with the reason', () => {
    expect(outcomeOf(result, 'An expired token is refused')?.name).toBe('error');
    expect(outcomeOf(result, 'A deceased patient is marked so')).toMatchObject({
      name: 'skipped',
      attributes: {
        message: 'not exercised: The target file names no patient "deceased" under data.patients.',
      },
    });
    expect(outcomeOf(result, 'A new patient is created and can be read back')).toMatchObject({
      name: 'skipped',
      attributes: { message: 'not claimed: The target does not claim demographics.create.' },
    });
    expect(outcomeOf(result, 'Two clients update one patient')).toMatchObject({
      name: 'skipped',
      attributes: { message: 'left out: The tag expression left it out.' },
    });
    expect(outcomeOf(result, 'A patient can be read by id')).toBeUndefined();
  });

  it('counts what it holds, in each suite and in all', () => {
    const root = parseXml(formatRunJUnit(result));
    expect(root.attributes).toMatchObject({ tests: '13', failures: '2', errors: '1', skipped: '4' });
    for (const suite of root.children) {
      const cases = suite.children.filter(({ name }) => name === 'testcase');
      const count = (name: string): string =>
        String(cases.filter(({ children }) => children[0]?.name === name).length);
      expect(suite.attributes).toMatchObject({
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      });
    }
  });

  it('is green for a run that shows conformance', () => {
    const root = parseXml(formatRunJUnit(createPassedRun().result));
    expect(root.attributes).toMatchObject({ failures: '0', errors: '0' });
    expect(root.children.map(({ attributes }) => attributes['name'])).not.toContain('run');
  });

  it('is never green for a run that shows none', () => {
    const passed = createPassedRun().result;
    const runs: readonly (readonly [RunResult, string])[] = [
      [createUnreachableRun().result, 'errors'],
      [{ ...passed, summary: { ...passed.summary, exitCode: 4 } }, 'failures'],
      [{ ...passed, run: { ...passed.run, interrupted: true } }, 'errors'],
      [{ ...passed, scenarios: [], summary: { ...passed.summary, exitCode: 3 } }, 'errors'],
      [
        { ...passed, summary: { ...passed.summary, scenarios: { ...passed.summary.scenarios, passed: 0 } } },
        'errors',
      ],
    ];
    for (const [run, counted] of runs) {
      expect(parseXml(formatRunJUnit(run)).attributes[counted]).toBe('1');
    }
  });

  it('is well-formed XML whatever the texts of the run are', () => {
    fc.assert(
      fc.property(runArbitrary(anyText), (run) => {
        const suites = parseXml(formatRunJUnit(run.result)).children.flatMap(({ children }) => children);
        const scenarios =
          run.result.scenarios.length + run.result.preflight.length + run.result.excluded.length;
        expect(suites.filter(({ name }) => name === 'testcase').length).toBeGreaterThanOrEqual(scenarios);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps tabs, line ends and markup of names in its attributes', () => {
    const [scenario] = result.scenarios;
    const name = 'a\tb\nc\rd <e> & "f"';
    expect(
      outcomeOf({ ...result, scenarios: [{ ...scenario!, name, verdict: 'failed', reason: name }] }, name)
        ?.attributes['message'],
    ).toBe(name);
  });
});
