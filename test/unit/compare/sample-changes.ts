import type {
  CodeSystem,
  DefinitionResource,
  ElementConstraint,
  ElementDefinition,
  ValueSet,
} from '../../../src/fhir/definition-resources.js';
import type { ChangeRuleId } from '../../../src/compare/change-rules.js';
import { exampleRoot, extensionOf, profileOf, type ElementSketch } from '../../support/profile.js';

/** One change of one definition, with the rules that have to find it: there and back. */
export interface SampleChange {
  readonly what: string;
  readonly rules: readonly ChangeRuleId[];
  /** What is found when the two are compared the other way round. */
  readonly back: readonly ChangeRuleId[];
  readonly old: readonly DefinitionResource[];
  readonly new: readonly DefinitionResource[];
}

const core = 'http://hl7.org/fhir/StructureDefinition/';
const sets = 'https://example.org/ValueSet/';

type Rules = readonly ChangeRuleId[];
/** A definition with members that the toolkit has no type for. */
type Loose = Readonly<Record<string, unknown>> & { readonly resourceType: string };
type Members = Partial<ElementDefinition> & {
  readonly isSummary?: boolean;
  readonly meaningWhenMissing?: string;
};

function element(
  what: string,
  [rules, back]: readonly [Rules, Rules],
  old: readonly ElementSketch[],
  now: readonly ElementSketch[],
): SampleChange {
  return { what, rules, back, old: [profileOf('Patient', old)], new: [profileOf('Patient', now)] };
}

/** A change of members of `Patient.name`. */
function member(what: string, rules: readonly [Rules, Rules], old: Members, now: Members): SampleChange {
  const name: ElementSketch = { path: 'Patient.name', min: 0, max: '*', type: [{ code: 'HumanName' }] };
  return element(what, rules, [{ ...name, ...old }], [{ ...name, ...now }]);
}

/** A change of members of `Observation.value[x]`. */
function value(what: string, rules: readonly [Rules, Rules], old: Members, now: Members): SampleChange {
  const choice: ElementSketch = {
    path: 'Observation.value[x]',
    min: 0,
    max: '1',
    type: [{ code: 'string' }],
  };
  const of = (change: Members) => profileOf('Observation', [{ ...choice, ...change }]);
  return { what, rules: rules[0], back: rules[1], old: [of(old)], new: [of(now)] };
}

const constraint = (change: Partial<ElementConstraint> = {}): ElementConstraint => ({
  key: 'x-1',
  severity: 'error',
  human: 'a rule',
  expression: 'family.exists()',
  ...change,
});
const reference = (...targets: readonly string[]) => ({
  type: targets.map((target) => ({ code: 'Reference', targetProfile: core + target })),
});
const bound = (strength: 'required' | 'extensible' | 'preferred' | 'example', set: string) => ({
  binding: { strength, valueSetReference: { reference: sets + set } },
});
const limited = (limit: string) => ({
  binding: {
    strength: 'preferred' as const,
    valueSetReference: { reference: `${sets}any` },
    extension: [
      {
        url: `${core}elementdefinition-maxValueSet`,
        valueReference: { reference: sets + limit },
      },
    ],
  },
});
const slicing = (change: object = {}) => ({
  slicing: {
    discriminator: [{ type: 'value', path: 'use' }],
    rules: 'open' as const,
    ordered: false,
    ...change,
  },
});

const name: ElementSketch = { path: 'Patient.name', min: 0, max: '*', type: [{ code: 'HumanName' }] };
const slice: ElementSketch = { ...name, sliceName: 'official' };
const use: ElementSketch = {
  id: 'Patient.name:official.use',
  path: 'Patient.name.use',
  min: 1,
  max: '1',
  type: [{ code: 'code' }],
  fixedCode: 'official',
};
const extensionSlice = (path: string, profile: string): ElementSketch => ({
  path,
  sliceName: 'mine',
  min: 0,
  max: '1',
  type: [{ code: 'Extension', profile: exampleRoot + profile }],
});
const modifiers: ElementSketch = {
  path: 'Patient.modifierExtension',
  min: 0,
  max: '*',
  type: [{ code: 'Extension' }],
};

