import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';
import { median, times } from './measure.js';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/**
 * `careconnect validate one-patient.json` as a whole process, against a Node process that does nothing.
 *
 * @returns {readonly import('./measure.js').Figure[]}
 */
export function coldStart() {
  const folder = mkdtempSync(join(tmpdir(), 'careconnect-bench-'));
  const file = join(folder, 'patient.json');
  const careConnect = openEmbeddedPackage('careconnect');
  const patient = careConnect.entries.find(({ id }) => id === 'patient-complete');
  if (patient === undefined) throw new Error('The example patient-complete is not in the compiled package');
  writeFileSync(file, JSON.stringify(careConnect.read(patient)));
  const empty = timeProcesses(['-e', '0']);
  const validate = timeProcesses([main, 'validate', file]);
  rmSync(folder, { recursive: true });
  return [
    { what: 'An empty Node process', value: `${empty.toFixed(0)} ms` },
    {
      what: 'careconnect validate one-patient.json, against an empty Node process',
      value: times(validate / empty),
      target: '≤ 3 ×',
    },
  ];
}

/** @param {readonly string[]} args */
function timeProcesses(args) {
  const seconds = [];
  for (let run = 0; run < 9; run++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
    seconds.push(performance.now() - start);
  }
  return median(seconds);
}
