import { describe, expect, it } from 'vitest';
import type { ElementDefinition, StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { compareStructures } from '../../support/compare-structures.js';
import { formatDifference } from '../../support/compare-difference.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';

function define(parts: Partial<StructureDefinition>): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: 'https://example.org/p',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: `${CORE}Patient`,
    derivation: 'constraint',
    ...parts,
  };
}

/** A type whose snapshot has these elements. */
function defineType(type: string, elements: readonly ElementDefinition[]): StructureDefinition {
  return define({ url: CORE + type, type, snapshot: { element: elements } });
}

const ele1 = { key: 'ele-1', severity: 'error', human: 'something in it', expression: 'true' } as const;
const types = [
  defineType('Element', [
    { id: 'Element', path: 'Element', min: 0, max: '*', constraint: [{ ...ele1, key: 'all-1' }] },
  ]),
  define({
    url: 'https://example.org/short-name',
    type: 'HumanName',
    snapshot: {
      element: [
        { id: 'HumanName:short', path: 'HumanName', constraint: [{ ...ele1, key: 'short-1' }] },
        { id: 'HumanName:short.use', path: 'HumanName.use', min: 0, max: '0' },
      ],
    },
  }),
  defineType('HumanName', [
    { id: 'HumanName', path: 'HumanName', min: 0, max: '*', constraint: [ele1] },
    { id: 'HumanName.use', path: 'HumanName.use', min: 0, max: '1', type: [{ code: 'code' }] },
    { id: 'HumanName.part', path: 'HumanName.part', min: 0, max: '*', type: [{ code: 'Element' }] },
    { id: 'HumanName.part.text', path: 'HumanName.part.text', min: 0, max: '1', type: [{ code: 'string' }] },
  ]),
  defineType('Address', [{ id: 'Address', path: 'Address', min: 0, max: '*', constraint: [ele1] }]),
  defineType('Patient', [
    { id: 'Patient', path: 'Patient', min: 0, max: '*' },
    { id: 'Patient.name', path: 'Patient.name', min: 0, max: '*', type: [{ code: 'HumanName' }] },
  ]),
];
const findStructure = (url: string): StructureDefinition | undefined =>
  types.find((type) => type.url === url);

const snapshotOf = (...element: readonly ElementDefinition[]): StructureDefinition =>
  define({ snapshot: { element } });
const differentialOf = (...element: readonly ElementDefinition[]): StructureDefinition =>
  define({ differential: { element } });

function compare(ours: StructureDefinition, published: StructureDefinition): readonly string[] {
  return compareStructures(ours, published, findStructure).map(formatDifference);
}

const plain: ElementDefinition = {
  id: 'Patient.name',
  path: 'Patient.name',
  min: 0,
  max: '*',
  type: [{ code: 'HumanName' }],
};

const changes: readonly (readonly [string, Partial<ElementDefinition>])[] = [
  ['min', { min: 1 }],
  ['max', { max: '1' }],
  ['types', { type: [{ code: 'Address' }] }],
  ['types', { type: [{ code: 'HumanName', profile: 'https://example.org/name' }] }],
  ['types', { type: [{ code: 'HumanName', targetProfile: 'https://example.org/target' }] }],
  ['types', { type: [{ code: 'HumanName', aggregation: ['contained'] }] }],
  ['fixed', { fixedHumanName: { family: 'A' } }],
  ['pattern', { patternHumanName: { family: 'A' } }],
  ['minValue', { minValueInteger: 1 }],
  ['maxValue', { maxValueInteger: 1 }],
  ['maxLength', { maxLength: 3 }],
  ['binding', { binding: { strength: 'required', valueSetReference: { reference: 'https://v' } } }],
  ['slicing', { slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } }],
  ['mustSupport', { mustSupport: true }],
  ['isModifier', { isModifier: true }],
  ['constraints', { constraint: [{ ...ele1, key: 'x-1' }] }],
  ['contentReference', { contentReference: '#Patient.name' }],
];

