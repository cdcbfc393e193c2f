import type { SushiMessage } from '../sushi-exchange.js';
import { toEntityKey, type EntityKey, type FshEntity } from './fsh-entity.js';

/**
 * How much of what answers to a name was looked at: what FSH says of it as a whole, all that FSH says
 * of it, or the resource that was made of it. Each includes those before it.
 */
export const depths = ['head', 'content', 'output'] as const;
export type Depth = (typeof depths)[number];

/** What happened while one artifact was made. */
export interface Trace {
  /** Every name, id and URL that was looked up, found or not. */
  readonly asks: Map<string, Depth>;
  /** What had to be made first, in the order in which it was wanted. */
  readonly wants: Set<EntityKey>;
  readonly messages: SushiMessage[];
  /** Whether the outcome hangs on more than is traced, so that it must not be kept. */
  tainted: boolean;
}

/** Notes what each artifact looks at while SUSHI makes it. One artifact's making may start another's. */
export interface Tracer {
  readonly open: () => Trace;
  /** Does some work for an artifact. What is asked meanwhile is put down to it. */
  readonly within: <T>(trace: Trace, work: () => T) => T;
  /** Does work that SUSHI does for an answer; what it asks itself is part of that answer. */
  readonly quietly: <T>(work: () => T) => T;
  readonly ask: (item: unknown, depth: Depth) => void;
  readonly want: (entity: FshEntity) => void;
  /** Nothing that is being made can be kept. */
  readonly taintAll: () => void;
  /** What SUSHI says while nothing is made is said of the project. */
  readonly say: (message: SushiMessage) => void;
  readonly messages: readonly SushiMessage[];
}

export function createTracer(): Tracer {
  const stack: Trace[] = [];
  const messages: SushiMessage[] = [];
  let quiet = false;
  const run = <T>(isQuiet: boolean, work: () => T): T => {
    const before = quiet;
    quiet = isQuiet;
    try {
      return work();
    } finally {
      quiet = before;
    }
  };
  return {
    messages,
    open: () => ({ asks: new Map(), wants: new Set(), messages: [], tainted: false }),
    within(trace, work) {
      stack.push(trace);
      try {
        return run(false, work);
      } catch (error) {
        // SUSHI reports it further up, where it is no longer known what was being made.
        trace.tainted = true;
        throw error;
      } finally {
        stack.pop();
      }
    },
    quietly: (work) => run(true, work),
    ask(item, depth) {
      const asks = stack.at(-1)?.asks;
      if (quiet || asks === undefined || typeof item !== 'string') return;
      const known = asks.get(item);
      if (known === undefined || depths.indexOf(known) < depths.indexOf(depth)) asks.set(item, depth);
    },
    want(entity) {
      stack.at(-1)?.wants.add(toEntityKey(entity));
    },
    taintAll() {
      if (!quiet) for (const trace of stack) trace.tainted = true;
    },
    say(message) {
      (stack.at(-1)?.messages ?? messages).push(message);
    },
  };
}
