import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { fshtypes, sushiImport } from 'fsh-sushi';
import type { FshSource } from '../sushi-exchange.js';
import { fromPlain, toPlain } from './plain-objects.js';

export type FshDocument = sushiImport.FSHDocument;

/** What SUSHI read from FSH files earlier. */
export interface KeptDocuments {
  /** Hash of the files that say what names mean in all files. */
  readonly shared: string;
  /** The rule sets with parameters that those files define. */
  readonly ruleSets: Uint8Array;
  /** By the path of the file. */
  readonly documents: ReadonlyMap<string, KeptDocument>;
}

export interface KeptDocument {
  /** Hash of the text that it was read from. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

export const noDocuments: KeptDocuments = { shared: '', ruleSets: new Uint8Array(), documents: new Map() };

/**
 * Whether a file may define aliases or rule sets with parameters: those are put into the text of other
 * files while it is read. What only looks like it, in a comment, counts too.
 */
export function isShared({ text }: FshSource): boolean {
  return /Alias\s*:|RuleSet\s*:\s*[^\s(]+\s*\(/.test(text);
}

export function hashSources(sources: readonly FshSource[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(JSON.stringify([path, text]));
  return hash.digest('base64url');
}

export function packDocument(document: FshDocument, source: FshSource): KeptDocument {
  return { text: hashSources([source]), bytes: serialize(toPlain(document)) };
}

export function unpackDocument({ bytes }: KeptDocument): FshDocument {
  const document = fromPlain(deserialize(bytes));
  if (document instanceof sushiImport.FSHDocument) return document;
  throw new TypeError('What was kept is no FSH document');
}

/** Rule sets with parameters, by their names. */
export type ParamRuleSets = sushiImport.FSHImporter['paramRuleSets'];

export function packRuleSets(ruleSets: ParamRuleSets): Uint8Array {
  return serialize(toPlain(ruleSets));
}

export function unpackRuleSets(bytes: Uint8Array): ParamRuleSets {
  const ruleSets = fromPlain(deserialize(bytes));
  if (areRuleSets(ruleSets)) return ruleSets;
  throw new TypeError('What was kept are no rule sets');
}

function areRuleSets(value: unknown): value is ParamRuleSets {
  return (
    value instanceof Map && [...value.values()].every((ruleSet) => ruleSet instanceof fshtypes.ParamRuleSet)
  );
}
