import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';

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
