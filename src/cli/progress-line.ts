import type { Surroundings } from './surroundings.js';

/** One line on the terminal that says how far a command is; silent elsewhere and in the first second. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  /** Takes the line away, before something else is written to the terminal. */
  readonly clear: () => void;
}

const patienceMs = 1000;
const betweenMs = 100;

export function createProgressLine({ stderr, monotonic }: Surroundings): ProgressLine {
  if (stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const start = monotonic();
  let shownAt = -Infinity;
  let isVisible = false;
  return {
    show: (text) => {
      const now = monotonic();
      if (now - start < patienceMs || now - shownAt < betweenMs) return;
      shownAt = now;
      isVisible = true;
      stderr.write(`\r\u001b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (isVisible) stderr.write('\r\u001b[2K');
      isVisible = false;
    },
  };
}