describe('comparing two structures', () => {
  it('finds nothing where they are the same', () => {
    const one = define({ snapshot: { element: [plain] }, differential: { element: [plain] } });
    expect(compare(one, one)).toEqual([]);
  });

  it.each(changes)('notices in the snapshot that %s changed by %j', (aspect, change) => {
    const changed = snapshotOf({ ...plain, ...change });
    expect(compareStructures(changed, snapshotOf(plain), findStructure)).toMatchObject([
      { view: 'snapshot', place: 'Patient.name', aspect },
    ]);
    expect(compareStructures(snapshotOf(plain), changed, findStructure)).toMatchObject([
      { view: 'snapshot', place: 'Patient.name', aspect },
    ]);
  });

  it.each(changes)('notices in the differential that %s is not stated as %j', (aspect, change) => {
    const published = differentialOf({ id: 'Patient.name', path: 'Patient.name', ...change });
    const ours = differentialOf({ id: 'Patient.name', path: 'Patient.name' });
    expect(compareStructures(ours, published, findStructure)).toMatchObject([
      { view: 'differential', place: 'Patient.name', aspect, ours: undefined },
    ]);
    expect(compareStructures(published, ours, findStructure)).toMatchObject([
      { view: 'differential', place: 'Patient.name', aspect, published: undefined },
    ]);
  });

  it.each([
    ['value set', { strength: 'required', valueSetReference: { reference: 'https://other' } }],
    ['strength', { strength: 'preferred', valueSetReference: { reference: 'https://v' } }],
  ] as const)('notices another %s in a binding', (_what, binding) => {
    const required = { strength: 'required', valueSetReference: { reference: 'https://v' } } as const;
    expect(
      compare(snapshotOf({ ...plain, binding }), snapshotOf({ ...plain, binding: required })),
    ).toHaveLength(1);
  });

  it.each([
    ['discriminator type', { discriminator: [{ type: 'exists', path: 'use' }], rules: 'open' }],
    ['discriminator path', { discriminator: [{ type: 'value', path: 'text' }], rules: 'open' }],
    ['rules', { discriminator: [{ type: 'value', path: 'use' }], rules: 'closed' }],
    ['order', { discriminator: [{ type: 'value', path: 'use' }], rules: 'open', ordered: true }],
  ] as const)('notices another %s in a slicing', (_what, slicing) => {
    const open = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;
    expect(compare(snapshotOf({ ...plain, slicing }), snapshotOf({ ...plain, slicing: open }))).toHaveLength(
      1,
    );
  });

  it('notices metadata that differs', () => {
    const published = define({ version: '1.0.0', contextType: 'resource', context: ['Patient'] });
    expect(compare(define({ version: '1.1.0' }), published)).toEqual([
      'definition version: published "1.0.0", ours "1.1.0"',
      'definition contextType: published "resource", ours nothing',
      'definition context: published ["Patient"], ours nothing',
    ]);
  });

  it('notices a slice that only one of them has', () => {
    const slice = { ...plain, id: 'Patient.name:official', sliceName: 'official' };
    expect(compare(snapshotOf(plain), snapshotOf(plain, slice))).toEqual([
      'snapshot Patient.name:official element: published "present", ours nothing',
    ]);
  });

  it('notices an expression that differs under the same key', () => {
    const changed = { ...plain, constraint: [{ ...ele1, expression: 'false' }] };
    expect(compare(snapshotOf(changed), snapshotOf(plain))).toHaveLength(1);
  });
});

