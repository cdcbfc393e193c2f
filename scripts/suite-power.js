import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { root } from './root.js';

/** @typedef {import('./fault-matrix.js').FaultRow} FaultRow */
/** @typedef {import('../src/model/run-result.js').RunResult} RunResult */

/**
 * What each fault is expected to do, and why some scenarios are failed by none.
 *
 * @typedef {object} ExpectedFaults
 * @property {Readonly<Record<string, { failed: readonly string[], hindered?: readonly string[] }>>} faults
 * @property {Readonly<Record<string, string>>} unfailed Scenario to the reason.
 */

export const expectedFile = join(root, 'test/conform/expected-faults.yaml');
export const documentFile = join(root, 'docs/suite-power.md');

/** @returns {ExpectedFaults} */
export function readExpectedFaults() {
  /** @type {unknown} */
  const expected = parse(readFileSync(expectedFile, 'utf8'));
  return /** @type {ExpectedFaults} */ (expected);
}

/**
 * The table of faults against scenarios as a page.
 *
 * @param {RunResult} sound The run without a fault.
 * @param {readonly Pick<FaultRow, 'fault' | 'title' | 'requirement' | 'failed' | 'hindered'>[]} rows
 * @param {ExpectedFaults['unfailed']} unfailed
 * @returns {string}
 */
export function formatSuitePower(sound, rows, unfailed) {
  const failing = new Map(
    sound.scenarios.map(({ id }) => [id, rows.filter(({ failed }) => failed.includes(id))]),
  );
  const powerless = sound.scenarios.filter(({ id }) => failing.get(id)?.length === 0);
  return [
    '# What the suites can find',
    '',
    'Made by `npm run suite-power` from runs against the reference server; `.ci/run` repeats them all and fails where this',
    'is out of date.',
    '',
    `Without a fault all ${sound.scenarios.length} scenarios pass. Each of the ${rows.length} faults below is a deliberate defect of the`,
    'reference server, switched on alone; the scenarios named beside it are those that fail then, and no others do.',
    'Scenarios that could not be judged under a fault, because it hid what they look at, are counted as hindered.',
    '',
    `Faults that fail a scenario: ${toRate(rows.filter(({ failed }) => failed.length > 0).length, rows.length)}. Scenarios that a`,
    `fault fails: ${toRate(sound.scenarios.length - powerless.length, sound.scenarios.length)}.`,
    '',
    '## Faults',
    '',
    '| fault | what is wrong | requirement | scenarios that fail | hindered |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ fault, title, requirement, failed, hindered }) =>
        `| \`${fault}\` | ${title} | ${requirement ?? ''} | ${joinRows(failed).join('<br>')} | ${hindered.length || ''} |`,
    ),
    '',
    '## Scenarios',
    '',
    'How many of the faults fail each scenario.',
    '',
    '| scenario | faults |',
    '| --- | --- |',
    ...sound.scenarios.map(({ id }) => `| ${id} | ${failing.get(id)?.length ?? 0} |`),
    '',
    '## Scenarios that no fault fails',
    '',
    ...(powerless.length === 0
      ? ['None.']
      : powerless.map(({ id }) => `- ${id}: ${unfailed[id] ?? 'no reason is given'}`)),
    '',
  ].join('\n');
}

/**
 * Rounded down, so that only all of them are 100 %.
 *
 * @param {number} part
 * @param {number} whole
 */
const toRate = (part, whole) => `${part} of ${whole} (${Math.floor((100 * part) / whole)} %)`;

/**
 * Ids of outlines with several rows as one: `a/1` and `a/2` become `a/1,2`.
 *
 * @param {readonly string[]} ids Sorted.
 * @returns {readonly string[]}
 */
function joinRows(ids) {
  /** @type {Map<string, string[]>} */
  const byOutline = new Map();
  for (const id of ids) {
    const [, outline = id, row] = /^(.*?)(?:\/(\d+))?$/.exec(id) ?? [];
    byOutline.set(outline, [...(byOutline.get(outline) ?? []), ...(row === undefined ? [] : [row])]);
  }
  return [...byOutline].map(([outline, rows]) =>
    rows.length === 0 ? outline : `${outline}/${rows.join(',')}`,
  );
}

/**
 * The expectations as they would be if everything that a run showed were right.
 *
 * @param {readonly FaultRow[]} rows
 * @param {ExpectedFaults['unfailed']} unfailed
 * @returns {string}
 */
