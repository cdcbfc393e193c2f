import { randomUUID } from 'node:crypto';
import { extname, resolve } from 'node:path';
import { createFhirClient, type FhirClient } from '../client/fhir-client.js';
import { checkTarget } from '../conform/preflight.js';
import { readSeedClaims } from '../conform/seed/seed-claims.js';
import { toSeedData } from '../conform/seed/seed-data.js';
import type { SeedOutcome } from '../conform/seed/seed-outcome.js';
import { seedTarget, type SeedOptions } from '../conform/seed/seed-target.js';
import { unseedTarget } from '../conform/seed/unseed-target.js';
import { getWriteBase } from '../conform/target/own-urls.js';
import { openEmbeddedPackage } from '../definitions/load/embedded.js';
import type { Target } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { formatSeedSummary, formatUnseedSummary, type SeedLayout } from '../report/format-seed-summary.js';
import { recordRoles } from '../server/operations/seed-facts.js';
import { exitCodes } from './exit-codes.js';
import { openSeedJournal, type SeedJournalFile } from './open-seed-journal.js';
import { isUrl, openNamedTarget } from './open-target.js';
import { createProgressLine, type ProgressLine } from './progress-line.js';
import { readSeedRecords } from './read-seed.js';
import {
  checkSeededPlace,
  formatSeedData,
  formatSeededTarget,
  writeSeededTarget,
  type SeededPlace,
} from './seeded-target-file.js';
import type { Surroundings } from './surroundings.js';
import { layoutFor } from './terminal-style.js';

/** The words of the command line, as yargs gives them. */
export interface SeedArguments {
  readonly target: string;
  readonly journal?: string | undefined;
  readonly writeData?: string | undefined;
  readonly remove: boolean;
}

/** Loads the made-up patients into a target, or removes them, and returns the exit code. */
export async function seedCommand(given: SeedArguments, surroundings: Surroundings): Promise<number> {
  const { target, text } = await openWritableTarget(given.target, surroundings);
  const place = toSeededPlace(given, surroundings);
  if (place !== undefined) await checkSeededPlace(place);
  const name = given.journal ?? toJournalName(given.target);
  const { now } = surroundings;
  const seeded = { target: getWriteBase(target), now };
  const journal = await openSeedJournal(resolve(surroundings.cwd, name), name, seeded);
  if (given.remove && journal.events.length === 0) {
    throw new ToolkitError(
      'usage',
      `${name} is not there or empty; --remove needs the journal of what was loaded`,
    );
  }
  const client = openClient(target, surroundings);
  try {
    await checkReachable(client, target);
    const setting = {
      journal,
      target,
      name,
      surroundings,
      client,
      progress: createProgressLine(surroundings),
    };
    if (given.remove) return await remove(setting);
    return await load(setting, { text: text ?? '', place });
  } finally {
    await client.close();
  }
}

/** What both directions of the command work with. */
interface Setting {
  readonly journal: SeedJournalFile;
  readonly target: Target;
  /** Of the journal's file, as the user would write it. */
  readonly name: string;
  readonly surroundings: Surroundings;
  readonly client: FhirClient;
  readonly progress: ProgressLine;
}

async function openWritableTarget(
  name: string,
  surroundings: Surroundings,
): Promise<{ readonly target: Target; readonly text?: string }> {
  const opened = await openNamedTarget(name, surroundings);
  if (opened.target.writes) return opened;
  const advice = isUrl(name)
    ? 'Writing is allowed by the key writes of a target file; expected one'
    : `${name} does not allow writing; expected the key writes: true`;
  throw new ToolkitError(
    'configuration-invalid',
    `${advice}. Never load made-up patients into a live system.`,
  );
}

function toSeededPlace(given: SeedArguments, { cwd }: Surroundings): SeededPlace | undefined {
  const { writeData, target, remove } = given;
  if (writeData === undefined) return undefined;
  if (remove)
    throw new ToolkitError('usage', '--write-data tells of what was loaded and cannot go with --remove');
  return { file: resolve(cwd, writeData), name: writeData, targetFile: resolve(cwd, target) };
}

/** Beside the target file: `my-server.yaml` has `my-server.seed.ndjson`. */
function toJournalName(target: string): string {
  return `${target.slice(0, target.length - extname(target).length)}.seed.ndjson`;
}

function openClient(target: Target, { env, now, monotonic }: Surroundings): FhirClient {
  return createFhirClient(target, { env, now, monotonic, newId: randomUUID, record: () => undefined });
}

/** Throws `transport` with what the preflight found. */
async function checkReachable(client: FhirClient, target: Target): Promise<void> {
  const failed = (await checkTarget(client, target)).find(({ outcome }) => outcome === 'failed');
  if (failed === undefined) return;
  throw new ToolkitError('transport', failed.detail);
}

async function toSeedOptions({
  client,
  journal,
  target,
  surroundings,
  progress,
}: Setting): Promise<SeedOptions> {
  return {
    client,
    journal,
    claims: await readSeedClaims(client, target),
    records: readSeedRecords(openEmbeddedPackage('careconnect')),
    signal: surroundings.signal,
    onProgress: (done, total, key) => {
      progress.show(`${String(done)} of ${String(total)}: ${key}`);
    },
  };
}

async function load(
  setting: Setting,
  { text, place }: { readonly text: string; readonly place: SeededPlace | undefined },
): Promise<number> {
  const { surroundings, progress } = setting;
  const outcome = await seedTarget(await toSeedOptions(setting));
  progress.clear();
  surroundings.stderr.write(formatSeedSummary(outcome, toLayout(setting)));
  const data = toSeedData(outcome, recordRoles);
  if (place === undefined) surroundings.stdout.write(formatSeedData(data));
  else await writeSeededTarget(place, formatSeededTarget(text, data));
  return toExitCode(outcome, isWhole(outcome));
}

function isWhole({ refused, leftOut, incomplete, perhapsTwice }: SeedOutcome): boolean {
  return [refused, leftOut, incomplete, perhapsTwice].every((remarks) => remarks.length === 0);
}

async function remove(setting: Setting): Promise<number> {
  const { journal, surroundings, progress } = setting;
  const outcome = await unseedTarget(await toSeedOptions(setting));
  progress.clear();
  const { removed, total, unsure } = outcome;
  const isDone = removed === total && unsure.length === 0;
  if (isDone) await journal.discard();
  surroundings.stderr.write(formatUnseedSummary(outcome, toLayout(setting)));
  return toExitCode(outcome, isDone);
}

function toLayout({ target, name, surroundings }: Setting): SeedLayout {
  const { stderr } = surroundings;
  return {
    ...layoutFor(stderr, surroundings),
    target: `${target.name}, ${getWriteBase(target)}`,
    journal: name,
  };
}

function toExitCode(
  { interrupted, outage }: { readonly interrupted: boolean; readonly outage?: string },
  isWhole: boolean,
): number {
  if (outage !== undefined) return exitCodes.unreachable;
  if (interrupted) return exitCodes.interrupted;
  return isWhole ? exitCodes.fine : exitCodes.found;
}
