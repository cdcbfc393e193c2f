import type { Options } from 'yargs';
import { fhirVersions } from '../../fhir/release.js';
import type { FileResult } from '../../model/file-result.js';
import { isAtLeast } from '../../model/issue-order.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { TerminologyService } from '../../terminology/terminology-service.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';
import { exitCodes } from '../exit-codes.js';
import { showDashes } from '../lone-dash.js';
import { createProgressLine } from '../progress-line.js';
import type { Surroundings } from '../surroundings.js';
import { openTerminology, terminologyOptions, type TerminologyArguments } from '../terminology-options.js';
import type { ValidationWords } from '../validation/prepare-validation.js';
import { formats, type Format, type OutputRequest } from '../validation/result-output.js';

interface ValidateArguments extends ValidationWords, OutputRequest, TerminologyArguments {
  readonly failOn: 'error' | 'warning' | 'never';
}

const options = {
  profile: {
    type: 'string',
    array: true,
    default: [] as string[],
    requiresArg: true,
    describe: 'Canonical URL that every resource must conform to; repeatable',
  },
  ig: {
    type: 'string',
    array: true,
    default: [] as string[],
    requiresArg: true,
    describe: 'More definitions: a folder, a .tgz, or name#version; repeatable',
  },
  'fhir-version': {
    choices: [fhirVersions.stu3, fhirVersions.r4],
    default: fhirVersions.stu3,
    describe: 'Version of FHIR',
  },
  format: { choices: formats, default: 'text' as Format, describe: 'Form of the result' },
  output: { type: 'string', requiresArg: true, describe: 'File to write the result to' },
  'fail-on': {
    choices: ['error', 'warning', 'never'] as const,
    default: 'error' as ValidateArguments['failOn'],
    describe: 'Least severity that makes the exit code 1',
  },
  careconnect: {
    type: 'boolean',
    default: true,
    describe: 'CareConnect profiles and NHS rules; --no-careconnect leaves them out',
  },
  config: {
    type: 'string',
    requiresArg: true,
    describe: 'Configuration; careconnect.yaml where it is there',
  },
  resolve: {
    type: 'boolean',
    default: false,
    describe: 'Follow references to resources in the other files',
  },
  jobs: {
    type: 'number',
    requiresArg: true,
    describe: 'Threads to work with; by itself as many as the work is worth',
  },
  ...terminologyOptions,
  'show-must-support': {
    type: 'boolean',
    default: false,
    describe: 'List elements that a profile marks as must-support and a resource has not',
  },
  'show-unchecked': { type: 'boolean', default: false, describe: 'List what could not be checked' },
} as const satisfies Readonly<Record<string, Options>>;

export const addValidate: AddCommand = (parser, setting) => {
  parser.command(
    'validate <paths..>',
    'Validate resources: files, folders, globs, NDJSON, or - for standard input',
    (command) =>
      command
        .positional('paths', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'What to validate',
        })
        .options(options)
        .example('$0 validate patient.json', 'One resource, against its type and the profiles it claims')
        .example('$0 validate examples --tx https://tx.example.org/fhir', 'SNOMED CT and others by a server')
        .example('$0 validate examples --ig my-profiles --format json', 'A folder, with more definitions')
        .example('$0 validate records --resolve --format sarif --output found.sarif', 'For a code host'),
    async (given) => {
      setting.finish(await validate({ ...given, paths: showDashes(given.paths) }, setting));
    },
  );
};

async function validate(given: ValidateArguments, setting: CommandSetting): Promise<number> {
  checkJobs(given);
  const service = await openTerminology(given, setting.surroundings);
  try {
    return await validateAll(given, service, setting);
  } finally {
    await service?.close();
  }
}

async function validateAll(
  given: ValidateArguments,
  service: TerminologyService | undefined,
  { surroundings }: CommandSetting,
): Promise<number> {
  const { prepareValidation } = await import('../validation/prepare-validation.js');
  const { openOutput } = await import('../validation/result-output.js');
  const progress = createProgressLine(surroundings);
  const { judge, settings } = await prepareValidation(given, surroundings, { progress, service });
  const output = await openOutput(given, surroundings);
  let failed = false;
  let count = 0;
  for await (const judged of untilInterrupted(judge(), surroundings)) {
    const result = settings?.apply(judged) ?? judged;
    failed ||= fails(result, given.failOn);
    count++;
    progress.clear();
    output.add(result);
    progress.show(`${String(count)} validated`);
  }
  progress.clear();
  const isInterrupted = surroundings.signal.aborted;
  // What an interrupted validation did not come to may have met them.
  const unusedSettings = isInterrupted ? [] : (settings?.listUnused() ?? []);
  await output.end({ isInterrupted, unusedSettings });
  if (isInterrupted) return exitCodes.interrupted;
  return failed ? exitCodes.found : exitCodes.fine;
}

/** Ends early when the user asks for it; what fails because of that is no failure. */
async function* untilInterrupted(
  results: AsyncIterable<FileResult>,
  { signal }: Surroundings,
): AsyncGenerator<FileResult> {
  try {
    for await (const result of results) {
      yield result;
      if (signal.aborted) return;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function checkJobs({ jobs, tx }: ValidateArguments): void {
  if (jobs === undefined) return;
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new ToolkitError('usage', `--jobs: found ${String(jobs)}, expected a whole number from 1 to 64.`);
  if (tx !== undefined && jobs > 1) {
    const message = '--tx works in one thread, as it waits for the server; leave --jobs out.';
    throw new ToolkitError('usage', message);
  }
}

function fails(result: FileResult, limit: ValidateArguments['failOn']): boolean {
  return limit !== 'never' && result.issues.some((issue) => isAtLeast(issue.severity, limit));
}
