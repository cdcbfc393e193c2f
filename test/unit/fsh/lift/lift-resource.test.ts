import { describe, expect, it } from 'vitest';
import type {
  DefinitionResource,
  ElementDefinition,
  StructureDefinition,
} from '../../../../src/fhir/definition-resources.js';
import { createLift, createTypeLookup } from '../../../../src/fsh/lift/lift-resource.js';

const extensionType = define({
  type: 'Extension',
  derivation: 'specialization',
  snapshot: {
    element: [
      { path: 'Extension' },
      { path: 'Extension.value[x]', type: [{ code: 'string' }, { code: 'Coding' }] },
    ],
  },
});

const lift = createLift(createTypeLookup([extensionType]));

function define(members: Partial<StructureDefinition> & { readonly text?: unknown }): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: 'http://example.org/StructureDefinition/x',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    derivation: 'constraint',
    fhirVersion: '3.0.2',
    ...members,
  };
}

function liftElements(
  elements: readonly ElementDefinition[],
  type = 'Patient',
): readonly ElementDefinition[] {
  const lifted = lift(define({ type, snapshot: { element: elements } })) as StructureDefinition;
  return lifted.snapshot!.element;
}

/** The one element below the root, lifted. */
function liftOne(element: Omit<ElementDefinition, 'path'>, type = 'Patient'): ElementDefinition {
  return liftElements([{ path: type }, { path: `${type}.x`, ...element }], type)[1]!;
}

describe('a StructureDefinition', () => {
  it('says that it is for R4', () => {
    expect(lift(define({}))).toMatchObject({ fhirVersion: '4.0.1' });
  });

  it('loses its narrative', () => {
    expect(lift(define({ text: { status: 'generated' } }))).not.toHaveProperty('text');
  });

  it('gets typed contexts from its context type', () => {
    expect(lift(define({ contextType: 'datatype', context: ['Address', '*'] }))).toMatchObject({
      context: [
        { type: 'element', expression: 'Address' },
        { type: 'element', expression: 'Element' },
      ],
    });
    expect(lift(define({ contextType: 'extension', context: ['http://example.org/e'] }))).toMatchObject({
      context: [{ type: 'extension', expression: 'http://example.org/e' }],
    });
  });

  it('has no context type any more', () => {
    expect(lift(define({ contextType: 'resource', context: ['Patient'] }))).not.toHaveProperty('contextType');
  });

  it('names its type by name, and by URL only where it is a logical model', () => {
    const type = 'http://hl7.org/fhir/StructureDefinition/Patient';
    expect(lift(define({ type }))).toMatchObject({ type: 'Patient' });
    expect(lift(define({ type, kind: 'logical' }))).toMatchObject({ type });
  });
});

describe('the types of an element', () => {
  it('become one entry for each code, with all profiles and targets', () => {
    const type = [
      { code: 'Reference', targetProfile: 'http://example.org/a' },
      { code: 'Reference', targetProfile: 'http://example.org/b' },
      { code: 'string' },
    ];
    expect(liftOne({ type }).type).toEqual([
      { code: 'Reference', targetProfile: ['http://example.org/a', 'http://example.org/b'] },
      { code: 'string' },
    ]);
  });

  it('name a profile once, however often it stands there', () => {
    const profile = 'http://example.org/p';
    const type = [
      { code: 'Reference', profile, targetProfile: 'http://example.org/a' },
      { code: 'Reference', profile, targetProfile: 'http://example.org/b' },
    ];
    expect(liftOne({ type }).type?.[0]?.profile).toEqual([profile]);
  });

  it('stay apart where their aggregation differs', () => {
    const type = [
      { code: 'Reference', aggregation: ['contained'] },
      { code: 'Reference', aggregation: ['bundled'] },
    ];
    expect(liftOne({ type }).type).toEqual(type);
  });

  it('become a FHIRPath type where a primitive has its value, and keep what STU3 says of it', () => {
    const _code = { extension: [{ url: 'http://example.org/json-type', valueString: 'string' }] };
    expect(liftOne({ type: [{ _code } as object] }, 'date').type).toEqual([
      {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type', valueUrl: 'date' },
        ],
        _code,
        code: 'http://hl7.org/fhirpath/System.Date',
      },
    ]);
  });
});

