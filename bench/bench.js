// Measures what the toolkit costs, and what it costs against its targets. Nothing is asserted.
//
// node bench/bench.js [--write] [part …]: --write puts the tables into docs/performance.md.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { compileCosts } from './compile.js';
import { coldStart } from './cold-start.js';
import { corpusCosts } from './corpus.js';
import { coreMemory } from './memory.js';
import { requestCosts } from './requests.js';
import { scaleCosts } from './scale.js';
import { validationShares } from './shares.js';
import { validationSpeed } from './validation.js';
import { writeTable } from './write-table.js';
import { xmlSpeed } from './xml.js';

/** @typedef {readonly import('./measure.js').Figure[]} Figures */
/** @type {Readonly<Record<string, () => Figures | Promise<Figures>>>} */
const parts = {
  validation: validationSpeed,
  shares: validationShares,
  memory: coreMemory,
  xml: xmlSpeed,
  start: coldStart,
  corpus: corpusCosts,
  requests: requestCosts,
  scale: scaleCosts,
  compile: compileCosts,
};

const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== '--write');
const unknown = wanted.filter((word) => !(word in parts));
if (unknown.length > 0)
  throw new Error(`Found ${unknown.join(', ')}, expected ${Object.keys(parts).join(', ')}`);

const busy = (loadavg()[0] ?? 0).toFixed(1);
const machine = `Node ${process.versions.node}, ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'unknown make'}, on which ${busy} processes wanted to run in the minute before`;
console.log(`${machine}\n`);
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const figures = await measure();
  for (const { what, value, target = '' } of figures) {
    console.log(`${what.padEnd(84)} ${value.padEnd(16)} ${target}`.trimEnd());
  }
  if (words.includes('--write') && figures.length > 0) await writeTable(name, machine, figures);
}
