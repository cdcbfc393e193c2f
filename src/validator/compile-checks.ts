import type { DefinitionRef, IssueParams } from '../model/issue.js';
import type { CompileTools, ElementUnderCompilation } from './compile-tools.js';
import { compileResponseCheck } from './questionnaires/compile-response-check.js';
import type { Check, Rule } from './rule.js';
import { compileStructureCheck } from './structures/compile-structure-check.js';

/** What all compilations of one validator share. */
export interface Compiler {
  readonly rules: readonly Rule[];
  readonly tools: Omit<CompileTools<IssueParams>, 'report' | 'origin'>;
}

/** Checks of whole resources, each of which speaks by several rules. */
const wholeResourceChecks = [compileResponseCheck, compileStructureCheck];

/** The checks of one element: those of the rules that it gives something to say. */
export function compileChecks(
  compiler: Compiler,
  origin: DefinitionRef,
  element: ElementUnderCompilation,
): readonly Check[] {
  const checks: Check[] = [];
  for (const rule of compiler.rules) {
    const check = rule.compile?.(element, createTools(compiler, rule, origin));
    if (check !== undefined) checks.push(check);
  }
  for (const compile of wholeResourceChecks) {
    const check = compile(element, compiler.tools, origin);
    if (check !== undefined) checks.push(check);
  }
  return checks;
}

/** Field by field: this runs for each rule of each element, and to spread costs many times as much. */
function createTools(
  { tools }: Compiler,
  { id, severity }: Rule,
  origin: DefinitionRef,
): CompileTools<IssueParams> {
  return {
    release: tools.release,
    source: tools.source,
    terminology: tools.terminology,
    invariants: tools.invariants,
    questionnaires: tools.questionnaires,
    nhs: tools.nhs,
    mustSupport: tools.mustSupport,
    origin,
    report: (place, context, params) => {
      context.add({ severity, ...place, rule: id, params, source: origin });
    },
  };
}
