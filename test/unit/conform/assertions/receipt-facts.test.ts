import { describe, expect, it } from 'vitest';
import { receiptFacts } from '../../../../src/conform/assertions/receipt-facts.js';
import type { AskedDocument } from '../../../../src/conform/interactions/read-receipts.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import { getByWords } from '../../../../src/conform/words.js';
import { createAnswer } from '../../../support/answer-fixture.js';
import { createTestSession } from '../../../support/session-fixture.js';

type Receipt = readonly [identifier: string | undefined, read?: string];

const asked: readonly AskedDocument[] = [
  { role: 'read', identifier: 'D-1' },
  { role: 'read', identifier: 'D-1' },
  { role: 'foreign', identifier: 'D-2' },
];

function toScenario(receipts: readonly Receipt[]): Scenario {
  const scenario = createScenario('suite/scenario', createTestSession('http://target.test/fhir'));
  scenario.memory.askedDocuments = asked;
  const parameter = receipts.map(([identifier, read]) => ({
    name: 'readReceipt',
    part: [
      ...(identifier === undefined ? [] : [{ name: 'documentIdentifier', valueString: identifier }]),
      ...(read === undefined ? [] : [{ name: 'read', valueDateTime: read }]),
    ],
  }));
  scenario.memory.answers = [createAnswer({ body: { resourceType: 'Parameters', parameter } })];
  return scenario;
}

async function findingsOf(fact: string, receipts: readonly Receipt[]): Promise<readonly string[]> {
  const { examined, deviations } = await getByWords(receiptFacts, fact)(toScenario(receipts));
  expect(examined).toBeGreaterThan(0);
  return deviations.map(({ found }) => found);
}

describe('the receipts', () => {
  it.each<readonly [string, readonly Receipt[], readonly string[]]>([
    ['one for the caller’s own document, asked for twice', [['D-1']], []],
    ['none', [], ['none for this document']],
    ['the same twice', [['D-1'], ['D-1']], ['another one, for D-1']],
    ["another organisation's too", [['D-1'], ['D-2']], ['another one, for D-2']],
    ['one that names no document', [['D-1'], [undefined]], ['a readReceipt that names no document']],
  ])('%s', async (_, receipts, found) => {
    const fact = 'are there once for each document of the caller, and for no other';
    expect(await findingsOf(fact, receipts)).toEqual(found);
  });

  it.each<readonly [string, readonly Receipt[], readonly string[]]>([
    ['a time that is past', [['D-1', '2024-01-01T00:00:00Z']], []],
    ['no time', [['D-1']], ['no time of reading']],
    ['a time to come', [['D-1', '2999-01-01']], ['2999-01-01']],
    ['a time that is none', [['D-1', 'yesterday']], ['yesterday']],
  ])('say when a document was read: %s', async (_, receipts, found) => {
    expect(await findingsOf('say when the document was read', receipts)).toEqual(found);
  });
});
