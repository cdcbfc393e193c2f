import { findChildren, findChildValue, pathOf, type ElementNode } from '../fhir/element-node.js';
import type { DefinitionStore } from '../definitions/definition-store.js';
import { readResource } from '../fhir/read-resource.js';
import type { IssueRecord, UncheckedRecord } from '../model/issue.js';
import { formatPath, toIssueRecord, toUncheckedRecord } from '../validator/issue-record.js';
import { questionnaireDisabled } from '../validator/rules/questionnaire-disabled.js';
import type { Validator } from '../validator/validator.js';
import { createMustSupport } from './coverage/must-support.js';
import type { ValidatedResource, ValidateResponse } from './validate-response.js';

/**
 * Validates the resources of responses by our own engine, with definitions of the store that the validator is over.
 */
export function createResponseValidation(validator: Validator, store: DefinitionStore): ValidateResponse {
  const findMustSupport = createMustSupport(store);
  return (text, profilesByType, resolve) => {
    const document = readResource(text);
    const result = validator.validate(document, { profilesByType, resolve });
    const found = result.issues.map(toIssueRecord);
    const issues = found.filter((issue) => !isLeftOpen(issue));
    const unchecked = [...result.unchecked.map(toUncheckedRecord), ...found.filter(isLeftOpen).map(toOpen)];
    const { root } = document;
    if (root === undefined) {
      return [{ resourceType: '', path: '', profiles: [], issues, unchecked, mustSupport: [] }];
    }
    const nodes = [root, ...entriesOf(root)];
    const places = nodes.map((node) => toPlace(node, profilesByType));
    const [ownIssues, ownUnchecked] = [shareOut(issues, places), shareOut(unchecked, places)];
    return places.map((place, at) => ({
      ...place,
      mustSupport: findMustSupport(nodes[at] ?? root, place.profiles),
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

type Place = Pick<ValidatedResource, 'resourceType' | 'id' | 'path' | 'profiles'>;

function entriesOf(root: ElementNode): readonly ElementNode[] {
  if (root.resourceType !== 'Bundle') return [];
  return findChildren(root, 'entry').flatMap((entry) => findChildren(entry, 'resource'));
}

function toPlace(node: ElementNode, profilesByType: Readonly<Record<string, string>>): Place {
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
  };
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
