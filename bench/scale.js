import { availableParallelism, tmpdir } from 'node:os';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples } from './corpus.js';
import { measureProcess } from './measure-process.js';
import { times } from './measure.js';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const few = 10_000;
const many = 100_000;

/**
 * `careconnect validate` of NDJSON with 100,000 resources: the memory at its peak against a tenth of them, what more
 * threads gain, and whether the results come in the order of the lines.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function scaleCosts() {
  const texts = examples();
  const folder = mkdtempSync(join(tmpdir(), 'careconnect-bench-'));
  try {
    writeLines(join(folder, 'few.ndjson'), texts, few);
    const bytes = writeLines(join(folder, 'many.ndjson'), texts, many);
    /** @param {string} name @param {readonly string[]} words */
    const validate = (name, ...words) => {
      const options = [
        '--format',
        'ndjson',
        '--output',
        join(folder, 'results.ndjson'),
        '--fail-on',
        'never',
      ];
      return measureProcess([main, 'validate', `${name}.ndjson`, ...options, ...words], folder);
    };
    const small = await validate('few');
    const alone = await validate('many', '--jobs', '1');
    const shared = await validate('many');
    const inOrder = await countInOrder(join(folder, 'results.ndjson'));
    if (inOrder !== many) throw new Error(`Only ${inOrder} of ${many} results are in the order of the lines`);
    const each = `${(bytes / many / 1024).toFixed(1)} KB`;
    return [
      { what: `NDJSON of ${many} resources (${each} each), one thread`, value: told(alone) },
      {
        what: `The same, with as many threads as it is worth (${availableParallelism()} cores)`,
        value: told(shared),
      },
      { what: 'Time with one thread, against that', value: times(alone.seconds / shared.seconds) },
      {
        what: 'Cores at work on average',
        value: (shared.processorSeconds / shared.seconds).toFixed(2),
        target: 'all',
      },
      {
        what: 'Memory at the peak, one thread, against a tenth of the resources',
        value: times(alone.megabytes / small.megabytes),
        target: 'flat',
      },
      { what: 'Results in the order of the lines', value: String(inOrder), target: 'all' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {import('./measure-process.js').Cost} cost */
const told = ({ seconds, processorSeconds, megabytes }) =>
  `${(many / seconds).toFixed(0)} a second, ${processorSeconds.toFixed(1)} s of processor, ${megabytes.toFixed(0)} MB`;

/**
 * Writes so many resources, a line each, over and over those given.
 *
 * @param {string} file
 * @param {readonly string[]} texts
 * @param {number} count
 * @returns {number} How many bytes that are.
 */
function writeLines(file, texts, count) {
  const lines = texts.map((text) => `${JSON.stringify(JSON.parse(text))}\n`);
  const handle = openSync(file, 'w');
  let bytes = 0;
  for (let at = 0; at < count; at++) bytes += writeSync(handle, lines[at % lines.length] ?? '');
  closeSync(handle);
  return bytes;
}

/**
 * How many results follow each other as their lines do.
 *
 * @param {string} file
 */
async function countInOrder(file) {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.startsWith(`{"file":"many.ndjson:${count + 1}"`)) break;
    count++;
  }
  return count;
}
