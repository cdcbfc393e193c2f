/** @typedef {{ what: string, value: string }} Figure */

/**
 * The median time of one pass over the work, in milliseconds, after one pass that warms up.
 *
 * @param {() => void} pass
 * @param {number} rounds
 */
export function medianMs(pass, rounds) {
  pass();
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
