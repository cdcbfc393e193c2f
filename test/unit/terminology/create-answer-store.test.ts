import { describe, expect, it } from 'vitest';
import { createAnswerStore } from '../../../src/terminology/create-answer-store.js';
import type { CodeQuestion } from '../../../src/terminology/terminology-service.js';

const ask = (code: string): CodeQuestion => ({ ask: 'code', system: 'urn:s', code });

describe('a store of answers', () => {
  it('tells questions apart by all that they say', () => {
    const filter = [{ property: 'concept', op: 'is-a', value: '1' }];
    const questions: readonly CodeQuestion[] = [
      ask('a'),
      { ask: 'code', system: 'urn:s', code: 'a', display: '' },
      { ask: 'code', system: 'urn:s', version: '1', code: 'a' },
      { ask: 'member', valueSet: 'urn:s', code: 'a' },
      { ask: 'member', valueSet: 'urn:s', system: 'urn:s', code: 'a' },
      { ask: 'member', valueSet: { system: 'urn:s' }, system: 'urn:s', code: 'a' },
      { ask: 'member', valueSet: { system: 'urn:s', filter }, system: 'urn:s', code: 'a' },
    ];
    const store = createAnswerStore();
    questions.forEach((question, at) => {
      store.add(question, { result: 'unknown', reason: String(at) });
    });
    expect(questions.map((question) => store.find(structuredClone(question))?.reason)).toEqual(
      questions.map((_, at) => String(at)),
    );
  });

  it('lets the older half go when it is full, and never the latest', () => {
    const store = createAnswerStore();
    for (let at = 0; at < 120_000; at++) store.add(ask(String(at)), { result: 'yes' });
    expect(store.find(ask('0'))).toBeUndefined();
    expect(store.find(ask('119999'))).toEqual({ result: 'yes' });
    expect(store.find(ask('70000'))).toEqual({ result: 'yes' });
  });
});
