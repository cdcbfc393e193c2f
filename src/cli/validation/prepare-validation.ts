import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { DefinitionStore } from '../../definitions/definition-store.js';
import { findRelease } from '../../fhir/release.js';
import type { FileResult } from '../../model/file-result.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { TerminologyService } from '../../terminology/terminology-service.js';
import type { ProgressLine } from '../progress-line.js';
import { readResourceTexts, type ResourceText } from '../resource-texts.js';
import type { Surroundings } from '../surroundings.js';
import { createTextValidation } from '../validate-texts.js';
import { configurationExists } from './configuration-exists.js';
import { judgeInOrder, type JudgeTexts } from './judge-in-order.js';
import { loadDefinitions, type LoadedDefinitions } from './open-validation.js';
import type { RuleSettings } from './rule-settings.js';
import type { ValidateConfiguration } from './validate-configuration.js';
import type { ResourceIndex, ValidationRequest } from './validation-request.js';

/** What the words of the command line say of a validation. */
export interface ValidationWords {
  readonly paths: readonly string[];
  readonly profile: readonly string[];
  readonly ig: readonly string[];
  readonly fhirVersion: string;
  readonly careconnect: boolean;
  readonly showMustSupport: boolean;
  readonly config?: string | undefined;
  readonly resolve: boolean;
  readonly jobs?: number | undefined;
  /** The file that results are written to. */
  readonly output?: string | undefined;
}

/** A validation that can begin. */
export interface PreparedValidation {
  /** Judges all that the paths name, in their order. */
  readonly judge: () => AsyncGenerator<FileResult>;
  /** What a configuration says of rules; absent where there is none. */
  readonly settings: RuleSettings | undefined;
}

/** What a validation reports to, and whom it may ask. */
export interface ValidationHelp {
  readonly progress: ProgressLine;
  /** Says what codes of systems are that are not held. */
  readonly service: TerminologyService | undefined;
}

/**
 * Reads the configuration, loads the definitions and, where references are to be followed, looks through all files.
 * Throws a ToolkitError where any of that is wrong.
 */
export async function prepareValidation(
  words: ValidationWords,
  surroundings: Surroundings,
  { progress, service }: ValidationHelp,
): Promise<PreparedValidation> {
  checkPaths(words, surroundings);
  const configuration = await findConfiguration(words, surroundings);
  const request = toRequest(words, configuration);
  const { cwd, home, signal, stderr } = surroundings;
  const resources = words.resolve ? await listResources(words, surroundings, progress) : undefined;
  const whole = resources === undefined ? request : { ...request, resources };
  const loaded = await loadDefinitions(
    whole,
    { cwd, home },
    (notice) => stderr.write(notice),
    (store) => checkAsked(store, words, configuration),
  );
  const judgeTexts =
    service === undefined
      ? judgeInOrder({
          validateHere: createTextValidation(loaded.store, loaded.options),
          startPool: async (workers) => {
            const { startValidationPool } = await import('./validation-pool.js');
            return startValidationPool(workers, { request: whole, surroundings: { cwd, home }, signal });
          },
          jobs: words.jobs,
          cores: availableParallelism(),
        })
      : await openServed(loaded, service);
  return {
    judge: () => judgeTexts(textsOf(words, surroundings)),
    settings: configuration && (await openSettings(configuration)),
  };
}

async function openServed(loaded: LoadedDefinitions, service: TerminologyService): Promise<JudgeTexts> {
  const { createServedValidation } = await import('./served-validation.js');
  return createServedValidation(loaded, service);
}

function checkPaths({ resolve: follows, paths, output }: ValidationWords, { cwd }: Surroundings): void {
  if (follows && paths.includes('-')) {
    const message = '--resolve reads all texts twice, which standard input (-) does not allow.';
    throw new ToolkitError('usage', message);
  }
  if (output !== undefined && paths.some((path) => resolve(cwd, path) === resolve(cwd, output)))
    throw new ToolkitError('usage', `${output} cannot be read and written: --output names another file.`);
}

function textsOf(
  { paths, output }: ValidationWords,
  surroundings: Surroundings,
): AsyncGenerator<ResourceText> {
  const { cwd, stdin } = surroundings;
  const leftOut = output === undefined ? undefined : resolve(cwd, output);
  return readResourceTexts(paths, { cwd, stdin, leftOut });
}

async function checkAsked(
  store: DefinitionStore,
  { profile }: ValidationWords,
  configuration: ValidateConfiguration | undefined,
): Promise<void> {
  const settings = configuration?.profiles ?? [];
  if (profile.length + settings.length === 0) return;
  const { checkProfiles } = await import('./check-profiles.js');
  checkProfiles(store, profile, settings);
}

/** Without a configuration nothing of it is loaded, since a single file should take no time. */
async function findConfiguration(
  { config }: ValidationWords,
  { cwd }: Surroundings,
): Promise<ValidateConfiguration | undefined> {
  if (!configurationExists(config, cwd)) return undefined;
  const { openValidateConfiguration } = await import('./read-validate-configuration.js');
  return openValidateConfiguration(config, cwd);
}

async function openSettings(configuration: ValidateConfiguration): Promise<RuleSettings> {
  const { createRuleSettings } = await import('./rule-settings.js');
  return createRuleSettings(configuration);
}

function toRequest(
  words: ValidationWords,
  configuration: ValidateConfiguration | undefined,
): ValidationRequest {
  return {
    release: findRelease(words.fhirVersion) ?? 'stu3',
    packages: [...words.ig, ...(configuration?.igs ?? [])],
    careConnect: words.careconnect,
    mustSupport: words.showMustSupport,
    profiles: words.profile,
    profilesByType: Object.fromEntries(
      (configuration?.profiles ?? []).map(({ type, canonicals }) => [type, canonicals]),
    ),
  };
}

async function listResources(
  words: ValidationWords,
  surroundings: Surroundings,
  progress: ProgressLine,
): Promise<ResourceIndex> {
  const { indexResources } = await import('./index-resources.js');
  return indexResources(withProgress(textsOf(words, surroundings), surroundings, progress));
}

async function* withProgress(
  texts: AsyncIterable<ResourceText>,
  { signal }: Surroundings,
  progress: ProgressLine,
): AsyncGenerator<ResourceText> {
  let count = 0;
  for await (const text of texts) {
    if (signal.aborted) return;
    progress.show(`${String(++count)} looked through`);
    yield text;
  }
}
