import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertFuzzed, readFuzzing } from '../../support/fuzz.js';

/** What a property that never holds was tried with, and how it failed. */
function fail(environment: NodeJS.ProcessEnv): {
  readonly first: number | undefined;
  readonly message: string;
} {
  const tried: number[] = [];
  const property = fc.property(fc.nat(), (given) => {
    tried.push(given);
    return false;
  });
  try {
    assertFuzzed(property, readFuzzing(20, environment), 'test/some.test.ts');
  } catch (error) {
    return { first: tried[0], message: error instanceof Error ? error.message : '' };
  }
  throw new Error('The property held');
}

describe('a fuzzed property that fails', () => {
  it('says how to repeat it, and that finds the same', () => {
    const { first, message } = fail({});
    const [, seed, runs] =
      /^To repeat: FUZZ_SEED=(\d+) FUZZ_RUNS=(\d+) npx vitest run test\/some.test.ts\n/.exec(message) ?? [];
    expect(message).toContain('Counterexample');
    expect(runs).toBe('20');
    expect(fail({ FUZZ_SEED: seed, FUZZ_RUNS: runs })).toEqual({ first, message });
  });

  it('is tried with something else each time', () => {
    expect(new Set(Array.from({ length: 5 }, () => fail({}).first)).size).toBeGreaterThan(1);
  });
});
