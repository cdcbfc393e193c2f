import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/model/exchange.js';
import { formatExchanges } from '../../../src/report/format-exchanges.js';
import { formatRunJson } from '../../../src/report/format-run-json.js';
import { readSchema } from '../../support/json-schema.js';
import { anyText, runArbitrary } from '../../support/run-result-arbitrary.js';
import {
  createLongRun,
  createPassedRun,
  createRun,
  createUnreachableRun,
} from '../../support/run-result-fixture.js';

const check = readSchema('run.schema.json');

describe('run.json', () => {
  it('carries the run unchanged and conforms to the published schema', () => {
    for (const { result } of [createRun(), createPassedRun(), createUnreachableRun(), createLongRun(20)]) {
      const json: unknown = JSON.parse(formatRunJson(result));
      expect(json).toEqual(result);
      expect(check(json)).toEqual([]);
    }
  });

  it('conforms to it whatever the run holds', () => {
    fc.assert(
      fc.property(runArbitrary(anyText), ({ result }) => {
        expect(check(JSON.parse(formatRunJson(result)))).toEqual([]);
      }),
    );
  });
});

describe('the schema of run.json', () => {
  const { result } = createRun();
  const [scenario] = result.scenarios;
  const failed = result.scenarios.find(({ verdict }) => verdict === 'failed');
  const { reason, ...withoutReason } = failed!;

  it.each([
    ['another version of the format', { ...result, schema: 'careconnect-conformance/run/2' }],
    ['a verdict that does not exist', { ...result, scenarios: [{ ...scenario, verdict: 'skipped' }] }],
    [
      'a scenario that passed though it looked at nothing',
      { ...result, scenarios: [{ ...scenario, examined: 0 }] },
    ],
    ['a scenario that failed without a reason', { ...result, scenarios: [withoutReason] }],
    ['an exit code that means wrong usage', { ...result, summary: { ...result.summary, exitCode: 2 } }],
    ['a count that is missing', { ...result, summary: { ...result.summary, scenarios: { passed: 1 } } }],
    ['a time that is no instant', { ...result, run: { ...result.run, startedAt: 'today' } }],
    ['a member that is not documented', { ...result, target: { ...result.target, token: 'x' } }],
    [
      'a finding without what was found',
      {
        ...result,
        scenarios: [{ ...failed, steps: [{ ...failed!.steps[2], findings: [{ expected: 'x' }] }] }],
      },
    ],
  ])('rejects %s', (_, json) => {
    expect(check(json)).not.toEqual([]);
  });

  it('rejects a run that lacks any of its members', () => {
    expect(reason).toBeDefined();
    for (const key of Object.keys(result)) {
      const partial = Object.fromEntries(Object.entries(result).filter(([name]) => name !== key));
      expect(check(partial)).not.toEqual([]);
    }
  });
});

describe('exchanges.ndjson', () => {
  it('is one line of JSON for each exchange, in order and unchanged', () => {
    fc.assert(
      fc.property(runArbitrary(anyText), ({ exchanges }) => {
        const lines = formatExchanges(exchanges).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line) as Exchange)).toEqual(exchanges);
      }),
    );
    expect(formatExchanges([])).toBe('');
  });
});
