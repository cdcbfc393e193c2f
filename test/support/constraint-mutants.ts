import type {
  ElementDefinition,
  ElementType,
  StructureDefinition,
} from '../../src/fhir/definition-resources.js';

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;
type Path = readonly (string | number)[];

/** A valid resource that breaks one constraint of one definition, and what is to be said of it. */
export interface ConstraintMutant {
  readonly definition: string;
  readonly element: string;
  readonly constraint: ConstraintKind;
  readonly resource: Json;
  readonly rule: string;
  /** FHIRPath of the element that the issue is about. */
  readonly path: string;
}

/** A constraint that no mutant breaks alone, and why. */
export interface Unbroken {
  readonly definition: string;
  readonly element: string;
  readonly constraint: ConstraintKind;
  readonly reason: string;
}

export type ConstraintKind =
  | 'minimum'
  | 'maximum'
  | 'fixed value'
  | 'required binding'
  | 'type'
  | 'reference target'
  | 'target profile'
  | 'order of slices';

/** What mutants are made from: a valid example with every place that the definition speaks of, as far as there is one. */
export interface Subject {
  readonly definition: StructureDefinition;
  /** The definition of an extension has a place in each resource that has the extension. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly resource: Json;
  readonly path: Path;
}

/** What is not constrained by the definition itself but by what it is based on. */
export interface ConstraintBase {
  /** The maximum and the targets that the type itself allows. */
  readonly findElement: (id: string) => ElementDefinition | undefined;
  /** The resource type of a target profile. */
  readonly typeOf: (profile: string) => string | undefined;
  /** A resource that breaks that profile alone, and may be contained in another. */
  readonly findBreach: (profile: string) => Json;
}

export interface Mutation {
  readonly mutants: readonly ConstraintMutant[];
  readonly unbroken: readonly Unbroken[];
}

/** For each constraint that the differential states, the smallest change of an example that breaks just that one. */
export function mutateConstraints(subject: Subject, base: ConstraintBase): Mutation {
  const { definition } = subject;
  const elements = definition.differential?.element ?? [];
  const mutants: ConstraintMutant[] = [];
  const unbroken: Unbroken[] = [];
  for (const element of elements) {
    if (!idOf(element).includes('.')) continue;
    for (const constraint of constraintsOf(element, base)) {
      const where = { definition: definition.id ?? '', element: idOf(element), constraint };
      const made = breakConstraint(constraint, { element, elements, subject, base });
      if (typeof made === 'string') unbroken.push({ ...where, reason: made });
      else mutants.push({ ...where, ...made });
    }
  }
  return { mutants, unbroken };
}

interface Situation {
  readonly element: ElementDefinition;
  readonly elements: readonly ElementDefinition[];
  readonly subject: Subject;
  readonly base: ConstraintBase;
}

type Broken = Pick<ConstraintMutant, 'resource' | 'rule' | 'path'>;

function constraintsOf(element: ElementDefinition, base: ConstraintBase): readonly ConstraintKind[] {
  const inherited = base.findElement(idOf(element));
  const found: ConstraintKind[] = [];
  if ((element.min ?? 0) > (inherited?.min ?? 0)) found.push('minimum');
  if (element.max !== undefined && element.max !== '*' && element.max !== inherited?.max)
    found.push('maximum');
  if (fixedOf(element) !== undefined) found.push('fixed value');
  if (element.binding?.strength === 'required') found.push('required binding');
  if (inherited?.path.endsWith('[x]') === true && isNarrower(element.type, inherited.type))
    found.push('type');
  if (targetsOf(element.type).length > 0) found.push('reference target');
  if (targetsOf(element.type).some((target) => !isCore(target))) found.push('target profile');
  if (element.slicing?.rules === 'openAtEnd') found.push('order of slices');
  return found;
}

function breakConstraint(kind: ConstraintKind, situation: Situation): Broken | string {
  switch (kind) {
    case 'minimum':
      return breakMinimum(situation);
    case 'maximum':
      return breakMaximum(situation);
    case 'fixed value':
      return breakFixedValue(situation);
    case 'required binding':
      return breakBinding(situation);
    case 'type':
      return breakType(situation);
    case 'reference target':
      return breakTarget(situation);
    case 'target profile':
      return breakTargetProfile(situation);
    case 'order of slices':
      return breakOrder(situation);
  }
}

const noPlace = 'no example has the place';

function breakMinimum(situation: Situation): Broken | string {
  const { element } = situation;
  if (tellsSlice(situation)) return 'without it the element is in another slice or in none';
  if (isSaidBySlices(situation)) return 'the minima of its slices say it';
  const id = idOf(element);
  const parent = locate(situation, parentOf(id))[0];
  if (parent === undefined) return noPlace;
  const own = locate(situation, id).filter((each) => isBelow(each, parent));
  const names = stemOf(id);
  // An element must not be left without content.
  const kept = addStranger(
    removeAll(
      parent.resource,
      own.map(({ path }) => path),
    ),
    parent.path,
  );
  const rule = isSlice(id) ? 'slice-min' : 'element-min';
  return { resource: kept, rule, path: `${toFhirPath(parent)}.${names}` };
}

function breakMaximum(situation: Situation): Broken | string {
  const { element, base } = situation;
  const id = idOf(element);
  const parent = locate(situation, parentOf(id))[0];
  if (parent === undefined) return noPlace;
  const max = Number(element.max);
  const repeats = (base.findElement(id)?.base?.max ?? base.findElement(id)?.max) !== '1';
  const rule = isSlice(id) ? 'slice-max' : 'element-max';
  if (max > 0 && !repeats) return 'it repeats in no resource';
  const found = locate(situation, id).filter((each) => isBelow(each, parent));
  const [first] = found;
  if (max > 0 && first === undefined) return noPlace;
  const sample = first === undefined ? sampleOf(base.findElement(id)) : valueAt(first.resource, first.path);
  if (sample === undefined) return 'no value of its type is at hand';
  const name = sample.name ?? stemOf(id);
  const listPath = first === undefined ? [...parent.path, name] : first.path.slice(0, -1);
  const copies = Array.from({ length: max + 1 - found.length }, () => sample.value);
  const list = valueAt(parent.resource, listPath)?.value;
  const present = Array.isArray(list) ? (list as readonly Json[]) : [];
  const at = first === undefined ? present.length : Number(first.path.at(-1)) + found.length;
  const changed = repeats ? [...present.slice(0, at), ...copies, ...present.slice(at)] : sample.value;
  const resource = replaceAt(parent.resource, listPath, changed);
  const place = toFhirPath({ resource, path: listPath });
  return { resource, rule, path: repeats ? `${place}[${at}]` : place };
}

function breakFixedValue(situation: Situation): Broken | string {
  const { element } = situation;
  if (tellsSlice(situation)) return 'with another value the element is in another slice or in none';
  if (isExtensionUrl(situation)) return 'with another URL it is another extension';
  const place = locate(situation, idOf(element))[0];
  if (place === undefined) return noPlace;
  const other = typeof fixedOf(element) === 'string' ? otherText(element) : undefined;
  if (other === undefined) return 'the fixed value is no text';
  return {
    resource: replaceAt(place.resource, place.path, other),
    rule: 'value-fixed',
    path: toFhirPath(place),
  };
}

function breakBinding(situation: Situation): Broken | string {
  const { element, elements } = situation;
  const place = locate(situation, idOf(element))[0];
  if (place === undefined) return noPlace;
  const value = valueAt(place.resource, place.path)?.value;
  if (typeof value !== 'string' && !isCoded(value)) return 'the value of the example holds no code';
  const below = elements.filter(
    (each) => idOf(each).startsWith(`${idOf(element)}.`) && fixedOf(each) !== undefined,
  );
  if (below.some((each) => /\.code$/.test(idOf(each)))) return 'its code is fixed';
  const keepsSystem = below.length > 0 || isSlice(idOf(element));
  const changed = typeof value === 'string' ? 'stranger' : withStrangeCode(value, keepsSystem);
  return {
    resource: replaceAt(place.resource, place.path, changed),
    rule: 'binding-required',
    path: toFhirPath(place),
  };
}

function isCoded(value: Json): value is JsonObject {
  return isObject(value) && ('coding' in value || 'code' in value);
}

/** A code that no value set has; the system stays where it is fixed, or tells a slice. */
function withStrangeCode(value: JsonObject, keepsSystem: boolean): Json {
  const coding = Array.isArray(value['coding']) ? (value['coding'] as readonly Json[])[0] : value;
  const system = keepsSystem && isObject(coding) ? coding['system'] : 'https://example.org/codes';
  const strange = { system, code: 'stranger', display: 'Stranger' };
  return 'coding' in value ? { ...value, coding: [strange] } : { ...value, ...strange };
}

function breakType(situation: Situation): Broken | string {
  const { element, base } = situation;
  const place = locate(situation, idOf(element))[0];
  if (place === undefined) return noPlace;
  const allowed = typeNames(element.type);
  const other = typeNames(base.findElement(idOf(element))?.type).find(
    (type) => !allowed.includes(type) && samples[type] !== undefined,
  );
  if (other === undefined) return 'no value of another type is at hand';
  const name = stemOf(idOf(element)) + other.charAt(0).toUpperCase() + other.slice(1);
  const path = [...place.path.slice(0, -1), name];
  const without = removeAll(place.resource, [place.path, companionOf(place.path)]);
  const resource = replaceAt(without, path, samples[other]);
  return { resource, rule: 'type-forbidden', path: toFhirPath({ resource, path }) };
}

function breakTarget(situation: Situation): Broken | string {
  const { element, base } = situation;
  const targets = targetsOf(element.type).map((target) => base.typeOf(target));
  const allowed = targetsOf(base.findElement(idOf(element))?.type).map((target) => base.typeOf(target));
  if (targets.includes(undefined) || targets.includes('Resource')) return 'a target profile is not published';
  const other = ['Binary', 'Basic', 'Location'].find((type) => !targets.includes(type));
  const narrowed = allowed.length === 0 || allowed.some((type) => !targets.includes(type));
  const forbidden = allowed.find((type) => type !== 'Resource' && !targets.includes(type)) ?? other;
  if (!narrowed || forbidden === undefined) return 'it allows every type that the base does';
  const place = locate(situation, idOf(element)).find(({ resource, path }) => {
    const value = valueAt(resource, path)?.value;
    return isObject(value) && typeof value['reference'] === 'string';
  });
  if (place === undefined) return noPlace;
  const resource = replaceAt(place.resource, [...place.path, 'reference'], `${forbidden}/stranger`);
  return { resource, rule: 'reference-target', path: toFhirPath(place) };
}

/** A reference to a contained resource of a type that is allowed, by a profile that it breaks. */
function breakTargetProfile(situation: Situation): Broken | string {
  const { element, base } = situation;
  const targets = targetsOf(element.type);
  const known = targets.map((target) => ({
    target,
    type: base.typeOf(target),
    breach: base.findBreach(target),
  }));
  const one = known.find(
    ({ type, breach }) =>
      breach !== undefined &&
      known.filter((other) => other.type === type || other.type === 'Resource').length === 1,
  );
  if (one === undefined) return 'no target profile is the only one of its type, and is broken by an example';
  const place = locate(situation, idOf(element)).find(({ resource, path }) => {
    const value = valueAt(resource, path)?.value;
    return isObject(value) && typeof value['reference'] === 'string' && !value['reference'].startsWith('#');
  });
  if (place === undefined) return noPlace;
  const { resource, path } = place;
  const before = valueAt(resource, ['contained'])?.value;
  const breach = { ...(one.breach as JsonObject), id: 'stranger' };
  const contained = [...(Array.isArray(before) ? (before as readonly Json[]) : []), breach];
  const referring = replaceAt(resource, [...path, 'reference'], '#stranger');
  return {
    resource: replaceAt(referring, ['contained'], contained),
    rule: 'reference-profile',
    path: toFhirPath(place),
  };
}

const isCore = (profile: string): boolean => profile.startsWith('http://hl7.org/fhir/StructureDefinition/');

function breakOrder(situation: Situation): Broken | string {
  const place = locate(situation, idOf(situation.element))[0];
  if (place === undefined) return noPlace;
  const listPath = place.path.slice(0, -1);
  const list = valueAt(place.resource, listPath)?.value;
  const strange = stranger(list);
  if (!Array.isArray(list) || strange === undefined) return 'no stranger to its slices is at hand';
  const resource = replaceAt(place.resource, listPath, [strange, ...(list as readonly Json[])]);
  return { resource, rule: 'slice-order', path: `${toFhirPath({ resource, path: listPath })}[1]` };
}

/** A repetition that is in no slice: an identifier of another system, a name of another use, a code of another system. */
function stranger(list: Json): Json {
  const first = Array.isArray(list) ? (list as readonly Json[])[0] : undefined;
  if (!isObject(first)) return undefined;
  if ('coding' in first) return { text: 'Stranger' };
  if ('use' in first && 'family' in first) return { use: 'nickname', text: 'Stranger' };
  return 'system' in first ? { system: 'https://example.org/stranger', value: 'S-1' } : undefined;
}

/** The places that an element of the definition has, slices told by their fixed values and extensions by their URL. */
function locate(
  { elements, subject }: Pick<Situation, 'elements' | 'subject'>,
  id: string,
): readonly Place[] {
  if (!id.includes('.')) return subject.places;
  const [name = '', slice] = id.slice(id.lastIndexOf('.') + 1).split(':');
  const children = locate({ elements, subject }, parentOf(id)).flatMap((parent) => childrenOf(parent, name));
  if (slice === undefined) return children;
  const typed = children.filter(({ path }) => path.at(-1) === slice);
  return typed.length > 0 ? typed : children.filter((child) => isOfSlice(elements, id, child));
}

function childrenOf({ resource, path }: Place, name: string): readonly Place[] {
  const stem = name.replace('[x]', '');
  const isChild = (key: string): boolean =>
    stem === name ? key === name : key.startsWith(stem) && /^[A-Z]/.test(key.slice(stem.length));
  const companion = companionOf(path);
  return (path.length === 0 ? [path] : [path, companion]).flatMap((at) => {
    const value = valueAt(resource, at)?.value;
    if (!isObject(value)) return [];
    return Object.entries(value)
      .filter(([key]) => isChild(key))
      .flatMap(([key, member]): readonly Place[] =>
        Array.isArray(member)
          ? member.map((_, index) => ({ resource, path: [...at, key, index] }))
          : [{ resource, path: [...at, key] }],
      );
  });
}

function isOfSlice(elements: readonly ElementDefinition[], id: string, place: Place): boolean {
  const profile = elements.find((element) => idOf(element) === id)?.type?.[0]?.profile;
  const value = valueAt(place.resource, place.path)?.value;
  if (profile !== undefined) return isObject(value) && value['url'] === profile;
  const fixed = elements.filter(
    (element) => idOf(element).startsWith(`${id}.`) && fixedOf(element) !== undefined,
  );
  return (
    fixed.length > 0 &&
    fixed.every((element) => {
      const names = idOf(element)
        .slice(id.length + 1)
        .split('.')
        .map((part) => part.split(':')[0] ?? '');
      const found = names.reduce<readonly Place[]>(
        (places, name) => places.flatMap((each) => childrenOf(each, name)),
        [place],
      );
      return found.some((each) => valueAt(each.resource, each.path)?.value === fixedOf(element));
    })
  );
}

function isSaidBySlices({ element, elements }: Situation): boolean {
  const slices = elements.filter(
    (each) =>
      parentOf(`${idOf(each)}.`).startsWith(`${idOf(element)}:`) &&
      !idOf(each).slice(idOf(element).length).includes('.'),
  );
  return slices.reduce((sum, { min = 0 }) => sum + min, 0) >= (element.min ?? 0) && slices.length > 0;
}

/** Whether the element is what tells the members of a slice around it. */
function tellsSlice({ element, elements }: Situation): boolean {
  const id = idOf(element);
  return elements.some((other) => {
    const slice = idOf(other);
    if (!isSlice(slice) || !id.startsWith(`${slice}.`)) return false;
    const sliced = elements.find((each) => idOf(each) === slice.slice(0, slice.lastIndexOf(':')));
    const inside = id
      .slice(slice.length + 1)
      .replace(/:[^.]*/g, '')
      .replaceAll('[x]', '');
    const paths = sliced?.slicing?.discriminator?.map(({ path }) => path) ?? [];
    return paths.some(
      (path) =>
        path === inside || inside === '' || path.startsWith(`${inside}.`) || inside.startsWith(`${path}.`),
    );
  });
}

function isExtensionUrl({ element, subject }: Situation): boolean {
  return subject.definition.type === 'Extension' && /(^|\.)url$/.test(idOf(element));
}

const idOf = ({ id, path }: ElementDefinition): string => id ?? path;
const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));
const isSlice = (id: string): boolean => id.slice(id.lastIndexOf('.')).includes(':');
const stemOf = (id: string): string =>
  (id.slice(id.lastIndexOf('.') + 1).split(':')[0] ?? '').replace('[x]', '');

