import type { ElementConstraint } from '../../fhir/definition-resources.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { InvariantNotEvaluable, type Invariant } from '../../fhirpath/invariant-compiler.js';
import type { CompileTools, ElementUnderCompilation } from '../compile-tools.js';
import { correctInvariant } from '../corrected-invariants.js';
import type { FactSource } from '../fact-source.js';
import { nativeInvariants } from '../native-invariants.js';
import { defineRule, type Check } from '../rule.js';
import type { ValidationContext } from '../validation-context.js';
import { invariantUnchecked } from './invariant-unchecked.js';

export interface Params {
  readonly [name: string]: string;
  readonly key: string;
  readonly human: string;
}

export const invariantFailed = defineRule({
  id: 'invariant-failed',
  fhirIssueType: 'invariant',
  severity: 'error',
  summary: 'Every invariant of the type and of its profiles holds.',
  spec: 'https://hl7.org/fhir/STU3/conformance-rules.html#constraints',
  message: (params: Params) => `The invariant ${params.key} does not hold: ${params.human}.`,
  compile: (element, tools) => {
    const { facts } = element;
    const known = new Set(inheritedConstraints(element, tools.source).map(identify));
    const checks: Check[] = [];
    for (const constraint of facts.constraints) {
      if (known.has(identify(constraint))) continue;
      checks.push(compileConstraint(constraint, facts.path, tools));
    }
    if (checks.length === 0) return undefined;
    return (node, context) => {
      for (const check of checks) check(node, context);
    };
  },
});

/** Profiles repeat the constraints of the core, those of an element and those of its type. */
function inheritedConstraints(
  { base, typeCode, isRoot }: ElementUnderCompilation,
  source: FactSource,
): readonly ElementConstraint[] {
  if (base === undefined) return [];
  const ofType = isRoot || typeCode === undefined ? undefined : source.findType(typeCode);
  return [...base.constraints, ...(ofType?.root.constraints ?? [])];
}

function identify({ key, expression }: ElementConstraint): string {
  return `${key} ${expression ?? ''}`;
}

function compileConstraint(given: ElementConstraint, path: string, tools: CompileTools<Params>): Check {
  const constraint = correctInvariant(given, tools.release);
  const params = { key: constraint.key, human: constraint.human.replace(/\.$/, '') };
  const report = (node: ElementNode, context: ValidationContext): void => {
    tools.report({ node, severity: constraint.severity }, context, params);
  };
  const native = nativeInvariants.get(constraint.key);
  if (native !== undefined) {
    return (node, context) => {
      if (!native(node, context, tools.release)) report(node, context);
    };
  }
  const { expression } = constraint;
  if (expression !== undefined)
    return compileExpression(expression, { key: params.key, path, tools, report });
  const reason = invariantUnchecked.message({ key: params.key, reason: 'it has no FHIRPath expression' });
  return (node, context) => {
    context.addUnchecked({ rule: invariantUnchecked.id, node, reason, source: tools.origin });
  };
}

interface Compilation {
  readonly key: string;
  readonly path: string;
  readonly tools: CompileTools<Params>;
  readonly report: (node: ElementNode, context: ValidationContext) => void;
}

/** The expression is parsed when it is first needed: most elements of a type never occur. */
function compileExpression(expression: string, { key, path, tools, report }: Compilation): Check {
  let invariant: Invariant | undefined;
  return (node, context) => {
    try {
      invariant ??= tools.invariants.compile(expression, path);
      if (!invariant(node, context)) report(node, context);
    } catch (error) {
      if (!(error instanceof InvariantNotEvaluable)) throw error;
      const reason = invariantUnchecked.message({ key, reason: error.message });
      context.addUnchecked({ rule: invariantUnchecked.id, node, reason, source: tools.origin });
    }
  };
}
