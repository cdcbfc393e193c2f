import { findChild, type ElementNode } from '../fhir/element-node.js';
import { isAtLeast } from '../model/issue-order.js';
import type { Issue, Severity } from '../model/issue.js';
import type { CodedNode } from './coded-node.js';
import { codeUnknown } from './rules/code-unknown.js';
import type { ValidationContext } from './validation-context.js';

/** A code of which it was said that its own system does not have it. */
interface UnknownCoded {
  readonly coded: CodedNode;
  readonly at: ElementNode;
  readonly issue: Issue;
}

/**
 * A code that its own system does not have is in no value set either: that is one defect. Where what is to be said of
 * the value set is at least as bad, it takes the other finding over, and what that said is returned. Where it is less,
 * the other finding takes over the value set, and `isSaid` is true.
 */
export function joinUnknown(
  codes: readonly CodedNode[],
  { valueSet, severity }: { readonly valueSet: string; readonly severity: Severity },
  context: ValidationContext,
): { readonly isSaid: boolean; readonly texts: readonly string[] } {
  const unknown = codes.flatMap((coded) => findUnknown(coded, context));
  const taken = unknown.filter(({ issue }) => isAtLeast(severity, issue.severity));
  if (unknown.length > 0 && unknown.length === codes.length && taken.length === 0) {
    for (const each of unknown) addValueSet(each, valueSet, context);
    return { isSaid: true, texts: [] };
  }
  for (const { at } of taken) context.withdraw(codeUnknown.id, at);
  const texts = taken.map(({ coded }) => `"${coded.code}" is no code of ${coded.system ?? ''}`);
  return { isSaid: false, texts };
}

function findUnknown(coded: CodedNode, context: ValidationContext): readonly UnknownCoded[] {
  const at = findChild(coded.node, 'code') ?? coded.node;
  return context.issuesOf(codeUnknown.id, at).map((issue) => ({ coded, at, issue }));
}

function addValueSet({ at, issue }: UnknownCoded, valueSet: string, context: ValidationContext): void {
  const { rule, severity, params, source } = issue;
  const before = typeof params.valueSets === 'object' ? params.valueSets : [];
  // What was said once cannot be said again after it was taken back.
  if (before.includes(valueSet)) return;
  context.withdraw(rule, at);
  context.add({ rule, severity, node: at, params: { ...params, valueSets: [...before, valueSet] }, source });
}
