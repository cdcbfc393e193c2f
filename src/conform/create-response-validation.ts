import { findChildren, findChildValue, pathOf, type ElementNode } from '../fhir/element-node.js';
import { readResource } from '../fhir/read-resource.js';
import { formatPath, toIssueRecord, toUncheckedRecord } from '../validator/issue-record.js';
import type { Validator } from '../validator/validator.js';
import type { ValidatedResource, ValidateResponse } from './validate-response.js';

/** Validates the resources of responses by our own engine. */
export function createResponseValidation(validator: Validator): ValidateResponse {
  return (text, profilesByType) => {
    const document = readResource(text);
    const result = validator.validate(document, { profilesByType });
    const issues = result.issues.map(toIssueRecord);
    const unchecked = result.unchecked.map(toUncheckedRecord);
    const { root } = document;
    const places =
      root === undefined ? [] : [root, ...entriesOf(root)].map((node) => toPlace(node, profilesByType));
    if (places.length === 0) return [{ resourceType: '', path: '', profiles: [], issues, unchecked }];
    return places.map((place) => ({
      ...place,
      issues: issues.filter((issue) => ownerOf(issue.expression, places) === place),
      unchecked: unchecked.filter((each) => ownerOf(each.expression, places) === place),
    }));
  };
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

/** The innermost of the resources that an expression is in; the outermost where it is in none. */
function ownerOf(expression: string, places: readonly Place[]): Place | undefined {
  const inside = places.filter(({ path }) => expression === path || expression.startsWith(`${path}.`));
  return inside.at(-1) ?? places[0];
}
