import { describe, expect, it } from 'vitest';
import type {
  ElementDefinition,
  StructureDefinition,
  ValueSet,
} from '../../../src/fhir/definition-resources.js';
import { changesBetween, nameChange } from '../../support/comparison.js';
import { exampleRoot, extensionOf, profileOf, type ElementSketch } from '../../support/profile.js';

const core = 'http://hl7.org/fhir/StructureDefinition/';

/** A definition that states a differential only. */
function differentialOf(type: string, ...element: readonly ElementDefinition[]): StructureDefinition {
  const { snapshot, ...rest } = profileOf(type, []);
  return { ...rest, differential: { element } };
}

const name: ElementSketch = { path: 'Patient.name', min: 0, max: '*', type: [{ code: 'HumanName' }] };
const use = { id: 'Patient.name.use', path: 'Patient.name.use', min: 0, max: '1', type: [{ code: 'code' }] };
const ele1 = { key: 'ele-1', severity: 'error', human: 'something in it', expression: 'true' } as const;

const found = (...[old, now, request]: Parameters<typeof changesBetween>): readonly string[] =>
  changesBetween(old, now, request).map(nameChange);

/** What is found, which has to be the same the other way round but for the direction. */
function foundBothWays(one: StructureDefinition, other: StructureDefinition): readonly string[] {
  expect(found(other, one)).toHaveLength(found(one, other).length);
  return found(one, other);
}

