import type { Surroundings } from './surroundings.js';

/** One line on the terminal that says how far a command is; silent elsewhere and in the first second. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const patienceMs = 1000;
const betweenMs = 100;

export function createProgressLine({ stderr, monotonic }: Surroundings): ProgressLine {
  if (stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const start = monotonic();
  let shownAt = -Infinity;
  return {
    show: (text) => {
      const now = monotonic();
      if (now - start < patienceMs || now - shownAt < betweenMs) return;
      shownAt = now;
      stderr.write(`\r\u001b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (shownAt > -Infinity) stderr.write('\r\u001b[2K');
    },
  };
}
