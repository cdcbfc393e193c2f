import { findChildren, findChildValue, pathOf, type ElementNode } from '../fhir/element-node.js';
import type { DefinitionStore } from '../definitions/definition-store.js';
import { readResource } from '../fhir/read-resource.js';
import type { DefinitionRef, IssueRecord, UncheckedRecord } from '../model/issue.js';
import {
  createFactSource,
  isDerivedFrom,
  withoutVersion,
  type FactSource,
} from '../validator/fact-source.js';
import { formatPath, toIssueRecord, toUncheckedRecord } from '../validator/issue-record.js';
import { questionnaireDisabled } from '../validator/rules/questionnaire-disabled.js';
import type { Validator } from '../validator/validator.js';
import { createMustSupport } from './coverage/must-support.js';
import type { ValidatedResource, ValidateResponse } from './validate-response.js';

/**
 * Validates the resources of responses by our own engine, with definitions of the store that the validator is over.
 */
export function createResponseValidation(validator: Validator, store: DefinitionStore): ValidateResponse {
  const source = createFactSource(store);
  const findMustSupport = createMustSupport(source);
  return (text, profilesByType, resolve) => {
    const document = readResource(text);
    const slices = createSliceRegister();
    const result = validator.validate(document, { profilesByType, resolve, onSlice: slices.add });
    const found = result.issues.map(toIssueRecord);
    const issues = found.filter((issue) => !isLeftOpen(issue));
    const unchecked = [...result.unchecked.map(toUncheckedRecord), ...found.filter(isLeftOpen).map(toOpen)];
    const { root } = document;
    if (root === undefined) {
      return [{ resourceType: '', path: '', profiles: [], issues, unchecked, mustSupport: [] }];
    }
    const nodes = [root, ...entriesOf(root)];
    const places = nodes.map((node) => toPlace(node, profilesByType, source));
    const [ownIssues, ownUnchecked] = [shareOut(issues, places), shareOut(unchecked, places)];
    return places.map((place, at) => ({
      ...place,
      mustSupport: findMustSupport(nodes[at] ?? root, place.profiles, slices.has),
      issues: ownIssues.get(place.path) ?? [],
      unchecked: ownUnchecked.get(place.path) ?? [],
    }));
  };
}

/** An answer that no other answer asks for may be one to a question that the form showed all the same. */
function isLeftOpen({ rule }: IssueRecord): boolean {
  return rule === questionnaireDisabled.id;
}

function toOpen({ rule, expression, message, source }: IssueRecord): UncheckedRecord {
  const reason = `${message} Whether the form asked it all the same cannot be told from outside.`;
  return { rule, expression, reason, ...(source === undefined ? {} : { source }) };
}

/** What the validator says of the slices that elements are in. */
function createSliceRegister() {
  const register = new Map<ElementNode, Set<string>>();
  const toKey = (profile: string, slice: string): string => `${profile}#${slice}`;
  return {
    add: (node: ElementNode, { profile, element }: DefinitionRef): void => {
      const known = register.get(node) ?? new Set();
      register.set(node, known.add(toKey(profile, element)));
    },
    has: (node: ElementNode, profile: string, slice: string): boolean =>
      register.get(node)?.has(toKey(profile, slice)) === true,
  };
}

type Place = Pick<ValidatedResource, 'resourceType' | 'id' | 'path' | 'profiles' | 'namesProfile'>;

function entriesOf(root: ElementNode): readonly ElementNode[] {
  if (root.resourceType !== 'Bundle') return [];
  return findChildren(root, 'entry').flatMap((entry) => findChildren(entry, 'resource'));
}

function toPlace(
  node: ElementNode,
  profilesByType: Readonly<Record<string, string>>,
  source: FactSource,
): Place {
  const resourceType = node.resourceType ?? '';
  const id = findChildValue(node, 'id');
  const claimed = findChildren(node, 'meta')
    .flatMap((meta) => findChildren(meta, 'profile'))
    .flatMap(({ value }) => (value === undefined ? [] : [value]));
  const asked = Object.hasOwn(profilesByType, resourceType) ? profilesByType[resourceType] : undefined;
  return {
    resourceType,
    path: formatPath(pathOf(node)),
    profiles: [...new Set(asked === undefined ? claimed : [...claimed, asked])],
    ...(id === undefined ? {} : { id }),
    ...(asked === undefined ? {} : { namesProfile: claimed.some((each) => standsFor(source, each, asked)) }),
  };
}

/**
 * The profile itself, one that is based on it, or a known one of the same makers for the same type: CareConnect bases its
 * profiles of vital signs on the core and not on CareConnect-Observation-1.
 */
function standsFor(source: FactSource, named: string, asked: string): boolean {
  if (isDerivedFrom(source, named, asked)) return true;
  const [one, other] = [source.findStructure(withoutVersion(named)), source.findStructure(asked)];
  return (
    typeof one === 'object' &&
    typeof other === 'object' &&
    one.definition.type === other.definition.type &&
    toFolder(one.url) === toFolder(other.url)
  );
}

function toFolder(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1);
}

/** What is said of each resource, by its path: of the entry that an expression is in, else of the root. */
function shareOut<T extends { readonly expression: string }>(
  things: readonly T[],
  places: readonly Place[],
): ReadonlyMap<string, readonly T[]> {
  const entries = new Set(places.map(({ path }) => path));
  const shares = new Map<string, T[]>();
  for (const thing of things) {
    const [entry = ''] = /^Bundle\.entry(?:\[\d+\])?\.resource/.exec(thing.expression) ?? [];
    const owner = entries.has(entry) ? entry : (places[0]?.path ?? '');
    const share = shares.get(owner);
    if (share === undefined) shares.set(owner, [thing]);
    else share.push(thing);
  }
  return shares;
}