function formatExpectedFaults(rows, unfailed) {
  const faults = Object.fromEntries(
    rows.map(({ fault, failed, hindered }) => [
      fault,
      { failed, ...(hindered.length === 0 ? {} : { hindered }) },
    ]),
  );
  const comment = [
    '# What each fault of the reference server does to the suites: exactly these scenarios fail, and exactly these',
    '# cannot be judged. `unfailed` says of scenarios that no fault fails why that is so.',
    '# `npm run suite-power -- --accept` writes what a run shows; read the difference before it is kept.',
    '',
  ];
  return comment.join('\n') + stringify({ faults, unfailed }, { lineWidth: 0 });
}

/**
 * The matrix in as many processes as there are cores: each has a server of its own.
 *
 * @returns {Promise<{ sound: RunResult, rows: readonly FaultRow[] }>} The rows in the order of the faults.
 */
async function runInLanes() {
  const { faults } = await import('../dist/server/faults.js');
  const ids = faults.map(({ id }) => id);
  const count = Math.min(availableParallelism(), ids.length);
  const lanes = await Promise.all(
    Array.from({ length: count }, (_, lane) => runLane(ids.filter((_id, at) => at % count === lane))),
  );
  const rows = new Map(lanes.flatMap((lane) => lane.rows).map((row) => [row.fault, row]));
  const [first] = lanes;
  if (first === undefined) throw new Error('There is no fault to run');
  return { sound: first.sound, rows: ids.flatMap((id) => rows.get(id) ?? []) };
}

/**
 * @param {readonly string[]} ids
 * @returns {Promise<{ sound: RunResult, rows: readonly FaultRow[] }>}
 */
function runLane(ids) {
  return new Promise((resolve, reject) => {
    /** @type {FaultRow[]} */
    const rows = [];
    const child = fork(join(root, 'scripts/fault-lane.js'), ids);
    child.on('message', (/** @type {{ row?: FaultRow, sound?: RunResult }} */ { row, sound }) => {
      if (row !== undefined) {
        rows.push(row);
        console.error(`${row.fault}: ${row.failed.length} scenarios fail`);
      }
      if (sound !== undefined) resolve({ sound, rows });
    });
    child.on('exit', (code) => {
      reject(new Error(`A lane of the fault matrix ended with ${code} before it was done`));
    });
  });
}

/**
 * Where the runs show something else than is expected, a line for each scenario.
 *
 * @param {readonly FaultRow[]} rows
 * @param {ExpectedFaults['faults']} expected
 * @returns {readonly string[]} `fault: the scenario failed, which is not expected`
 */
function listSurprises(rows, expected) {
  const tell = (
    /** @type {string} */ fault,
    /** @type {string} */ what,
    /** @type {readonly string[]} */ shown,
    /** @type {readonly string[]} */ wanted,
  ) => [
    ...shown
      .filter((id) => !wanted.includes(id))
      .map((id) => `${fault}: ${id} has ${what}, which is not expected`),
    ...wanted.filter((id) => !shown.includes(id)).map((id) => `${fault}: ${id} is expected to have ${what}`),
  ];
  return [
    ...rows.flatMap(({ fault, failed, hindered }) => [
      ...tell(fault, 'failed', failed, expected[fault]?.failed ?? []),
      ...tell(fault, 'come to no verdict', hindered, expected[fault]?.hindered ?? []),
    ]),
    ...Object.keys(expected)
      .filter((id) => rows.every(({ fault }) => fault !== id))
      .map((id) => `${id}: is expected, and no fault of the reference server`),
  ];
}

/** Writes what a run shows; with `--check` says instead whether it is what is written, and ends with 1 where it is not. */
async function main() {
  const { sound, rows } = await runInLanes();
  const { faults, unfailed } = readExpectedFaults();
  const pages = [
    {
      file: expectedFile,
      text: formatExpectedFaults(rows, unfailed),
      isAccepted: process.argv.includes('--accept'),
    },
    { file: documentFile, text: formatSuitePower(sound, rows, unfailed), isAccepted: true },
  ];
  const stale = pages.filter(({ file, text }) => readFileSync(file, 'utf8') !== text);
  for (const { file, text, isAccepted } of stale) {
    if (process.argv.includes('--check')) console.error(`${file} is not what the runs show`);
    else if (isAccepted) writeFileSync(file, text);
  }
  if (process.argv.includes('--check') && stale.length > 0) {
    console.error(listSurprises(rows, faults).join('\n'));
    process.exitCode = 1;
  }
  console.log(`${rows.length} faults, ${sound.summary.headline}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
