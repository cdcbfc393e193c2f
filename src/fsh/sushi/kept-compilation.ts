import { readKeptFile, writeKeptFile, type KeptPlace } from '../cache/kept-file.js';
import { noDocuments, type KeptDocuments } from './documents/kept-documents.js';
import { noExports, type KeptExports } from './export/kept-exports.js';

/** What is kept of a compilation, to make the next one fast. */
export interface KeptCompilation {
  readonly documents: KeptDocuments;
  readonly exports: KeptExports;
}

export const nothingKept: KeptCompilation = { documents: noDocuments, exports: noExports };

/** What was kept there, or nothing. */
export function readKept(place: KeptPlace): KeptCompilation {
  const value = readKeptFile(place);
  return isKept(value) ? value : nothingKept;
}

export function writeKept(place: KeptPlace, kept: KeptCompilation): void {
  writeKeptFile(place, kept);
}

function isKept(value: unknown): value is KeptCompilation {
  return typeof value === 'object' && value !== null && 'documents' in value && 'exports' in value;
}
