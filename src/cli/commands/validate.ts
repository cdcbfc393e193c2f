import type { Options } from 'yargs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findRelease, fhirVersions } from '../../fhir/release.js';
import { loadFhirPathJs } from '../../fhirpath/load-fhirpath-js.js';
import type { FileResult } from '../../model/file-result.js';
import { isAtLeast } from '../../model/issue-order.js';
import type { Severity } from '../../model/issue.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { TerminologyService } from '../../terminology/terminology-service.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';
import { exitCodes } from '../exit-codes.js';
import { showDashes } from '../lone-dash.js';
import { createProgressLine } from '../progress-line.js';
import type { JudgeTexts } from '../served-validation.js';
import { layoutFor } from '../terminal-style.js';
import { openTerminology, terminologyOptions, type TerminologyArguments } from '../terminology-options.js';

const formats = ['text', 'json', 'ndjson', 'operation-outcome'] as const;
type Format = (typeof formats)[number];

interface ValidateArguments extends TerminologyArguments {
  readonly paths: readonly string[];
  readonly profile: readonly string[];
  readonly ig: readonly string[];
  readonly fhirVersion: string;
  readonly format: Format;
  readonly output?: string | undefined;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly careconnect: boolean;
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
        .example('$0 validate examples --tx https://tx.example.org/fhir', 'SNOMED CT and others by a server')
        .example('$0 validate examples --ig my-profiles --format json', 'A folder, with more definitions'),
    async (given) => {
      setting.finish(await validate({ ...given, paths: showDashes(given.paths) }, setting));
    },
  );
};

async function validate(given: ValidateArguments, setting: CommandSetting): Promise<number> {
  const terminology = await openTerminology(given, setting.surroundings);
  try {
    return await validateAll(given, terminology, setting);
  } finally {
    await terminology?.close();
  }
}

async function validateAll(
  given: ValidateArguments,
  terminology: TerminologyService | undefined,
  { surroundings }: CommandSetting,
): Promise<number> {
  const judge = await prepare(given, terminology, { surroundings });
  const { readResourceTexts } = await import('../resource-texts.js');
  const progress = createProgressLine(surroundings);
  const write = await createOutput(given, { surroundings });
  let failed = false;
  let count = 0;
  for await (const result of judge(readResourceTexts(given.paths, surroundings))) {
    failed ||= fails(result, given.failOn);
    count++;
    progress.show(`${String(count)} validated`);
    write.add(result);
    if (surroundings.signal.aborted) break;
  }
  progress.clear();
  await write.end();
  return failed ? exitCodes.found : exitCodes.fine;
}

async function prepare(
  given: ValidateArguments,
  terminology: TerminologyService | undefined,
  { surroundings }: Pick<CommandSetting, 'surroundings'>,
): Promise<JudgeTexts> {
  const release = findRelease(given.fhirVersion) ?? 'stu3';
  const { openStore } = await import('../open-store.js');
  const { createTextValidation } = await import('../validate-texts.js');
  const store = await openStore(
    { release, packages: given.ig, careConnect: given.careconnect },
    surroundings,
  );
  for (const profile of given.profile) {
    if (store.findStructureDefinition(profile) !== undefined) continue;
    const held = store.packages.map(({ name, version }) => `${name}#${version}`).join(', ');
    throw new ToolkitError(
      'definition-missing',
      `There is no profile ${profile} in ${held}. Give the package that has it by --ig.`,
    );
  }
  // What is embedded is known not to need it.
  const fhirPath = given.ig.length > 0 ? await loadFhirPathJs(release) : undefined;
  const options = { profiles: given.profile, nhs: given.careconnect, fhirPath };
  if (terminology !== undefined) {
    const { createServedValidation } = await import('../served-validation.js');
    return createServedValidation(store, options, terminology);
  }
  const validateText = createTextValidation(store, options);
  return async function* (texts) {
    for await (const text of texts) yield validateText(text);
  };
}

function fails(result: FileResult, limit: ValidateArguments['failOn']): boolean {
  if (limit === 'never') return false;
  const least: Severity = limit;
  return result.issues.some((issue) => isAtLeast(issue.severity, least));
}

interface Output {
  readonly add: (result: FileResult) => void;
  readonly end: () => Promise<void>;
}

/** NDJSON goes out line by line; the other forms need all results first. */
async function createOutput(
  given: ValidateArguments,
  { surroundings }: Pick<CommandSetting, 'surroundings'>,
): Promise<Output> {
  const { cwd, stdout } = surroundings;
  const { output, format } = given;
  if (format === 'ndjson' && output === undefined) {
    const { formatNdjsonLine } = await import('../../report/validation/format-validation-json.js');
    return { add: (result) => stdout.write(formatNdjsonLine(result)), end: () => Promise.resolve() };
  }
  const results: FileResult[] = [];
  return {
    add: (result) => results.push(result),
    end: async () => {
      const text = await formatResults(results, given, { surroundings });
      if (output === undefined) stdout.write(text);
      else await writeResult(resolve(cwd, output), text);
    },
  };
}

async function formatResults(
  results: readonly FileResult[],
  { format, output, showUnchecked }: ValidateArguments,
  { surroundings }: Pick<CommandSetting, 'surroundings'>,
): Promise<string> {
  if (format === 'operation-outcome') {
    const { formatOperationOutcome } = await import('../../report/validation/format-operation-outcome.js');
    return formatOperationOutcome(results);
  }
  if (format === 'text') {
    const { formatValidationText } = await import('../../report/validation/format-validation-text.js');
    const layout = output === undefined ? layoutFor(surroundings.stdout, surroundings) : {};
    return formatValidationText(results, { ...layout, showUnchecked });
  }
  const { formatValidationJson, formatValidationNdjson } =
    await import('../../report/validation/format-validation-json.js');
  return format === 'json' ? formatValidationJson(results) : formatValidationNdjson(results);
}

async function writeResult(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError('usage', `The result cannot be written to ${file}: ${reason}`, { cause });
  }
}
