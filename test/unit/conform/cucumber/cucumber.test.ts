import { describe, expect, it } from 'vitest';
import { createResultCollector } from '../../../../src/conform/cucumber/collect-results.js';
import type { Envelope } from '../../../../src/conform/cucumber/envelope.js';
import { createMessageMerger } from '../../../../src/conform/cucumber/merge-messages.js';
import { splitIntoLanes } from '../../../../src/conform/cucumber/split-into-lanes.js';
import { stepOutcomeMediaType, type StepOutcome } from '../../../../src/conform/scenario/step-outcome.js';
import type { ScenarioResult } from '../../../../src/model/run-result.js';
import { createFeatureScenario } from '../../../support/scenario-fixture.js';

const at = (seconds: number) => ({ seconds, nanos: 0 });

/** A message as Cucumber sends it, written down for a test. */
function message(parts: object): Envelope {
  return parts;
}

const scenario = createFeatureScenario('demographics/one');

/** What Cucumber says of a scenario with two steps that end with these statuses, each with what it attached. */
function tell(
  steps: readonly { readonly status: string; readonly outcome?: StepOutcome; readonly message?: string }[],
) {
  const events: string[] = [];
  const results: ScenarioResult[] = [];
  const collector = createResultCollector([scenario], {
    started: ({ id }) => events.push(`started ${id}`),
    finished: (result) => {
      events.push(`finished ${result.id}`);
      results.push(result);
    },
  });
  const all = [
    { pickle: { id: 'p', uri: scenario.uri, location: { line: scenario.line }, steps: [], tags: [] } },
    {
      testCase: {
        id: 'c',
        pickleId: 'p',
        testSteps: [
          { id: 'hook' },
          ...steps.map((_, step) => ({ id: `s${String(step)}`, pickleStepId: 'ps' })),
        ],
      },
    },
    { testCaseStarted: { id: 'r', testCaseId: 'c', attempt: 0, timestamp: at(10) } },
    ...steps.flatMap(({ status, outcome, message: text }, step) => [
      ...(outcome === undefined
        ? []
        : [
            {
              attachment: {
                body: JSON.stringify(outcome),
                mediaType: stepOutcomeMediaType,
                testCaseStartedId: 'r',
                testStepId: `s${String(step)}`,
              },
            },
          ]),
      {
        testStepFinished: {
          testCaseStartedId: 'r',
          testStepId: `s${String(step)}`,
          testStepResult: { status, duration: at(1), message: text },
        },
      },
    ]),
    { testCaseFinished: { testCaseStartedId: 'r', timestamp: at(13) } },
  ];
  for (const one of all) collector.add(message(one));
  return { events, result: results[0] };
}

const passed = { outcome: 'passed', exchanges: ['x1'], findings: [] } as const;