describe('comparing two structures that are written differently', () => {
  const use = { id: 'Patient.name.use', path: 'Patient.name.use', min: 0, max: '1' };

  it('unfolds a data type where only one of them writes out its elements', () => {
    const unfolded = snapshotOf(plain, { ...use, type: [{ code: 'code' }] });
    expect(compare(snapshotOf(plain), unfolded)).toEqual([]);
    expect(compare(unfolded, snapshotOf(plain))).toEqual([]);
  });

  it('notices where the elements written out say more than the data type', () => {
    const unfolded = snapshotOf(plain, { ...use, min: 1, type: [{ code: 'code' }] });
    expect(compare(snapshotOf(plain), unfolded)).toEqual([
      'snapshot Patient.name.use min: published 1, ours 0',
    ]);
  });

  it('takes the constraints of a type as those of the element', () => {
    expect(compare(snapshotOf(plain), snapshotOf({ ...plain, constraint: [ele1] }))).toEqual([]);
  });

  it('takes the constraints of Element as those of every element', () => {
    const constraint = [{ ...ele1, key: 'all-1' }];
    expect(compare(snapshotOf(plain), snapshotOf({ ...plain, constraint }))).toEqual([]);
  });

  it('unfolds a profile on a data type, with its constraints', () => {
    const short = { ...plain, type: [{ code: 'HumanName', profile: 'https://example.org/short-name' }] };
    const constraint = [{ ...ele1, key: 'short-1' }];
    const unfolded = snapshotOf({ ...short, constraint }, { ...use, max: '0' });
    expect(compare(snapshotOf(short), unfolded)).toEqual([]);
    expect(compare(snapshotOf(short), snapshotOf(short, { ...use, type: [{ code: 'code' }] }))).toContain(
      'snapshot Patient.name.use max: published "1", ours "0"',
    );
  });

  it('unfolds what is inside an element of a data type', () => {
    const text = { id: 'Patient.name.part.text', path: 'Patient.name.part.text', min: 0, max: '1' };
    const unfolded = snapshotOf(plain, { ...text, type: [{ code: 'string' }] });
    expect(compare(snapshotOf(plain), unfolded)).toEqual([]);
    expect(compare(snapshotOf(plain), snapshotOf(plain, { ...text, type: [{ code: 'code' }] }))).toEqual([
      'snapshot Patient.name.part.text types: published ["code"], ours ["string"]',
    ]);
  });

  it('leaves out the constraints that any type of a choice brings along, and no others', () => {
    const choice: ElementDefinition = { ...plain, type: [{ code: 'HumanName' }, { code: 'boolean' }] };
    expect(compare(snapshotOf(choice), snapshotOf({ ...choice, constraint: [ele1] }))).toEqual([]);
    const constraint = [{ ...ele1, key: 'x-1' }];
    expect(compare(snapshotOf(choice), snapshotOf({ ...choice, constraint }))).toEqual([
      'snapshot Patient.name constraints: published ["x-1 error true"], ours []',
    ]);
  });

  it('compares nothing else of what both rule out', () => {
    const required = { ...use, min: 1, type: [{ code: 'code' }] };
    const out = snapshotOf({ ...plain, max: '0', type: [{ code: 'Address' }] }, required);
    expect(compare(snapshotOf({ ...plain, max: '0' }), out)).toEqual([]);
    expect(compare(snapshotOf(plain), out)).toEqual([
      'snapshot Patient.name max: published "0", ours "*"',
      'snapshot Patient.name types: published ["Address"], ours ["HumanName"]',
      'snapshot Patient.name.use min: published 1, ours 0',
    ]);
  });

  it('gives a binding that states its strength only the value set that is inherited', () => {
    const gender: ElementDefinition = { id: 'Patient.gender', path: 'Patient.gender', min: 0, max: '1' };
    const binding = { strength: 'preferred', valueSetReference: { reference: 'https://v' } } as const;
    const core = defineType('Patient', [{ ...gender, binding }]);
    const stating = (one: ElementDefinition['binding'] & object): StructureDefinition =>
      differentialOf({ id: 'Patient.gender', path: 'Patient.gender', binding: one });
    const compareWith = (reference: string): readonly string[] =>
      compareStructures(
        stating({ strength: 'required', valueSetReference: { reference } }),
        stating({ strength: 'required' }),
        (url) => (url === core.url ? core : undefined),
      ).map(({ aspect }) => aspect);
    expect(compareWith('https://v')).toEqual([]);
    expect(compareWith('https://other')).toEqual(['binding']);
  });

  it('takes the minimum of a sliced element to be at least that of its slices', () => {
    const slice = (min: number): ElementDefinition => ({
      ...plain,
      id: 'Patient.name:a',
      sliceName: 'a',
      min,
    });
    expect(compare(snapshotOf({ ...plain, min: 1 }, slice(1)), snapshotOf(plain, slice(1)))).toEqual([]);
    expect(compare(snapshotOf({ ...plain, min: 2 }, slice(1)), snapshotOf(plain, slice(1)))).toEqual([
      'snapshot Patient.name min: published 1, ours 2',
    ]);
  });

  it('lets a differential write out the minimum that its slices need', () => {
    const slice: ElementDefinition = { ...plain, id: 'Patient.name:a', sliceName: 'a', min: 1 };
    const stating = (min: number, ...slices: readonly ElementDefinition[]): StructureDefinition =>
      define({
        snapshot: { element: [{ ...plain, min }, ...slices] },
        differential: { element: [{ id: 'Patient.name', path: 'Patient.name', min }, ...slices] },
      });
    const published = define({ snapshot: { element: [plain, slice] }, differential: { element: [slice] } });
    const lower = define({
      snapshot: {
        element: [
          { ...plain, min: 1 },
          { ...slice, min: 2 },
        ],
      },
      differential: {
        element: [
          { id: 'Patient.name', path: 'Patient.name', min: 1 },
          { ...slice, min: 2 },
        ],
      },
    });
    expect(compare(stating(1, slice), published)).toEqual([]);
    expect(compare(stating(2, { ...slice, min: 2 }), lower)).toEqual([]);
    expect(compare(stating(2, slice), published)).toContain(
      'differential Patient.name min: published nothing, ours 2',
    );
  });

  it('reads a choice narrowed to one type as value[x]', () => {
    const base = { path: 'Extension.value[x]', min: 0, max: '1' };
    const string = { min: 1, max: '1', base, type: [{ code: 'string' }] };
    const renamed = {
      ...string,
      id: 'Extension.valueString:valueString',
      path: 'Extension.valueString',
      sliceName: 'valueString',
    };
    const open = { ...string, id: 'Extension.value[x]', path: 'Extension.value[x]' };
    expect(compare(snapshotOf(open), snapshotOf(renamed))).toEqual([]);
    expect(compare(snapshotOf({ ...open, min: 0 }), snapshotOf(renamed))).toEqual([
      'snapshot Extension.value[x] min: published 1, ours 0',
    ]);
  });

  it('reads the only slice of a choice that is not sliced as value[x]', () => {
    const base = { path: 'Extension.value[x]', min: 0, max: '1' };
    const string = { path: base.path, min: 1, max: '1', base, type: [{ code: 'string' }] };
    const lone = { ...string, id: `${base.path}:valueString`, sliceName: 'valueString' };
    const published = define({
      snapshot: { element: [lone] },
      differential: { element: [{ ...lone, path: 'Extension.valueString' }] },
    });
    const open = { ...string, id: base.path };
    const stating = (min: number): StructureDefinition =>
      define({ snapshot: { element: [{ ...open, min }] }, differential: { element: [{ ...open, min }] } });
    expect(compare(stating(1), published)).toEqual([]);
    expect(compare(stating(0), published)).toEqual([
      'differential Extension.value[x] min: published 1, ours 0',
      'snapshot Extension.value[x] min: published 1, ours 0',
    ]);
  });

  it('lets a differential leave out what is inherited, and no more', () => {
    const restated = { id: 'Patient.name', path: 'Patient.name', min: 0 };
    expect(compare(differentialOf(), differentialOf(restated))).toEqual([]);
    expect(compare(differentialOf(), differentialOf({ ...restated, min: 1 }))).toEqual([
      'differential Patient.name min: published 1, ours nothing',
    ]);
  });

  it('lets a differential state what the published snapshot says', () => {
    const published = define({
      snapshot: { element: [{ ...plain, max: '1' }] },
      differential: { element: [{ id: 'Patient.name', path: 'Patient.name' }] },
    });
    const stating = (max: string): StructureDefinition =>
      define({
        snapshot: { element: [{ ...plain, max: '1' }] },
        differential: { element: [{ id: 'Patient.name', path: 'Patient.name', max }] },
      });
    expect(compare(stating('1'), published)).toEqual([]);
    expect(compare(stating('5'), published)).toEqual([
      'differential Patient.name max: published nothing, ours "5"',
    ]);
  });

  it('lets a differential state what is inherited where there is no published snapshot', () => {
    const stating = (max: string): StructureDefinition => differentialOf({ ...plain, max });
    expect(compare(stating('*'), differentialOf())).toEqual([]);
    expect(compare(stating('1'), differentialOf())).toEqual([
      'differential Patient.name max: published nothing, ours "1"',
    ]);
  });

  it('lets a differential state the max that the profile of its type sets, where there is no published snapshot', () => {
    const url = 'https://example.org/one-name';
    const root = { id: 'HumanName', path: 'HumanName', min: 0, max: '1' };
    const oneName = define({ url, type: 'HumanName', snapshot: { element: [root] } });
    const slice = { id: 'Patient.name:a', path: 'Patient.name', type: [{ code: 'HumanName', profile: url }] };
    const compareWith = (max: string): readonly string[] =>
      compareStructures(differentialOf({ ...slice, max }), differentialOf(slice), (one) =>
        one === url ? oneName : findStructure(one),
      ).map(formatDifference);
    expect(compareWith('1')).toEqual([]);
    expect(compareWith('2')).toEqual(['differential Patient.name:a max: published nothing, ours "2"']);
  });

  it('does not mind the order of types', () => {
    const [a, b] = [{ code: 'Reference', targetProfile: 'https://a' }, { code: 'Reference' }];
    const [ours, published] = [
      { ...plain, type: [a, b] },
      { ...plain, type: [b, a] },
    ];
    expect(compare(snapshotOf(ours), snapshotOf(published))).toEqual([]);
  });
});
