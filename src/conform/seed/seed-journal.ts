import { ToolkitError } from '../../model/toolkit-error.js';
import { hasMembers } from './seed-record.js';

/** One thing that happened to a target, in the order in which it happened. */
export type SeedEvent =
  /** The first line: which target the journal is of. */
  | { readonly seeds: string; readonly startedAt: string }
  /** Written before a record is sent, so that a crash leaves a trace of what may have been created. */
  | { readonly begun: string; readonly method: 'POST' | 'PUT' }
  /** The record stands at this place, as `[type]/[id]`. */
  | { readonly created: string; readonly as: string }
  /** The target did not take in what was begun. */
  | { readonly refused: string }
  /** Written before the record at this place is changed to name these places, which were filled after it. */
  | { readonly completing: string; readonly names: readonly string[] }
  /** It names them. */
  | { readonly completed: string }
  /** What stood at this place is gone. */
  | { readonly removed: string };

/** What a target was given and what was taken away again. */
export interface SeedJournal {
  readonly events: readonly SeedEvent[];
  /** Returns when the event is written. */
  readonly append: (event: SeedEvent) => Promise<void>;
}

/** What holds now by all that happened. */
export interface SeedState {
  /** Place on the target by key, in the order of creation. */
  readonly places: ReadonlyMap<string, string>;
  /** Keys of which it is not known whether the target holds them, with how they were sent. */
  readonly unsure: ReadonlyMap<string, 'POST' | 'PUT'>;
  /** Places of which the references are complete. */
  readonly completed: ReadonlySet<string>;
}

/** Reads what holds now. */
export function readState(events: readonly SeedEvent[]): SeedState {
  const places = new Map<string, string>();
  const unsure = new Map<string, 'POST' | 'PUT'>();
  const completed = new Set<string>();
  for (const event of events) {
    if ('begun' in event) unsure.set(event.begun, event.method);
    else if ('refused' in event) unsure.delete(event.refused);
    else if ('completed' in event) completed.add(event.completed);
    else if ('created' in event) {
      unsure.delete(event.created);
      places.set(event.created, event.as);
    } else if ('removed' in event) {
      completed.delete(event.removed);
      unsure.delete(event.removed);
      for (const [key, place] of places) if (place === event.removed) places.delete(key);
    }
  }
  return { places, unsure, completed };
}

/** A line of the journal, with its line end. */
export function formatSeedEvent(event: SeedEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/**
 * Reads a journal. A last line without its end was cut off in the writing and says nothing. Throws
 * `configuration-invalid` with the line where something else stands, and where the first line names no target or is not
 * the beginning of one that does.
 */
export function readSeedJournal(text: string, file: string): readonly SeedEvent[] {
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
  const refuse = (at: number): ToolkitError => {
    const expected = at === 0 ? 'the target that was seeded' : 'what was created or removed';
    return new ToolkitError(
      'configuration-invalid',
      `${file}:${at + 1} is no line of a journal of \`careconnect seed\`; expected ${expected}`,
    );
  };
  if (lines.length === 0 && !isCutOffHead(text)) throw refuse(0);
  return lines.map((line, at) => {
    const event = toEvent(line);
    if (event !== undefined && 'seeds' in event === (at === 0)) return event;
    throw refuse(at);
  });
}

const headStart = '{"seeds":';

/** Whether a text without a line end may be what was written of a first line; another file is not to be taken for a journal. */
function isCutOffHead(text: string): boolean {
  return text.startsWith(headStart) || headStart.startsWith(text);
}

function toEvent(line: string): SeedEvent | undefined {
  const value = parse(line);
  if (!hasMembers(value)) return undefined;
  const text = (name: string): string | undefined => {
    const member = value[name];
    return typeof member === 'string' ? member : undefined;
  };
  const [seeds, startedAt, begun, method] = [text('seeds'), text('startedAt'), text('begun'), text('method')];
  if (seeds !== undefined && startedAt !== undefined) return { seeds, startedAt };
  if (begun !== undefined && (method === 'POST' || method === 'PUT')) return { begun, method };
  const [created, as, refused] = [text('created'), text('as'), text('refused')];
  if (created !== undefined && as !== undefined) return { created, as };
  if (refused !== undefined) return { refused };
  const [completing, completed, removed] = [text('completing'), text('completed'), text('removed')];
  const names = value['names'];
  if (completing !== undefined && Array.isArray(names)) {
    return { completing, names: names.filter((name) => typeof name === 'string') };
  }
  if (completed !== undefined) return { completed };
  return removed === undefined ? undefined : { removed };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
