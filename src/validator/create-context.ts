import { findChild, pathOf, type ElementNode } from '../fhir/element-node.js';
import { coreStructureRoot } from '../fhir/release.js';
import { createLocator, type Locator, type ResourceDocument } from '../fhir/resource-document.js';
import type { DefinitionRef, Issue, IssueParams, Unchecked } from '../model/issue.js';
import { toQuestionKey, type CodeQuestion } from '../terminology/terminology-service.js';
import type { CompiledElement } from './compiled-element.js';
import type { CompiledStructures } from './compile-structure.js';
import type { ReferenceResolver } from './reference-resolver.js';
import type { ProfilesByType } from './validator.js';
import { profileType } from './rules/profile-type.js';
import { profileUnchecked } from './rules/profile-unchecked.js';
import { profileUnknown } from './rules/profile-unknown.js';
import { createJsonView, type JsonView } from './to-json.js';
import type { Doubt, Remark, ValidationContext } from './validation-context.js';
import { assignTypes, walkProfile } from './walk.js';

/** A context that can also be read: what was found so far. */
export interface CollectingContext extends ValidationContext {
  readonly found: { readonly issues: readonly Issue[]; readonly unchecked: readonly Unchecked[] };
  /** Profiles that were applied to the root. */
  readonly profiles: readonly string[];
  /** What a terminology service could answer, each question once. */
  readonly pending: ReadonlyMap<string, CodeQuestion>;
}

interface Setting {
  readonly document: ResourceDocument;
  readonly root: ElementNode;
  readonly rootType: CompiledElement;
  readonly fhirVersion: string;
  readonly profilesByType: ProfilesByType;
  readonly structures: CompiledStructures;
  readonly resolve: ReferenceResolver | undefined;
}

/** What was found so far; put aside while a profile is only tried. */
interface Findings {
  issues: Issue[];
  unchecked: Unchecked[];
  /** What was said of each element, so that several definitions do not say the same. */
  said: Map<ElementNode, Said[]>;
  isTrial: boolean;
}

interface Said {
  readonly rule: string;
  readonly child: string | undefined;
  readonly content: IssueParams | string;
}

/** A profile that is being applied to an element, so that one which leads back to itself ends. */
interface Application {
  readonly node: ElementNode;
  readonly canonical: string;
}

export function createContext(setting: Setting): CollectingContext {
  const { document, root, structures } = setting;
  const found: Findings = { issues: [], unchecked: [], said: new Map(), isTrial: false };
  const { add, withdraw } = collectIssues(found, createLocator(document.text));
  const profiles: string[] = [];
  const running: Application[] = [];
  const pending = new Map<string, CodeQuestion>();
  let json: JsonView | undefined;
  const context: CollectingContext = {
    document,
    root,
    resourceIndexes: new Map(),
    resolve: setting.resolve,
    fhirVersion: setting.fhirVersion,
    profiles,
    // Getters here would give each context a shape of its own, which keeps what it holds from the young collector.
    found,
    pending,
    ask: (questions) => {
      keep(questions, pending);
    },
    add,
    withdraw,
    addUnchecked: (doubt) => {
      const { node, rule, child, reason } = doubt;
      if (isNew(found, node, { rule, child, content: reason })) found.unchecked.push(toUnchecked(doubt));
    },
    applyProfile: (node, canonical, source) => {
      if (running.some((each) => each.node === node && each.canonical === canonical)) return;
      running.push({ node, canonical });
      const isApplied = runProfile(structures, { node, canonical, source }, context);
      running.pop();
      const isNews = node === root && !found.isTrial && !profiles.includes(canonical);
      if (isApplied && isNews) profiles.push(canonical);
    },
    tryProfile: (node, canonical, source) =>
      tryOut(found, () => {
        context.applyProfile(node, canonical, source);
      }),
    applyClaimedProfiles: (resource) => {
      for (const { canonical, source } of usesOf(resource, setting.profilesByType)) {
        context.applyProfile(resource, canonical, source);
      }
    },
    toJson: (node) => (json ??= createJsonView(root, setting.rootType)).get(node),
  };
  return context;
}

function keep(questions: readonly CodeQuestion[], pending: Map<string, CodeQuestion>): void {
  for (const question of questions) pending.set(toQuestionKey(question), question);
}

function collectIssues(found: Findings, locator: Locator): Pick<ValidationContext, 'add' | 'withdraw'> {
  const nodes = new WeakMap<Issue, ElementNode>();
  return {
    add: (remark) => {
      const { node, rule, child, params } = remark;
      if (!isNew(found, node, { rule, child, content: params })) return;
      const issue = toIssue(remark, locator);
      nodes.set(issue, node);
      found.issues.push(issue);
    },
    withdraw: (rule, node) => {
      found.issues = found.issues.filter((issue) => issue.rule !== rule || nodes.get(issue) !== node);
    },
  };
}

