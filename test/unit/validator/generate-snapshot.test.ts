import { describe, expect, it } from 'vitest';
import type { ElementDefinition, StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { createSnapshotFinder } from '../../../src/validator/snapshot/find-snapshot.js';
import { extensionOf, profileOf } from '../../support/profile.js';
import { createFixtureStore, validate } from '../../support/validate.js';

type Sketch = Partial<ElementDefinition> & { readonly path: string };

function changesOf(type: string, elements: readonly Sketch[], base?: string): StructureDefinition {
  const { snapshot: _none, ...definition } = profileOf(type, [], { url: 'urn:changes' });
  return {
    ...definition,
    ...(base === undefined ? {} : { baseDefinition: base }),
    differential: { element: elements },
  };
}

/** The elements that are generated of a type's changes, by id. */
function generate(
  type: string,
  elements: readonly Sketch[],
  more: { readonly base?: string; readonly others?: readonly StructureDefinition[] } = {},
): ReadonlyMap<string, ElementDefinition> | undefined {
  const definition = changesOf(type, elements, more.base);
  const store = createFixtureStore([definition, ...(more.others ?? [])]);
  const found = createSnapshotFinder(store)(definition.url);
  return found === undefined ? undefined : new Map(found.map((element) => [element.id ?? '', element]));
}

const byUse = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;

describe('a generated snapshot', () => {
  it('has the elements of what it is based on, in their order, with what is changed', () => {
    const elements = generate('Patient', [{ path: 'Patient.name', min: 1, mustSupport: true }]);
    const ids = [...(elements?.keys() ?? [])];
    expect(ids.slice(0, 3)).toEqual(['Patient', 'Patient.id', 'Patient.meta']);
    expect(ids.indexOf('Patient.name')).toBe(ids.indexOf('Patient.active') + 1);
    expect(elements?.get('Patient.name')).toMatchObject({ min: 1, max: '*', mustSupport: true });
    expect(elements?.get('Patient.gender')).toMatchObject({ max: '1', binding: { strength: 'required' } });
  });

  it('unfolds the types on the way to what is changed', () => {
    const elements = generate('Patient', [{ path: 'Patient.contact.name.period.start', min: 1 }]);
    expect(elements?.get('Patient.contact.name.period.start')).toMatchObject({ min: 1, max: '1' });
    expect(elements?.get('Patient.contact.name.period.end')).toMatchObject({ min: 0, max: '1' });
    expect(elements?.get('Patient.contact.name.family')?.type).toEqual([{ code: 'string' }]);
    expect(elements?.has('Patient.name.family')).toBe(false);
  });

  it('unfolds what shares its content with another element', () => {
    const path = 'Questionnaire.item.item.item.text';
    const elements = generate('Questionnaire', [{ path, min: 1 }]);
    expect(elements?.get(path)).toMatchObject({ min: 1, max: '1' });
    expect(elements?.get('Questionnaire.item.item.item.linkId')).toMatchObject({ min: 1 });
  });

  it('adds constraints, and keeps the value set of a binding of which the strength alone is said', () => {
    const constraint = [{ key: 'x-1', severity: 'error', human: 'x', expression: 'true' }] as const;
    const elements = generate('Patient', [
      { path: 'Patient.contact', constraint },
      { path: 'Patient.maritalStatus', binding: { strength: 'required' } },
      { path: 'Patient.gender', binding: { strength: 'required', valueSetUri: 'urn:set' } },
    ]);
    expect(elements?.get('Patient.contact')?.constraint?.map(({ key }) => key)).toEqual(['pat-1', 'x-1']);
    expect(elements?.get('Patient.maritalStatus')?.binding).toMatchObject({
      strength: 'required',
      valueSetReference: { reference: 'http://hl7.org/fhir/ValueSet/marital-status' },
    });
    expect(elements?.get('Patient.gender')?.binding).toEqual({
      strength: 'required',
      valueSetUri: 'urn:set',
    });
  });

  it.each([
    ['by ids', (id: string) => ({ id })],
    ['by ids in lower case', (id: string) => ({ id: id.toLowerCase().replace('patient', 'Patient') })],
    ['by the order alone', () => ({})],
  ])('has slices after what they slice: %s', (_name, idOf) => {
    const elements = generate('Patient', [
      { path: 'Patient.name', slicing: byUse },
      { ...idOf('Patient.name:Official'), path: 'Patient.name', sliceName: 'Official', max: '1' },
      { ...idOf('Patient.name:Official.use'), path: 'Patient.name.use', fixedCode: 'official' },
      { ...idOf('Patient.name:Old'), path: 'Patient.name', sliceName: 'Old' },
    ]);
    const ids = [...(elements?.keys() ?? [])].filter((id) => /^Patient\.name[^.]*(\.use)?$/.test(id));
    expect(ids).toEqual([
      'Patient.name',
      'Patient.name:Official',
      'Patient.name:Official.use',
      'Patient.name:Old',
    ]);
    expect(elements?.get('Patient.name:Official.use')).toMatchObject({ fixedCode: 'official', max: '1' });
    expect(elements?.get('Patient.name:Old')).toMatchObject({ min: 0, max: '*', sliceName: 'Old' });
    expect(elements?.get('Patient.name:Old')?.slicing).toBeUndefined();
  });

  it('reaches slices of what it is based on, and slices of them', () => {
    const base = profileOf(
      'Patient',
      [
        { path: 'Patient.name', slicing: byUse, type: [{ code: 'HumanName' }], max: '*' },
        { path: 'Patient.name', sliceName: 'official', max: '2', type: [{ code: 'HumanName' }] },
      ],
      { url: 'urn:base' },
    );
    const elements = generate(
      'Patient',
      [
        { id: 'Patient.name:official', path: 'Patient.name', sliceName: 'official', min: 1, slicing: byUse },
        { id: 'Patient.name:official/a', path: 'Patient.name', sliceName: 'official/a', max: '1' },
        { id: 'Patient.name:official.family', path: 'Patient.name.family', min: 1 },
      ],
      { base: base.url, others: [base] },
    );
    expect(elements?.get('Patient.name:official')).toMatchObject({ min: 1, max: '2' });
    expect(elements?.get('Patient.name:official/a')).toMatchObject({ max: '1' });
    expect(elements?.get('Patient.name:official.family')).toMatchObject({ min: 1 });
  });

  it('takes a name on what nothing slices for the element itself', () => {
    const elements = generate('Patient', [{ path: 'Patient.gender', sliceName: 'Gender', min: 1 }]);
    expect(elements?.get('Patient.gender:Gender')).toMatchObject({ min: 1, max: '1' });
    expect(elements?.has('Patient.gender')).toBe(false);
  });

  it('cuts a choice down to the one type that it is written as', () => {
    const elements = generate('Observation', [{ path: 'Observation.valueQuantity', min: 1 }]);
    expect(elements?.get('Observation.valueQuantity')).toMatchObject({
      min: 1,
      type: [{ code: 'Quantity' }],
    });
    expect(elements?.has('Observation.value[x]')).toBe(false);
    const two = generate('Observation', [
      { path: 'Observation.valueQuantity', min: 0 },
      { path: 'Observation.valueString', maxLength: 3 },
    ]);
    expect(two?.has('Observation.value[x]')).toBe(true);
    expect(two?.get('Observation.valueString:valueString')).toMatchObject({ maxLength: 3 });
  });

  it('takes from the definition of an extension how often it occurs', () => {
    const { snapshot, ...rest } = extensionOf('colour', 'string');
    const [root = { path: 'Extension' }, ...inner] = snapshot?.element ?? [];
    const colour = { ...rest, snapshot: { element: [{ ...root, max: '1' }, ...inner] } };
    const type = [{ code: 'Extension', profile: colour.url }];
    const elements = generate('Patient', [{ path: 'Patient.extension', sliceName: 'colour', type }], {
      others: [colour],
    });
    expect(elements?.get('Patient.extension:colour')).toMatchObject({ min: 0, max: '1', type });
  });

  it.each([
    ['what it is based on is not at hand', [{ path: 'Patient.name', min: 1 }], 'urn:none'],
    ['it leads back to itself', [{ path: 'Patient.name', min: 1 }], 'urn:changes'],
    ['it names an element that there is not', [{ path: 'Patient.nickname', min: 1 }], undefined],
    ['it changes nothing', [], undefined],
  ])('is not there where %s', (_name, elements, base) => {
    expect(generate('Patient', elements, base === undefined ? {} : { base })).toBeUndefined();
  });
});

describe('a type that a profile rules out', () => {
  it('is reported as that alone', () => {
    const profile = changesOf('Observation', [
      {
        path: 'Observation.valueCodeableConcept',
        min: 1,
        binding: { strength: 'required', valueSetUri: 'http://hl7.org/fhir/ValueSet/administrative-gender' },
      },
    ]);
    const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
    const { issues } = validate(
      { ...observation, valueString: 'male' },
      { definitions: [profile], profiles: [profile.url] },
    );
    expect(issues.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'type-forbidden Observation.valueString',
    ]);
  });
});
