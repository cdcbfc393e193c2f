/** Numbers from 0 up to but not including 1, the same ones for the same seed (mulberry32). */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the values. */
export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from');
  return value;
}

/**
 * So many of the values, the same ones for the same id. What is drawn goes by the id and by each value, not by their
 * places, so that a new value or a new id changes next to nothing of it.
 */
export function drawFor(id: string, values: readonly string[], size: number): readonly string[] {
  const ranked = values.map((value) => ({ value, rank: createRandom(toSeed(`${id}\n${value}`))() }));
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, size)
    .map(({ value }) => value);
}

/** FNV-1a of the UTF-16 units. */
function toSeed(text: string): number {
  let seed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    seed = Math.imul(seed ^ text.charCodeAt(at), 0x01000193);
  }
  return seed;
}
