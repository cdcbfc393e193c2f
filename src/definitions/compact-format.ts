import { findRelease, type FhirRelease } from '../fhir/release.js';
import { ToolkitError } from '../model/toolkit-error.js';
import type { DefinitionResource } from '../fhir/definition-resources.js';
import type { DefinitionEntry, DefinitionPackage } from './definition-store.js';
import { isJsonObject } from './is-definition-resource.js';

/** Raised whenever the form of the files changes, so that data of another build is refused, not misread. */
export const compactFormat = 1;

/** An entry together with where its resource lies in the data file, in bytes, and the CRC-32 of those bytes. */
export interface StoredEntry extends DefinitionEntry {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** A compact package also reads resources that have no canonical URL, such as examples, by their entry. */
export interface CompactPackage extends DefinitionPackage {
  readonly entries: readonly StoredEntry[];
  /** The resource of one of this package's own `entries`. Read anew by each call. */
  read(entry: StoredEntry): DefinitionResource;
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

/** What the line of an index begins with that is for this resource. */
export function toLineStart(resourceType: string, url: string): string {
  return `{"resourceType":${JSON.stringify(resourceType)},"url":${JSON.stringify(url)},`;
}

/**
 * Reads the first line of an index: the header, with the checksum of what follows it.
 *
 * @throws ToolkitError `definition-corrupt` naming the file.
 */
export function decodeHeader(line: string, file: string): PackageHeader & { readonly checksum: number } {
  const expected = `the header of a definition package in format ${String(compactFormat)}`;
  const header = parseJson(line);
  if (!isJsonObject(header)) throw corrupt(file, 'a first line that is no JSON object', expected);
  if (header['format'] !== compactFormat)
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

/** Reads one of the other lines. Throws like `decodeHeader`. */
export function parseEntry(line: string, file: string): StoredEntry {
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

/** The error for a file that is damaged. */
export const corrupt = (file: string, found: string, expected: string): ToolkitError =>
  new ToolkitError('definition-corrupt', `${file} is damaged: found ${found}, expected ${expected}`);
