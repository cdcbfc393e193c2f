import type {
  ElementBinding,
  ElementConstraint,
  ElementDefinition,
} from '../../fhir/definition-resources.js';
import type { FindElements } from './generate-snapshot.js';
import type { SnapshotNode } from './snapshot-node.js';

/**
 * Puts what a differential says of an element into it. Constraints are added to those that there are; all else that
 * is said replaces what was said before.
 */
export function mergeElement(node: SnapshotNode, changes: ElementDefinition, find: FindElements): void {
  const template = findTemplate(changes, find);
  const before: ElementDefinition = { ...node.definition, ...template };
  const constraint = unionOf(node.definition.constraint, template?.constraint, changes.constraint);
  const binding = mergeBinding(before.binding, changes.binding);
  node.definition = {
    ...before,
    ...changes,
    ...(constraint.length === 0 ? {} : { constraint }),
    ...(binding === undefined ? {} : { binding }),
  };
}

/** A binding may be said anew in part: the strength alone keeps the value set. */
function mergeBinding(
  before: ElementBinding | undefined,
  changes: ElementBinding | undefined,
): ElementBinding | undefined {
  if (before === undefined || changes === undefined) return changes ?? before;
  const { valueSet, valueSetUri, valueSetReference, ...rest } = before;
  const isSame = [changes.valueSet, changes.valueSetUri, changes.valueSetReference].every(
    (each) => each === undefined,
  );
  return isSame ? { ...before, ...changes } : { ...rest, ...changes };
}

/** What the root of an extension's definition says of every use of the extension. */
function findTemplate(
  changes: ElementDefinition,
  find: FindElements,
): Partial<ElementDefinition> | undefined {
  const [type, another] = changes.type ?? [];
  const profiles = [type?.profile ?? []].flat();
  const [profile] = profiles;
  if (type?.code !== 'Extension' || another !== undefined || profile === undefined) return undefined;
  const root = find(profile)?.[0];
  if (root === undefined) return undefined;
  const { min, max, isModifier, constraint } = root;
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(isModifier === undefined ? {} : { isModifier }),
    ...(constraint === undefined ? {} : { constraint }),
  };
}

function unionOf(
  ...lists: readonly (readonly ElementConstraint[] | undefined)[]
): readonly ElementConstraint[] {
  const byKey = new Map<string, ElementConstraint>();
  for (const constraint of lists.flatMap((list) => list ?? [])) byKey.set(constraint.key, constraint);
  return [...byKey.values()];
}
