/**
 * One row of a table: what was measured, and where there is one the target.
 *
 * @typedef {{ what: string, value: string, target?: string }} Figure
 */

/**
 * The median time of the processor for one pass over the work, in milliseconds, once it has run for two of its seconds to
 * warm up. What else the machine does meanwhile does not count.
 *
 * @param {() => void} pass
 * @param {number} rounds
 */
export function medianMs(pass, rounds) {
  const begun = process.cpuUsage();
  do pass();
  while (process.cpuUsage(begun).user < 2_000_000);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    pass();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return median(times);
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @param {number} value */
export const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
