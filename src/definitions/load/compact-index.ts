import { crc32 } from 'node:zlib';
import { fhirVersions } from '../../fhir/release.js';
import {
  compactFormat,
  corrupt,
  decodeHeader,
  parseEntry,
  toLineStart,
  type PackageHeader,
  type StoredEntry,
} from '../compact-format.js';

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
  return JSON.stringify({ format: compactFormat, ...rest, fhirVersion, checksum: crc32(body) }) + body;
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
  let byStart: ReadonlyMap<string, StoredEntry> | undefined;
  return {
    header,
    find(resourceType, url) {
      // To search the bytes is faster for the few that a resource needs, and slower for many.
      if (entries !== undefined) {
        byStart ??= indexEntries(entries);
        return byStart.get(toLineStart(resourceType, url));
      }
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

/** The first of each type and URL. */
function indexEntries(entries: readonly StoredEntry[]): ReadonlyMap<string, StoredEntry> {
  const named = entries.flatMap((entry): readonly (readonly [string, StoredEntry])[] =>
    entry.url === undefined ? [] : [[toLineStart(entry.resourceType, entry.url), entry]],
  );
  return new Map(named.toReversed());
}

const listLines = (body: Buffer) =>
  body
    .toString()
    .split('\n')
    .filter((line) => line !== '');
