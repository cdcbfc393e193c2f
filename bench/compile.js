import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.js';
import { measureProcess } from './measure-process.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/cli/main.js');

/** How often each change is made; the median counts. */
const times = 3;

/**
 * What is changed: something that changes the resource, each time.
 *
 * @type {Readonly<Record<string, { file: string, edit: (text: string) => string }>>}
 */
const changes = {
  'an example': {
    file: 'profiles/examples/patient/patient-minimal.fsh',
    edit: (text) => text.replace(/family = "/, '$&O'),
  },
  'the profile of Patient, which most examples use': {
    file: 'profiles/patient/careconnect-patient-1.fsh',
    edit: (text) => text.replace(/^Description: "/m, '$&Again. '),
  },
  'a value set': {
    file: 'profiles/terminology/religious-affiliation.fsh',
    edit: (text) => text.replace(/^Description: "/m, '$&Again. '),
  },
};

/**
 * `careconnect compile` of all of CareConnect: from nothing, with nothing changed, and after changes of one file.
 * Memory is that of its two processes together.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function compileCosts() {
  const folder = mkdtempSync(join(tmpdir(), 'careconnect-bench-'));
  try {
    for (const name of ['profiles', 'sushi-config.yaml']) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    const compile = () => measureProcess([main, 'compile'], folder);
    const cold = await compile();
    const unchanged = await compile();
    const figures = [
      ...tell('everything, from nothing', cold, '≤ 15 s, ≤ 450 MB'),
      ...tell('nothing changed', unchanged, '≤ 1 s'),
    ];
    for (const [what, { file, edit }] of Object.entries(changes)) {
      const costs = [];
      for (let turn = 0; turn < times; turn++) {
        change(join(folder, file), edit);
        costs.push(await compile());
      }
      figures.push(...tell(`${what} changed`, medianOf(costs), '≤ 4 s'));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} what
 * @param {import('./measure-process.js').Cost} cost
 * @param {string} target
 */
function tell(what, { seconds, processorSeconds, megabytes }, target) {
  const value = `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, ${processorSeconds.toFixed(1)} s of processor`;
  return [{ what: `\`careconnect compile\`, ${what}`, value, target }];
}

/** @param {readonly import('./measure-process.js').Cost[]} costs */
function medianOf(costs) {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    processorSeconds: median(costs.map(({ processorSeconds }) => processorSeconds)),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  };
}

/**
 * @param {string} file
 * @param {(text: string) => string} edit
 */
function change(file, edit) {
  const text = readFileSync(file, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`${file} has nothing of the kind that is changed here`);
  writeFileSync(file, edited);
}