const extensions: ElementSketch = { ...modifiers, path: 'Patient.extension' };

/** Two value sets of listed codes, and the elements bound to them. */
const codes = (url: string, ...list: readonly string[]): ValueSet => ({
  resourceType: 'ValueSet',
  url: sets + url,
  compose: { include: [{ system: 'https://example.org/codes', concept: list.map((code) => ({ code })) }] },
});
const boundTo = (set: string) =>
  profileOf('Patient', [
    { path: 'Patient.gender', min: 0, max: '1', type: [{ code: 'code' }], ...bound('required', set) },
  ]);

export const elementSamples: readonly SampleChange[] = [
  element(
    'a new optional element',
    [['element-added'], ['element-removed']],
    [],
    [{ path: 'Patient.new', min: 0, max: '1' }],
  ),
  element(
    'a new mandatory element',
    [['element-added-mandatory'], ['element-removed']],
    [],
    [{ path: 'Patient.new', min: 1, max: '1' }],
  ),
  member('a forbidden element', [['element-forbidden'], ['element-allowed']], {}, { max: '0' }),
  member('a mandatory element', [['min-raised'], ['min-lowered-to-none']], {}, { min: 1 }),
  member('two that are mandatory', [['min-raised'], ['min-lowered']], { min: 1 }, { min: 2 }),
  member('a lower maximum', [['max-lowered'], ['max-raised']], {}, { max: '2' }),
  value(
    'a type less',
    [['type-removed'], ['type-added']],
    { type: [{ code: 'string' }, { code: 'Quantity' }] },
    {},
  ),
  value(
    'a type more of a mandatory value',
    [['type-added-mandatory'], ['type-removed']],
    { min: 1 },
    { min: 1, type: [{ code: 'string' }, { code: 'Quantity' }] },
  ),
  member(
    'a content by reference',
    [['content-replaced'], ['content-replaced']],
    {},
    { contentReference: '#Patient.contact' },
  ),
  member(
    'a profile that values have to conform to',
    [['type-profile-tightened'], ['type-profile-loosened']],
    {},
    { type: [{ code: 'HumanName', profile: `${exampleRoot}name` }] },
  ),
  member(
    'a target less',
    [['target-removed'], ['target-added']],
    reference('Patient', 'Practitioner'),
    reference('Patient'),
  ),
  member(
    'references of one mode only',
    [['reference-mode-tightened'], ['reference-mode-loosened']],
    reference('Patient'),
    { type: [{ code: 'Reference', targetProfile: `${core}Patient`, aggregation: ['contained'] }] },
  ),
  member('a fixed value', [['value-fixed'], ['value-freed']], {}, { fixedHumanName: { family: 'A' } }),
  member(
    'another fixed value',
    [['value-changed'], ['value-changed']],
    { fixedHumanName: { family: 'A' } },
    { fixedHumanName: { family: 'B' } },
  ),
  member(
    'a pattern with more',
    [['value-narrowed'], ['value-widened']],
    { patternHumanName: { family: 'A' } },
    { patternHumanName: { family: 'A', use: 'usual' } },
  ),
  member(
    'a pattern that has become a fixed value',
    [['value-narrowed'], ['value-widened']],
    { patternHumanName: { family: 'A' } },
    { fixedHumanName: { family: 'A' } },
  ),
  value('a least value', [['range-tightened'], ['range-loosened']], {}, { minValueInteger: 3 }),
  value(
    'a higher least value',
    [['range-tightened'], ['range-loosened']],
    { minValueInteger: 3 },
    { minValueInteger: 4 },
  ),
  value(
    'a lower greatest value',
    [['range-tightened'], ['range-loosened']],
    { maxValueDate: '2020' },
    { maxValueDate: '2019' },
  ),
  value('a shorter text', [['range-tightened'], ['range-loosened']], { maxLength: 20 }, { maxLength: 10 }),
  value(
    'limits that do not compare',
    [['range-changed'], ['range-changed']],
    { maxValueDate: '2020' },
    { maxValueDate: '2020-05' },
  ),
  member('must support', [['must-support-added'], ['must-support-removed']], {}, { mustSupport: true }),
  member('a modifier', [['modifier-set'], ['modifier-lifted']], {}, { isModifier: true }),
  member(
    'another summary',
    [['summary-changed'], ['summary-changed']],
    { isSummary: false },
    { isSummary: true },
  ),
  member(
    'another meaning of absence',
    [['meaning-changed'], ['meaning-changed']],
    {},
    { meaningWhenMissing: 'no name' },
  ),
  member(
    'another short text',
    [['element-text-changed'], ['element-text-changed']],
    { short: 'a name' },
    { short: 'the name' },
  ),
  member(
    'a new invariant',
    [['constraint-added'], ['constraint-removed']],
    {},
    { constraint: [constraint()] },
  ),
  member(
    'another expression',
    [['constraint-changed'], ['constraint-changed']],
    { constraint: [constraint()] },
    { constraint: [constraint({ expression: 'given.exists()' })] },
  ),
  member(
    'an invariant that was a warning',
    [['constraint-made-error'], ['constraint-made-warning']],
    { constraint: [constraint({ severity: 'warning' })] },
    { constraint: [constraint()] },
  ),
  member(
    'a new warning',
    [['warning-added'], ['warning-removed']],
    {},
    { constraint: [constraint({ severity: 'warning' })] },
  ),
  member(
    'another expression of a warning',
    [['warning-changed'], ['warning-changed']],
    { constraint: [constraint({ severity: 'warning' })] },
    { constraint: [constraint({ severity: 'warning', expression: 'true' })] },
  ),
  member(
    'another text of an invariant',
    [['element-text-changed'], ['element-text-changed']],
    { constraint: [constraint()] },
    { constraint: [constraint({ human: 'other words' })] },
  ),
];

