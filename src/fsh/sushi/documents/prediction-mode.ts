import { createRequire } from 'node:module';

/** How ANTLR's parsers predict which rule comes next. */
export type PredictionMode = 'SLL' | 'LL';

interface Antlr {
  readonly ParserATNSimulator: { readonly prototype: object };
  readonly PredictionMode: Readonly<Record<PredictionMode, number>>;
}

/** The ANTLR runtime that SUSHI's parsers are made with. */
const antlr = createRequire(createRequire(import.meta.url).resolve('fsh-sushi'))('antlr4') as Antlr;

let current: PredictionMode = 'LL';

/**
 * Has all parsers predict in this way from now on. `SLL` is faster: it gives the parse tree that `LL` gives, or
 * a syntax error where `LL` may give none.
 */
export function setPredictionMode(mode: PredictionMode): void {
  current = mode;
}

// Each parser sets its own mode to LL when it is made, and SUSHI gives no other access to its parsers.
Object.defineProperty(antlr.ParserATNSimulator.prototype, 'predictionMode', {
  get: () => antlr.PredictionMode[current],
  set: () => undefined,
});
