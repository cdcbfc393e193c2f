/**
 * One row of a table: what was measured, and where there is one the target.
 *
 * @typedef {{ what: string, value: string, target?: string }} Figure
 */

/**
 * The median time of one pass over the work, in milliseconds, once it has run for two seconds to warm up.
 *
 * @param {() => void} pass
 * @param {number} rounds
 */
export function medianMs(pass, rounds) {
  const begun = performance.now();
  do pass();
  while (performance.now() - begun < 2000);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    pass();
    times.push(performance.now() - start);
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