function fixedOf(element: ElementDefinition): Json {
  return Object.entries(element).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key))?.[1];
}

function otherText(element: ElementDefinition): string {
  const key = Object.keys(element).find((each) => each.startsWith('fixed')) ?? '';
  if (key === 'fixedUri') return 'https://example.org/stranger';
  return key === 'fixedCode' ? 'stranger' : 'Stranger';
}

function typeNames(types: readonly ElementType[] = []): readonly string[] {
  return [...new Set(types.map(({ code }) => code ?? ''))];
}

function isNarrower(
  types: readonly ElementType[] | undefined,
  base: readonly ElementType[] | undefined,
): boolean {
  return types !== undefined && typeNames(base).some((type) => !typeNames(types).includes(type));
}

function targetsOf(types: readonly ElementType[] = []): readonly string[] {
  return types.flatMap(({ targetProfile }) =>
    targetProfile === undefined ? [] : typeof targetProfile === 'string' ? [targetProfile] : targetProfile,
  );
}

/** A small valid value of a type. */
const samples: Readonly<Record<string, Json>> = {
  boolean: true,
  string: 'Stranger',
  uri: 'https://example.org/stranger',
  dateTime: '2020-01-01',
  CodeableConcept: { text: 'Stranger' },
  Coding: { display: 'Stranger' },
  Identifier: { value: 'S-1' },
  Period: { start: '2020-01-01' },
  Reference: { display: 'Stranger' },
  Annotation: { text: 'Stranger' },
  BackboneElement: { extension: [{ url: 'https://example.org/stranger', valueString: 'x' }] },
};

