import { startReferenceServer, type RunningServer } from '../../src/server/reference-server.js';
import { stringsAt, valuesAt } from '../../src/server/resource.js';
import { readSeedRecords } from './seed-records.js';
import type { ServerCaller } from './server-client.js';

/** A look at a server through one of its callers. */
export type Look<T> = (full: ServerCaller) => Promise<T>;

/** A server with the patients of `profiles/examples/records`. */
export function startRecordServer(): Promise<RunningServer> {
  return startReferenceServer({ seed: readSeedRecords() });
}

/** The values at a path of what a GET gives. */
export function valuesOf(path: string, element: string): Look<readonly unknown[]> {
  return async (full) => valuesAt((await full.get(path)).json, element);
}

/** The strings at a path of what a GET gives. */
export function stringsOf(path: string, element: string): Look<readonly string[]> {
  return async (full) => stringsAt((await full.get(path)).json, element);
}

/** The total of a search. */
export function totalOf(query: string): Look<unknown> {
  return async (full) => (await full.get(query)).json['total'];
}

/** The status of a GET. */
export function statusOf(path: string): Look<number> {
  return async (full) => (await full.get(path)).status;
}
