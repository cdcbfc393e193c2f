import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';
import { coreStructureRoot } from '../../fhir/release.js';
import { omit } from '../members.js';

/** A definition in R4's form by its canonical URL, with its snapshot. Absent where there is none. */
export type FindSnapshot = (url: string) => StructureDefinition | undefined;

/**
 * The snapshot of a definition that comes with its differential only, both in R4's form: the elements of
 * its base, with what the differential says of them, with slices, and with the parts of types that it
 * names. Absent where its base is not at hand.
 */
export function createSnapshot(
  definition: StructureDefinition,
  find: FindSnapshot,
): readonly ElementDefinition[] | undefined {
  const base = find(definition.baseDefinition ?? '')?.snapshot?.element;
  if (base === undefined) return undefined;
  const snapshot: Snapshot = { elements: base.map((element) => ({ ...element })), find };
  for (const element of definition.differential?.element ?? []) {
    const id = element.id ?? element.path;
    const at = ensureElement(snapshot, id);
    if (at >= 0) snapshot.elements[at] = merge(snapshot.elements[at] ?? element, element);
  }
  return snapshot.elements;
}

interface Snapshot {
  readonly elements: ElementDefinition[];
  readonly find: FindSnapshot;
}

const idOf = ({ id, path }: ElementDefinition) => id ?? path;

/** The position of an element, which is made if need be; -1 for one that there cannot be. */
function ensureElement(snapshot: Snapshot, id: string): number {
  const { elements } = snapshot;
  const known = elements.findIndex((element) => idOf(element) === id);
  if (known >= 0 || !id.includes('.')) return known;
  const parent = ensureElement(snapshot, id.slice(0, id.lastIndexOf('.')));
  if (parent < 0) return -1;
  const slice = /^(.*):([^:.]*)$/.exec(id);
  const [, sliced, name] = slice ?? [];
  if (sliced !== undefined && name !== undefined) return addSlice(snapshot, sliced, name);
  if (countBelow(elements, parent) === 0) unfold(snapshot, parent);
  return elements.findIndex((element) => idOf(element) === id);
}

/** How many elements follow one that are parts of it, slices not counted. */
function countBelow(elements: readonly ElementDefinition[], at: number): number {
  const id = idOf(elements[at] ?? { path: '' });
  const end = elements.findIndex((element, index) => index > at && !idOf(element).startsWith(`${id}.`));
  return (end < 0 ? elements.length : end) - at - 1;
}

function addSlice(snapshot: Snapshot, slicedId: string, name: string): number {
  const { elements } = snapshot;
  const slash = name.lastIndexOf('/');
  const outerId = slash < 0 ? slicedId : `${slicedId}:${name.slice(0, slash)}`;
  const at = ensureElement(snapshot, outerId);
  const sliced = elements[at];
  if (sliced === undefined) return -1;
  elements[at] = withSlicing(sliced);
  const made = { ...omit(sliced, 'slicing'), id: `${slicedId}:${name}`, sliceName: name, min: 0 };
  const isInside = (element: ElementDefinition) => /^[.:/]/.test(idOf(element).slice(outerId.length));
  let end = at + 1;
  while (end < elements.length && startsAt(elements[end], outerId) && isInside(elements[end] ?? sliced))
    end++;
  elements.splice(end, 0, made);
  return end;
}

const startsAt = (element: ElementDefinition | undefined, id: string) =>
  element !== undefined && idOf(element).startsWith(id);

/** Extensions differ by URL and choices by type, also where nobody says so. */
function withSlicing(element: ElementDefinition): ElementDefinition {
  const isChoice = element.path.endsWith('[x]');
  const isExtension = /\.(modifierE|e)xtension$/.test(element.path);
  if (element.slicing !== undefined || !(isChoice || isExtension)) return element;
  const discriminator = isChoice ? { type: 'type', path: '$this' } : { type: 'value', path: 'url' };
  return { ...element, slicing: { discriminator: [discriminator], ordered: false, rules: 'open' } };
}

/** Puts the parts of its type below an element: those of what it slices, of the profile, or of the type. */
function unfold({ elements, find }: Snapshot, at: number): void {
  const element = elements[at];
  if (element === undefined) return;
  const id = idOf(element);
  const parts = listParts(elements, element, find);
  const below = parts.elements.map((part) => ({
    ...part,
    id: id + idOf(part).slice(parts.id.length),
    path: element.path + part.path.slice(parts.path.length),
  }));
  elements.splice(at + 1, 0, ...below);
}

interface Parts {
  /** The element whose parts they are. */
  readonly id: string;
  readonly path: string;
  readonly elements: readonly ElementDefinition[];
}

function listParts(
  elements: readonly ElementDefinition[],
  element: ElementDefinition,
  find: FindSnapshot,
): Parts {
  const { contentReference, sliceName, path } = element;
  const slicedId = sliceName === undefined ? undefined : idOf(element).replace(/:[^:.]*$/, '');
  const sharedId = contentReference?.slice(contentReference.indexOf('#') + 1) ?? slicedId;
  const shared = elements.filter((each) => sharedId !== undefined && idOf(each).startsWith(`${sharedId}.`));
  if (shared.length > 0 && sharedId !== undefined) {
    return { id: sharedId, path: contentReference === undefined ? path : sharedId, elements: shared };
  }
  const [type, ...others] = element.type ?? [];
  if (type?.code === undefined || others.length > 0) return { id: '', path: '', elements: [] };
  const profile = [type.profile ?? []].flat()[0];
  const definition =
    (profile === undefined ? undefined : find(profile)) ?? find(coreStructureRoot + type.code);
  const [root, ...parts] = definition?.snapshot?.element ?? [];
  return { id: root === undefined ? '' : idOf(root), path: root?.path ?? '', elements: parts };
}

/** What a differential says of an element takes the place of what was said; constraints are added. */
function merge(before: ElementDefinition, said: ElementDefinition): ElementDefinition {
  const { constraint: earlier = [], sliceName, id, path } = before;
  const keys = new Set(said.constraint?.map(({ key }) => key));
  const constraint = [...earlier.filter(({ key }) => !keys.has(key)), ...(said.constraint ?? [])];
  return {
    ...before,
    ...said,
    ...(id === undefined ? {} : { id }),
    path,
    ...(sliceName === undefined ? {} : { sliceName }),
    ...(before.base === undefined ? {} : { base: before.base }),
    ...(constraint.length === 0 ? {} : { constraint }),
  };
}
