import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isSameStated, type Difference, type Stated } from './compare-difference.js';

/** A difference that is accepted, with the reason. Values that are not given allow any. */
export interface AcceptedDifference {
  /** `StructureDefinition/id`; a trailing `*` stands for any id. */
  readonly definition: string;
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

/** Whether the entry covers this difference of the definition named. */
export function isAccepted(entry: AcceptedDifference, definition: string, difference: Difference): boolean {
  const ofDefinition = entry.definition.endsWith('*')
    ? definition.startsWith(entry.definition.slice(0, -1))
    : definition === entry.definition;
  return (
    ofDefinition &&
    entry.aspect === difference.aspect &&
    (entry.place === undefined || entry.place === difference.place) &&
    (entry.published === undefined || isSameStated(entry.published, difference.published)) &&
    (entry.ours === undefined || isSameStated(entry.ours, difference.ours))
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
