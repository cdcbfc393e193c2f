// Compiles src and steps into dist, then makes the data in dist/data that is not up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dataSteps } from './data-steps.js';
import { root } from './root.js';

const data = join(root, 'dist/data');

/** @returns {boolean} Whether the sources compile. What is emitted is used in any case. */
function compileSources() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const hasSteps = listFiles('steps').some((file) => file.endsWith('.ts'));
  const projects = hasSteps ? ['src', 'steps'] : ['src'];
  const { status } = spawnSync(process.execPath, [tsc, '-b', ...projects], { cwd: root, stdio: 'inherit' });
  return status === 0;
}

/**
 * The files of a folder and its folders, or the file itself, in a stable order. None where it is absent.
 *
 * @param {string} path From the root of the project.
 * @returns {readonly string[]}
 */
function listFiles(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => listFiles(`${path}/${name}`));
}

/**
 * What a step is made from, as one hash.
 *
 * @param {import('./data-steps.js').DataStep} step
 */
function fingerprint(step) {
  const hash = createHash('sha256');
  for (const file of step.inputs.flatMap(listFiles)) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  for (const file of step.code.flatMap(listFiles).filter((name) => name.endsWith('.js'))) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {import('./data-steps.js').DataStep} step */
async function bringUpToDate(step) {
  const record = join(data, `${step.name}.inputs`);
  const now = fingerprint(step);
  const isThere = [...step.outputs.map((output) => join(root, output)), record].every(existsSync);
  if (isThere && readFileSync(record, 'utf8') === now) return;
  const start = Date.now();
  const made = await step.run();
  writeFileSync(record, now);
  console.log(`${step.name}: ${made}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

const compiled = compileSources();
mkdirSync(data, { recursive: true });
for (const step of dataSteps) await bringUpToDate(step);
if (!compiled) process.exitCode = 1;