export const sliceSamples: readonly SampleChange[] = [
  element(
    'slicing with a slice',
    [
      ['slicing-added', 'slice-added'],
      ['slicing-removed', 'slice-removed'],
    ],
    [name],
    [{ ...name, ...slicing() }, slice, use],
  ),
  element(
    'a new slice that asks for more than what selects it',
    [
      ['slice-added', 'min-raised'],
      ['slice-removed', 'min-lowered-to-none'],
    ],
    [
      { ...name, ...slicing() },
      { ...slice, sliceName: 'usual' },
    ],
    [
      { ...name, ...slicing() },
      { ...slice, sliceName: 'usual' },
      slice,
      use,
      {
        id: 'Patient.name:official.family',
        path: 'Patient.name.family',
        min: 1,
        max: '1',
        type: [{ code: 'string' }],
      },
    ],
  ),
  element(
    'a new mandatory slice',
    [
      ['slice-added', 'min-raised', 'min-raised'],
      ['slice-removed', 'min-lowered-to-none', 'min-lowered-to-none'],
    ],
    [
      { ...name, ...slicing() },
      { ...slice, sliceName: 'usual' },
    ],
    [
      { ...name, ...slicing() },
      { ...slice, sliceName: 'usual' },
      { ...slice, min: 1 },
    ],
  ),
  element(
    'a slice less where the slicing is closed',
    [['slice-removed-closed'], ['slice-added']],
    [{ ...name, ...slicing({ rules: 'closed' }) }, { ...slice, sliceName: 'usual' }, slice],
    [
      { ...name, ...slicing({ rules: 'closed' }) },
      { ...slice, sliceName: 'usual' },
    ],
  ),
  element(
    'another discriminator',
    [['slicing-changed'], ['slicing-changed']],
    [{ ...name, ...slicing() }, slice],
    [{ ...name, ...slicing({ discriminator: [{ type: 'value', path: 'text' }] }) }, slice],
  ),
  element(
    'a closed slicing',
    [['slicing-closed'], ['slicing-opened']],
    [{ ...name, ...slicing() }, slice],
    [{ ...name, ...slicing({ rules: 'closed' }) }, slice],
  ),
  element(
    'an order of slices',
    [['slicing-ordered'], ['slicing-unordered']],
    [{ ...name, ...slicing() }, slice],
    [{ ...name, ...slicing({ ordered: true }) }, slice],
  ),
  element(
    'another name of a slice',
    [['slice-renamed'], ['slice-renamed']],
    [{ ...name, ...slicing() }, slice, use],
    [
      { ...name, ...slicing() },
      { ...slice, sliceName: 'formal' },
      { ...use, id: 'Patient.name:formal.use' },
    ],
  ),
  element(
    'a new optional extension',
    [['slice-added'], ['slice-removed']],
    [extensions],
    [extensions, extensionSlice('Patient.extension', 'one')],
  ),
  element(
    'a new modifier extension',
    [['modifier-extension-added'], ['slice-removed']],
    [modifiers],
    [modifiers, extensionSlice('Patient.modifierExtension', 'one')],
  ),
];