describe('an element', () => {
  it('names its value set by a canonical, however STU3 names it', () => {
    expect(
      liftOne({ binding: { strength: 'required', valueSetUri: 'http://example.org/vs' } }).binding,
    ).toEqual({
      strength: 'required',
      valueSet: 'http://example.org/vs',
    });
    expect(
      liftOne({ binding: { strength: 'example', valueSetReference: { reference: 'http://example.org/vs' } } })
        .binding,
    ).toEqual({ strength: 'example', valueSet: 'http://example.org/vs' });
    expect(liftOne({ binding: { strength: 'example' } }).binding).toEqual({ strength: 'example' });
  });

  it('names the source of a constraint by its canonical', () => {
    const constraint = { key: 'x-1', severity: 'error', human: 'x' } as const;
    const lifted = liftOne({
      constraint: [
        { ...constraint, source: 'Patient' },
        { ...constraint, source: 'http://example.org/p' },
        constraint,
      ],
    });
    expect(lifted.constraint?.map(({ source }) => source)).toEqual([
      'http://hl7.org/fhir/StructureDefinition/Patient',
      'http://example.org/p',
      undefined,
    ]);
  });

  it('is its own base in a snapshot that gives none', () => {
    expect(liftOne({ min: 0, max: '*' }).base).toEqual({ path: 'Patient.x', min: 0, max: '*' });
    const base = { path: 'Other.x', min: 1, max: '1' };
    expect(liftOne({ min: 0, max: '*', base }).base).toEqual(base);
  });

  it('gets no base in a differential', () => {
    const lifted = lift(define({ differential: { element: [{ path: 'Patient.x', min: 0, max: '1' }] } }));
    expect(lifted).toMatchObject({ differential: { element: [{ path: 'Patient.x', min: 0, max: '1' }] } });
    expect((lifted as StructureDefinition).differential!.element[0]).not.toHaveProperty('base');
  });
});

describe('a choice that is written with its type', () => {
  it('becomes the choice itself, narrowed to the type', () => {
    const [, value] = liftElements(
      [{ path: 'Extension' }, { path: 'Extension.valueString', min: 1 }],
      'Extension',
    );
    expect(value).toEqual({
      id: 'Extension.value[x]',
      path: 'Extension.value[x]',
      min: 1,
      type: [{ code: 'string' }],
    });
  });

  it('becomes a slice where the choice is sliced', () => {
    const [, , slice, child] = liftElements(
      [
        { path: 'Extension' },
        { path: 'Extension.value[x]', slicing: { rules: 'closed' } },
        { path: 'Extension.valueString', sliceName: 'other' },
        { path: 'Extension.valueString.id' },
      ],
      'Extension',
    );
    expect(slice).toMatchObject({ id: 'Extension.value[x]:valueString', sliceName: 'valueString' });
    expect(child).toMatchObject({ id: 'Extension.value[x]:valueString.id', path: 'Extension.value[x].id' });
  });

  it('becomes a slice where it is written for several types', () => {
    const [, first, second] = liftElements(
      [{ path: 'Extension' }, { path: 'Extension.valueString' }, { path: 'Extension.valueCoding' }],
      'Extension',
    );
    expect([first?.sliceName, second?.sliceName]).toEqual(['valueString', 'valueCoding']);
  });

  it('is not taken for a slice because another element has the same choice', () => {
    const extension = { type: [{ code: 'Extension' }] };
    const lifted = liftElements([
      { path: 'Patient' },
      { path: 'Patient.extension', sliceName: 'a', ...extension },
      { path: 'Patient.extension.valueString' },
      { path: 'Patient.extension', sliceName: 'b', ...extension },
      { path: 'Patient.extension.valueCoding' },
    ]);
    expect(lifted.map(({ id }) => id)).toEqual([
      'Patient',
      'Patient.extension:a',
      'Patient.extension:a.value[x]',
      'Patient.extension:b',
      'Patient.extension:b.value[x]',
    ]);
  });

  it('is renamed in its base too', () => {
    const [, value] = liftElements(
      [
        { path: 'Extension' },
        { path: 'Extension.valueString', base: { path: 'Extension.valueString', min: 0, max: '1' } },
      ],
      'Extension',
    );
    expect(value?.base?.path).toBe('Extension.value[x]');
  });
});

describe('terminology', () => {
  const valueSet: DefinitionResource & object = Object.assign(
    { resourceType: 'ValueSet' },
    { extensible: true, text: {} },
  );

  it('loses what R4 does not have', () => {
    expect(lift(valueSet)).toEqual({ resourceType: 'ValueSet' });
  });

  it('holds the identifier of a CodeSystem in a list', () => {
    const identifier = { value: 'x' };
    const codeSystem = Object.assign({ resourceType: 'CodeSystem' }, { identifier, text: {} });
    expect(lift(codeSystem)).toEqual({ resourceType: 'CodeSystem', identifier: [identifier] });
    expect(lift({ resourceType: 'CodeSystem' })).toEqual({ resourceType: 'CodeSystem' });
  });
});

it('leaves every other resource as it is', () => {
  const operation = { resourceType: 'OperationDefinition', url: 'http://example.org/o' };
  expect(lift(operation)).toBe(operation);
});
