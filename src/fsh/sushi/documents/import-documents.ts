import { sushiImport } from 'fsh-sushi';
import type { MessageRecorder } from '../record-messages.js';
import type { FshSource, SushiMessage } from '../sushi-exchange.js';
import {
  hashSources,
  isShared,
  noDocuments,
  packDocument,
  unpackDocument,
  type FshDocument,
  type KeptDocument,
  type KeptDocuments,
} from './kept-documents.js';

export interface ImportedDocuments {
  /** In the order of their sources. */
  readonly documents: readonly FshDocument[];
  readonly messages: readonly SushiMessage[];
  /** What to keep for the next time. */
  readonly keep: KeptDocuments;
}

/**
 * Has SUSHI read FSH files: those that changed, where the others were kept. A file that SUSHI had
 * something to say of is not kept, so that it is said again.
 */
export function importDocuments(
  sources: readonly FshSource[],
  kept: KeptDocuments,
  recorder: MessageRecorder,
): ImportedDocuments {
  const shared = sources.filter(isShared);
  const sharedHash = hashSources(shared);
  const unchanged = kept.shared === sharedHash ? findUnchanged(sources, kept) : new Map<FshSource, never>();
  const wanted = sources.filter((source) => !unchanged.has(source) || shared.includes(source));
  const read = unchanged.size === sources.length ? nothingRead : readSources(wanted, recorder);
  const documents = sources.flatMap((source) => {
    const document = unchanged.get(source);
    return document === undefined ? (read.documents.get(source) ?? []) : [unpackDocument(document)];
  });
  // SUSHI skips what another file has defined already, which it sees only where it reads both.
  if (unchanged.size > 0 && haveSameNames(documents)) return importDocuments(sources, noDocuments, recorder);
  const keep = new Map([...unchanged].map(([{ path }, document]) => [path, document]));
  for (const [source, document] of read.documents) {
    if (keep.has(source.path) || isSpokenOf(source, read.messages)) continue;
    keep.set(source.path, packDocument(document, source));
  }
  return { documents, messages: read.messages, keep: { shared: sharedHash, documents: keep } };
}

function findUnchanged(
  sources: readonly FshSource[],
  { documents }: KeptDocuments,
): ReadonlyMap<FshSource, KeptDocument> {
  const unchanged = new Map<FshSource, KeptDocument>();
  for (const source of sources) {
    const document = documents.get(source.path);
    if (document?.text === hashSources([source])) unchanged.set(source, document);
  }
  return unchanged;
}

interface ReadSources {
  readonly documents: ReadonlyMap<FshSource, FshDocument>;
  readonly messages: readonly SushiMessage[];
}

const nothingRead: ReadSources = { documents: new Map(), messages: [] };

function readSources(sources: readonly FshSource[], recorder: MessageRecorder): ReadSources {
  const messages: SushiMessage[] = [];
  recorder.listen('import', (message) => messages.push(message));
  const texts = sources.map(({ path, text }) => new sushiImport.RawFSH(text, path));
  const documents = sushiImport.importText(texts);
  const bySource = sources.flatMap((source, index) => {
    const document = documents[index];
    return document === undefined ? [] : [[source, document] as const];
  });
  return { documents: new Map(bySource), messages };
}

/** Whether a message is of this file, or may be, as it does not say of which it is. */
function isSpokenOf({ path }: FshSource, messages: readonly SushiMessage[]): boolean {
  return messages.some(({ place, insertedAt }) => {
    const files = [place, insertedAt].flatMap((each) => each?.file ?? []);
    return files.length === 0 || files.includes(path);
  });
}

const namedEntities = [
  'profiles',
  'extensions',
  'logicals',
  'resources',
  'instances',
  'valueSets',
  'codeSystems',
  'invariants',
  'ruleSets',
  'mappings',
] as const;

function haveSameNames(documents: readonly FshDocument[]): boolean {
  return namedEntities.some((kind) => {
    const names = documents.flatMap((document) => [...document[kind].keys()]);
    return new Set(names).size < names.length;
  });
}