export const bindingSamples: readonly SampleChange[] = [
  member(
    'a required binding',
    [['binding-required'], ['binding-weakened']],
    bound('preferred', 'a'),
    bound('required', 'a'),
  ),
  member(
    'a stronger binding',
    [['binding-strengthened'], ['binding-weakened']],
    bound('example', 'a'),
    bound('extensible', 'a'),
  ),
  member(
    'a binding where there was none',
    [['binding-strengthened'], ['binding-weakened']],
    {},
    bound('example', 'a'),
  ),
  member(
    'another preferred value set',
    [['binding-moved'], ['binding-moved']],
    bound('preferred', 'a'),
    bound('preferred', 'b'),
  ),
  member(
    'another required value set that is not held',
    [['binding-unknown'], ['binding-unknown']],
    bound('required', 'a'),
    bound('required', 'b'),
  ),
  member(
    'a value set that limits codes',
    [['binding-limit-tightened'], ['binding-limit-lifted']],
    bound('preferred', 'any'),
    limited('a'),
  ),
  member(
    'another value set that limits codes',
    [['binding-limit-changed'], ['binding-limit-changed']],
    limited('a'),
    limited('b'),
  ),
  {
    what: 'a required value set with fewer codes',
    rules: ['binding-codes-removed'],
    back: ['binding-codes-added'],
    old: [boundTo('more'), codes('more', 'a', 'b'), codes('less', 'a')],
    new: [boundTo('less'), codes('more', 'a', 'b'), codes('less', 'a')],
  },
  {
    what: 'a required value set with the same codes',
    rules: ['binding-moved'],
    back: ['binding-moved'],
    old: [boundTo('one'), codes('one', 'a', 'b'), codes('other', 'b', 'a')],
    new: [boundTo('other'), codes('one', 'a', 'b'), codes('other', 'b', 'a')],
  },
];

function definition(
  what: string,
  [rules, back]: readonly [Rules, Rules],
  old: DefinitionResource | Loose,
  change: Readonly<Record<string, unknown>>,
): SampleChange {
  return { what, rules, back, old: [old], new: [{ ...old, ...change }] };
}

const extension = extensionOf('mine', 'string', {
  id: 'mine',
  version: '1',
  contextType: 'resource',
  context: ['Patient'],
});

