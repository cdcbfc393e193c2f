import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { textOf } from '../stated.js';
import { readTypes, type TypeStatement } from './type-statement.js';

/** A `fixed[x]`, `pattern[x]`, `minValue[x]` … with its type in the name: `fixedUri`. */
export interface ValueStatement {
  readonly name: string;
  readonly value: unknown;
}

export interface BindingStatement {
  readonly strength: string;
  /** Canonical URL; undefined where the value set is described only. */
  readonly valueSet: string | undefined;
  /** The value set that codes must be in whatever the strength says (extension maxValueSet). */
  readonly limit: string | undefined;
}

export interface SlicingStatement {
  /** `type:path`, sorted. */
  readonly discriminators: readonly string[];
  readonly rules: string;
  readonly ordered: boolean;
}

export interface ConstraintStatement {
  readonly key: string;
  readonly severity: string;
  /** The FHIRPath expression, or failing that the XPath. */
  readonly expression: string | undefined;
}

/**
 * What a definition says of one element, in one form for STU3 and R4. A member that is not there is not said, which
 * in a differential means: as inherited.
 */
export interface ElementStatement {
  readonly min?: number;
  /** `Infinity` for `*`. */
  readonly max?: number;
  readonly types?: readonly TypeStatement[];
  readonly contentReference?: string;
  readonly fixed?: ValueStatement;
  readonly pattern?: ValueStatement;
  readonly minValue?: ValueStatement;
  readonly maxValue?: ValueStatement;
  readonly maxLength?: number;
  readonly binding?: BindingStatement;
  readonly slicing?: SlicingStatement;
  readonly mustSupport?: boolean;
  readonly isModifier?: boolean;
  readonly isSummary?: boolean;
  readonly constraints: ReadonlyMap<string, ConstraintStatement>;
  /** What tells how to read an element that is absent, or an order. */
  readonly meanings: ReadonlyMap<string, unknown>;
  /** What is for people: `short`, `definition`, the text of an invariant … */
  readonly texts: ReadonlyMap<string, unknown>;
}

const textMembers = [
  'label',
  'short',
  'definition',
  'comment',
  'comments',
  'requirements',
  'alias',
  'code',
  'example',
  'isModifierReason',
  'mapping',
];
const maxValueSet = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet';

