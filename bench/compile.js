import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `careconnect compile` of this project: from nothing, and again with nothing changed.
 *
 * @returns {readonly import('./measure.js').Figure[]}
 */
export function compileSeconds() {
  const folder = mkdtempSync(join(tmpdir(), 'careconnect-bench-'));
  const out = join(folder, 'package');
  const cold = timeCompile(out);
  const warm = timeCompile(out);
  rmSync(folder, { recursive: true });
  return [
    { what: 'careconnect compile, from nothing', value: `${cold.toFixed(1)} s` },
    { what: 'careconnect compile, nothing changed', value: `${warm.toFixed(2)} s` },
  ];
}

/** @param {string} out */
function timeCompile(out) {
  const start = performance.now();
  const args = [join(root, 'dist/cli/main.js'), 'compile', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`compile ended with ${status}: ${stdout}${stderr}`);
  return (performance.now() - start) / 1000;
}