describe('the results of scenarios', () => {
  it('are made of what the steps attached', () => {
    const { events, result } = tell([
      { status: 'PASSED', outcome: passed },
      { status: 'PASSED', outcome: { ...passed, examined: 2 } },
    ]);
    expect(events).toEqual(['started demographics/one', 'finished demographics/one']);
    expect(result).toMatchObject({
      id: 'demographics/one',
      verdict: 'passed',
      examined: 2,
      durationMs: 3000,
      startedAt: '1970-01-01T00:00:10.000Z',
    });
    expect(result?.steps).toMatchObject([
      { text: 'it is asked', outcome: 'passed', durationMs: 1000, exchanges: ['x1'] },
      { text: 'it answers', outcome: 'passed', examined: 2 },
    ]);
  });

  it('keep the findings and the reason of a step that failed', () => {
    const finding = { expected: 'a', found: 'b' };
    const failed = {
      outcome: 'failed',
      reason: 'Expected a; found b.',
      examined: 1,
      exchanges: [],
      findings: [finding],
    } as const;
    const { result } = tell([
      { status: 'PASSED', outcome: passed },
      { status: 'FAILED', outcome: failed },
    ]);
    expect(result).toMatchObject({ verdict: 'failed', reason: 'Expected a; found b.' });
    expect(result?.steps[1]?.findings).toEqual([finding]);
  });

  it('are an error where a step is undefined or threw outside our own judging', () => {
    expect(tell([{ status: 'UNDEFINED' }, { status: 'SKIPPED' }]).result).toMatchObject({
      verdict: 'error',
      reason: 'The toolkit itself failed: the step is undefined.',
      steps: [{ outcome: 'error' }, { outcome: 'not-reached' }],
    });
    const thrown = tell([{ status: 'FAILED', message: 'Error: oops\n  at x' }, { status: 'SKIPPED' }]);
    expect(thrown.result).toMatchObject({
      verdict: 'error',
      reason: 'The toolkit itself failed: the step is failed: Error: oops.',
    });
  });

  it('are not-exercised where a Then passed without having looked at anything', () => {
    const { result } = tell([
      { status: 'PASSED', outcome: passed },
      { status: 'PASSED', outcome: passed },
    ]);
    expect(result).toMatchObject({ verdict: 'not-exercised', examined: 0 });
  });

  it('are not-exercised where a step says nothing of itself', () => {
    expect(tell([{ status: 'PASSED' }, { status: 'PASSED' }]).result?.verdict).toBe('not-exercised');
  });
});

describe('the messages of several lanes', () => {
  function merge(lanes: readonly (readonly object[])[]): readonly unknown[] {
    const merger = createMessageMerger((line) => line.replace('secret', '[redacted]'));
    for (const lane of lanes) for (const one of lane) merger.add(message(one));
    const text = merger.format();
    return text === ''
      ? []
      : text
          .trimEnd()
          .split('\n')
          .map((line): unknown => JSON.parse(line));
  }

  const lane = (run: string, success: boolean) => [
    { meta: { protocolVersion: '1' } },
    { stepDefinition: { id: 'd1' } },
    { testRunStarted: { id: run, timestamp: at(1) } },
    { testCase: { id: `case-${run}`, testRunStartedId: run } },
    { attachment: { body: 'a secret', testRunStartedId: run } },
    { testRunFinished: { testRunStartedId: run, success, timestamp: at(2) } },
  ];

  it('are those of one run, ended by one verdict, without secrets', () => {
    expect(merge([lane('r1', true), lane('r2', false)])).toEqual([
      { meta: { protocolVersion: '1' } },
      { stepDefinition: { id: 'd1' } },
      { testRunStarted: { id: 'r1', timestamp: at(1) } },
      { testCase: { id: 'case-r1', testRunStartedId: 'r1' } },
      { attachment: { body: 'a [redacted]', testRunStartedId: 'r1' } },
      { testCase: { id: 'case-r2', testRunStartedId: 'r1' } },
      { attachment: { body: 'a [redacted]', testRunStartedId: 'r1' } },
      { testRunFinished: { testRunStartedId: 'r1', success: false, timestamp: at(2) } },
    ]);
  });

  it('keep a failure of an earlier lane', () => {
    expect(merge([lane('r1', false), lane('r2', true)]).at(-1)).toMatchObject({
      testRunFinished: { success: false },
    });
  });

  it('are none of none', () => {
    expect(merge([])).toEqual([]);
  });
});

describe('lanes', () => {
  const scenarios = ['a', 'a', 'a', 'b', 'b', 'c'].map((file, number) =>
    createFeatureScenario(`s/${String(number)}`, [], { uri: file }),
  );
  const uris = (count: number) =>
    splitIntoLanes(scenarios, count).map((lane) => lane.map(({ uri }) => uri).join(''));

  it('share out files, longest first, each file in one lane', () => {
    expect(uris(2)).toEqual(['aaa', 'bbc']);
    expect(uris(1)).toEqual(['aaabbc']);
  });

  it('are no more than there are files', () => {
    expect(uris(9)).toEqual(['aaa', 'bb', 'c']);
    expect(splitIntoLanes([], 3)).toEqual([]);
  });
});
