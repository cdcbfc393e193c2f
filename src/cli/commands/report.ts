import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';
import { layoutFor } from '../terminal-style.js';

export const addReport: AddCommand = (parser, setting) => {
  parser.command(
    'report <folder>',
    'Render the folder of a run again, from run.json and exchanges.ndjson',
    (command) =>
      command
        .positional('folder', { type: 'string', demandOption: true, describe: 'The folder of a run' })
        .option('format', {
          choices: ['html', 'junit', 'text'] as const,
          default: 'html' as const,
          describe: 'html and junit are written into the folder, text is printed',
        })
        .example('$0 report reports/latest', 'Make index.html again')
        .example('$0 report reports/latest --format text', 'The summary of the run'),
    async ({ folder, format }) => {
      await renderAgain(folder, format, setting);
    },
  );
};

async function renderAgain(
  name: string,
  format: 'html' | 'junit' | 'text',
  { surroundings }: CommandSetting,
): Promise<void> {
  const { readRunFolder } = await import('../read-run-folder.js');
  const folder = resolve(surroundings.cwd, name);
  const { result, exchanges } = await readRunFolder(folder);
  if (format === 'text') {
    const { formatRunSummary } = await import('../../report/format-run-summary.js');
    surroundings.stdout.write(formatRunSummary(result, layoutFor(surroundings.stdout, surroundings)));
    return;
  }
  const { makeReports } = await import('../write-run-folder.js');
  for (const { file, text } of makeReports(result, exchanges, [format])) {
    await writeInto(join(folder, file), text);
    surroundings.stdout.write(`${join(name, file)}\n`);
  }
}

async function writeInto(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new ToolkitError('usage', `${file} cannot be written`, { cause });
  }
}