function sampleOf(element: ElementDefinition | undefined): Found | undefined {
  const type = typeNames(element?.type).find((each) => samples[each] !== undefined);
  if (element === undefined || type === undefined) return undefined;
  const isChoice = element.path.endsWith('[x]');
  const name = stemOf(idOf(element)) + type.charAt(0).toUpperCase() + type.slice(1);
  return { value: samples[type], ...(isChoice ? { name } : {}) };
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isBelow({ resource, path }: Place, parent: Place): boolean {
  return (
    resource === parent.resource &&
    parent.path.every((step, at) => path[at] === step || path[at] === `_${String(step)}`)
  );
}

/** Where the extensions of a primitive stand. */
function companionOf(path: Path): Path {
  const at = path.findLastIndex((step) => typeof step === 'string');
  return path.map((step, index) => (index === at ? `_${String(step)}` : step));
}

interface Found {
  readonly value: Json;
  /** The name to write it under, where that is not the element's. */
  readonly name?: string;
}

function valueAt(resource: Json, path: Path): Found | undefined {
  let value = resource;
  for (const step of path) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(step)];
    else if (isObject(value)) value = value[step];
    else return undefined;
  }
  return value === undefined ? undefined : { value };
}

function replaceAt(value: Json, [step, ...rest]: Path, to: Json): Json {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((item: Json, index) => (index === step ? replaceAt(item, rest, to) : item));
  const members = isObject(value) ? value : {};
  return { ...members, [step]: replaceAt(members[step], rest, to) };
}

