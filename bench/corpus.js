import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';
import { median } from './measure.js';
import { measureProcess } from './measure-process.js';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

const shared = process.env['CORPUS_DIR'] ?? '../shared/corpus';

/**
 * The texts that are validated: the compiled examples, and the JSON files of the corpus folder where there is one.
 *
 * @returns {readonly string[]}
 */
export function corpus() {
  return [...examples(), ...readCorpus(join(shared, 'examples'))];
}

/**
 * The examples of the compiled package, sound and broken.
 *
 * @returns {readonly string[]}
 */
export function examples() {
  const careConnect = openEmbeddedPackage('careconnect');
  return careConnect.entries
    .filter(({ url }) => url === undefined)
    .map((entry) => JSON.stringify(careConnect.read(entry), undefined, 2));
}

/**
 * `careconnect validate` of all files of the corpus folder with the definitions of NHS Digital, in one call; nothing
 * where there is no such folder.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function corpusCosts() {
  const examplesFolder = join(shared, 'examples');
  const definitions = join(shared, '../reference/nhsdigital-stu3');
  if (!existsSync(examplesFolder) || !existsSync(definitions)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'careconnect-bench-'));
  try {
    const output = join(folder, 'results.json');
    const words = ['--format', 'json', '--output', output, '--fail-on', 'never'];
    const run = () => measureProcess([main, 'validate', examplesFolder, '--ig', definitions, ...words], '.');
    const costs = [await run(), await run(), await run()];
    /** @type {unknown} */
    const result = JSON.parse(readFileSync(output, 'utf8'));
    const { files } = /** @type {{ summary: { files: number } }} */ (result).summary;
    return [
      {
        what: `\`careconnect validate\` of ${files} published examples with NHS Digital's definitions`,
        value: `${median(costs.map(({ seconds }) => seconds)).toFixed(1)} s, ${median(costs.map(({ processorSeconds }) => processorSeconds)).toFixed(1)} s of processor`,
        target: 'seconds',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} folder */
function readCorpus(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter(isJson);
}

/** @param {string} text */
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
