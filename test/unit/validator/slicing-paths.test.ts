import { describe, expect, it } from 'vitest';
import type { ElementDefinition, StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { profileOf, type ElementSketch } from '../../support/profile.js';
import { validate, type Against } from '../../support/validate.js';

const core = 'http://hl7.org/fhir/StructureDefinition/';
const composition = {
  resourceType: 'Composition',
  status: 'final',
  type: { text: 'x' },
  date: '2018',
  title: 'x',
  subject: { display: 'x' },
  author: [{ display: 'x' }],
};

function to(...targetProfiles: readonly string[]): NonNullable<ElementDefinition['type']> {
  return targetProfiles.map((targetProfile) => ({ code: 'Reference', targetProfile }));
}

/** Issues and what is unchecked, the latter marked. */
function found(resource: object, definition: StructureDefinition, against: Against = {}): readonly string[] {
  const { issues, unchecked } = validate(resource, {
    ...against,
    definitions: [definition, ...(against.definitions ?? [])],
    profiles: [definition.url],
  });
  return [
    ...issues
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, expression }) => `${rule} ${expression}`),
    ...unchecked
      .filter(({ rule }) => rule.startsWith('slice-'))
      .map(({ rule, expression }) => `unchecked ${rule} ${expression}`),
  ];
}

const section = (reference: string, contained: readonly object[] = []) => ({
  ...composition,
  ...(contained.length === 0 ? {} : { contained }),
  section: [{ entry: [{ reference }] }],
});

const sliced = (type: string, path: string, slice: readonly ElementSketch[]): StructureDefinition =>
  profileOf('Composition', [
    { path: 'Composition.section', min: 1 },
    {
      path: 'Composition.section.entry',
      slicing: { discriminator: [{ type, path }], rules: 'closed' },
    },
    ...slice,
  ]);

const patient = { resourceType: 'Patient', id: 'p', active: true };
const location = { resourceType: 'Location', id: 'l', name: 'x' };

describe('slices told by the type of what a reference leads to', () => {
  const profile = sliced('type', 'resolve()', [
    { path: 'Composition.section.entry', sliceName: 'patient', type: to(`${core}Patient`), max: '1' },
  ]);
  const unmatched = ['slice-unmatched Composition.section[0].entry[0]'];

  it('are decided by the resource, or by the URL where that names a type', () => {
    expect(found(section('#p', [patient]), profile)).toEqual([]);
    expect(found(section('#l', [location]), profile)).toEqual(unmatched);
    expect(found(section('Patient/1'), profile)).toEqual([]);
    expect(found(section('Location/1'), profile)).toEqual(unmatched);
    expect(found(section('urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498'), profile)).toEqual([
      'unchecked slice-undecided Composition.section[0].entry',
    ]);
  });

  it('are told in a Bundle', () => {
    const bundle = (resource: object, id: string) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'https://example.org/fhir/Composition/c',
          resource: { ...section(id), id: 'c', meta: { profile: [profile.url] } },
        },
        { fullUrl: id, resource },
      ],
    });
    const uuid = 'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498';
    const judged = (resource: object) =>
      validate(bundle(resource, uuid), { definitions: [profile] }).issues.map(({ rule }) => rule);
    expect(judged(patient)).toEqual([]);
    expect(judged(location)).toEqual(['slice-unmatched']);
  });
});

describe('slices told by the profile of what a reference leads to', () => {
  const active = profileOf('Patient', [{ path: 'Patient.active', min: 1 }], { url: 'urn:active' });
  const profile = sliced('profile', 'resolve()', [
    { path: 'Composition.section.entry', sliceName: 'active', type: to(active.url), min: 1, max: '1' },
  ]);
  const against = { definitions: [active] };

  it('have the references to resources that conform to it', () => {
    expect(found(section('#p', [patient]), profile, against)).toEqual([]);
    const { active: _active, ...bare } = patient;
    expect(found(section('#p', [bare]), profile, against)).toEqual([
      'slice-min Composition.section[0].entry',
      'slice-unmatched Composition.section[0].entry[0]',
    ]);
    expect(found(section('Patient/1'), profile, against)).toEqual([
      'unchecked slice-undecided Composition.section[0].entry',
    ]);
    const others = { 'Patient/1': patient };
    expect(found(section('Patient/1'), profile, { ...against, others })).toEqual([]);
  });

  it('have those that claim it, which is then judged there', () => {
    const claiming = { resourceType: 'Patient', id: 'p', meta: { profile: [active.url] } };
    expect(found(section('#p', [claiming]), profile, against)).toEqual([
      'element-min Composition.contained[0].active',
    ]);
  });

  it('are undecided where the profile is not at hand', () => {
    expect(found(section('#p', [patient]), profile)).toEqual([
      'unchecked slice-undecided Composition.section[0].entry',
    ]);
  });
});

