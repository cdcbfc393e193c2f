import { resolve } from 'node:path';
import type { Options } from 'yargs';
import { findRelease, fhirVersions } from '../../fhir/release.js';
import type { Comparison } from '../../model/comparison.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';
import { exitCodes } from '../exit-codes.js';
import { layoutFor } from '../terminal-style.js';
import { writeResult } from '../write-result.js';

const formats = ['text', 'json', 'html'] as const;
type Format = (typeof formats)[number];

interface CompareArguments {
  readonly old: string;
  readonly new: string;
  readonly format: Format;
  readonly output?: string | undefined;
  readonly ig: readonly string[];
  readonly fhirVersion?: string | undefined;
  readonly showEditorial: boolean;
}

const options = {
  format: { choices: formats, default: 'text' as Format, describe: 'Form of the result' },
  output: { type: 'string', requiresArg: true, describe: 'File to write the result to' },
  ig: {
    type: 'string',
    array: true,
    default: [] as string[],
    requiresArg: true,
    describe: 'Definitions that both lean on: a folder, a .tgz, or name#version; repeatable',
  },
  'fhir-version': {
    choices: [fhirVersions.stu3, fhirVersions.r4],
    describe: 'Version of FHIR, where the packages do not say it',
  },
  'show-editorial': { type: 'boolean', default: false, describe: 'List editorial changes in the text, too' },
} as const satisfies Readonly<Record<string, Options>>;

export const addCompare: AddCommand = (parser, setting) => {
  parser.command(
    'compare <old> <new>',
    'Compare two packages of definitions: what is breaking, compatible or editorial',
    (command) =>
      command
        .positional('old', {
          type: 'string',
          demandOption: true,
          describe: 'The package as it was: a folder, a .tgz, or name#version',
        })
        .positional('new', { type: 'string', demandOption: true, describe: 'The package as it is to be' })
        .options(options)
        .example('$0 compare published build/package', 'Two folders; exit code 1 where a change is breaking')
        .example(
          '$0 compare old.tgz new.tgz --format html --output changes.html',
          'A page to read before a vote',
        ),
    async (given) => {
      setting.finish(await compare(given, setting));
    },
  );
};

async function compare(given: CompareArguments, { surroundings }: CommandSetting): Promise<number> {
  const { comparePackages } = await import('../../compare/compare-packages.js');
  const { openSides } = await import('../open-sides.js');
  const release = given.fhirVersion === undefined ? undefined : findRelease(given.fhirVersion);
  const request = { old: given.old, new: given.new, packages: given.ig, release };
  const sides = await openSides(request, surroundings);
  const comparison = comparePackages(sides.old, sides.new);
  const text = await formatComparison(comparison, given, { surroundings });
  if (given.output === undefined) surroundings.stdout.write(text);
  else await writeResult(resolve(surroundings.cwd, given.output), text);
  return comparison.summary.verdict === 'breaking' ? exitCodes.found : exitCodes.fine;
}

async function formatComparison(
  comparison: Comparison,
  { format, output, showEditorial }: CompareArguments,
  { surroundings }: Pick<CommandSetting, 'surroundings'>,
): Promise<string> {
  if (format === 'json') {
    const { formatComparisonJson } = await import('../../report/comparison/format-comparison-json.js');
    return formatComparisonJson(comparison);
  }
  if (format === 'html') {
    const { formatComparisonHtml } = await import('../../report/html/comparison/format-comparison-html.js');
    return formatComparisonHtml(comparison);
  }
  const { formatComparisonText } = await import('../../report/comparison/format-comparison-text.js');
  const layout = output === undefined ? layoutFor(surroundings.stdout, surroundings) : {};
  return formatComparisonText(comparison, { ...layout, showEditorial });
}
