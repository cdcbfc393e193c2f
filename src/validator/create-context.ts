import { findChild, rootOf, type ElementNode } from '../fhir/element-node.js';
import { coreStructureRoot } from '../fhir/release.js';
import type { ResourceDocument } from '../fhir/resource-document.js';
import type { Followed } from '../fhirpath/invariant-compiler.js';
import type { DefinitionRef, Issue, Unchecked } from '../model/issue.js';
import { toQuestionKey, type CodeQuestion } from '../terminology/terminology-service.js';
import type { CompiledElement } from './compiled-element.js';
import type { CompiledStructures } from './compile-structure.js';
import {
  addDoubt,
  collectIssues,
  createFindings,
  createNodeLocator,
  createProblemLookup,
  tryOut,
  type Findings,
} from './findings.js';
import type { FactSource } from './fact-source.js';
import { followReference } from './read-reference.js';
import type { ReferenceResolver } from './reference-resolver.js';
import type { ProfilesByType, ValidateOptions } from './validator.js';
import { profileType } from './rules/profile-type.js';
import { profileUnchecked } from './rules/profile-unchecked.js';
import { profileUnknown } from './rules/profile-unknown.js';
import { createJsonView, type JsonView } from './to-json.js';
import type { ValidationContext } from './validation-context.js';
import { assignTypes, walkProfile } from './walk.js';

/** A context that can also be read: what was found so far. */
export interface CollectingContext extends ValidationContext {
  readonly found: { readonly issues: Iterable<Issue>; readonly unchecked: readonly Unchecked[] };
  /** Profiles that were applied to the root. */
  readonly profiles: readonly string[];
  /** What a terminology service could answer, each question once. */
  readonly pending: ReadonlyMap<string, CodeQuestion>;
}

interface Setting {
  readonly document: ResourceDocument;
  readonly root: ElementNode;
  readonly fhirVersion: string;
  readonly profilesByType: ProfilesByType;
  readonly structures: CompiledStructures;
  readonly source: FactSource;
  readonly resolve: ReferenceResolver | undefined;
  readonly onSlice: ValidateOptions['onSlice'];
}

/** A profile that is being applied to an element, so that one which leads back to itself ends. */
interface Application {
  readonly node: ElementNode;
  readonly canonical: string;
}

export function createContext(setting: Setting): CollectingContext {
  const { document, root, structures } = setting;
  const found = createFindings();
  const { add, issuesOf, withdraw } = collectIssues(found, createNodeLocator(document));
  const profiles: string[] = [];
  const state: ProfilesInUse = { structures, found, profiles, running: [], applied: new Map() };
  const tried: TriedTargets = new Map();
  const pending = new Map<string, CodeQuestion>();

  const context: CollectingContext = {
    document,
    root,
    resourceIndexes: new Map(),
    ids: new Map(),
    references: new Map(),
    resolve: setting.resolve,
    onSlice: setting.onSlice,
    fhirVersion: setting.fhirVersion,
    profiles,
    // Getters here would give each context a shape of its own, which keeps what it holds from the young collector.
    found,
    pending,
    ask: (questions) => {
      for (const question of questions) pending.set(toQuestionKey(question), question);
    },
    add,
    isReadProblem: createProblemLookup(document),
    issuesOf,
    withdraw,
    addUnchecked: (doubt) => {
      addDoubt(found, doubt);
    },
    applyProfile: (node, canonical, source) => {
      applyProfile({ node, canonical, source }, state, context);
    },
    tryProfile: (node, canonical, source) =>
      tryOut(found, () => {
        context.applyProfile(node, canonical, source);
      }),
    isTrial: () => found.isTrial,
    tryTarget: (node, canonical, source) => tryTarget(found, tried, { node, canonical, source }, context),
    claimedProfiles: (resource) => usesOf(resource, setting.profilesByType).map(({ canonical }) => canonical),
    applyClaimedProfiles: (resource) => {
      for (const { canonical, source } of usesOf(resource, setting.profilesByType)) {
        context.applyProfile(resource, canonical, source);
      }
    },
    ...createJsonForms(structures),
    follow: (reference, from) => followAhead(reference, from, setting, context),
  };
  return context;
}

