import type { Target } from '../../model/target.js';
import { checkTargetMeaning } from './check-target-meaning.js';
import type { TargetContext } from './check-target-meaning.js';
import { checkTargetSchema } from './check-target-schema.js';
import { toTargetFileError } from './target-problem.js';
import type { KeyProblem, TargetProblem } from './target-problem.js';
import { toTarget } from './to-target.js';
import { readYaml } from './yaml-text.js';

export type { TargetContext } from './check-target-meaning.js';

/**
 * Reads a target file (YAML, so JSON as well) and fills in the defaults. `file` is its path: it is named in errors, and
 * relative certificate paths start at its folder. Throws `configuration-invalid` that lists every problem with line,
 * column, key, what was found and what was expected. Secrets stay names; none is looked up or shown.
 */
export function readTarget(text: string, file: string, context: TargetContext = {}): Target {
  const yaml = readYaml(text, file);
  if (yaml.syntaxProblems.length > 0) throw toTargetFileError(file, yaml.syntaxProblems);
  const checked = checkTargetSchema(yaml.value);
  const problems = [
    ...yaml.emptyValues,
    ...checkTargetMeaning(yaml.value, context),
    ...('problems' in checked ? checked.problems : []),
  ];
  if ('file' in checked && problems.length === 0) return toTarget(checked.file, file);
  throw toTargetFileError(file, inOrder(onceEach(problems).map(yaml.toTargetProblem)));
}

/** Two checks may object to the same value; the first says it best. */
function onceEach(problems: readonly KeyProblem[]): readonly KeyProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = path.join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inOrder(problems: readonly TargetProblem[]): readonly TargetProblem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}
