import { crc32 } from 'node:zlib';
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

/** What holds for the whole package. */
export interface PackageHeader {
  readonly name: string;
  readonly version: string;
  readonly release: FhirRelease;
  /** Whether each resource is stored deflated. */
  readonly deflated: boolean;
  /** Length of the data file. */
  readonly bytes: number;
}

/** An index in memory. Its bytes are searched, and lines are parsed only when they are asked for. */
export interface PackageIndex {
  readonly header: PackageHeader;
  /** The first entry of that type and canonical URL. */
  find(resourceType: string, url: string): StoredEntry | undefined;
  /** All entries, in the order of the data. */
  list(): readonly StoredEntry[];
}

/**
 * The index as lines of JSON: first the header, with the checksum of what follows; then one line for
 * each entry, `resourceType` and `url` first, so that a search for these finds the line.
 */
export function encodeIndex(header: PackageHeader, entries: readonly StoredEntry[]): string {
  const lines = entries.map(({ resourceType, url, ...rest }) =>
    JSON.stringify({ resourceType, ...(url === undefined ? {} : { url }), ...rest }),
  );
  const body = `\n${lines.join('\n')}\n`;
  const { release, ...rest } = header;
  const fhirVersion = fhirVersions[release];
  return JSON.stringify({ format, ...rest, fhirVersion, checksum: crc32(body) }) + body;
}

/**
 * Reads what `encodeIndex` wrote.
 *
 * @throws ToolkitError `definition-corrupt` naming the file, what was found and what was expected.
 */
export function decodeIndex(content: Buffer, file: string): PackageIndex {
  const end = content.indexOf('\n');
  const head = end === -1 ? content.length : end;
  const { checksum, ...header } = decodeHeader(content.toString('utf8', 0, head), file);
  const body = content.subarray(head);
  if (crc32(body) !== checksum) throw corrupt(file, 'entries with another checksum', 'those of its header');
  let entries: readonly StoredEntry[] | undefined;
  return {
    header,
    find(resourceType, url) {
      const start = body.indexOf(`\n${toLineStart(resourceType, url)}`) + 1;
      if (start === 0) return undefined;
      return parseEntry(body.toString('utf8', start, body.indexOf('\n', start)), file);
    },
    list() {
      entries ??= listLines(body).map((line) => parseEntry(line, file));
      return entries;
    },
  };
}

const toLineStart = (resourceType: string, url: string) =>
  `{"resourceType":${JSON.stringify(resourceType)},"url":${JSON.stringify(url)},`;

const listLines = (body: Buffer) =>
  body
    .toString()
    .split('\n')
    .filter((line) => line !== '');

function decodeHeader(line: string, file: string): PackageHeader & { readonly checksum: number } {
  const expected = `the header of a definition package in format ${String(format)}`;
  const header = parseJson(line);
  if (!isJsonObject(header)) throw corrupt(file, 'a first line that is no JSON object', expected);
  if (header['format'] !== format)
    throw corrupt(file, `format ${JSON.stringify(header['format'])}`, expected);
  const { name, version, fhirVersion, deflated, bytes, checksum } = header;
  const release = typeof fhirVersion === 'string' ? findRelease(fhirVersion) : undefined;
  if (typeof name !== 'string' || typeof version !== 'string' || release === undefined) {
    throw corrupt(file, 'no name, version or known FHIR version', expected);
  }
  if (typeof deflated !== 'boolean' || typeof bytes !== 'number' || typeof checksum !== 'number') {
    throw corrupt(file, 'no word on how the data is stored', expected);
  }
  return { name, version, release, deflated, bytes, checksum };
}

function parseEntry(line: string, file: string): StoredEntry {
  const entry = parseJson(line);
  if (isStoredEntry(entry)) return entry;
  throw corrupt(file, line, 'an entry with its place in the data');
}

function isStoredEntry(value: unknown): value is StoredEntry {
  if (!isJsonObject(value) || typeof value['resourceType'] !== 'string') return false;
  return ['offset', 'length', 'checksum'].every((name) => typeof value[name] === 'number');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const corrupt = (file: string, found: string, expected: string) =>
  new ToolkitError('definition-corrupt', `${file} is damaged: found ${found}, expected ${expected}`);
