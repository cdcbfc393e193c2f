import { sushiImport } from 'fsh-sushi';
import { afterEach, expect, it } from 'vitest';
import { toPlain } from '../../../../src/fsh/sushi/documents/plain-objects.js';
import {
  setPredictionMode,
  type PredictionMode,
} from '../../../../src/fsh/sushi/documents/prediction-mode.js';
import { readFshSources } from '../../../../src/fsh/read-fsh-sources.js';
import { recordMessages } from '../../../../src/fsh/sushi/record-messages.js';

afterEach(() => {
  setPredictionMode('LL');
});

const { sources } = readFshSources('.');
/** Aliases and rule sets with parameters are put into the text of other files. */
const some = sources.filter(({ text }, index) => index % 12 === 0 || /(Alias|RuleSet):/.test(text));

function read(mode: PredictionMode) {
  setPredictionMode(mode);
  const messages: string[] = [];
  recordMessages().listen('import', ({ text }) => messages.push(text));
  const texts = some.map(({ text, path }) => new sushiImport.RawFSH(text, path));
  return { documents: toPlain(new sushiImport.FSHImporter().import(texts)), messages };
}

it('reads FSH in the faster way as in the exact one', () => {
  expect(some.length).toBeGreaterThan(40);
  const fast = read('SLL');
  expect(fast).toEqual(read('LL'));
  expect(fast.messages).toEqual([]);
});
