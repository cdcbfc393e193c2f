import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/**
 * What a program took, all the processes that it started included.
 *
 * @typedef {object} Cost
 * @property {number} seconds
 * @property {number} processorSeconds NaN where there is no /proc.
 * @property {number} megabytes The most memory that its processes held together, what they share counted
 *   once; NaN where there is no /proc.
 */

/** The kernel counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

/**
 * Runs Node and looks at its processes every few milliseconds.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<Cost>}
 */
export function measureProcess(args, cwd) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Map<number, number>} */
    const ticks = new Map();
    let peak = 0;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
    }
    const timer = setInterval(() => {
      const processes = listProcesses(child.pid ?? 0);
      const memory = processes.map(readMemory);
      const own = memory.reduce((sum, each) => sum + each.own, 0);
      peak = Math.max(peak, own + Math.max(...memory.map(({ shared }) => shared)));
      for (const id of processes) ticks.set(id, Math.max(ticks.get(id) ?? 0, readTicks(id)));
    }, 50);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`node ${args.join(' ')} ended with ${String(code)}: ${said}`));
      const seconds = (performance.now() - start) / 1000;
      const total = [...ticks.values()].reduce((sum, each) => sum + each, 0);
      resolve({
        seconds,
        processorSeconds: peak === 0 ? Number.NaN : total / ticksPerSecond,
        megabytes: peak === 0 ? Number.NaN : peak / 1024,
      });
    });
  });
}

/**
 * A process and those that it started; none where that cannot be seen.
 *
 * @param {number} id
 * @returns {readonly number[]}
 */
function listProcesses(id) {
  const children = readProc(id, `task/${id}/children`).split(' ').filter(Boolean).map(Number);
  return [id, ...children.flatMap(listProcesses)];
}

/**
 * Memory of its own and that of files, which processes of one program share, in kilobytes. Looking closer slows the
 * process down.
 *
 * @param {number} id
 */
function readMemory(id) {
  const status = readProc(id, 'status');
  const read = (/** @type {RegExp} */ line) => Number(line.exec(status)?.[1] ?? 0);
  return { own: read(/^RssAnon:\s*(\d+)/m), shared: read(/^RssFile:\s*(\d+)/m) };
}

/** Its own time in the program and in the kernel. @param {number} id */
function readTicks(id) {
  const stat = readProc(id, 'stat');
  // The name of the program, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/**
 * @param {number} id
 * @param {string} name
 */
function readProc(id, name) {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
