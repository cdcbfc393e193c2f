import { findNearest } from '../model/find-nearest.js';
import type { CatalogueEntry } from '../report/format-catalogue.js';
import type { CommandSetting } from './command-setting.js';
import { exitCodes } from './exit-codes.js';
import { layoutFor } from './terminal-style.js';

/** What is asked of a catalogue: all of it, or one entry. */
export interface CatalogueRequest {
  /** What the entries are, in the singular. */
  readonly kind: string;
  readonly entries: readonly CatalogueEntry[];
  readonly id: string | undefined;
}

/** Prints a catalogue, or one entry of it; an unknown id is wrong usage. */
export async function showCatalogue(setting: CommandSetting, request: CatalogueRequest): Promise<void> {
  const { surroundings, finish } = setting;
  const { kind, entries, id } = request;
  const { formatCatalogue, formatCatalogueEntry } = await import('../report/format-catalogue.js');
  const layout = layoutFor(surroundings.stdout, surroundings);
  if (id === undefined) {
    surroundings.stdout.write(formatCatalogue(entries, layout));
    return;
  }
  const entry = entries.find((each) => each.id === id);
  if (entry !== undefined) {
    surroundings.stdout.write(formatCatalogueEntry(entry, layout));
    return;
  }
  const nearest = findNearest(
    id,
    entries.map((each) => each.id),
  );
  const hint = nearest === undefined ? '' : ` but perhaps "${nearest}"`;
  surroundings.stderr.write(`There is no ${kind} "${id}"${hint}. \`careconnect ${kind}s\` lists them.\n`);
  finish(exitCodes.usage);
}
