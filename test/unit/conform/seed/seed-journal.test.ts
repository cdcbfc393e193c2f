import { describe, expect, it } from 'vitest';
import {
  formatSeedEvent,
  readSeedJournal,
  readState,
  type SeedEvent,
} from '../../../../src/conform/seed/seed-journal.js';

const head: SeedEvent = { seeds: 'https://fhir.example.org', startedAt: '2030-01-01T00:00:00Z' };
const events: readonly SeedEvent[] = [
  head,
  { begun: 'Patient/a', method: 'POST' },
  { created: 'Patient/a', as: 'Patient/1' },
  { begun: 'Patient/b', method: 'POST' },
  { refused: 'Patient/b' },
  { completing: 'Patient/1', names: ['Condition/2'] },
  { completed: 'Patient/1' },
  { removed: 'Patient/1' },
];
const write = (list: readonly SeedEvent[]) => list.map(formatSeedEvent).join('');

describe('the journal', () => {
  it('reads what it wrote', () => {
    expect(readSeedJournal(write(events), 'j')).toEqual(events);
    expect(readSeedJournal('', 'j')).toEqual([]);
  });

  it('passes over a last line that was cut off', () => {
    const text = write(events);
    for (const cut of [1, 2, 10])
      expect(readSeedJournal(text.slice(0, -cut), 'j')).toEqual(events.slice(0, -1));
    for (const length of [1, 5, 12]) expect(readSeedJournal(text.slice(0, length), 'j')).toEqual([]);
  });

  it.each([
    ['baseUrl: https://fhir.example.org\n', 1, 'the target that was seeded'],
    [write([events[1]!]), 1, 'the target that was seeded'],
    [`${write([head])}{"created":"Patient/a"}\n`, 2, 'what was created or removed'],
    [`${write([head])}{"begun":"Patient/a","method":"DELETE"}\n`, 2, 'what was created or removed'],
    [write([head, head]), 2, 'what was created or removed'],
    ['{"answer":42}', 1, 'the target that was seeded'],
    ['a text without an end of its line', 1, 'the target that was seeded'],
  ])('says where a file is no journal: %j', (text, line, expected) => {
    expect(() => readSeedJournal(text, 'x.ndjson')).toThrow(
      `x.ndjson:${String(line)} is no line of a journal of \`careconnect seed\`; expected ${expected}`,
    );
  });
});

describe('what holds by a journal', () => {
  it('knows what is there, and what may be', () => {
    const state = readState(events.slice(0, 4));
    expect([...state.places]).toEqual([['Patient/a', 'Patient/1']]);
    expect([...state.unsure]).toEqual([['Patient/b', 'POST']]);
    expect(readState(events.slice(0, 5)).unsure.size).toBe(0);
  });

  it('knows what is complete, until it is gone', () => {
    expect(readState(events.slice(0, 6)).completed.size).toBe(0);
    expect([...readState(events.slice(0, 7)).completed]).toEqual(['Patient/1']);
    const { places, completed } = readState(events);
    expect([places.size, completed.size]).toEqual([0, 0]);
  });
});
