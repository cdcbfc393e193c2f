import { listKeys } from './seed-references.js';
import { toKey, type SeedRecord } from './seed-record.js';

/** A record in its turn. */
export interface SeedStep {
  readonly key: string;
  readonly record: SeedRecord;
  /** Keys that it names, which stand before it. */
  readonly needs: readonly string[];
  /** Keys that it names and that come after it, or are itself: the records refer to each other in a circle. */
  readonly postponed: readonly string[];
}

/**
 * The records in an order in which each comes after those that it refers to, as near to the given order as that
 * allows. A circle is broken at the reference that closes it.
 */
export function orderRecords(records: readonly SeedRecord[]): readonly SeedStep[] {
  const byKey = new Map(records.map((record) => [toKey(record), record]));
  const steps: SeedStep[] = [];
  const placed = new Set<string>();
  const open = new Set<string>();
  const place = (key: string, record: SeedRecord): void => {
    open.add(key);
    const named = listKeys(record, (each) => byKey.has(each));
    for (const each of named) {
      const other = byKey.get(each);
      if (other !== undefined && !placed.has(each) && !open.has(each)) place(each, other);
    }
    open.delete(key);
    placed.add(key);
    const needs = named.filter((each) => placed.has(each) && each !== key);
    steps.push({ key, record, needs, postponed: named.filter((each) => !needs.includes(each)) });
  };
  for (const [key, record] of byKey) if (!placed.has(key)) place(key, record);
  return steps;
}
