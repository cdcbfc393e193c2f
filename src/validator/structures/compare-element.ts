import type { ElementDefinition, ElementType } from '../../fhir/definition-resources.js';
import { coreStructureRoot } from '../../fhir/release.js';
import { toTypeCode } from '../element-facts.js';
import { isDerivedFrom, type FactSource } from '../fact-source.js';
import type { SnapshotNode } from '../snapshot/snapshot-node.js';

/** Something that a profile may not change in the way that it does: what it says, and what was said before. */
export interface Loosening {
  readonly said: string;
  readonly before: string;
}

/** A slice that is new may have fewer members than the element that it slices; none may have more. */
export function findWiderCardinality(changes: ElementDefinition, node: SnapshotNode): Loosening | undefined {
  const { min = 0, max = '*' } = node.definition;
  const isFewer = changes.min !== undefined && changes.min < min && !isNewSlice(node);
  const isMore = changes.max !== undefined && toNumber(changes.max) > toNumber(max);
  if (!isFewer && !isMore) return undefined;
  const said = `${String(changes.min ?? min)}..${changes.max ?? max}`;
  return { said, before: `${String(min)}..${max}` };
}

function isNewSlice({ definition, origin }: SnapshotNode): boolean {
  return definition.sliceName !== undefined && origin?.definition.sliceName !== definition.sliceName;
}

function toNumber(max: string): number {
  return max === '*' ? Infinity : Number(max);
}

/** Types are those of the element before, or are derived from them; and so are the targets of references. */
export function findOtherTypes(
  changes: ElementDefinition,
  { definition }: SnapshotNode,
  source: FactSource,
): Loosening | undefined {
  const before = definition.type ?? [];
  if (before.length === 0) return undefined;
  const codes = codesOf(before, definition.path);
  const other = codesOf(changes.type ?? [], definition.path).filter(
    (code) => !codes.some((one) => isTypeOf(code, one, source)),
  );
  if (other.length > 0) return { said: other.join(', '), before: codes.join(', ') };
  return findOtherTargets(changes, before, source);
}

function codesOf(types: readonly ElementType[], path: string): readonly string[] {
  return [...new Set(types.flatMap((type) => (type.code === undefined ? [] : toTypeCode(type, path))))];
}

function isTypeOf(code: string, ancestor: string, source: FactSource): boolean {
  if (code === ancestor || ancestor === '*') return true;
  return isDerivedFrom(source, coreStructureRoot + code, coreStructureRoot + ancestor);
}

/** Of targets that are not at hand nobody knows the type. */
function findOtherTargets(
  changes: ElementDefinition,
  before: readonly ElementType[],
  source: FactSource,
): Loosening | undefined {
  const allowed = targetsOf(before).map((target) => typeOf(target, source));
  if (allowed.length === 0 || allowed.includes('Resource') || allowed.includes(undefined)) return undefined;
  const other = targetsOf(changes.type ?? []).filter((target) => {
    const type = typeOf(target, source);
    return type !== undefined && !allowed.includes(type);
  });
  return other.length === 0
    ? undefined
    : { said: `a reference to ${other.join(', ')}`, before: [...new Set(allowed)].join(', ') };
}

function targetsOf(types: readonly ElementType[]): readonly string[] {
  return types.flatMap(({ targetProfile = [] }) => targetProfile);
}

function typeOf(profile: string, source: FactSource): string | undefined {
  const structure = source.findStructure(profile);
  return typeof structure === 'object' ? structure.definition.type : undefined;
}

const strengths = ['example', 'preferred', 'extensible', 'required'];

/** What is required stays required, and what is extensible becomes nothing less. */
export function findWeakerBinding(
  { binding }: ElementDefinition,
  { definition }: SnapshotNode,
): Loosening | undefined {
  const before = definition.binding?.strength;
  if (binding === undefined || (before !== 'required' && before !== 'extensible')) return undefined;
  return strengths.indexOf(binding.strength) < strengths.indexOf(before)
    ? { said: binding.strength, before }
    : undefined;
}

/** A value that is fixed stays as it is. */
export function findOtherValue(
  changes: ElementDefinition,
  { definition }: SnapshotNode,
): Loosening | undefined {
  const before = fixedOf(definition);
  const said = fixedOf(changes);
  return before === undefined || said === undefined || said === before ? undefined : { said, before };
}

/** The fixed value of an element as text; its name tells its type. */
export function fixedOf(definition: ElementDefinition): string | undefined {
  const entry = Object.entries(definition).find(([name]) => /^fixed[A-Z]/.test(name));
  return entry === undefined ? undefined : JSON.stringify(entry[1]);
}
