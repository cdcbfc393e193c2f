import yargs, { type Argv } from 'yargs';
import { findNearest } from '../model/find-nearest.js';
import { isToolkitError } from '../model/toolkit-error.js';
import { addCompare } from './commands/compare.js';
import { addCompile } from './commands/compile.js';
import { addFaults } from './commands/faults.js';
import { addReferenceServer } from './commands/reference-server.js';
import { addReport } from './commands/report.js';
import { addRequirements } from './commands/requirements.js';
import { addRules } from './commands/rules.js';
import { addRun } from './commands/run.js';
import { addSeed } from './commands/seed.js';
import { addValidate } from './commands/validate.js';
import type { CommandSetting } from './command-setting.js';
import { exitCodes } from './exit-codes.js';
import { hideDashes } from './lone-dash.js';
import type { Surroundings } from './surroundings.js';
import { readToolVersion } from './tool-version.js';

/** What yargs says is wrong with the words on the command line. */
class UsageProblem extends Error {}

/**
 * Runs one command and returns its exit code. Results go to stdout, everything else to stderr. Nothing is thrown: a
 * fault of the program itself must not end with the exit code of a verdict, as it would with Node's own.
 */
export async function runCommandLine(surroundings: Surroundings): Promise<number> {
  const outcome = { code: exitCodes.fine as number };
  const setting: CommandSetting = {
    surroundings,
    finish: (code) => {
      outcome.code = code;
    },
  };
  try {
    const text = await parse(createParser(setting), surroundings.argv);
    if (text !== '') surroundings.stdout.write(`${text}\n`);
  } catch (error) {
    outcome.code = report(error, surroundings);
  }
  return outcome.code;
}

function createParser({ surroundings, finish }: CommandSetting): Argv {
  const parser: Argv = yargs()
    .scriptName('careconnect')
    .usage('$0 <command>\n\nCompile, validate and test FHIR STU3 CareConnect.')
    .version(readToolVersion())
    .strict()
    .recommendCommands()
    .demandCommand(1, 'Which command? `careconnect --help` lists them.')
    .exitProcess(false)
    .wrap(Math.min(100, surroundings.stdout.columns ?? 100))
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new UsageProblem(withSuggestion(message, parser));
    });
  const setting = { surroundings, finish };
  for (const add of [
    addCompile,
    addValidate,
    addCompare,
    addRun,
    addReport,
    addSeed,
    addReferenceServer,
    addRules,
    addRequirements,
    addFaults,
  ]) {
    add(parser, setting);
  }
  skipHelpOfRuns(parser);
  return parser;
}

/**
 * yargs writes out the help of a command whenever it is run, to have it where it fails later. `report` says what
 * failed, and the help takes as long as the validation of a resource.
 */
function skipHelpOfRuns(parser: Argv): void {
  if (hasUsage(parser)) parser.getInternalMethods().getUsageInstance().cacheHelpMessage = () => undefined;
}

interface WithUsage {
  readonly getInternalMethods: () => {
    readonly getUsageInstance: () => { cacheHelpMessage: () => void };
  };
}

function hasUsage(parser: object): parser is WithUsage {
  return 'getInternalMethods' in parser;
}

/** What yargs says, and for a misspelt option the one that was most likely meant. */
function withSuggestion(message: string | null, parser: Argv): string {
  if (message === null) return 'The command line is not understood.';
  const unknown = /^Unknown arguments?: (.+)$/.exec(message)?.[1]?.split(', ') ?? [];
  const suggestions = unknown.flatMap((word) => findNearest(word, listOptions(parser)) ?? []);
  return suggestions.length === 0 ? message : `${message}. Did you mean --${suggestions.join(', --')}?`;
}

/** The options of the command in hand. yargs has them, and leaves them out of its types. */
function listOptions(parser: Argv): readonly string[] {
  if (!hasOptions(parser)) return [];
  return Object.keys(parser.getOptions().key).filter((key) => !/[A-Z]/.test(key));
}

interface WithOptions {
  readonly getOptions: () => { readonly key: Readonly<Record<string, unknown>> };
}

function hasOptions(parser: object): parser is WithOptions {
  return 'getOptions' in parser;
}

/** What yargs would print itself (help, version), or nothing where a command ran. */
async function parse(parser: Argv, argv: readonly string[]): Promise<string> {
  let text = '';
  await parser.parseAsync([...hideDashes(argv)], {}, (_error, _parsed, output) => {
    text = output;
  });
  return text;
}

function report(error: unknown, { stderr }: Surroundings): number {
  if (error instanceof UsageProblem) {
    stderr.write(`${error.message}\nTry \`careconnect --help\`.\n`);
    return exitCodes.usage;
  }
  if (isToolkitError(error)) {
    stderr.write(`${error.message}\n`);
    return error.code === 'transport' || error.code === 'internal' ? exitCodes.unreachable : exitCodes.usage;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`careconnect failed by a fault of its own, so there is no verdict:\n${text}\n`);
  return exitCodes.unreachable;
}