/** Reads one element definition. `idPath` is the path of the resource's own id, whose type R4 writes otherwise. */
export function readStatement(element: JsonObject, idPath: string): ElementStatement {
  const constraints = listObjects(element['constraint']);
  return {
    ...numberMember('min', element['min']),
    ...numberMember('max', element['max'] === '*' ? Infinity : toNumber(element['max'])),
    ...(element['type'] === undefined ? {} : { types: readTypes(element, idPath) }),
    ...optional('contentReference', textOf(element['contentReference'])?.replace(/^[^#]*#/, '')),
    ...optional('fixed', findValue(element, 'fixed')),
    ...optional('pattern', findValue(element, 'pattern')),
    ...optional('minValue', findValue(element, 'minValue')),
    ...optional('maxValue', findValue(element, 'maxValue')),
    ...numberMember('maxLength', element['maxLength']),
    ...optional('binding', readBinding(element['binding'])),
    ...optional('slicing', readSlicing(element['slicing'])),
    ...flag('mustSupport', element),
    ...flag('isModifier', element),
    ...flag('isSummary', element),
    constraints: new Map(constraints.flatMap(readConstraint).map((each) => [each.key, each])),
    meanings: readMeanings(element),
    texts: readTexts(element, constraints),
  };
}

/** What a definition says of an element on top of what it inherits. */
export function mergeStatements(inherited: ElementStatement, own: ElementStatement): ElementStatement {
  return {
    ...inherited,
    ...own,
    ...optional('binding', mergeBindings(inherited.binding, own.binding)),
    constraints: new Map([...inherited.constraints, ...own.constraints]),
    meanings: new Map([...inherited.meanings, ...own.meanings]),
    texts: new Map([...inherited.texts, ...own.texts]),
  };
}

/** A differential may change the strength alone. */
function mergeBindings(
  inherited: BindingStatement | undefined,
  own: BindingStatement | undefined,
): BindingStatement | undefined {
  if (inherited === undefined || own === undefined) return own ?? inherited;
  const { valueSet = inherited.valueSet, limit = inherited.limit } = own;
  return { strength: own.strength, valueSet, limit };
}

function optional<N extends string, T>(name: N, value: T | undefined): Partial<Record<N, T>> {
  const member: Partial<Record<N, T>> = {};
  if (value !== undefined) member[name] = value;
  return member;
}

function numberMember<N extends string>(name: N, value: unknown): Partial<Record<N, number>> {
  return optional(name, typeof value === 'number' && !Number.isNaN(value) ? value : undefined);
}

const toNumber = (value: unknown): unknown => (typeof value === 'string' ? Number(value) : undefined);

function flag<N extends string>(name: N, element: JsonObject): Partial<Record<N, boolean>> {
  const value = element[name];
  return optional(name, typeof value === 'boolean' ? value : undefined);
}

/** An element has one at most; of several the first by name counts, so that their order does not. */
function findValue(element: JsonObject, stem: string): ValueStatement | undefined {
  const [name] = Object.keys(element)
    .filter((each) => each.startsWith(stem) && /^[A-Z]/.test(each.slice(stem.length)))
    .sort();
  return name === undefined ? undefined : { name, value: element[name] };
}

function readBinding(binding: unknown): BindingStatement | undefined {
  if (!isJsonObject(binding)) return undefined;
  const reference = binding['valueSetReference'];
  const [limit] = listObjects(binding['extension']).filter(({ url }) => url === maxValueSet);
  return {
    strength: textOf(binding['strength']) ?? 'example',
    valueSet:
      textOf(binding['valueSet']) ??
      textOf(binding['valueSetUri']) ??
      (isJsonObject(reference) ? textOf(reference['reference']) : undefined),
    limit: limit && toLimit(limit),
  };
}

function toLimit(extension: JsonObject): string | undefined {
  const { valueReference } = extension;
  const reference = isJsonObject(valueReference) ? textOf(valueReference['reference']) : undefined;
  return textOf(extension['valueCanonical']) ?? textOf(extension['valueUri']) ?? reference;
}

/** R4 knows the discriminator `pattern` as another word for `value`. */
function readSlicing(slicing: unknown): SlicingStatement | undefined {
  if (!isJsonObject(slicing)) return undefined;
  const discriminators = listObjects(slicing['discriminator']).map(
    ({ type, path }) =>
      `${type === 'pattern' ? 'value' : (textOf(type) ?? 'value')}:${textOf(path) ?? '$this'}`,
  );
  return {
    discriminators: discriminators.toSorted(),
    rules: textOf(slicing['rules']) ?? 'open',
    ordered: slicing['ordered'] === true,
  };
}

function readConstraint(constraint: JsonObject): readonly ConstraintStatement[] {
  const key = textOf(constraint['key']);
  if (key === undefined) return [];
  const expression = textOf(constraint['expression']) ?? textOf(constraint['xpath']);
  return [
    {
      key,
      severity: textOf(constraint['severity']) ?? 'error',
      expression: expression?.replace(/\s+/g, ' ').trim(),
    },
  ];
}

function readMeanings(element: JsonObject): ReadonlyMap<string, unknown> {
  const names = Object.keys(element).filter((name) =>
    /^(meaningWhenMissing|orderMeaning|defaultValue[A-Z]\w*)$/.test(name),
  );
  return new Map(names.map((name) => [name, element[name]]));
}

function readTexts(element: JsonObject, constraints: readonly JsonObject[]): ReadonlyMap<string, unknown> {
  const { binding, slicing } = element;
  const inner: readonly (readonly [string, unknown])[] = [
    ['description of the binding', isJsonObject(binding) ? binding['description'] : undefined],
    ['description of the slicing', isJsonObject(slicing) ? slicing['description'] : undefined],
    ...constraints.map(({ key, human }) => [`text of the invariant ${String(key)}`, human] as const),
  ];
  const own = textMembers.map((name) => [name, element[name]] as const);
  return new Map([...own, ...inner].filter(([, value]) => value !== undefined && !isEmptyList(value)));
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
