import type { ElementNode } from '../../fhir/element-node.js';
import { toRecordWord, type RecordType } from '../record-type.js';
import type { Attempt, Scenario } from '../scenario/scenario.js';
import { notClaimed, type Hindrance } from '../scenario/step-outcome.js';
import { listClaimedInteractions, listClaimedParameters } from '../statement.js';
import { getStatement } from './read-statement.js';
import { listSearchParameters } from '../search/search-parameters.js';
import { readingTrials } from './try-reading.js';
import { trySearchParameters } from './try-search-parameters.js';
import { writingTrials } from './try-writing.js';

/** What can be tried of a kind of record, in the words of the scenarios. */
export const effortWords = ['way of reading', 'way of writing', 'search parameter of'] as const;
export type Effort = (typeof effortWords)[number];

/** Tries what the capability statement claims. `not-claimed` where it claims nothing of the kind. */
export async function tryClaimed(
  scenario: Scenario,
  effort: Effort,
  type: RecordType,
): Promise<Hindrance | undefined> {
  const read = await getStatement(scenario, effort === 'way of writing' ? 'writing' : 'reading');
  if ('hindrance' in read) return read.hindrance;
  const claims = listClaims(read.statement, effort, type);
  const known = listKnown(effort, type).filter((name) => claims.includes(name));
  if (known.length === 0) {
    return notClaimed(
      `The capability statement claims no ${effort} ${toRecordWord(type)} records that can be tried.`,
    );
  }
  const attempts = await tryEach(scenario, effort, known);
  scenario.memory.attempts = attempts.map(({ name: _name, ...attempt }) => ({ ...attempt, claimed: true }));
  scenario.memory.untried = known.filter((name) => !attempts.some((attempt) => attempt.name === name));
  return undefined;
}

/** Tries everything that is known, claimed or not. */
export async function tryAll(
  scenario: Scenario,
  effort: Effort,
  type: RecordType,
): Promise<Hindrance | undefined> {
  const read = await getStatement(scenario, effort === 'way of writing' ? 'writing' : 'reading');
  if ('hindrance' in read) return read.hindrance;
  const claims = listClaims(read.statement, effort, type);
  const attempts = await tryEach(scenario, effort, listKnown(effort, type));
  scenario.memory.attempts = attempts.map(({ name, ...attempt }) => ({
    ...attempt,
    claimed: claims.includes(name),
  }));
  return undefined;
}

function listClaims(statement: ElementNode, effort: Effort, type: RecordType): readonly string[] {
  return effort === 'search parameter of'
    ? listClaimedParameters(statement, type)
    : listClaimedInteractions(statement, type);
}

function listKnown(effort: Effort, type: RecordType): readonly string[] {
  switch (effort) {
    case 'way of reading':
      return Object.keys(readingTrials);
    case 'way of writing':
      return Object.keys(writingTrials);
    case 'search parameter of':
      return listSearchParameters(type);
  }
}

type Tried = Omit<Attempt, 'claimed'> & { readonly name: string };

async function tryEach(
  scenario: Scenario,
  effort: Effort,
  names: readonly string[],
): Promise<readonly Tried[]> {
  if (effort === 'search parameter of') {
    const trials = await trySearchParameters(scenario, names);
    return [...trials].map(([name, trial]) => ({ ...trial, name, what: `search by ${name}` }));
  }
  const table = effort === 'way of writing' ? writingTrials : readingTrials;
  // Updating and deleting need a patient that creating makes, be creating claimed or not.
  const needed = effort === 'way of writing' && !names.includes('create') ? ['create', ...names] : names;
  const tried: Tried[] = [];
  for (const name of needed) {
    const trial = await table[name]?.(scenario);
    if (trial !== undefined && names.includes(name)) tried.push({ ...trial, name, what: name });
  }
  return tried;
}
