import type { IssueRecord } from '../../model/issue.js';
import { readKeptFile, writeKeptFile, type KeptPlace } from './kept-file.js';
import type { Reach } from './reach.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** What was said of resources, so that it need not be found out again. */
export interface Verdicts {
  /** What `judge` says of a resource, or said when the resource and all that it leads to was the same. */
  readonly of: (resource: JsonObject, judge: () => readonly IssueRecord[]) => readonly IssueRecord[];
  /** Keeps the verdicts that were asked for. */
  readonly keep: () => void;
}

export function openVerdicts(place: KeptPlace, reach: Reach): Verdicts {
  const kept = readKeptFile(place);
  const before: ReadonlyMap<unknown, readonly IssueRecord[]> = kept instanceof Map ? kept : new Map();
  const now = new Map<string, readonly IssueRecord[]>();
  return {
    of(resource, judge) {
      const hash = reach.hash(resource);
      const issues = before.get(hash) ?? judge();
      now.set(hash, issues);
      return issues;
    },
    keep() {
      writeKeptFile(place, now);
    },
  };
}
