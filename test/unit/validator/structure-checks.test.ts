import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { profileOf } from '../../support/profile.js';
import { validate, type Against } from '../../support/validate.js';

const core = 'http://hl7.org/fhir/StructureDefinition/';

type Element = Readonly<Record<string, unknown>> & { readonly path: string };

function definition(type: string, elements: readonly Element[], more: object = {}) {
  return {
    resourceType: 'StructureDefinition',
    url: 'urn:x',
    name: 'X',
    status: 'draft',
    kind: 'resource',
    abstract: false,
    type,
    derivation: 'constraint',
    baseDefinition: core + type,
    differential: {
      element: elements.map((element) => ({
        id: element.path + (typeof element['sliceName'] === 'string' ? `:${element['sliceName']}` : ''),
        ...element,
      })),
    },
    ...more,
  };
}

/** What the rules on definitions say, with the element that it is said of. */
function judge(resource: object, against: Against = {}): readonly string[] {
  const { issues, unchecked } = validate(resource, against);
  return [...issues, ...unchecked]
    .filter(({ rule }) => rule.startsWith('definition-'))
    .map(({ rule, expression }) =>
      `${rule.replace('definition-', '')} ${/\[\d+\]$/.exec(expression)?.[0] ?? ''}`.trim(),
    );
}

const byUse = { slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } };

describe('a profile on another profile', () => {
  const base: StructureDefinition = profileOf(
    'Patient',
    [
      {
        path: 'Patient.name',
        min: 1,
        max: '2',
        type: [{ code: 'HumanName' }],
        ...byUse,
        slicing: { rules: 'open' },
      },
      { path: 'Patient.name', sliceName: 'official', min: 1, max: '1', type: [{ code: 'HumanName' }] },
      { path: 'Patient.gender', min: 1, max: '1', type: [{ code: 'code' }], fixedCode: 'other' },
    ],
    { url: 'urn:base' },
  );
  const onBase = (...elements: readonly Element[]) =>
    judge(definition('Patient', elements, { baseDefinition: base.url }), { definitions: [base] });

  it('keeps its slices as narrow', () => {
    const official = { path: 'Patient.name', sliceName: 'official' };
    expect(onBase({ ...official, min: 1 })).toEqual([]);
    expect(onBase({ ...official, min: 0 })).toEqual(['cardinality [0]']);
    expect(onBase({ ...official, max: '2' })).toEqual(['cardinality [0]']);
  });

  it('may add slices with fewer members, and none with more', () => {
    expect(onBase({ path: 'Patient.name', sliceName: 'old', min: 0, max: '2' })).toEqual([]);
    expect(onBase({ path: 'Patient.name', sliceName: 'old', max: '*' })).toEqual(['cardinality [0]']);
  });

  it('keeps its values', () => {
    expect(onBase({ path: 'Patient.gender', fixedCode: 'other' })).toEqual([]);
    expect(onBase({ path: 'Patient.gender', fixedCode: 'male' })).toEqual(['value [0]']);
  });

  it('is for the same type', () => {
    const person = definition('Person', [{ path: 'Person.name' }], { baseDefinition: base.url });
    expect(judge(person, { definitions: [base] })).toEqual(['base']);
  });

  it('is unchecked where that is not at hand', () => {
    expect(
      judge(definition('Patient', [{ path: 'Patient.nickname' }], { baseDefinition: 'urn:none' })),
    ).toEqual(['unchecked']);
  });
});

describe('the targets of references', () => {
  const target = (...profiles: readonly string[]) => ({
    path: 'Patient.generalPractitioner',
    type: profiles.map((targetProfile) => ({ code: 'Reference', targetProfile })),
  });
  const practice = profileOf('Organization', [], { url: 'urn:practice' });

  it.each([
    [[target(`${core}Organization`)], []],
    [[target('urn:practice')], []],
    [[target('urn:not-at-hand')], []],
    [[target(`${core}Organization`, `${core}Location`)], ['type [0]']],
  ])('are of types that there are: %o', (elements, expected) => {
    expect(judge(definition('Patient', elements), { definitions: [practice] })).toEqual(expected);
  });

  it('may be anything where they could be anything', () => {
    const any = {
      path: 'Composition.section.entry',
      type: [{ code: 'Reference', targetProfile: `${core}Patient` }],
    };
    expect(judge(definition('Composition', [any]))).toEqual([]);
  });
});

describe('a definition that is no profile, or malformed', () => {
  it.each([
    ['a type of its own', { derivation: 'specialization' }],
    ['without a base', { baseDefinition: undefined }],
    ['without a differential', { differential: undefined }],
  ])('is not compared: %s', (_name, more) => {
    expect(judge(definition('Patient', [{ path: 'Patient.nickname' }], more))).toEqual([]);
  });

  it.each([
    { path: 7 },
    { path: 'Patient.name', min: 'many', max: 3 },
    { path: 'Patient.name', type: 'HumanName' },
    { path: 'Patient.name', type: [null, 'HumanName', { code: 7, targetProfile: [7] }] },
    { path: 'Patient.gender', binding: 'required' },
    { path: 'Patient.gender', binding: { strength: 'strict', valueSetReference: 'x' } },
    { path: 'Patient.name', slicing: [] },
    { path: '', id: '..:' },
    { path: 'Patient.name.name.name.', sliceName: '/' },
  ])('is read as far as it goes: %o', (element) => {
    const resource = { ...definition('Patient', []), differential: { element: [element] } };
    expect(() => judge({ ...resource, snapshot: { element: [element] } })).not.toThrow();
  });
});

