import { fhirtypes } from 'fsh-sushi';

const { ElementDefinition, ElementDefinitionType } = fhirtypes;
type Element = fhirtypes.ElementDefinition;
type Members = Record<string, unknown>;

/** SUSHI's own functions. */
export const slowElements = {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with an element
  clone: ElementDefinition.prototype.clone,
  fromJSON: ElementDefinition.fromJSON.bind(ElementDefinition),
};

/**
 * Replaces two functions of SUSHI's elements by ones that do the same in a fraction of the time: SUSHI copies every
 * element of every definition that it opens several times over, with a copier that is made for anything. Elements
 * hold JSON and their types; one that holds anything else is left to SUSHI's own functions.
 */
export function quickenElements(): void {
  ElementDefinition.prototype.clone = quickElements.clone;
  ElementDefinition.fromJSON = quickElements.fromJSON;
}

export const quickElements = {
  clone(this: Element, clearOriginal = true): Element {
    const clone = Object.create(ElementDefinition.prototype) as Element & Members;
    for (const [name, value] of Object.entries(this)) {
      const copy = copyMember(name, value, clearOriginal);
      if (copy === notPlain) return slowElements.clone.call(this, clearOriginal);
      clone[name] = copy;
    }
    return clone;
  },

  fromJSON(json: Readonly<Members>, captureOriginal = true): Element {
    const copied = copy(json);
    if (!isMembers(copied) || hasTwoOfAChoice(json)) return slowElements.fromJSON(json, captureOriginal);
    const element = new ElementDefinition() as Element & Members;
    // An id that is set sets the path too.
    if (copied['id'] !== undefined) element['id'] = copied['id'] as string;
    for (const [name, value] of Object.entries(copied)) {
      if (value === undefined || name === 'id') continue;
      if (name === 'type')
        element.type = (value as object[]).map((type) => ElementDefinitionType.fromJSON(type));
      else if (members.has(name) || toChoice(name) !== undefined) element[name] = value;
    }
    if (captureOriginal) element.captureOriginal();
    return element;
  },
};

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