export const definitionSamples: readonly SampleChange[] = [
  {
    what: 'a new definition',
    rules: ['definition-added'],
    back: ['definition-removed'],
    old: [],
    new: [extension],
  },
  definition('another URL', [['url-changed'], ['url-changed']], extension, {
    url: 'https://example.org/moved',
  }),
  definition('another kind', [['kind-changed'], ['kind-changed']], extension, { kind: 'logical' }),
  definition('another base', [['base-changed'], ['base-changed']], extension, {
    baseDefinition: `${exampleRoot}other`,
  }),
  definition('abstract', [['abstract-set'], ['abstract-lifted']], extension, { abstract: true }),
  definition('a wider context', [['context-added'], ['context-removed']], extension, {
    context: ['Patient', 'Practitioner'],
  }),
  definition('another kind of context', [['context-changed'], ['context-changed']], extension, {
    contextType: 'datatype',
  }),
  definition('a rule for the context', [['context-rule-added'], ['context-rule-removed']], extension, {
    contextInvariant: ['name.exists()'],
  }),
  definition('a retired status', [['status-retired'], ['status-changed']], extension, { status: 'retired' }),
  definition('another version', [['version-changed'], ['version-changed']], extension, { version: '2' }),
  definition(
    'another FHIR version',
    [['fhir-version-changed'], ['fhir-version-changed']],
    { ...extension, fhirVersion: '3.0.1' },
    { fhirVersion: '3.0.2' },
  ),
  definition('another name', [['name-changed'], ['name-changed']], extension, { name: 'Yours' }),
  definition('another description', [['definition-text-changed'], ['definition-text-changed']], extension, {
    description: 'It is yours.',
  }),
  definition('no elements', [['definition-uncomparable'], ['definition-uncomparable']], extension, {
    snapshot: { element: [] },
  }),
];

const colours: CodeSystem = {
  resourceType: 'CodeSystem',
  url: 'https://example.org/CodeSystem/colours',
  caseSensitive: true,
  content: 'complete',
  concept: [
    { code: 'red', display: 'Red' },
    { code: 'blue', display: 'Blue' },
  ],
};
const snomed: ValueSet = {
  resourceType: 'ValueSet',
  url: `${sets}snomed`,
  compose: {
    include: [
      {
        system: 'http://snomed.info/sct',
        filter: [{ property: 'concept', op: 'in', value: '1' }],
      },
    ],
  },
};
const withNotSelectable = (isClosed: boolean): readonly object[] => [
  { code: 'red', display: 'Red', property: [{ code: 'notSelectable', valueBoolean: isClosed }] },
  { code: 'blue', display: 'Blue' },
];
const map = (code: string, equivalence = 'equal') => [
  { source: 'https://s', target: 'https://t', element: [{ code: 'a', target: [{ code, equivalence }] }] },
];
const conceptMap = {
  resourceType: 'ConceptMap',
  url: 'https://example.org/map',
  sourceUri: 'https://s',
  group: map('1'),
};

export const terminologySamples: readonly SampleChange[] = [
  definition('a code less', [['code-removed'], ['code-added']], colours, {
    concept: colours.concept?.slice(0, 1),
  }),
  definition('another display', [['display-changed'], ['display-changed']], colours, {
    concept: [
      { code: 'red', display: 'RED' },
      { code: 'blue', display: 'Blue' },
    ],
  }),
  definition('another definition of a code', [['content-text-changed'], ['content-text-changed']], colours, {
    concept: [
      { code: 'red', display: 'Red', definition: 'like blood' },
      { code: 'blue', display: 'Blue' },
    ],
  }),
  definition('a code that has moved', [['code-moved'], ['code-moved']], colours, {
    concept: [{ code: 'red', display: 'Red', concept: [{ code: 'blue', display: 'Blue' }] }],
  }),
  definition('a code that only groups', [['code-closed'], ['code-opened']], colours, {
    concept: withNotSelectable(true),
  }),
  definition('a property of a code', [['code-detail-changed'], ['code-detail-changed']], colours, {
    concept: [
      { code: 'red', display: 'Red', property: [{ code: 'warm', valueBoolean: true }] },
      { code: 'blue', display: 'Blue' },
    ],
  }),
  definition(
    'case that counts',
    [['case-sensitivity-set'], ['case-sensitivity-lifted']],
    { ...colours, caseSensitive: false },
    { caseSensitive: true },
  ),
  definition('content in part', [['system-made-incomplete'], ['system-made-complete']], colours, {
    content: 'fragment',
  }),
  definition(
    'another meaning of the hierarchy',
    [['system-detail-changed'], ['system-detail-changed']],
    colours,
    { hierarchyMeaning: 'is-a' },
  ),
  definition('a code less of a value set', [['code-removed'], ['code-added']], codes('list', 'a', 'b'), {
    compose: codes('list', 'a').compose,
  }),
  definition(
    'another filter',
    [
      ['value-set-narrowed', 'value-set-widened'],
      ['value-set-narrowed', 'value-set-widened'],
    ],
    snomed,
    {
      compose: {
        include: [
          { system: 'http://snomed.info/sct', filter: [{ property: 'concept', op: 'in', value: '2' }] },
        ],
      },
    },
  ),
  definition('something left out', [['value-set-narrowed'], ['value-set-widened']], snomed, {
    compose: { ...snomed.compose, exclude: [{ valueSet: [`${sets}others`] }] },
  }),
  definition('a flag of a value set', [['value-set-detail-changed'], ['value-set-detail-changed']], snomed, {
    immutable: true,
  }),
  definition(
    'a new translation',
    [['mapping-added'], ['mapping-removed']],
    { ...conceptMap, group: [] },
    { group: map('1') },
  ),
  definition('another translation', [['mapping-changed'], ['mapping-changed']], conceptMap, {
    group: map('2'),
  }),
  definition('a translation of another kind', [['mapping-changed'], ['mapping-changed']], conceptMap, {
    group: map('1', 'wider'),
  }),
  definition('a map from elsewhere', [['mapping-scope-changed'], ['mapping-scope-changed']], conceptMap, {
    sourceUri: 'https://other',
  }),
];