describe('slices told by a value in what a reference leads to', () => {
  const ward = profileOf('Location', [{ path: 'Location.mode', fixedCode: 'instance' }], { url: 'urn:ward' });
  const profile = sliced('value', 'resolve().mode', [
    { path: 'Composition.section.entry', sliceName: 'ward', type: to(ward.url), max: '1' },
  ]);

  it('follow the reference', () => {
    const against = { definitions: [ward] };
    expect(found(section('#l', [{ ...location, mode: 'instance' }]), profile, against)).toEqual([]);
    expect(found(section('#l', [{ ...location, mode: 'kind' }]), profile, against)).toEqual([
      'slice-unmatched Composition.section[0].entry[0]',
    ]);
    expect(found(section('Location/1'), profile, against)).toEqual([
      'unchecked slice-undecided Composition.section[0].entry',
    ]);
  });
});

describe('slices told by a choice', () => {
  const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
  const component = (code: string) => ({
    code: { text: 'x' },
    valueCodeableConcept: { coding: [{ code }] },
  });

  it.each([
    ['stu3', 'value', 'Observation.component.value[x]'],
    ['stu3', 'value', 'Observation.component.valueCodeableConcept'],
    ['r4', 'value.ofType(CodeableConcept)', 'Observation.component.value[x]'],
  ] as const)('follow its stem in %s: %s of %s', (release, path, element) => {
    const profile = profileOf('Observation', [
      {
        path: 'Observation.component',
        slicing: { discriminator: [{ type: 'value', path }], rules: 'closed' },
      },
      { path: 'Observation.component', sliceName: 'red', min: 0, max: '*' },
      {
        path: element,
        min: 1,
        type: [{ code: 'CodeableConcept' }],
        patternCodeableConcept: { coding: [{ code: 'red' }] },
      },
    ]);
    const judged = (code: string) =>
      found({ ...observation, component: [component(code)] }, profile, { release });
    expect(judged('red')).toEqual([]);
    expect(judged('blue')).toEqual(['slice-unmatched Observation.component[0]']);
  });
});

describe('the slice for what is in no other', () => {
  const byUse = { discriminator: [{ type: 'value', path: 'use' }], rules: 'closed' } as const;
  const profile = profileOf('Patient', [
    { path: 'Patient.name', slicing: byUse },
    { path: 'Patient.name', sliceName: 'official', min: 0, max: '*' },
    { path: 'Patient.name.use', min: 1, fixedCode: 'official' },
    { path: 'Patient.name', sliceName: '@default', min: 0, max: '1' },
    { path: 'Patient.name.text', min: 1 },
  ]);
  const named = (...names: readonly object[]) => ({ resourceType: 'Patient', name: names });

  it('takes them, says what they must have and how many there may be', () => {
    const official = { use: 'official', family: 'x' };
    expect(found(named(official, { use: 'old', text: 'y' }), profile)).toEqual([]);
    expect(found(named(official, { use: 'old', family: 'y' }), profile)).toEqual([
      'element-min Patient.name[1].text',
    ]);
    expect(found(named({ text: 'x' }, { use: 'old', text: 'y' }), profile)).toEqual([
      'slice-max Patient.name[1]',
    ]);
  });
});

describe('slices of slices of slices', () => {
  const by = (path: string) => ({ discriminator: [{ type: 'value', path }], rules: 'open' }) as const;
  const system: ElementSketch = { path: 'Patient.telecom.system', fixedCode: 'phone' };
  const use: ElementSketch = { path: 'Patient.telecom.use', fixedCode: 'home' };
  const profile = profileOf('Patient', [
    { path: 'Patient.telecom', slicing: by('system') },
    { path: 'Patient.telecom', sliceName: 'phone', min: 0, max: '*', slicing: by('use') },
    system,
    { path: 'Patient.telecom', sliceName: 'phone/home', min: 0, max: '*', slicing: by('rank') },
    system,
    use,
    { path: 'Patient.telecom', sliceName: 'phone/home/first', min: 1, max: '1' },
    system,
    use,
    { path: 'Patient.telecom.rank', min: 1, fixedPositiveInt: 1 },
  ]);
  const telecom = (rank: number, where: string) => ({ system: 'phone', value: '1', use: where, rank });

  it('sort the members of the inner slice', () => {
    const patientWith = (...each: readonly object[]) => ({ resourceType: 'Patient', telecom: each });
    expect(found(patientWith(telecom(1, 'home'), telecom(2, 'home')), profile)).toEqual([]);
    expect(found(patientWith(telecom(1, 'work'), telecom(2, 'home')), profile)).toEqual([
      'slice-min Patient.telecom',
    ]);
    expect(found(patientWith(telecom(1, 'home'), telecom(1, 'home')), profile)).toEqual([
      'slice-max Patient.telecom[1]',
    ]);
  });
});

describe('a slice of which some members are in doubt', () => {
  const profile = sliced('value', 'resolve().mode', [
    { path: 'Composition.section.entry', sliceName: 'ward', type: to('urn:ward'), min: 0, max: '1' },
  ]);
  const ward = profileOf('Location', [{ path: 'Location.mode', fixedCode: 'instance' }], { url: 'urn:ward' });

  it('has too many where those that are certain are too many', () => {
    const certain = { ...location, mode: 'instance' };
    const resource = {
      ...composition,
      contained: [certain],
      section: [{ entry: [{ reference: '#l' }, { reference: 'Location/1' }, { reference: '#l' }] }],
    };
    expect(found(resource, profile, { definitions: [ward] })).toEqual([
      'slice-max Composition.section[0].entry[2]',
      'unchecked slice-undecided Composition.section[0].entry',
    ]);
  });
});
