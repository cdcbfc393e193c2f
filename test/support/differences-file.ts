import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isSameValue } from '../../src/compare/stated.js';
import type { Change, Stated } from '../../src/model/comparison.js';

/** A difference that is accepted, with the reason. Values that are not given allow any. */
export interface AcceptedDifference {
  /** `StructureDefinition/id`; a trailing `*` stands for any id. */
  readonly definition: string;
  /** Id of an element; none: any, or the definition as a whole. */
  readonly place?: string;
  readonly aspect: string;
  readonly published?: Stated;
  readonly ours?: Stated;
  readonly reason: string;
}

/** Reads accepted differences from YAML; an entry without definition, aspect or reason is refused. */
export function readAcceptedDifferences(file: string): readonly AcceptedDifference[] {
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${file}: expected a list of differences`);
  return entries.map((entry: unknown, index) => {
    if (isAcceptedDifference(entry)) return entry;
    throw new Error(`${file}: entry ${index + 1} needs definition, aspect and reason, each a text`);
  });
}

/** Whether the entry covers this change, from the published definition to ours, of the definition named. */
export function isAccepted(entry: AcceptedDifference, definition: string, change: Change): boolean {
  const ofDefinition = entry.definition.endsWith('*')
    ? definition.startsWith(entry.definition.slice(0, -1))
    : definition === entry.definition;
  return (
    ofDefinition &&
    entry.aspect === change.aspect &&
    (entry.place === undefined || entry.place === change.element) &&
    (entry.published === undefined || isSameValue(entry.published, change.was)) &&
    (entry.ours === undefined || isSameValue(entry.ours, change.is))
  );
}

function isAcceptedDifference(value: unknown): value is AcceptedDifference {
  if (typeof value !== 'object' || value === null) return false;
  const texts = new Map<string, unknown>(Object.entries(value));
  return ['definition', 'aspect', 'reason'].every((name) => {
    const text = texts.get(name);
    return typeof text === 'string' && text.trim() !== '';
  });
}
