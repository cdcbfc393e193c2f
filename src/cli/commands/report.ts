import { join, resolve } from 'node:path';
import type { RunComparison } from '../../model/run-comparison.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { NamedRun } from '../../report/run-comparison/compare-runs.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';
import { exitCodes } from '../exit-codes.js';
import { layoutFor } from '../terminal-style.js';
import { writeResult } from '../write-result.js';

const courseCodes = {
  worse: exitCodes.found,
  'no-verdict': exitCodes.unreachable,
  'no-worse': exitCodes.fine,
} as const;

interface ReportArguments {
  readonly folder: string;
  readonly format?: Format | undefined;
  readonly compare?: string | undefined;
  readonly output?: string | undefined;
}

const formats = ['html', 'junit', 'text', 'json'] as const;
type Format = (typeof formats)[number];

export const addReport: AddCommand = (parser, setting) => {
  parser.command(
    'report <folder>',
    'Render the folder of a run again, or compare it with an earlier run',
    (command) =>
      command
        .positional('folder', { type: 'string', demandOption: true, describe: 'The folder of a run' })
        .option('compare', {
          type: 'string',
          requiresArg: true,
          describe:
            'The folder of an earlier run; exit code 1 where something newly fails or no longer passes',
        })
        .option('format', {
          choices: formats,
          describe:
            'html (default) and junit are written into the folder, text is printed; with --compare text (default), html or json',
        })
        .option('output', {
          type: 'string',
          requiresArg: true,
          describe: 'File to write the comparison to',
        })
        .example('$0 report reports/latest', 'Make index.html again')
        .example('$0 report reports/latest --format text', 'The summary of the run')
        .example('$0 report reports/latest --compare reports/baseline', 'What fails now and did not before'),
    async (given) => {
      if (given.compare === undefined) await renderAgain(given, setting);
      else setting.finish(await compareFolders(given.compare, given, setting));
    },
  );
};

async function renderAgain(
  { folder: name, format = 'html', output }: ReportArguments,
  { surroundings }: CommandSetting,
): Promise<void> {
  if (output !== undefined) throw new ToolkitError('usage', '--output goes with --compare only');
  if (format === 'json')
    throw new ToolkitError('usage', '--format json goes with --compare only; run.json is in the folder');
  const folder = resolve(surroundings.cwd, name);
  const { readRunFolder } = await import('../read-run-folder.js');
  const { result, exchanges } = await readRunFolder(folder);
  if (format === 'text') {
    const { formatRunSummary } = await import('../../report/format-run-summary.js');
    surroundings.stdout.write(formatRunSummary(result, layoutFor(surroundings.stdout, surroundings)));
    return;
  }
  const { makeReports } = await import('../write-run-folder.js');
  for (const { file, text } of makeReports(result, exchanges, [format])) {
    await writeResult(join(folder, file), text);
    surroundings.stdout.write(`${join(name, file)}\n`);
  }
}

async function compareFolders(
  earlier: string,
  { folder, format = 'text', output }: ReportArguments,
  { surroundings }: CommandSetting,
): Promise<number> {
  if (format === 'junit') throw new ToolkitError('usage', '--compare knows the formats text, html and json');
  const { readRunFolder } = await import('../read-run-folder.js');
  const read = async (name: string): Promise<NamedRun> => {
    const { result } = await readRunFolder(resolve(surroundings.cwd, name));
    return { folder: name, result };
  };
  const { compareRuns, findCourse } = await import('../../report/run-comparison/compare-runs.js');
  const comparison = compareRuns(await read(earlier), await read(folder));
  const layout = output === undefined ? layoutFor(surroundings.stdout, surroundings) : {};
  const text = await formatComparison(comparison, format, layout);
  if (output === undefined) surroundings.stdout.write(text);
  else await writeResult(resolve(surroundings.cwd, output), text);
  return courseCodes[findCourse(comparison)];
}

async function formatComparison(
  comparison: RunComparison,
  format: 'text' | 'html' | 'json',
  layout: Partial<ReturnType<typeof layoutFor>>,
): Promise<string> {
  if (format === 'html') {
    const page = await import('../../report/html/run-comparison/format-run-comparison-html.js');
    return page.formatRunComparisonHtml(comparison);
  }
  const texts = await import('../../report/run-comparison/format-run-comparison.js');
  if (format === 'json') return texts.formatRunComparisonJson(comparison);
  return texts.formatRunComparisonText(comparison, layout);
}
