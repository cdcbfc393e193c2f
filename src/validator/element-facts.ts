import type {
  ElementConstraint,
  ElementDefinition,
  ElementSlicing,
  ElementType,
  StructureDefinition,
} from '../fhir/definition-resources.js';

/** What a profile says of one type that an element may have. */
export interface TypeFacts {
  readonly code: string;
  /** Profiles of the type; the element must conform to one of them. */
  readonly profiles: readonly string[];
  /** Profiles of which a Reference's target must meet one. */
  readonly targetProfiles: readonly string[];
  /** Where a Reference may lead to: `contained`, `referenced`, `bundled`; empty where that is open. */
  readonly aggregation: readonly string[];
  /** Whether a Reference names a version of its target: `specific`, `independent`; undefined where that is open. */
  readonly versioning: string | undefined;
}

/** A value that `fixed[x]` or `pattern[x]` demands, in its JSON form. */
export interface ExpectedValue {
  readonly type: string;
  readonly value: unknown;
}

export interface BindingFacts {
  readonly strength: 'required' | 'extensible' | 'preferred' | 'example';
  readonly valueSet: string;
  /** Beyond which a binding that allows other codes does not let them go. */
  readonly maxValueSet?: string;
}

/** One element of a snapshot, the same for STU3 and R4, with the elements below it and its slices. */
export interface ElementFacts {
  readonly id: string;
  /** As in the snapshot, with `[x]` where the element is a choice. */
  readonly path: string;
  /** The last part of the path without `[x]`. */
  readonly stem: string;
  readonly isChoice: boolean;
  readonly sliceName: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly types: readonly TypeFacts[];
  readonly fixed: ExpectedValue | undefined;
  readonly pattern: ExpectedValue | undefined;
  readonly minValue: ExpectedValue | undefined;
  readonly maxValue: ExpectedValue | undefined;
  readonly maxLength: number | undefined;
  /** The regular expression that the whole value must match. */
  readonly regex: string | undefined;
  readonly binding: BindingFacts | undefined;
  readonly constraints: readonly ElementConstraint[];
  readonly slicing: ElementSlicing | undefined;
  /** Path of the element whose content this one shares, such as `Questionnaire.item`. */
  readonly contentReference: string | undefined;
  readonly mustSupport: boolean;
  readonly isModifier: boolean;
  readonly children: readonly ElementFacts[];
  readonly slices: readonly ElementFacts[];
}

/** Facts while they are put together. */
interface Draft extends ElementFacts {
  readonly children: Draft[];
  readonly slices: Draft[];
}

/** Reads the elements of a definition, which begin with its root, into a tree. `undefined` where there are none. */
export function readElementFacts(
  { kind }: Pick<StructureDefinition, 'kind'>,
  elements: readonly ElementDefinition[] | undefined,
): ElementFacts | undefined {
  const first = elements?.[0];
  if (elements === undefined || first === undefined) return undefined;
  const idPath = kind === 'resource' ? `${first.path}.id` : undefined;
  const root = toDraft(first, idPath);
  /** The element that is open at each depth. */
  const open: Draft[] = [root];
  for (const definition of elements.slice(1)) {
    const depth = definition.path.split('.').length - 1;
    const parent = open[depth - 1];
    if (parent === undefined) continue;
    const draft = toDraft(definition, idPath);
    placeOf(draft, parent).push(draft);
    open[depth] = draft;
    open.length = depth + 1;
  }
  return root;
}

/** The list that an element belongs in: its parent's children, or the slices of the element that it slices. */
function placeOf(draft: Draft, parent: Draft): Draft[] {
  if (draft.sliceName === undefined) return parent.children;
  const sliced = parent.children.findLast((child) => child.stem === draft.stem || isTypedForm(draft, child));
  if (sliced === undefined) return parent.children;
  let outer = sliced;
  const parts = draft.sliceName.split('/');
  for (let length = 1; length < parts.length; length++) {
    const name = parts.slice(0, length).join('/');
    outer = outer.slices.find((slice) => slice.sliceName === name) ?? outer;
  }
  return outer.slices;
}

/** STU3 writes a slice of `value[x]` by type as `valueQuantity`. */
function isTypedForm(draft: Draft, child: Draft): boolean {
  return child.isChoice && draft.stem.startsWith(child.stem);
}

