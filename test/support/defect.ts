import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Resources in which nothing is wrong, each as JSON and as XML. */
export const soundNames = [
  'patient',
  'organization',
  'practitioner',
  'observation',
  'medication-request',
  'appointment',
  'bundle',
] as const;
export type SoundName = (typeof soundNames)[number];

export type SoundFile = `${SoundName}.${'json' | 'xml'}`;

/** One thing made wrong in a sound resource, and what must be said of it. */
export interface Defect {
  readonly name: string;
  readonly of: SoundFile;
  /** The text that is replaced; it stands there once. */
  readonly from: string;
  readonly to: string;
  /** The rule and the path of the one issue. */
  readonly found: string;
  /** The text of the broken resource that the issue points to. */
  readonly at: string;
}

const folder = join(import.meta.dirname, '../fixtures/sound');

export function readSound(file: SoundFile): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The resource with its defect. Throws where `from` does not stand there exactly once. */
export function applyDefect({ name, of, from, to }: Defect): string {
  const sound = readSound(of);
  const parts = sound.split(from);
  if (parts.length !== 2) throw new Error(`${name}: "${from}" stands ${parts.length - 1} times in ${of}`);
  return parts.join(to);
}

/** The text from a place on, as long as `expected`: what an issue points to. */
export function textAt(
  text: string,
  place: { readonly line?: number; readonly column?: number },
  length: number,
): string {
  const line = text
    .split('\n')
    .slice((place.line ?? 1) - 1)
    .join('\n');
  return line.slice((place.column ?? 1) - 1).slice(0, length);
}
