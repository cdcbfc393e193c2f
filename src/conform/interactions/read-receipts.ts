import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { getByWords } from '../words.js';
import { unknownId } from './search-values.js';

/** What a document is to the operation; each but the last is a symbolic name under `data.records.DocumentReference`. */
type Role = 'read' | 'unread' | 'foreign' | 'unknown';

/** A document that receipts were asked for. */
export interface AskedDocument {
  readonly role: Role;
  /** As the document was sent under. */
  readonly identifier: string;
}

const unknown = (length: number): readonly Role[] => Array.from({ length }, () => 'unknown');

/** Which documents the scenarios ask about, in their words. */
const groups: Readonly<Record<string, readonly Role[]>> = {
  'no document': [],
  'a document that has been read': ['read'],
  'a document that nobody has read': ['unread'],
  'a document of another organisation': ['foreign'],
  'a document that nobody knows': ['unknown'],
  'documents of every kind': ['read', 'unread', 'foreign', 'unknown'],
  'the same document twice': ['read', 'read'],
  '5000 documents': unknown(5000),
  '5001 documents': unknown(5001),
};

/** The words of `groups`. */
export const documentGroups: readonly string[] = Object.keys(groups);

/** Calls `DocumentReference/$read-receipt-query` for a group of documents. Hindered where the target file names none. */
export async function askForReceipts(scenario: Scenario, words: string): Promise<Hindrance | undefined> {
  const { memory, session } = scenario;
  const asked: AskedDocument[] = [];
  for (const [at, role] of getByWords(groups, words).entries()) {
    const named = session.target.data.records?.['DocumentReference']?.[role];
    const identifier = role === 'unknown' ? `${unknownId}-${String(at)}` : toValue(named?.identifier);
    if (identifier === undefined) {
      const key = `data.records.DocumentReference.${role}`;
      return notExercised(`The target file names no document under ${key} with an identifier.`, key);
    }
    asked.push({ role, identifier });
  }
  const parameter = asked.map(({ identifier }) => ({ name: 'documentIdentifier', valueString: identifier }));
  const body = { resourceType: 'Parameters', ...(parameter.length > 0 && { parameter }) };
  memory.askedDocuments = asked;
  memory.answers = [
    await scenario.ask({
      method: 'POST',
      path: 'DocumentReference/$read-receipt-query',
      body: JSON.stringify(body),
    }),
  ];
  return undefined;
}

/** The value of `system|value`: the message that sends a document gives no system. */
function toValue(identifier: string | undefined): string | undefined {
  return identifier?.slice(identifier.lastIndexOf('|') + 1);
}