describe('what is written differently and means the same', () => {
  it('unfolds a data type where only one of them writes out its elements', () => {
    const binding = {
      strength: 'required',
      valueSetReference: { reference: 'http://hl7.org/fhir/ValueSet/name-use' },
    } as const;
    const unfolded = profileOf('Patient', [name, { ...use, isModifier: true, binding }]);
    expect(foundBothWays(profileOf('Patient', [name]), unfolded)).toEqual([]);
    const changed = profileOf('Patient', [name, { ...use, isModifier: true, binding, min: 1 }]);
    expect(foundBothWays(profileOf('Patient', [name]), changed)).toEqual(['min-raised Patient.name.use min']);
  });

  it('unfolds what is inside an element of a data type', () => {
    const timing = (...more: readonly ElementSketch[]) =>
      profileOf('MedicationRequest', [
        { path: 'MedicationRequest.dosageInstruction', min: 0, max: '*', type: [{ code: 'Dosage' }] },
        { path: 'MedicationRequest.dosageInstruction.timing', min: 0, max: '1', type: [{ code: 'Timing' }] },
        {
          path: 'MedicationRequest.dosageInstruction.timing.repeat',
          min: 0,
          max: '1',
          type: [{ code: 'Element' }],
        },
        ...more,
      ]);
    const count = {
      path: 'MedicationRequest.dosageInstruction.timing.repeat.count',
      min: 0,
      max: '1',
      type: [{ code: 'integer' }],
    };
    const constraint = timing().snapshot?.element.at(-1)?.constraint ?? [];
    expect(constraint).toEqual([]);
    expect(foundBothWays(timing(), timing(count))).toEqual([]);
    expect(foundBothWays(timing(), timing({ ...count, max: '0' }))).toEqual([
      'element-forbidden MedicationRequest.dosageInstruction.timing.repeat.count max',
    ]);
  });

  it('unfolds a profile on a data type', () => {
    const short = profileOf('HumanName', [{ path: 'HumanName.use', min: 0, max: '0' }], {
      url: `${exampleRoot}short`,
      root: { constraint: [{ ...ele1, key: 'short-1' }] },
    });
    const profiled = { ...name, type: [{ code: 'HumanName', profile: short.url }] };
    const written = { ...profiled, constraint: [{ ...ele1, key: 'short-1' }] };
    const request = { shared: [short] };
    expect(
      found(profileOf('Patient', [profiled]), profileOf('Patient', [written, { ...use, max: '0' }]), request),
    ).toEqual([]);
    expect(found(profileOf('Patient', [profiled]), profileOf('Patient', [written, use]), request)).toEqual([
      'element-allowed Patient.name.use max',
    ]);
  });

  it('unfolds what an element repeats of another', () => {
    const prefix = {
      path: 'Questionnaire.item.item.prefix',
      min: 0,
      max: '1',
      type: [{ code: 'string' }],
    };
    const of = (...more: readonly ElementSketch[]) =>
      profileOf('Questionnaire', [
        { path: 'Questionnaire.item', min: 0, max: '*', type: [{ code: 'BackboneElement' }] },
        { path: 'Questionnaire.item.prefix', min: 0, max: '1', type: [{ code: 'string' }] },
        { path: 'Questionnaire.item.item', min: 0, max: '*', contentReference: '#Questionnaire.item' },
        ...more,
      ]);
    expect(foundBothWays(of(), of(prefix))).toEqual([]);
    expect(foundBothWays(of(), of({ ...prefix, max: '0' }))).toEqual([
      'element-forbidden Questionnaire.item.item.prefix max',
    ]);
  });

  it('takes the invariants of types and of Element as those of the element', () => {
    const qty3 = { ...ele1, key: 'qty-3' };
    const choice = {
      path: 'Observation.value[x]',
      min: 0,
      max: '1',
      type: [{ code: 'Quantity' }, { code: 'string' }],
    };
    const copied = { ...choice, constraint: [ele1, qty3] };
    expect(foundBothWays(profileOf('Observation', [choice]), profileOf('Observation', [copied]))).toEqual([]);
    const string = { ...choice, type: [{ code: 'string' }] };
    expect(
      foundBothWays(
        profileOf('Observation', [string]),
        profileOf('Observation', [{ ...string, constraint: [qty3] }]),
      ),
    ).toEqual(['constraint-added Observation.value[x] constraints']);
  });

  it('does not mind the order of types, targets, slices and members', () => {
    const types = [
      { code: 'Reference', targetProfile: `${core}Patient` },
      { code: 'Reference', targetProfile: `${core}Person` },
    ];
    const subject = { path: 'Observation.subject', min: 0, max: '1' };
    const of = (type: ElementDefinition['type']) =>
      profileOf('Observation', [{ ...subject, ...(type && { type }) }]);
    expect(foundBothWays(of(types), of(types.toReversed()))).toEqual([]);
    const slicing = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;
    const slices = ['a', 'b'].map((sliceName) => ({ ...name, sliceName }));
    expect(
      foundBothWays(
        profileOf('Patient', [{ ...name, slicing }, ...slices]),
        profileOf('Patient', [{ ...name, slicing }, ...slices.toReversed()]),
      ),
    ).toEqual([]);
    const a = { ...name, patternHumanName: { use: 'usual', family: 'A' } };
    const b = { ...name, patternHumanName: { family: 'A', use: 'usual' } };
    expect(foundBothWays(profileOf('Patient', [a]), profileOf('Patient', [b]))).toEqual([]);
  });

  it('takes a type without a profile, beside the same with one, as unrestricted', () => {
    const of = (...type: readonly object[]) =>
      profileOf('Patient', [{ ...name, type: type.map((each) => ({ code: 'HumanName', ...each })) }]);
    expect(foundBothWays(of({}), of({ profile: `${exampleRoot}a` }, {}))).toEqual([]);
  });

  it('knows that a target which conforms to another is covered by it', () => {
    const narrow = profileOf('Patient', [], { url: `${exampleRoot}narrow` });
    const of = (...targets: readonly string[]) =>
      profileOf('Observation', [
        {
          path: 'Observation.subject',
          min: 0,
          max: '1',
          type: targets.map((targetProfile) => ({ code: 'Reference', targetProfile })),
        },
      ]);
    const request = { shared: [narrow] };
    expect(found(of(`${core}Patient`), of(`${core}Patient`, narrow.url), request)).toEqual([]);
    expect(found(of(`${core}Patient`), of(narrow.url), request)).toEqual([
      'target-removed Observation.subject types',
    ]);
    expect(found(of(narrow.url), of(`${core}Patient`), request)).toEqual([
      'target-added Observation.subject types',
    ]);
    expect(found(of(`${core}Resource`), of(), request)).toEqual([
      'content-replaced Observation.subject contentReference',
    ]);
  });

  it('slices extensions by url and choices by type whether or not it says so', () => {
    const slicing = {
      discriminator: [{ type: 'value', path: 'url' }],
      rules: 'open',
      ordered: false,
    } as const;
    const extension = { path: 'Patient.extension', min: 0, max: '*', type: [{ code: 'Extension' }] };
    expect(
      foundBothWays(profileOf('Patient', [extension]), profileOf('Patient', [{ ...extension, slicing }])),
    ).toEqual([]);
    const choice = {
      path: 'Observation.value[x]',
      min: 0,
      max: '1',
      type: [{ code: 'Quantity' }, { code: 'string' }],
    };
    const byType = {
      discriminator: [{ type: 'type', path: '$this' }],
      rules: 'closed',
      ordered: false,
    } as const;
    expect(
      foundBothWays(
        profileOf('Observation', [choice]),
        profileOf('Observation', [{ ...choice, slicing: byType }]),
      ),
    ).toEqual([]);
  });

  it('takes a pattern of a primitive as a fixed value, and R4’s discriminator pattern as value', () => {
    const gender = { path: 'Patient.gender', min: 0, max: '1', type: [{ code: 'code' }] };
    expect(
      foundBothWays(
        profileOf('Patient', [{ ...gender, fixedCode: 'male' }]),
        profileOf('Patient', [{ ...gender, patternCode: 'male' }]),
      ),
    ).toEqual([]);
    const of = (type: string) =>
      profileOf('Patient', [
        { ...name, slicing: { discriminator: [{ type, path: 'use' }], rules: 'open' } },
        { ...name, sliceName: 'a' },
      ]);
    expect(foundBothWays(of('pattern'), of('value'))).toEqual([]);
  });

  it('takes the minimum of a sliced element to be at least that of its slices, and a slice to be limited by it', () => {
    const slicing = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;
    const slice = { ...name, sliceName: 'a', min: 1 };
    const of = (min: number, max = '*', sliceMax = '*') =>
      profileOf('Patient', [
        { ...name, min, max, slicing },
        { ...slice, max: sliceMax },
      ]);
    expect(foundBothWays(of(0), of(1))).toEqual([]);
    expect(foundBothWays(of(1), of(2))).toEqual(['min-raised Patient.name min']);
    expect(foundBothWays(of(0, '1'), of(0, '1', '1'))).toEqual([]);
  });

  it('compares nothing else of what both forbid, nor what is in it', () => {
    const out = { ...name, max: '0' };
    const other = { ...out, type: [{ code: 'Address' }], mustSupport: true };
    expect(
      foundBothWays(profileOf('Patient', [out, use]), profileOf('Patient', [other, { ...use, min: 1 }])),
    ).toEqual([]);
  });

  it('finds an element that its own snapshot lacks what it stands below', () => {
    const lone = { path: 'Patient.own.part', min: 0, max: '1' };
    const whole = profileOf('Patient', [lone]);
    const element = whole.snapshot?.element.filter(({ path }) => path !== 'Patient.own') ?? [];
    const broken = { ...whole, snapshot: { element } };
    expect(foundBothWays(profileOf('Patient', []), broken)).toEqual([
      'element-added Patient.own.part element',
    ]);
  });
});

