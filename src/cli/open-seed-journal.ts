import { appendFile, readFile, rm, truncate } from 'node:fs/promises';
import {
  readSeedJournal,
  formatSeedEvent,
  type SeedEvent,
  type SeedJournal,
} from '../conform/seed/seed-journal.js';
import { ToolkitError } from '../model/toolkit-error.js';

/** A journal in a file. */
export interface SeedJournalFile extends SeedJournal {
  /** Deletes the file, if it was written. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens the journal of a target, or makes a new one, which is written with its first event. Each event is one append of a
 * whole line, so that a crash loses no more than the line under way. Throws `usage` where the journal is of another target,
 * or cannot be read or written, and `configuration-invalid` where it is none.
 */
export async function openSeedJournal(
  file: string,
  name: string,
  { target, now }: { readonly target: string; readonly now: () => Date },
): Promise<SeedJournalFile> {
  const events = [...(await readEvents(file, name))];
  const [first] = events;
  if (first !== undefined && 'seeds' in first && first.seeds !== target) {
    const message = `${name} is the journal of ${first.seeds} and not of ${target}; name another one with --journal`;
    throw new ToolkitError('usage', message);
  }
  const append = async (event: SeedEvent): Promise<void> => {
    const head: readonly SeedEvent[] =
      events.length === 0 ? [{ seeds: target, startedAt: now().toISOString() }] : [];
    await write(file, name, [...head, event]);
    events.push(...head, event);
  };
  return { events, append, discard: () => rm(file, { force: true }) };
}

async function readEvents(file: string, name: string): Promise<readonly SeedEvent[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw toUsageError(`${name} cannot be read`, cause);
  }
  const events = readSeedJournal(text, name);
  // What is appended must not go on a line that was cut off.
  const whole = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1));
  if (whole < Buffer.byteLength(text)) await truncate(file, whole);
  return events;
}

async function write(file: string, name: string, events: readonly SeedEvent[]): Promise<void> {
  try {
    await appendFile(file, events.map(formatSeedEvent).join(''), { mode: 0o600 });
  } catch (cause) {
    throw toUsageError(`The journal ${name} cannot be written`, cause);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function toUsageError(message: string, cause: unknown): ToolkitError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new ToolkitError('usage', `${message}: ${detail}`, { cause });
}
