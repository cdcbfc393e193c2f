import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The optional folder of published definitions and real examples: `CORPUS_DIR`, or `../shared` beside the project.
 * Undefined where it, or `part` within it, is not there; then one line on standard error says what is left out.
 */
export function findCorpusFolder(part: string): string | undefined {
  const root = process.env['CORPUS_DIR'] ?? resolve(import.meta.dirname, '../../../shared');
  const folder = join(root, part);
  if (existsSync(folder)) return folder;
  console.warn(`Left out: ${folder} is not there (CORPUS_DIR names another place).`);
  return undefined;
}
