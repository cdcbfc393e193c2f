import { plainStyle, type Style } from './style.js';
import { hangText } from './wrap-text.js';

/** One entry of a catalogue that is printed: a rule, a requirement, a fault. */
export interface CatalogueEntry {
  readonly id: string;
  /** A word that stands behind the id, such as a severity or a level. */
  readonly mark: string;
  readonly text: string;
  /** More to say of it when it is shown alone. */
  readonly details?: readonly string[];
}

/** A catalogue as a table: id, mark and text, which is wrapped below itself. */
export function formatCatalogue(
  entries: readonly CatalogueEntry[],
  { style = plainStyle, width = 100 }: { readonly style?: Style; readonly width?: number } = {},
): string {
  const idWidth = Math.max(0, ...entries.map((entry) => entry.id.length));
  const markWidth = Math.max(0, ...entries.map((entry) => entry.mark.length));
  return entries
    .map(({ id, mark, text }) => {
      const head = `${id.padEnd(idWidth)}  ${mark.padEnd(markWidth)}  `;
      return hangText(head, text, width).replace(id, style.bold(id));
    })
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** One entry of a catalogue with all that is known of it. */
export function formatCatalogueEntry(
  entry: CatalogueEntry,
  { style = plainStyle }: { readonly style?: Style } = {},
): string {
  const lines = [`${style.bold(entry.id)} (${entry.mark})`, '', entry.text, ...(entry.details ?? [])];
  return `${lines.join('\n')}\n`;
}
