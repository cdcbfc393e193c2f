import type { Options } from 'yargs';
import { availableParallelism } from 'node:os';
import { findRelease, fhirVersions } from '../../fhir/release.js';
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
import type { JudgeTexts } from '../validation/judge-in-order.js';
import { formats, openOutput, type Format } from '../validation/result-output.js';
import type { RuleSettings } from '../validation/rule-settings.js';
import type { ValidateConfiguration } from '../validation/validate-configuration.js';
import type { ValidationRequest } from '../validation/validation-request.js';

interface ValidateArguments extends TerminologyArguments {
  readonly paths: readonly string[];
  readonly profile: readonly string[];
  readonly ig: readonly string[];
  readonly fhirVersion: string;
  readonly format: Format;
  readonly output?: string | undefined;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly careconnect: boolean;
  readonly config?: string | undefined;
  readonly resolve: boolean;
  readonly jobs?: number | undefined;
  readonly showUnchecked: boolean;
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
        .example('$0 validate examples --ig my-profiles --format json', 'A folder, with more definitions')
        .example('$0 validate examples --tx https://tx.example.org/fhir', 'SNOMED CT and others by a server')
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
  const configuration = await findConfiguration(given, surroundings);
  const { readResourceTexts } = await import('../resource-texts.js');
  const request = await toRequest(given, configuration, surroundings);
  await checkProfiles(request, surroundings);
  const judge = await (service === undefined
    ? prepare(request, given.jobs, surroundings)
    : prepareServed(request, service, surroundings));
  const settings = await openSettings(configuration);
  const output = await openOutput(given, surroundings);
  const progress = createProgressLine(surroundings);
  let failed = false;
  let count = 0;
  const texts = readResourceTexts(given.paths, surroundings);
  for await (const judged of untilInterrupted(judge(texts), surroundings)) {
    const result = settings?.apply(judged) ?? judged;
    failed ||= fails(result, given.failOn);
    count++;
    progress.show(`${String(count)} validated`);
    output.add(result);
  }
  progress.clear();
  const isInterrupted = surroundings.signal.aborted;
  const unusedSettings = isInterrupted ? [] : listUnused(settings, configuration);
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
  if (tx !== undefined && jobs > 1)
    throw new ToolkitError(
      'usage',
      '--tx works in one thread, as it waits for the server; leave --jobs out.',
    );
}

/** Without a configuration nothing of it is loaded, since a single file should take no time. */
async function findConfiguration(
  { config }: ValidateArguments,
  { cwd }: Surroundings,
): Promise<ValidateConfiguration | undefined> {
  const { configurationExists } = await import('../validation/configuration-exists.js');
  if (!configurationExists(config, cwd)) return undefined;
  const { openValidateConfiguration } = await import('../validation/read-validate-configuration.js');
  return openValidateConfiguration(config, cwd);
}

async function openSettings(
  configuration: ValidateConfiguration | undefined,
): Promise<RuleSettings | undefined> {
  if (configuration === undefined) return undefined;
  const { createRuleSettings } = await import('../validation/rule-settings.js');
  return createRuleSettings(configuration.rules);
}

function listUnused(
  settings: RuleSettings | undefined,
  configuration: ValidateConfiguration | undefined,
): readonly string[] {
  const unused = settings?.listUnused() ?? [];
  return unused.map(({ line, rule }) => `${configuration?.file ?? ''}:${String(line)} (${rule})`);
}

async function prepare(
  request: ValidationRequest,
  jobs: number | undefined,
  { cwd, home, stderr }: Surroundings,
): Promise<JudgeTexts> {
  const { openValidation } = await import('../validation/open-validation.js');
  const { judgeInOrder } = await import('../validation/judge-in-order.js');
  const { startValidationPool } = await import('../validation/validation-pool.js');
  return judgeInOrder({
    openHere: () => openValidation(request, { cwd, home }, (notice) => stderr.write(notice)),
    startPool: (workers) => {
      // Where the work begins here, what was passed over on loading was said already.
      const onNotice = jobs === undefined ? undefined : (notice: string) => stderr.write(notice);
      return startValidationPool(workers, { request, surroundings: { cwd, home }, onNotice });
    },
    jobs,
    cores: availableParallelism(),
  });
}

async function prepareServed(
  request: ValidationRequest,
  service: TerminologyService,
  { cwd, home, stderr }: Surroundings,
): Promise<JudgeTexts> {
  const { loadDefinitions } = await import('../validation/open-validation.js');
  const { createServedValidation } = await import('../validation/served-validation.js');
  const loaded = await loadDefinitions(request, { cwd, home }, (notice) => stderr.write(notice));
  return createServedValidation(loaded, service);
}

async function toRequest(
  given: ValidateArguments,
  configuration: ValidateConfiguration | undefined,
  surroundings: Surroundings,
): Promise<ValidationRequest> {
  const request = {
    release: findRelease(given.fhirVersion) ?? 'stu3',
    packages: [...given.ig, ...(configuration?.igs ?? [])],
    careConnect: given.careconnect,
    profiles: given.profile,
    profilesByType: configuration?.profiles ?? {},
  };
  if (!given.resolve) return request;
  if (given.paths.includes('-'))
    throw new ToolkitError(
      'usage',
      '--resolve reads all texts twice, which standard input (-) does not allow.',
    );
  const { indexResources } = await import('../validation/index-resources.js');
  const { readResourceTexts } = await import('../resource-texts.js');
  return { ...request, resources: await indexResources(readResourceTexts(given.paths, surroundings)) };
}

/** A profile that is asked for and not there would otherwise be a warning on each resource. */
async function checkProfiles(request: ValidationRequest, surroundings: Surroundings): Promise<void> {
  const asked = [...request.profiles, ...Object.values(request.profilesByType).flat()];
  if (asked.length === 0) return;
  const { openStore } = await import('../open-store.js');
  const silent = { ...surroundings, stderr: { write: () => undefined } };
  const store = await openStore(request, silent);
  const missing = asked.find((profile) => store.findStructureDefinition(profile) === undefined);
  if (missing === undefined) return;
  const held = store.packages.map(({ name, version }) => `${name}#${version}`).join(', ');
  throw new ToolkitError(
    'definition-missing',
    `There is no profile ${missing} in ${held}. Give the package that has it by --ig.`,
  );
}

function fails(result: FileResult, limit: ValidateArguments['failOn']): boolean {
  return limit !== 'never' && result.issues.some((issue) => isAtLeast(issue.severity, limit));
}