describe('a choice', () => {
  const base = { path: 'Extension.value[x]', min: 0, max: '1' };
  const string: ElementDefinition = {
    path: 'Extension.value[x]',
    min: 1,
    max: '1',
    base,
    type: [{ code: 'string' }],
  };
  const of = (...element: readonly ElementDefinition[]): StructureDefinition => {
    const extension = extensionOf('mine', 'string');
    const others = extension.snapshot?.element.filter(({ path }) => path !== base.path) ?? [];
    return { ...extension, snapshot: { element: [...others, ...element] } };
  };
  const open = { ...string, id: base.path };
  const forms: readonly (readonly [string, ElementDefinition])[] = [
    ['valueString', { ...string, id: 'Extension.valueString', path: 'Extension.valueString' }],
    [
      'valueString:valueString',
      {
        ...string,
        id: 'Extension.valueString:valueString',
        path: 'Extension.valueString',
        sliceName: 'valueString',
      },
    ],
    [
      'value[x]:valueString under the path valueString',
      {
        ...string,
        id: 'Extension.value[x]:valueString',
        path: 'Extension.valueString',
        sliceName: 'valueString',
      },
    ],
    ['value[x]:valueString', { ...string, id: 'Extension.value[x]:valueString', sliceName: 'valueString' }],
  ];

  it.each(forms)('that is cut down to one type reads as value[x], written as %s', (_, form) => {
    expect(foundBothWays(of(open), of(form))).toEqual([]);
    expect(foundBothWays(of({ ...open, min: 0 }), of(form))).toEqual(['min-raised Extension.value[x] min']);
    expect(foundBothWays(of({ ...open, type: [{ code: 'code' }] }), of(form))).toEqual([
      'type-removed Extension.value[x] types',
      'type-added-mandatory Extension.value[x] types',
    ]);
  });

  it('that has one type, and a slice of this type, is the slice', () => {
    const slicing = { discriminator: [{ type: 'type', path: '$this' }], rules: 'closed' } as const;
    const sliced = of(
      { ...open, min: 0, slicing },
      { ...string, id: 'Extension.value[x]:valueString', sliceName: 'valueString', maxLength: 3 },
    );
    expect(foundBothWays(of({ ...open, maxLength: 3 }), sliced)).toEqual([]);
    expect(foundBothWays(of(open), sliced)).toEqual(['range-tightened Extension.value[x] maxLength']);
  });

  it('that has a slice for one of its types keeps the others', () => {
    const types = [{ code: 'string' }, { code: 'Quantity' }];
    const quantity = {
      path: 'Extension.valueQuantity',
      id: 'Extension.value[x]:valueQuantity',
      sliceName: 'valueQuantity',
      min: 0,
      max: '1',
      type: [{ code: 'Quantity' }],
    };
    const unit = {
      path: 'Extension.valueQuantity.unit',
      id: 'Extension.value[x]:valueQuantity.unit',
      min: 1,
      max: '1',
      type: [{ code: 'string' }],
    };
    const whole = { ...open, min: 0, type: types };
    expect(foundBothWays(of(whole), of(whole, quantity, unit))).toEqual([
      'slicing-added Extension.value[x] slicing',
      'slice-added Extension.value[x]:valueQuantity element',
      'min-raised Extension.value[x]:valueQuantity.unit min',
    ]);
  });
});

