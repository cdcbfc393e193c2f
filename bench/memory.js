import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * What the STU3 core adds to the memory of a process: what is alive once every example has been validated on it, against
 * what is alive in a process that has only read them.
 *
 * @returns {readonly import('./measure.js').Figure[]}
 */
export function coreMemory() {
  const megabytes = (/** @type {string} */ what) => {
    const script = fileURLToPath(new URL('./memory-process.js', import.meta.url));
    const { stdout, status, stderr } = spawnSync(process.execPath, ['--expose-gc', script, what], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script} ${what} ended with ${status}: ${stderr}`);
    return Number(stdout);
  };
  const added = megabytes('validate') - megabytes('read');
  return [
    {
      what: 'What the STU3 core adds to the memory of a process that has validated every example',
      value: `${added.toFixed(1)} MB`,
      target: '≤ 25 MB',
    },
  ];
}
