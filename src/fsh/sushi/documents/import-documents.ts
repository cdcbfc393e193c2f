import { sushiImport } from 'fsh-sushi';
import type { MessageRecorder } from '../record-messages.js';
import type { FshSource, SushiMessage } from '../sushi-exchange.js';
import { setPredictionMode, type PredictionMode } from './prediction-mode.js';
import {
  hashSources,
  isShared,
  noDocuments,
  packDocument,
  packRuleSets,
  unpackDocument,
  unpackRuleSets,
  type FshDocument,
  type KeptDocument,
  type KeptDocuments,
  type ParamRuleSets,
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
  const unchanged = kept.shared === sharedHash ? findUnchanged(sources, kept) : noneUnchanged;
  const taken = new Map([...unchanged].map(([source, document]) => [source, unpackDocument(document)]));
  // Where one of the files that the others take from has to be read again, all of those are.
  const isGiven = shared.every((source) => taken.has(source));
  const wanted = sources.filter((source) => !taken.has(source) || (!isGiven && shared.includes(source)));
  const givens = isGiven ? toGivens(shared, taken, kept) : nothingGiven;
  const read = readSources(wanted, givens, recorder);
  const documents = sources.flatMap((source) => taken.get(source) ?? read.documents.get(source) ?? []);
  // SUSHI skips what another file has defined already, which it sees only where it reads both.
  if (unchanged.size > 0 && haveSameNames(documents)) return importDocuments(sources, noDocuments, recorder);
  const keep = new Map([...unchanged].map(([{ path }, document]) => [path, document]));
  for (const [source, document] of read.documents) {
    if (keep.has(source.path) || isSpokenOf(source, read.messages)) continue;
    keep.set(source.path, packDocument(document, source));
  }
  const ruleSets = packRuleSets(read.ruleSets);
  return { documents, messages: read.messages, keep: { shared: sharedHash, ruleSets, documents: keep } };
}

const noneUnchanged: ReadonlyMap<FshSource, KeptDocument> = new Map();

/** What files may take from files that are not read with them. */
interface Givens {
  readonly aliases: ReadonlyMap<string, string>;
  readonly ruleSets: ParamRuleSets;
}

const nothingGiven: Givens = { aliases: new Map(), ruleSets: new Map() };

function toGivens(
  shared: readonly FshSource[],
  taken: ReadonlyMap<FshSource, FshDocument>,
  { ruleSets }: KeptDocuments,
): Givens {
  if (shared.length === 0) return nothingGiven;
  const aliases = shared.flatMap((source) => [...(taken.get(source)?.aliases ?? [])]);
  return { aliases: new Map(aliases), ruleSets: unpackRuleSets(ruleSets) };
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
  /** Those that were given among them. */
  readonly ruleSets: ParamRuleSets;
}

/** Reads in the faster way, and once more in the exact one where there is something to say of the text. */
function readSources(sources: readonly FshSource[], givens: Givens, recorder: MessageRecorder): ReadSources {
  if (sources.length === 0) return { documents: new Map(), messages: [], ruleSets: givens.ruleSets };
  const read = readInMode('SLL', sources, givens, recorder);
  return read.messages.length === 0 ? read : readInMode('LL', sources, givens, recorder);
}

function readInMode(
  mode: PredictionMode,
  sources: readonly FshSource[],
  { aliases, ruleSets }: Givens,
  recorder: MessageRecorder,
): ReadSources {
  setPredictionMode(mode);
  const messages: SushiMessage[] = [];
  recorder.listen('import', (message) => messages.push(message));
  const importer = new sushiImport.FSHImporter();
  importer.paramRuleSets = new Map(ruleSets);
  // SUSHI knows aliases only from what it reads.
  const lines = [...aliases].map(([name, value]) => `Alias: ${name} = ${value}\n`);
  const given = new sushiImport.RawFSH(lines.join(''));
  const texts = sources.map(({ path, text }) => new sushiImport.RawFSH(text, path));
  const [, ...documents] = importer.import([given, ...texts]);
  const bySource = sources.flatMap((source, index) => {
    const document = documents[index];
    return document === undefined ? [] : [[source, document] as const];
  });
  return { documents: new Map(bySource), messages, ruleSets: importer.paramRuleSets };
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
