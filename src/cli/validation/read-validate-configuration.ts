import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { ToolkitError } from '../../model/toolkit-error.js';
import { checkConfiguration, offsetOf, type ConfigurationProblem } from './check-configuration.js';
import { configurationName } from './configuration-exists.js';
import type { RuleSetting, ValidateConfiguration } from './validate-configuration.js';

/**
 * The configuration that the user names, or `careconnect.yaml` of the working folder.
 *
 * @throws ToolkitError `configuration-invalid` where it cannot be read, or listing every problem with line, column, key,
 * what was found and what was expected.
 */
export function openValidateConfiguration(named: string | undefined, cwd: string): ValidateConfiguration {
  const file = named ?? configurationName;
  const path = resolve(cwd, file);
  try {
    return readValidateConfiguration(readFileSync(path, 'utf8'), { file, path });
  } catch (cause) {
    if (cause instanceof ToolkitError) throw cause;
    const message = `${file} cannot be read: expected the configuration of validate, a YAML file`;
    throw new ToolkitError('configuration-invalid', message, { cause });
  }
}

interface FileName {
  /** As the user names it. */
  readonly file: string;
  readonly path: string;
}

/** The configuration in a text; folders in it are relative to the folder of `path`. */
export function readValidateConfiguration(text: string, { file, path }: FileName): ValidateConfiguration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${String(Math.max(1, line))}:${String(Math.max(1, col))}`;
  };
  const faults = document.errors.map(({ pos, message }) => ({
    offset: pos[0],
    text: message.split('\n')[0] ?? '',
  }));
  if (faults.length > 0) throw toError(file, faults, placeOf);
  const value: unknown = document.toJS() ?? {};
  const problems = checkConfiguration(value, document);
  if (problems.length > 0) throw toError(file, problems, placeOf);
  return toConfiguration(value as WrittenConfiguration, {
    file,
    path,
    placeOf: (...keys) => placeOf(offsetOf(document, keys)),
  });
}

function toError(
  file: string,
  problems: readonly ConfigurationProblem[],
  placeOf: (offset: number) => string,
): ToolkitError {
  const told = problems
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, text }) => `  ${placeOf(offset)}: ${text}`);
  const count = told.length === 1 ? 'a problem' : `${String(told.length)} problems`;
  return new ToolkitError('configuration-invalid', [`${file} has ${count}:`, ...told].join('\n'));
}

/** What the schema lets pass. */
interface WrittenConfiguration {
  readonly igs?: readonly string[];
  readonly profiles?: Readonly<Record<string, string | readonly string[]>>;
  readonly rules?: readonly Omit<RuleSetting, 'place'>[];
  readonly ignore?: readonly Omit<RuleSetting, 'place' | 'severity'>[];
}

interface Placed extends FileName {
  readonly placeOf: (...keys: readonly string[]) => string;
}

function toConfiguration(
  { igs = [], profiles = {}, rules = [], ignore = [] }: WrittenConfiguration,
  { path, placeOf }: Placed,
): ValidateConfiguration {
  return {
    igs: igs.map((spec) => (/^[^/\\.][^/\\]*#[^/\\]+$/.test(spec) ? spec : resolve(dirname(path), spec))),
    profiles: Object.entries(profiles).map(([type, urls]) => ({
      type,
      canonicals: typeof urls === 'string' ? [urls] : urls,
      place: placeOf('profiles', type),
    })),
    rules: [
      ...ignore.map((entry, at) => ({
        ...entry,
        severity: 'ignore' as const,
        place: placeOf('ignore', String(at)),
      })),
      ...rules.map((entry, at) => ({ ...entry, place: placeOf('rules', String(at)) })),
    ],
  };
}