describe('a definition without a snapshot', () => {
  it('is completed from what it is based on', () => {
    const differential = differentialOf('Patient', { id: 'Patient.gender', path: 'Patient.gender', min: 1 });
    const plain = differentialOf('Patient', { id: 'Patient', path: 'Patient' });
    expect(foundBothWays(plain, differential)).toEqual(['min-raised Patient.gender min']);
    const restated = differentialOf('Patient', {
      id: 'Patient.gender',
      path: 'Patient.gender',
      min: 0,
      max: '1',
    });
    expect(foundBothWays(plain, restated)).toEqual([]);
  });

  it('is completed from a profile that it is based on, in the package itself', () => {
    const parent = (min: number) => ({
      ...differentialOf('Patient', { id: 'Patient.gender', path: 'Patient.gender', min }),
      url: `${exampleRoot}parent`,
    });
    const child = {
      ...differentialOf('Patient', { id: 'Patient.name', path: 'Patient.name', max: '1' }),
      url: `${exampleRoot}child`,
      baseDefinition: `${exampleRoot}parent`,
    };
    const same = {
      ...child,
      differential: { element: [{ id: 'Patient.name', path: 'Patient.name', max: '1' }] },
    };
    expect(found(child, same, { shared: [parent(1)] })).toEqual([]);
    const written = profileOf(
      'Patient',
      [{ path: 'Patient.gender', min: 0, max: '1', type: [{ code: 'code' }] }],
      { url: child.url, baseDefinition: child.baseDefinition },
    );
    expect(found(written, child, { shared: [parent(1)] })).toContain('min-raised Patient.gender min');
  });

  it('gives the elements of a slice what the sliced element has', () => {
    const slicing = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;
    const of = (...more: readonly ElementDefinition[]) =>
      differentialOf(
        'Patient',
        { id: 'Patient.name', path: 'Patient.name', slicing },
        { id: 'Patient.name.family', path: 'Patient.name.family', min: 1 },
        { id: 'Patient.name:a', path: 'Patient.name', sliceName: 'a' },
        ...more,
      );
    const family = { id: 'Patient.name:a.family', path: 'Patient.name.family' };
    expect(foundBothWays(of(), of({ ...family, min: 1 }))).toEqual([]);
    expect(found(of(), of({ ...family, max: '0', min: 0 }))).toEqual([
      'element-forbidden Patient.name:a.family max',
    ]);
  });

  it('gives a slice the maximum of its profile, and a binding the value set that is inherited', () => {
    const once = extensionOf('once', 'string', { root: { max: '1' } } as Parameters<typeof extensionOf>[2]);
    const slice: ElementDefinition = {
      id: 'Patient.extension:once',
      path: 'Patient.extension',
      sliceName: 'once',
      type: [{ code: 'Extension', profile: once.url }],
    };
    expect(
      found(differentialOf('Patient', slice), differentialOf('Patient', { ...slice, max: '1' }), {
        shared: [once],
      }),
    ).toEqual([]);
    const gender = { id: 'Patient.gender', path: 'Patient.gender' };
    const reference = 'http://hl7.org/fhir/ValueSet/administrative-gender';
    expect(
      foundBothWays(
        differentialOf('Patient', { ...gender, binding: { strength: 'required' } }),
        differentialOf('Patient', {
          ...gender,
          binding: { strength: 'required', valueSetReference: { reference } },
        }),
      ),
    ).toEqual([]);
  });

  it('needs no ids, and knows renamed choices by the types of the release', () => {
    const of = (...element: readonly ElementDefinition[]) => differentialOf('Patient', ...element);
    const withIds = of(
      {
        id: 'Patient.name',
        path: 'Patient.name',
        slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' },
      },
      { id: 'Patient.name:a', path: 'Patient.name', sliceName: 'a' },
      { id: 'Patient.name:a.use', path: 'Patient.name.use', min: 1 },
      { id: 'Patient.deceased[x]', path: 'Patient.deceased[x]', type: [{ code: 'boolean' }] },
    );
    const withoutIds = of(
      { path: 'Patient.name', slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } },
      { path: 'Patient.name', sliceName: 'a' },
      { path: 'Patient.name.use', min: 1 },
      { path: 'Patient.deceasedBoolean' },
    );
    expect(foundBothWays(withIds, withoutIds)).toEqual([]);
  });

  it('that is based on itself is compared by what it states', () => {
    const loop = {
      ...differentialOf('Patient', { id: 'Patient.gender', path: 'Patient.gender', min: 1 }),
      baseDefinition: `${exampleRoot}Patient`,
    };
    const other = {
      ...loop,
      differential: { element: [{ id: 'Patient.gender', path: 'Patient.gender', min: 0 }] },
    };
    expect(found(loop, other)).toEqual(['min-lowered-to-none Patient.gender min']);
  });
});

