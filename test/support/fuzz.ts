import fc from 'fast-check';

/** How often, and from which seed on, things are made up. */
export interface Fuzzing {
  readonly runs: number;
  readonly seed: number;
}

/**
 * What the environment asks for: `FUZZ_RUNS`, and `FUZZ_SEED` to make up again what a failure was found with. By itself
 * the seed is another one each time, so that more is tried the longer the project lives.
 */
export function readFuzzing(runs: number, environment: NodeJS.ProcessEnv = process.env): Fuzzing {
  const { FUZZ_RUNS: asked, FUZZ_SEED: seed } = environment;
  return {
    runs: asked === undefined ? runs : Number(asked),
    seed: seed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(seed),
  };
}

/** Asserts a property; a failure says how to repeat it. `file` is the test file, from the project's root. */
export function assertFuzzed<T>(property: fc.IProperty<T>, { runs, seed }: Fuzzing, file: string): void {
  try {
    fc.assert(property, { numRuns: runs, seed });
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const again = `FUZZ_SEED=${String(seed)} FUZZ_RUNS=${String(runs)} npx vitest run ${file}`;
    throw new Error(`To repeat: ${again}\n${found}`, { cause: error });
  }
}
