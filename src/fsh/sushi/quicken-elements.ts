import { fhirtypes, utils } from 'fsh-sushi';

const { ElementDefinition, ElementDefinitionType, StructureDefinition } = fhirtypes;
type Element = fhirtypes.ElementDefinition;
type Members = Record<string, unknown>;

type StructureJson = Parameters<typeof StructureDefinition.fromJSON>[0];
type ElementJson = Parameters<typeof ElementDefinition.fromJSON>[0];

/** How SUSHI makes an element from another, or from the JSON of one. */
interface ElementCopier {
  readonly clone: (element: Element, clearOriginal?: boolean) => Element;
  readonly fromJSON: (json: ElementJson, captureOriginal?: boolean) => Element;
}

const ownClone: (this: Element, clearOriginal?: boolean) => Element = Reflect.get(
  ElementDefinition.prototype,
  'clone',
);

/** SUSHI's own. */
export const slowElements: ElementCopier = {
  clone: (element, clearOriginal) => ownClone.call(element, clearOriginal),
  fromJSON: ElementDefinition.fromJSON.bind(ElementDefinition),
};

/**
 * Does the same in a fraction of the time. SUSHI copies every element of every definition that it opens several times
 * over, with a copier that is made for anything; elements hold JSON and their types. One that holds anything else is
 * left to SUSHI's own functions.
 */
export const quickElements: ElementCopier = {
  clone(element, clearOriginal = true) {
    const clone = Object.create(ElementDefinition.prototype) as Element & Members;
    for (const [name, value] of Object.entries(element)) {
      const copied = copyMember(name, value, clearOriginal);
      if (copied === notPlain) return slowElements.clone(element, clearOriginal);
      clone[name] = copied;
    }
    return clone;
  },

  fromJSON(json, captureOriginal = true) {
    const copied = copy(json);
    if (!isMembers(copied) || hasTwoOfAChoice(json)) return slowElements.fromJSON(json, captureOriginal);
    const element = new ElementDefinition() as Element & Members;
    // An id that is set sets the path too.
    if (json.id !== undefined) element.id = json.id;
    for (const [name, value] of Object.entries(copied)) {
      if (value === undefined || name === 'id' || name === 'type') continue;
      if (members.has(name) || toChoice(name) !== undefined) element[name] = value;
    }
    if (json.type !== undefined) element.type = json.type.map((type) => ElementDefinitionType.fromJSON(type));
    if (captureOriginal) element.captureOriginal();
    return element;
  },
};

/**
 * From now on SUSHI copies elements in the quick way, and keeps the definitions that it sets the members of elements and
 * definitions by beside these, not in them, where it would copy and clean them too.
 */
export function quickenElements(): void {
  ElementDefinition.prototype.getOwnStructureDefinition = keepBeside('ElementDefinition', utils.Type.Type);
  StructureDefinition.prototype.getOwnStructureDefinition = keepBeside(
    'StructureDefinition',
    utils.Type.Resource,
  );
  ElementDefinition.prototype.clone = function (this: Element, clearOriginal) {
    return quickElements.clone(this, clearOriginal);
  };
  ElementDefinition.fromJSON = quickElements.fromJSON;
}

/** Opens the definition of a type for each that asks, once. */
function keepBeside(name: string, type: utils.Type) {
  const kept = new WeakMap<object, fhirtypes.StructureDefinition>();
  return function (this: object, fisher: utils.Fishable): fhirtypes.StructureDefinition {
    const known =
      kept.get(this) ?? StructureDefinition.fromJSON(fisher.fishForFHIR(name, type) as StructureJson);
    kept.set(this, known);
    return known;
  };
}

/** A clone is of the same definition, has no place in its tree, and has no original where that is asked for. */
function copyMember(name: string, value: unknown, clearOriginal: boolean): unknown {
  if (name === 'structDef') return value;
  if (name === 'treeParent' || name === 'treeChildren') return undefined;
  return name === '_original' && clearOriginal ? undefined : copy(value);
}

/** Stands for a copy of what holds something else than JSON and types. */
const notPlain = Symbol('not plain');

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return copyList(value);
  const prototype = Object.getPrototypeOf(value) as object;
  if (prototype === Object.prototype) return copyInto({}, value);
  const isElement =
    prototype === ElementDefinition.prototype || prototype === ElementDefinitionType.prototype;
  return isElement ? copyInto(Object.create(prototype) as Members, value) : notPlain;
}

function copyList(list: readonly unknown[]): unknown {
  const copies: unknown[] = [];
  for (const item of list) {
    const copied = copy(item);
    if (copied === notPlain) return notPlain;
    copies.push(copied);
  }
  return copies;
}

function copyInto(target: Members, source: object): unknown {
  for (const [name, value] of Object.entries(source)) {
    const copied = copy(value);
    if (copied === notPlain) return notPlain;
    target[name] = copied;
  }
  return target;
}

/** The members of an ElementDefinition that SUSHI knows, but for choices. */
const members: ReadonlySet<string> = new Set(
  [
    ...['id', 'extension', 'modifierExtension', 'path', 'representation', 'sliceName', 'sliceIsConstraining'],
    ...[
      'label',
      'code',
      'slicing',
      'short',
      'definition',
      'comment',
      'requirements',
      'alias',
      'min',
      'max',
      'base',
    ],
    ...[
      'contentReference',
      'type',
      'meaningWhenMissing',
      'orderMeaning',
      'example',
      'maxLength',
      'condition',
    ],
    ...['constraint', 'mustSupport', 'isModifier', 'isModifierReason', 'isSummary', 'binding', 'mapping'],
  ].flatMap((name) => [name, `_${name}`]),
);

const choice = /^(_?(?:defaultValue|fixed|pattern|minValue|maxValue))[A-Z]/;

const toChoice = (name: string) => choice.exec(name)?.[1];

/** SUSHI takes the first of them then. */
function hasTwoOfAChoice(json: object): boolean {
  const choices = Object.keys(json).flatMap((name) => toChoice(name) ?? []);
  return new Set(choices).size < choices.length;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
