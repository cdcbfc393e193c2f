import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * @typedef {object} ProjectSize
 * @property {number} definitions
 * @property {number} examples
 */

const definition = /^(?:Profile|Extension|Logical|Resource|ValueSet|CodeSystem)\s*:/gm;
const example = /^Instance\s*:/gm;
const named =
  /^(?:(?:Profile|Extension|Logical|Resource|ValueSet|CodeSystem|Instance|Invariant|RuleSet|Mapping|Id)\s*:\s*([^\s(]+))/gm;

/**
 * Writes a project that is made of another one and of copies of it under other names, so many that it has
 * the wanted number of definitions.
 *
 * @param {string} source The folder of the project.
 * @param {string} target An empty folder.
 * @param {number} wanted
 * @returns {ProjectSize}
 */
export function multiplyProject(source, target, wanted) {
  const files = readdirSync(join(source, 'profiles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.fsh'))
    .map((name) => ({
      path: `profiles/${name.split(sep).join('/')}`,
      text: readFileSync(join(source, 'profiles', name), 'utf8'),
    }));
  const count = (/** @type {RegExp} */ pattern) =>
    files.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);
  const copies = Math.max(1, Math.round(wanted / count(definition)));
  cpSync(join(source, 'sushi-config.yaml'), join(target, 'sushi-config.yaml'));
  for (const { path, text } of files) write(join(target, path), text);
  const names = new Set(files.flatMap(({ text }) => [...text.matchAll(named)].map(([, name = '']) => name)));
  for (let copy = 2; copy <= copies; copy++) {
    for (const { path, text } of files) {
      write(join(target, path.replace('profiles/', `profiles/copy-${copy}/`)), rename(text, names, copy));
    }
  }
  return { definitions: copies * count(definition), examples: copies * count(example) };
}

/**
 * @param {string} text
 * @param {ReadonlySet<string>} names
 * @param {number} copy
 */
function rename(text, names, copy) {
  return text
    .replace(/^Alias\s*:.*$/gm, '')
    .replace(/[A-Za-z0-9][A-Za-z0-9.-]*/g, (word) => (names.has(word) ? `${word}-c${copy}` : word));
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