/** Without the values at these paths; a list that is empty then goes as well. */
function removeAll(resource: Json, paths: readonly Path[]): Json {
  const last = paths.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0);
  return last.reduce((value, path) => removeAt(value, path), resource);
}

function removeAt(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined || (!Array.isArray(value) && !isObject(value))) return value;
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => index !== step);
    return value.map((item: Json, index) => (index === step ? removeAt(item, rest) : item));
  }
  if (!Object.hasOwn(value, step)) return value;
  const { [step]: member, ...others } = value;
  const left = rest.length === 0 ? undefined : removeAt(member, rest);
  const isGone = left === undefined || (Array.isArray(left) && left.length === 0);
  return isGone ? others : { ...others, [step]: left };
}

/** Gives an object that was left without content an extension that nobody knows. */
function addStranger(resource: Json, path: Path): Json {
  const value = valueAt(resource, path)?.value;
  if (path.length === 0 || (value !== undefined && Object.keys(value as object).some((key) => key !== 'id')))
    return resource;
  return replaceAt(resource, path, {
    ...(isObject(value) ? value : {}),
    extension: [{ url: 'https://example.org/stranger', valueString: 'x' }],
  });
}

/** `Patient.name[0].family`: indexes in brackets, and the companion of a primitive is the primitive. */
function toFhirPath({ resource, path }: Place): string {
  const type = isObject(resource) ? String(resource['resourceType']) : '';
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step.replace(/^_/, '')}`),
    type,
  );
}