const operation = {
  resourceType: 'OperationDefinition',
  url: 'https://example.org/OperationDefinition/do',
  code: 'do',
  instance: true,
  parameter: [{ name: 'subject', use: 'in', min: 0, max: '1', type: 'string' }],
};
const parameter = (change: object) => ({ parameter: [{ ...operation.parameter[0], ...change }] });
const search = {
  resourceType: 'SearchParameter',
  url: 'https://example.org/SearchParameter/by',
  code: 'by',
  base: ['Patient'],
  type: 'string',
  multipleOr: false,
};
const statement = {
  resourceType: 'CapabilityStatement',
  id: 'server',
  rest: [{ mode: 'server', resource: [{ type: 'Patient', interaction: [{ code: 'read' }] }] }],
};

export const contentSamples: readonly SampleChange[] = [
  definition(
    'a mandatory parameter',
    [['min-raised'], ['min-lowered-to-none']],
    operation,
    parameter({ min: 1 }),
  ),
  definition(
    'a new parameter',
    [['element-added'], ['element-removed']],
    { ...operation, parameter: [] },
    { parameter: operation.parameter },
  ),
  definition(
    'a new mandatory parameter',
    [['element-added-mandatory'], ['element-removed']],
    { ...operation, parameter: [] },
    parameter({ min: 1 }),
  ),
  definition(
    'another type of a parameter',
    [['content-changed'], ['content-changed']],
    operation,
    parameter({ type: 'uri' }),
  ),
  definition(
    'an operation that is no longer there for one resource',
    [['ability-withdrawn'], ['ability-granted']],
    operation,
    { instance: false },
  ),
  definition('a parameter for another resource', [['content-added'], ['content-removed']], search, {
    base: ['Patient', 'Person'],
  }),
  definition(
    'another expression',
    [['content-changed'], ['content-changed']],
    { ...search, expression: 'Patient.name' },
    { expression: 'Patient.name.family' },
  ),
  definition('an interaction more', [['content-added'], ['content-removed']], statement, {
    rest: [
      {
        mode: 'server',
        resource: [{ type: 'Patient', interaction: [{ code: 'create' }, { code: 'read' }] }],
      },
    ],
  }),
  definition('a word more', [['content-text-changed'], ['content-text-changed']], statement, {
    rest: [
      {
        mode: 'server',
        documentation: 'It reads.',
        resource: [{ type: 'Patient', interaction: [{ code: 'read' }] }],
      },
    ],
  }),
];

/** Every sample: at least one for each rule of the table. */
export const sampleChanges: readonly SampleChange[] = [
  ...elementSamples,
  ...sliceSamples,
  ...bindingSamples,
  ...definitionSamples,
  ...terminologySamples,
  ...contentSamples,
];
