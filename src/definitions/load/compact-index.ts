import { findRelease, fhirVersions, type FhirRelease } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { DefinitionEntry } from '../definition-store.js';
import { isJsonObject } from '../is-definition-resource.js';

/** Raised whenever the form of the files changes, so that data of another build is refused, not misread. */
const format = 1;

/** An entry together with where its resource lies in the data file, in bytes, and the CRC-32 of those bytes. */
export interface StoredEntry extends DefinitionEntry {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

export interface PackageIndex {
  readonly name: string;
  readonly version: string;
  readonly release: FhirRelease;
  /** Whether each resource is stored deflated. */
  readonly deflated: boolean;
  /** Length of the data file. */
  readonly bytes: number;
  readonly entries: readonly StoredEntry[];
}

/** Members of an entry that are kept as texts; the URL is split at its last slash, as its end mostly is the id. */
const textColumns = ['resourceType', 'id', 'version', 'name', 'kind', 'type', 'derivation'] as const;
const columns = textColumns.length + 4;

/**
 * The index as JSON text. `texts` holds every text once, the empty one first; `rows` holds, for each
 * entry in turn, the positions in `texts` of its members (0 where absent) and of the two halves of its
 * URL, then the length and the checksum of its resource.
 */
export function encodeIndex(index: PackageIndex): string {
  const positions = new Map<string, number>([['', 0]]);
  const share = (text = ''): number => {
    const known = positions.get(text) ?? positions.size;
    positions.set(text, known);
    return known;
  };
  const rows = index.entries.flatMap((entry) => {
    const url = entry.url ?? '';
    const tail = url.lastIndexOf('/') + 1;
    const texts = textColumns.map((column) => share(entry[column]));
    return [...texts, share(url.slice(0, tail)), share(url.slice(tail)), entry.length, entry.checksum];
  });
  const { name, version, release, deflated, bytes } = index;
  const fhirVersion = fhirVersions[release];
  const texts = [...positions.keys()];
  return JSON.stringify({ format, name, version, fhirVersion, deflated, bytes, texts, rows });
}

/**
 * Reads what `encodeIndex` wrote.
 *
 * @throws ToolkitError `definition-corrupt` naming the file, what was found and what was expected.
 */
export function decodeIndex(text: string, file: string): PackageIndex {
  const fail = (found: string, expected: string, cause?: unknown) =>
    new ToolkitError('definition-corrupt', `${file} is damaged: found ${found}, expected ${expected}`, {
      cause,
    });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw fail('text that is not JSON', 'the index of a definition package', cause);
  }
  if (!isJsonObject(json) || json['format'] !== format) {
    const found = isJsonObject(json) ? `format ${JSON.stringify(json['format'])}` : 'no JSON object';
    throw fail(found, `the index of a definition package in format ${String(format)}`);
  }
  const { name, version, fhirVersion, deflated, bytes, texts, rows } = json;
  const release = typeof fhirVersion === 'string' ? findRelease(fhirVersion) : undefined;
  if (typeof name !== 'string' || typeof version !== 'string' || release === undefined) {
    throw fail('no name, version or known FHIR version', 'all three');
  }
  if (typeof deflated !== 'boolean' || typeof bytes !== 'number') {
    throw fail('no word on how the data is stored', '`deflated` and `bytes`');
  }
  if (!isListOf(texts, isString) || !isListOf(rows, isNumber) || rows.length % columns !== 0) {
    throw fail('incomplete tables', `texts, and rows of ${String(columns)} numbers`);
  }
  const entries = decodeRows(texts, rows);
  const end = entries.reduce((sum, entry) => sum + entry.length, 0);
  if (end !== bytes) throw fail(`resources of ${String(end)} bytes together`, `${String(bytes)} bytes`);
  return { name, version, release, deflated, bytes, entries };
}

function decodeRows(texts: readonly string[], rows: readonly number[]): readonly StoredEntry[] {
  const entries: StoredEntry[] = [];
  let offset = 0;
  for (let row = 0; row < rows.length; row += columns) {
    const text = (column: number): string => texts[rows[row + column] ?? 0] ?? '';
    const length = rows[row + columns - 2] ?? 0;
    const checksum = rows[row + columns - 1] ?? 0;
    const entry: { -readonly [member in keyof StoredEntry]: StoredEntry[member] } = {
      resourceType: '',
      offset,
      length,
      checksum,
    };
    for (const [column, name] of textColumns.entries()) {
      const value = text(column);
      if (value !== '') entry[name] = value;
    }
    const url = text(textColumns.length) + text(textColumns.length + 1);
    if (url !== '') entry.url = url;
    entries.push(entry);
    offset += length;
  }
  return entries;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}