describe('a snapshot beside its differential', () => {
  const snapshot = (...elements: readonly object[]) => ({
    snapshot: { element: [{ id: 'Observation', path: 'Observation' }, ...elements] },
  });

  it.each([
    [
      'a choice under its name',
      { path: 'Observation.valueQuantity', min: 1 },
      { path: 'Observation.valueQuantity', min: 1 },
      [],
    ],
    [
      'a choice under its stem',
      { path: 'Observation.valueQuantity', min: 1 },
      { path: 'Observation.value[x]', min: 1 },
      [],
    ],
    [
      'a choice with another minimum',
      { path: 'Observation.valueQuantity', min: 1 },
      { path: 'Observation.value[x]', min: 0 },
      ['snapshot [0]'],
    ],
    [
      'a weaker binding',
      { path: 'Observation.code', binding: { strength: 'required' } },
      { path: 'Observation.code', binding: { strength: 'example' } },
      ['snapshot [0]'],
    ],
    [
      'a slice in another case',
      { path: 'Observation.component', sliceName: 'Systolic', min: 1 },
      { path: 'Observation.component', sliceName: 'systolic', min: 1 },
      [],
    ],
  ])('has %s', (_name, stated, written, expected) => {
    expect(judge(definition('Observation', [stated], snapshot(written)))).toEqual(expected);
  });
});

describe('a definition of R4', () => {
  it('is compared with the types of R4', () => {
    const resource = definition('Patient', [
      { path: 'Patient.animal', max: '0' },
      {
        path: 'Patient.generalPractitioner',
        type: [{ code: 'Reference', targetProfile: [`${core}Patient`] }],
      },
    ]);
    expect(judge(resource, { release: 'r4' })).toEqual(['path [0]', 'type [1]']);
  });
});

describe('a definition in XML', () => {
  it('is compared as in JSON', () => {
    const xml = `<StructureDefinition xmlns="http://hl7.org/fhir"><url value="urn:x"/><name value="X"/><status value="draft"/>
      <kind value="resource"/><abstract value="false"/><type value="Patient"/><baseDefinition value="${core}Patient"/>
      <derivation value="constraint"/><differential><element id="Patient.birthDate"><path value="Patient.birthDate"/>
      <min value="1"/><max value="2"/></element></differential></StructureDefinition>`;
    const { issues } = validate(xml);
    expect(issues.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      `definition-cardinality: The profile lets Patient.birthDate occur 1..2, where what it is based on says 0..1.`,
    ]);
  });
});

describe('the codes of a code system', () => {
  const codeSystem = (...concept: readonly object[]) => ({
    resourceType: 'CodeSystem',
    url: 'urn:x',
    name: 'X',
    status: 'draft',
    content: 'complete',
    concept,
  });

  it.each(['stu3', 'r4'] as const)('stand once, on whatever level (%s)', (release) => {
    const found = (resource: object) =>
      validate(resource, { release })
        .issues.filter(({ severity }) => severity === 'error')
        .map(({ message }) => /csd-1/.exec(message)?.[0] ?? message);
    expect(found(codeSystem({ code: 'a' }, { code: 'b', concept: [{ code: 'c' }] }))).toEqual([]);
    expect(found(codeSystem({ code: 'a' }, { code: 'a' }))).toEqual(['csd-1']);
    expect(found(codeSystem({ code: 'a', concept: [{ code: 'b' }] }, { code: 'b' }))).toEqual(['csd-1']);
  });
});

describe('a definition of R4', () => {
  it('may call the type of a url by its name in FHIR, and not by another', () => {
    const extension = (code: string): readonly Element[] => [
      { path: 'Extension.extension', sliceName: 'a', id: 'Extension.extension:a', min: 0, max: '1' },
      { path: 'Extension.extension.url', id: 'Extension.extension:a.url', type: [{ code }], fixedUri: 'a' },
    ];
    const judged = (code: string): readonly string[] =>
      judge(definition('Extension', extension(code), { kind: 'complex-type' }), { release: 'r4' });
    expect(judged('uri')).toEqual([]);
    expect(judged('Quantity')).toEqual(['type [1]']);
  });

  it('may call a type of a choice by its name where its snapshot has it as a slice', () => {
    const differential = [
      { path: 'Observation.valueQuantity', min: 1 },
      { path: 'Observation.valueQuantity.unit', min: 1 },
    ];
    const snapshot = (min: number) => ({
      snapshot: {
        element: [
          { id: 'Observation', path: 'Observation' },
          { id: 'Observation.value[x]', path: 'Observation.value[x]', min: 0, max: '1' },
          {
            id: 'Observation.value[x]:valueQuantity',
            path: 'Observation.value[x]',
            sliceName: 'valueQuantity',
            min,
          },
          {
            id: 'Observation.value[x]:valueQuantity.unit',
            path: 'Observation.value[x].unit',
            min: 1,
            max: '1',
          },
        ],
      },
    });
    const gaps = (min: number): readonly string[] =>
      judge(definition('Observation', differential, snapshot(min)), { release: 'r4' }).filter((each) =>
        each.startsWith('snapshot'),
      );
    expect(gaps(1)).toEqual([]);
    expect(gaps(0)).toEqual(['snapshot [0]']);
  });
});
