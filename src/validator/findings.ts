import { pathOf, rootOf, type ElementNode } from '../fhir/element-node.js';
import { createLocator, type ResourceDocument } from '../fhir/resource-document.js';
import type { Issue, IssueParams, SourceLocation, Unchecked } from '../model/issue.js';
import type { Doubt, Remark, ValidationContext } from './validation-context.js';

/** What was found so far; put aside while a profile is only tried. */
export interface Findings {
  issues: Set<Issue>;
  unchecked: Unchecked[];
  /** What was said of each element, so that several definitions do not say the same. */
  said: Map<ElementNode, Said[]>;
  isTrial: boolean;
  /** How many references were followed to come to what is tried now. */
  followed: number;
}

interface Said {
  readonly rule: string;
  readonly child: string | undefined;
  readonly content: IssueParams | string;
  /** The issue that was made of it and stands. */
  issue?: Issue | undefined;
}

/** Where an element stands in the text; undefined where it is of another text. */
export type LocateNode = (node: ElementNode) => SourceLocation | undefined;

export function createFindings(): Findings {
  return { issues: new Set(), unchecked: [], said: new Map(), isTrial: false, followed: 0 };
}

/** Finds the places of elements of one document. */
export function createNodeLocator({ text, root }: ResourceDocument): LocateNode {
  const locate = createLocator(text);
  return (node) => (rootOf(node) === root ? locate(node.offset) : undefined);
}

/** Adds what is said of elements, each thing once, and takes it back. */
export function collectIssues(
  found: Findings,
  locate: LocateNode,
): Pick<ValidationContext, 'add' | 'issuesOf' | 'withdraw'> {
  const saidBy = (rule: string, node: ElementNode): readonly Said[] =>
    found.said.get(node)?.filter((each) => each.rule === rule) ?? [];
  return {
    add: (remark) => {
      const { node, rule, child, params } = remark;
      const said: Said = { rule, child, content: params };
      if (!isNew(found, node, said)) return;
      said.issue = toIssue(remark, locate);
      found.issues.add(said.issue);
    },
    issuesOf: (rule, node) => saidBy(rule, node).flatMap(({ issue }) => issue ?? []),
    withdraw: (rule, node) => {
      for (const said of saidBy(rule, node)) {
        if (said.issue !== undefined) found.issues.delete(said.issue);
        said.issue = undefined;
      }
    },
  };
}

/** Tells by what the reader reported of elements. */
export function createProblemLookup({ problems }: ResourceDocument): ValidationContext['isReadProblem'] {
  const rules = new Map<ElementNode, Set<string>>();
  for (const { node, rule } of problems) {
    if (node !== undefined) rules.set(node, (rules.get(node) ?? new Set()).add(rule));
  }
  return (rule, node) => rules.get(node)?.has(rule) === true;
}

export function addDoubt(found: Findings, doubt: Doubt): void {
  const { node, rule, child, reason } = doubt;
  if (isNew(found, node, { rule, child, content: reason })) found.unchecked.push(toUnchecked(doubt));
}

/** Puts what was found aside, runs a check, and returns what that alone found. */
export function tryOut(found: Findings, run: () => void, followed = found.followed): readonly Issue[] {
  const kept = { ...found };
  Object.assign(found, { ...createFindings(), isTrial: true, followed });
  run();
  const trial = [...found.issues];
  Object.assign(found, kept);
  return trial;
}

function isNew(found: Findings, node: ElementNode, said: Said): boolean {
  const before = found.said.get(node);
  if (before === undefined) {
    found.said.set(node, [said]);
    return true;
  }
  if (before.some((each) => isSame(each, said))) return false;
  before.push(said);
  return true;
}

function isSame(a: Said, b: Said): boolean {
  if (a.rule !== b.rule || a.child !== b.child) return false;
  if (typeof a.content === 'string' || typeof b.content === 'string') return a.content === b.content;
  return JSON.stringify(a.content) === JSON.stringify(b.content);
}

function toIssue(remark: Remark, locate: LocateNode): Issue {
  const { rule, severity, node, child, params, source, causes } = remark;
  const location = locate(node);
  return {
    rule,
    severity,
    params,
    path: child === undefined ? pathOf(node) : [...pathOf(node), { name: child }],
    ...(location === undefined ? {} : { location }),
    ...(source === undefined ? {} : { source }),
    ...(causes === undefined ? {} : { causes }),
  };
}

function toUnchecked({ rule, node, child, reason, source }: Doubt): Unchecked {
  const path = child === undefined ? pathOf(node) : [...pathOf(node), { name: child }];
  return { rule, path, reason, ...(source === undefined ? {} : { source }) };
}