/** `idPath` is that of a resource's own id. */
function toDraft(definition: ElementDefinition, idPath: string | undefined): Draft {
  const last = definition.path.slice(definition.path.lastIndexOf('.') + 1);
  const isChoice = last.endsWith('[x]');
  return {
    id: definition.id ?? definition.path,
    path: definition.path,
    stem: isChoice ? last.slice(0, -3) : last,
    isChoice,
    sliceName: definition.sliceName,
    min: definition.min ?? 0,
    max: definition.max === undefined || definition.max === '*' ? Infinity : Number(definition.max),
    types: toTypes(definition, idPath),
    fixed: findExpected(definition, 'fixed'),
    pattern: findExpected(definition, 'pattern'),
    minValue: findExpected(definition, 'minValue'),
    maxValue: findExpected(definition, 'maxValue'),
    maxLength: definition.maxLength,
    regex: findRegex(definition),
    binding: toBinding(definition),
    constraints: definition.constraint ?? [],
    slicing: definition.slicing,
    contentReference: definition.contentReference?.replace(/^.*#/, ''),
    mustSupport: definition.mustSupport ?? false,
    isModifier: definition.isModifier ?? false,
    children: [],
    slices: [],
  };
}

/** STU3 has one entry for each profile of a type, R4 one entry with lists. */
function toTypes({ type: types = [], path }: ElementDefinition, idPath: string | undefined): TypeFacts[] {
  const byCode = new Map<string, ElementType[]>();
  for (const type of types) {
    const code = path === idPath ? 'id' : toTypeCode(type, path);
    const entries = byCode.get(code);
    if (entries === undefined) byCode.set(code, [type]);
    else entries.push(type);
  }
  return [...byCode].map(([code, entries]) => ({
    code,
    profiles: unionOf(entries.map(({ profile }) => profile)),
    targetProfiles: unionOf(entries.map(({ targetProfile }) => targetProfile)),
    ...toReferenceFacts(entries),
  }));
}

/** What all entries of a type restrict. */
function toReferenceFacts(entries: readonly ElementType[]): Pick<TypeFacts, 'aggregation' | 'versioning'> {
  const isAggregated = entries.every(({ aggregation = [] }) => aggregation.length > 0);
  const [first] = entries;
  const isVersioned = entries.every(({ versioning }) => versioning === first?.versioning);
  return {
    aggregation: isAggregated ? unionOf(entries.map(({ aggregation }) => aggregation)) : [],
    versioning: isVersioned && first?.versioning !== 'either' ? first?.versioning : undefined,
  };
}

function unionOf(lists: readonly (string | readonly string[] | undefined)[]): readonly string[] {
  if (lists.every((values) => values === undefined)) return none;
  return [...new Set(lists.flatMap((values) => values ?? []))];
}

const none: readonly string[] = [];

/** R4 types `id` and `url` attributes by FHIRPath's own types; they mean these of FHIR. */
export function toTypeCode({ code }: ElementType, path: string): string {
  if (code === undefined) return 'string';
  if (!code.startsWith('http://hl7.org/fhirpath/System.')) return code;
  return path.endsWith('xtension.url') ? 'uri' : 'string';
}

function findExpected(definition: ElementDefinition, stem: string): ExpectedValue | undefined {
  for (const [key, value] of Object.entries(definition)) {
    if (key.startsWith(stem) && key.length > stem.length && /[A-Z]/.test(key.charAt(stem.length))) {
      return { type: key.slice(stem.length), value };
    }
  }
  return undefined;
}

/** On the element, or on the one type that it has. */
function findRegex({ extension = [], type: types = [] }: ElementDefinition): string | undefined {
  const ofType = types.length === 1 ? (types[0]?.extension ?? []) : [];
  return [...extension, ...ofType].find(({ url }) => regexUrls.has(url))?.valueString;
}

const regexUrls = new Set([
  'http://hl7.org/fhir/StructureDefinition/regex',
  'http://hl7.org/fhir/StructureDefinition/structuredefinition-regex',
]);

function toBinding(definition: ElementDefinition): BindingFacts | undefined {
  const binding = definition.binding;
  if (binding === undefined) return undefined;
  const valueSet = binding.valueSet ?? binding.valueSetUri ?? binding.valueSetReference?.reference;
  if (valueSet === undefined) return undefined;
  const limit = binding.extension?.find(({ url }) => url === maxValueSetUrl);
  const maxValueSet = limit?.valueCanonical ?? limit?.valueUri ?? limit?.valueReference?.reference;
  return { strength: binding.strength, valueSet, ...(maxValueSet === undefined ? {} : { maxValueSet }) };
}

const maxValueSetUrl = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet';