/** Puts what was found aside, runs a check, and returns what that alone found. */
function tryOut(found: Findings, run: () => void): readonly Issue[] {
  const kept = { ...found };
  Object.assign(found, { issues: [], unchecked: [], said: new Map(), isTrial: true });
  run();
  const trial = found.issues;
  Object.assign(found, kept);
  return trial;
}

/** The profiles that a resource claims, and those that are asked of all resources of its type. */
function usesOf(resource: ElementNode, byType: ProfilesByType): readonly ProfileUse[] {
  const claims = claimsOf(resource);
  const type = resource.resourceType ?? '';
  const asked = resource.name !== 'contained' && Object.hasOwn(byType, type) ? (byType[type] ?? []) : [];
  if (asked.length === 0) return claims;
  const source = { element: type };
  const uses = (typeof asked === 'string' ? [asked] : asked)
    .filter((canonical) => claims.every((claim) => claim.canonical !== canonical))
    .map((canonical) => ({ node: resource, canonical, source: { ...source, profile: canonical } }));
  return [...claims, ...uses];
}

/** The profiles that a resource names in `meta.profile`. */
function claimsOf(resource: ElementNode): readonly ProfileUse[] {
  const meta = findChild(resource, 'meta');
  if (meta === undefined) return noClaims;
  const type = resource.resourceType ?? '';
  const claims: ProfileUse[] = [];
  for (const { name, value } of meta.children) {
    if (name !== 'profile' || value === undefined) continue;
    const source = { profile: coreStructureRoot + type, element: `${type}.meta.profile` };
    claims.push({ node: resource, canonical: value, source });
  }
  return claims;
}

const noClaims: readonly ProfileUse[] = [];

interface ProfileUse {
  readonly node: ElementNode;
  readonly canonical: string;
  readonly source: DefinitionRef;
}

/**
 * Whether the profile could be applied. What cannot be is said: a profile that is missing, for another type, or
 * without elements.
 */
function runProfile(structures: CompiledStructures, use: ProfileUse, context: ValidationContext): boolean {
  const { node, canonical, source } = use;
  const profile = structures.findProfile(canonical);
  const params = { profile: canonical };
  if (profile === undefined) {
    context.add({ rule: profileUnknown.id, severity: profileUnknown.severity, node, params, source });
    context.addUnchecked({ rule: profileUnknown.id, node, reason: profileUnknown.message(params), source });
  } else if (profile === 'no-elements') {
    context.add({ rule: profileUnchecked.id, severity: profileUnchecked.severity, node, params, source });
    context.addUnchecked({
      rule: profileUnchecked.id,
      node,
      reason: profileUnchecked.message(params),
      source,
    });
  } else if (!isOfType(node, profile)) {
    const mismatch = {
      ...params,
      expected: profile.typeCode ?? '',
      found: node.resourceType ?? node.typeCode ?? node.name,
    };
    context.add({ rule: profileType.id, severity: profileType.severity, node, params: mismatch, source });
  } else {
    if (node.definitionPath === undefined) typeAhead(structures, node);
    walkProfile(node, profile, context);
    return true;
  }
  return false;
}

/** A reference may lead to a resource that the walk has not come to. */
function typeAhead(structures: CompiledStructures, node: ElementNode): void {
  const type = node.resourceType === undefined ? undefined : structures.findResourceType(node.resourceType);
  if (type !== undefined) assignTypes(node, type);
}

function isOfType(node: ElementNode, profile: CompiledElement): boolean {
  const type = profile.typeCode;
  if (node.resourceType === undefined)
    return node.typeCode === undefined || node.typeCode === type || type === 'Element';
  return node.resourceType === type || type === 'Resource' || type === 'DomainResource';
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

function toIssue(remark: Remark, locate: Locator): Issue {
  const { rule, severity, node, child, params, source, causes } = remark;
  return {
    rule,
    severity,
    params,
    path: child === undefined ? pathOf(node) : [...pathOf(node), { name: child }],
    location: locate(node.offset),
    ...(source === undefined ? {} : { source }),
    ...(causes === undefined ? {} : { causes }),
  };
}

function toUnchecked({ rule, node, child, reason, source }: Doubt): Unchecked {
  const path = child === undefined ? pathOf(node) : [...pathOf(node), { name: child }];
  return { rule, path, reason, ...(source === undefined ? {} : { source }) };
}