/** The profiles that a validation applies. */
interface ProfilesInUse {
  readonly structures: CompiledStructures;
  readonly found: Findings;
  /** Those that were applied to the root. */
  readonly profiles: string[];
  /** Those that are being applied now. */
  readonly running: Application[];
  /** Those that were applied in place, and not only tried. */
  readonly applied: Map<ElementNode, Set<string>>;
}

function applyProfile(use: ProfileUse, state: ProfilesInUse, context: ValidationContext): void {
  const { node, canonical } = use;
  const { structures, found, profiles, running, applied } = state;
  if (running.some((each) => each.node === node && each.canonical === canonical)) return;
  // What a trial finds is put aside, so there it must be found again.
  if (!found.isTrial && !isFirst(applied, node, canonical)) return;
  running.push({ node, canonical });
  const isApplied = runProfile(structures, use, context);
  running.pop();
  if (isApplied && node === context.root && !found.isTrial) profiles.push(canonical);
}

function isFirst(applied: Map<ElementNode, Set<string>>, node: ElementNode, canonical: string): boolean {
  const before = applied.get(node);
  if (before === undefined) {
    applied.set(node, new Set([canonical]));
    return true;
  }
  const isNew = !before.has(canonical);
  before.add(canonical);
  return isNew;
}

/** What was tried of resources that references lead to, by profile and by how many references led there. */
type TriedTargets = Map<ElementNode, Map<string, readonly Issue[]>>;

/** References lead on to others, and in circles; a target is judged by its own references, and these by theirs. */
const mostFollowed = 2;

function tryTarget(
  found: Findings,
  tried: TriedTargets,
  { node, canonical, source }: ProfileUse,
  context: ValidationContext,
): readonly Issue[] {
  const followed = found.followed + 1;
  if (followed > mostFollowed) return [];
  const byProfile = tried.get(node) ?? new Map<string, readonly Issue[]>();
  tried.set(node, byProfile);
  const key = `${String(followed)} ${canonical}`;
  const known = byProfile.get(key);
  if (known !== undefined) return known;
  const issues = tryOut(
    found,
    () => {
      context.applyProfile(node, canonical, source);
    },
    followed,
  );
  byProfile.set(key, issues);
  return issues;
}

/** Resources are turned into JSON when something first asks for it. */
function createJsonForms(structures: CompiledStructures): Pick<ValidationContext, 'toJson' | 'fromJson'> {
  const views = new Map<ElementNode, JsonView>();
  const nodes = new Map<unknown, ElementNode>();
  const viewOf = (root: ElementNode): JsonView | undefined => {
    const type = structures.findResourceType(root.resourceType ?? '');
    const view = type === undefined ? undefined : createJsonView(root, type);
    if (view === undefined) return undefined;
    views.set(root, view);
    for (const [node, json] of view) nodes.set(json, node);
    return view;
  };
  return {
    toJson: (node) => {
      const root = rootOf(node);
      return (views.get(root) ?? viewOf(root))?.get(node);
    },
    fromJson: (json) => nodes.get(json),
  };
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
    typeAhead(structures, node);
    walkProfile(node, profile, context);
    return true;
  }
  return false;
}

function followAhead(
  reference: ElementNode | string,
  from: ElementNode,
  { structures, source }: Setting,
  context: ValidationContext,
): Followed {
  const followed = followReference(reference, from, source, context);
  if (followed.target !== undefined) typeAhead(structures, followed.target);
  return followed;
}

/** A reference may lead to a resource that the walk has not come to. */
function typeAhead(structures: CompiledStructures, node: ElementNode): void {
  if (node.definitionPath !== undefined) return;
  const type = node.resourceType === undefined ? undefined : structures.findResourceType(node.resourceType);
  if (type !== undefined) assignTypes(node, type);
}

function isOfType(node: ElementNode, profile: CompiledElement): boolean {
  const type = profile.typeCode;
  if (node.resourceType === undefined)
    return node.typeCode === undefined || node.typeCode === type || type === 'Element';
  return node.resourceType === type || type === 'Resource' || type === 'DomainResource';
}
