import { findChildren, pathOf, type ElementNode } from '../fhir/element-node.js';
import { coreStructureRoot } from '../fhir/release.js';
import { createLocator, type Locator, type ResourceDocument } from '../fhir/resource-document.js';
import type { DefinitionRef, Issue, Unchecked } from '../model/issue.js';
import type { CompiledElement } from './compiled-element.js';
import type { CompiledStructures } from './compile-structure.js';
import { profileType } from './rules/profile-type.js';
import { profileUnchecked } from './rules/profile-unchecked.js';
import { profileUnknown } from './rules/profile-unknown.js';
import { createJsonView, type JsonView } from './to-json.js';
import type { Doubt, Remark, ValidationContext } from './validation-context.js';
import { assignTypes, walkProfile } from './walk.js';

/** A context that can also be read: what was found so far. */
export interface CollectingContext extends ValidationContext {
  readonly issues: readonly Issue[];
  readonly unchecked: readonly Unchecked[];
  /** Profiles that were applied to the root. */
  readonly profiles: readonly string[];
}

interface Setting {
  readonly document: ResourceDocument;
  readonly root: ElementNode;
  readonly rootType: CompiledElement;
  readonly fhirVersion: string;
  readonly profilesByType: Readonly<Record<string, string>>;
  readonly structures: CompiledStructures;
}

/** What was found so far; put aside while a profile is only tried. */
interface Findings {
  issues: Issue[];
  unchecked: Unchecked[];
  keys: Set<string>;
  isTrial: boolean;
}

/** A profile that is being applied to an element, so that one which leads back to itself ends. */
interface Application {
  readonly node: ElementNode;
  readonly canonical: string;
}

export function createContext(setting: Setting): CollectingContext {
  const { document, root, structures } = setting;
  const locator = createLocator(document.text);
  const found: Findings = { issues: [], unchecked: [], keys: new Set(), isTrial: false };
  const profiles: string[] = [];
  const running: Application[] = [];
  let json: JsonView | undefined;

  const context: CollectingContext = {
    document,
    root,
    fhirVersion: setting.fhirVersion,
    profiles,
    get issues() {
      return found.issues;
    },
    get unchecked() {
      return found.unchecked;
    },
    add: (remark) => {
      addIssue(found, toIssue(remark, locator));
    },
    addUnchecked: (doubt) => {
      addUnchecked(found, toUnchecked(doubt));
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
    toJson: (node) => {
      json ??= createJsonView(root, setting.rootType);
      return json.get(node);
    },
  };
  return context;
}

/** Puts what was found aside, runs a check, and returns what that alone found. */
function tryOut(found: Findings, run: () => void): readonly Issue[] {
  const kept = { ...found };
  Object.assign(found, { issues: [], unchecked: [], keys: new Set(), isTrial: true });
  run();
  const trial = found.issues;
  Object.assign(found, kept);
  return trial;
}

/** The profiles that a resource claims, and the one that is asked of all resources of its type. */
function usesOf(resource: ElementNode, byType: Readonly<Record<string, string>>): readonly ProfileUse[] {
  const claims = claimsOf(resource);
  const type = resource.resourceType ?? '';
  const canonical = resource.name !== 'contained' && Object.hasOwn(byType, type) ? byType[type] : undefined;
  if (canonical === undefined || claims.some((claim) => claim.canonical === canonical)) return claims;
  return [...claims, { node: resource, canonical, source: { profile: canonical, element: type } }];
}

/** The profiles that a resource names in `meta.profile`. */
function claimsOf(resource: ElementNode): readonly ProfileUse[] {
  const type = resource.resourceType ?? '';
  const source = { profile: coreStructureRoot + type, element: `${type}.meta.profile` };
  return findChildren(resource, 'meta')
    .flatMap((meta) => findChildren(meta, 'profile'))
    .flatMap(({ value }) => (value === undefined ? [] : [{ node: resource, canonical: value, source }]));
}

interface ProfileUse {
  readonly node: ElementNode;
  readonly canonical: string;
  readonly source: DefinitionRef;
}

/**
 * Whether the profile could be applied. What cannot be is said: a profile that is missing, for another type, or
 * without a snapshot.
 */
function runProfile(structures: CompiledStructures, use: ProfileUse, context: ValidationContext): boolean {
  const { node, canonical, source } = use;
  const profile = structures.findProfile(canonical);
  const params = { profile: canonical };
  if (profile === undefined) {
    context.add({ rule: profileUnknown.id, severity: profileUnknown.severity, node, params, source });
    context.addUnchecked({ rule: profileUnknown.id, node, reason: profileUnknown.message(params), source });
  } else if (profile === 'no-snapshot') {
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

function addIssue(found: Findings, issue: Issue): void {
  if (isNew(found, [issue.rule, issue.path, issue.params])) found.issues.push(issue);
}

function addUnchecked(found: Findings, unchecked: Unchecked): void {
  if (isNew(found, [unchecked.rule, unchecked.path, unchecked.reason])) found.unchecked.push(unchecked);
}

/** Several definitions may say the same of one element. */
function isNew(found: Findings, identity: readonly unknown[]): boolean {
  const key = JSON.stringify(identity);
  if (found.keys.has(key)) return false;
  found.keys.add(key);
  return true;
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
