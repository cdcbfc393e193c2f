import type { ElementNode } from '../fhir/element-node.js';

/**
 * Whether an element has a value that a definition gives in JSON. `exact`: the same elements and no
 * others (`fixed[x]`). `partial`: at least these, each item of an array matched by some repetition
 * (`pattern[x]`, https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.pattern[x]).
 */
export function matchesValue(node: ElementNode, expected: unknown, mode: 'exact' | 'partial'): boolean {
  if (isRecord(expected)) return matchesRecord(node, expected, mode);
  return hasValue(node, expected) && (mode === 'partial' || node.children.length === 0);
}

/** Definitions keep decimals as numbers, so 1.50 and 1.5 are one. */
function hasValue(node: ElementNode, expected: unknown): boolean {
  if (node.value === undefined) return false;
  return typeof expected === 'number' ? Number(node.value) === expected : node.value === String(expected);
}

function matchesRecord(
  node: ElementNode,
  expected: Readonly<Record<string, unknown>>,
  mode: 'exact' | 'partial',
): boolean {
  const names = Object.keys(expected).filter((name) => name !== 'resourceType');
  const elements = new Set(names.map(elementOf));
  if (mode === 'exact' && node.children.some((child) => !elements.has(child.name))) return false;
  return names.every((name) => {
    const value = expected[name];
    const children = node.children.filter((child) => child.name === elementOf(name));
    // A primitive that the definition gives a companion may have what that says, and no more.
    const inner = mode === 'exact' && Object.hasOwn(expected, `_${name}`) ? 'partial' : mode;
    return Array.isArray(value) ? matchesList(children, value, inner) : matchesOne(children, value, inner);
  });
}

/** `_text` says more of the element `text`. */
function elementOf(name: string): string {
  return name.startsWith('_') ? name.slice(1) : name;
}

function matchesOne(children: readonly ElementNode[], expected: unknown, mode: 'exact' | 'partial'): boolean {
  const first = children[0];
  return first !== undefined && children.length === 1 && matchesValue(first, expected, mode);
}

function matchesList(
  children: readonly ElementNode[],
  expected: readonly unknown[],
  mode: 'exact' | 'partial',
): boolean {
  if (mode === 'partial')
    return expected.every((item) => children.some((child) => matchesValue(child, item, mode)));
  return (
    children.length === expected.length &&
    children.every((child, index) => expected[index] === null || matchesValue(child, expected[index], mode))
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