describe('a value set', () => {
  const system = 'http://hl7.org/fhir/administrative-gender';
  const of = (compose: ValueSet['compose']): ValueSet => ({
    resourceType: 'ValueSet',
    url: 'https://example.org/ValueSet/gender',
    ...(compose && { compose }),
  });
  const listed = of({
    include: [{ system, concept: ['male', 'female', 'other', 'unknown'].map((code) => ({ code })) }],
  });

  it('has the same codes whether they are listed or the whole system is taken', () => {
    expect(found(listed, of({ include: [{ system }] }))).toEqual([]);
  });

  it('has the same codes in another order, or in several parts', () => {
    const parts = ['unknown', 'other', 'female', 'male'].map((code) => ({ system, concept: [{ code }] }));
    expect(found(listed, of({ include: parts }))).toEqual([]);
  });

  it('loses a code that is left out again', () => {
    const exclude = [{ system, concept: [{ code: 'other' }] }];
    expect(found(listed, of({ include: [{ system }], exclude }))).toEqual([
      `code-removed include ${system} code other`,
    ]);
  });

  it('that cannot be listed is compared by its parts, in any order', () => {
    const part = (ids: readonly string[]) => ({
      system: 'http://snomed.info/sct',
      filter: ids.map((value) => ({ property: 'concept', op: 'is-a', value })),
    });
    expect(found(of({ include: [part(['1', '2'])] }), of({ include: [part(['2', '1'])] }))).toEqual([]);
  });

  it('that takes in more of a code that it listed loses nothing', () => {
    const snomed = 'http://snomed.info/sct';
    const one = of({ include: [{ system, concept: [{ code: 'male' }] }, { system: snomed }] });
    const more = of({ include: [{ system }, { system: snomed }] });
    expect(found(one, more)).toEqual([`value-set-widened include ${system}`]);
  });
});
