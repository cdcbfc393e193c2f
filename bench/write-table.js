import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

/**
 * Puts the figures of a part into the page, between its marks.
 *
 * @param {string} part
 * @param {string} machine
 * @param {readonly import('./measure.js').Figure[]} figures
 */
export async function writeTable(part, machine, figures) {
  const [start, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no ${start} with ${end} after it`);
  const rows = figures.map(({ what, value, target = '' }) => `| ${what} | ${value} | ${target} |`);
  const table = ['| what | measured | target |', '| --- | --- | --- |', ...rows].join('\n');
  const written = `${text.slice(0, from)}${start}\n\n${machine}:\n\n${table}\n\n${text.slice(to)}`;
  writeFileSync(page, await format(written, { ...(await resolveConfig(page)), filepath: page }));
}
