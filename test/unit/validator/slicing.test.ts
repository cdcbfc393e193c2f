import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { exampleRoot, extensionOf, profileOf, type ElementSketch } from '../../support/profile.js';
import { findings, validate } from '../../support/validate.js';

const byUse = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;
const bySystem = { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' } as const;

function patientProfile(...elements: readonly ElementSketch[]): StructureDefinition {
  return profileOf('Patient', elements);
}

function check(definition: StructureDefinition, patient: object, more: readonly StructureDefinition[] = []) {
  const resource = { resourceType: definition.type, ...patient };
  return validate(resource, { definitions: [definition, ...more], profiles: [definition.url] });
}

function found(definition: StructureDefinition, patient: object, more: readonly StructureDefinition[] = []) {
  return check(definition, patient, more).issues.map(({ rule, expression }) => `${rule} ${expression}`);
}

describe('slices told by a value', () => {
  const profile = patientProfile(
    { path: 'Patient.name', slicing: byUse },
    { path: 'Patient.name', sliceName: 'official', min: 1, max: '1' },
    { path: 'Patient.name.use', min: 1, fixedCode: 'official' },
    { path: 'Patient.name.family', min: 1 },
    { path: 'Patient.name', sliceName: 'old', min: 0, max: '2' },
    { path: 'Patient.name.use', patternCode: 'old' },
  );

  it('are counted after they are sorted', () => {
    expect(
      found(profile, { name: [{ use: 'old', text: 'x' }, { use: 'official', family: 'y' }, { text: 'z' }] }),
    ).toEqual([]);
    expect(found(profile, {})).toEqual(['slice-min Patient.name']);
    expect(found(profile, { name: [{ use: 'usual', text: 'x' }] })).toEqual(['slice-min Patient.name']);
    expect(
      found(profile, {
        name: ['a', 'b', 'c'].map((text) => ({ use: 'old', text })).concat([{ use: 'official', text: 'x' }]),
      }),
    ).toEqual(['slice-max Patient.name[2]', 'element-min Patient.name[3].family']);
  });

  it('are members whatever else their discriminating element carries', () => {
    expect(found(profile, { name: [{ use: 'official', _use: { id: 'a' }, family: 'y' }] })).toEqual([
      'value-fixed Patient.name[0].use',
    ]);
  });

  it('hold their members to what they say', () => {
    expect(found(profile, { name: [{ use: 'official', text: 'x' }] })).toEqual([
      'element-min Patient.name[0].family',
    ]);
  });
});

describe('slices told by a value further down', () => {
  const profile = profileOf('Observation', [
    {
      path: 'Observation.category',
      slicing: { discriminator: [{ type: 'value', path: 'coding.code' }], rules: 'open' },
    },
    { path: 'Observation.category', sliceName: 'vital', min: 1, max: '1' },
    { path: 'Observation.category.coding' },
    { path: 'Observation.category.coding.code', fixedCode: 'vital-signs' },
  ]);
  const observation = { status: 'final', code: { text: 'x' } };
  const category = (...codes: readonly string[]) => ({ coding: codes.map((code) => ({ code })) });

  it('are told by any repetition on the way', () => {
    expect(found(profile, { ...observation, category: [category('laboratory', 'vital-signs')] })).toEqual([
      'value-fixed Observation.category[0].coding[0].code',
    ]);
    expect(found(profile, { ...observation, category: [category('laboratory')] })).toEqual([
      'slice-min Observation.category',
    ]);
  });

  it('are told by a pattern on the way', () => {
    const byPattern = profileOf('Observation', [
      {
        path: 'Observation.category',
        slicing: { discriminator: [{ type: 'pattern', path: '$this' }], rules: 'closed' },
      },
      {
        path: 'Observation.category',
        sliceName: 'vital',
        min: 0,
        max: '1',
        patternCodeableConcept: category('vital-signs'),
      },
    ]);
    expect(found(byPattern, { ...observation, category: [category('laboratory', 'vital-signs')] })).toEqual(
      [],
    );
    expect(found(byPattern, { ...observation, category: [category('laboratory')] })).toEqual([
      'slice-unmatched Observation.category[0]',
    ]);
  });
});

describe('slices told by a required value set', () => {
  const bound = (valueSetUri: string) =>
    patientProfile(
      { path: 'Patient.name', slicing: { ...byUse, rules: 'closed' } },
      { path: 'Patient.name', sliceName: 'known', min: 0, max: '1' },
      { path: 'Patient.name.use', min: 1, binding: { strength: 'required', valueSetUri } },
    );

  it('have the members whose code is in it', () => {
    const profile = bound('http://hl7.org/fhir/ValueSet/identifier-use');
    expect(found(profile, { name: [{ use: 'usual', text: 'x' }] })).toEqual([]);
    expect(
      found(profile, {
        name: [
          { use: 'usual', text: 'x' },
          { use: 'temp', text: 'y' },
        ],
      }),
    ).toEqual(['slice-max Patient.name[1]']);
    expect(found(profile, { name: [{ use: 'maiden', text: 'x' }] })).toEqual([
      'slice-unmatched Patient.name[0]',
    ]);
    expect(found(profile, { name: [{ text: 'x' }] })).toEqual(['slice-unmatched Patient.name[0]']);
  });

  it('cannot be decided where it is not at hand', () => {
    const { issues, unchecked } = check(bound('urn:x'), { name: [{ use: 'usual', text: 'x' }] });
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule }) => rule)).toEqual(['slice-undecided']);
  });
});

describe('slices told by the slices that their members need', () => {
  const byValue = (path: string) => ({ discriminator: [{ type: 'value', path }], rules: 'open' }) as const;
  const part = (sliceName: string, code: string, min: number): readonly ElementSketch[] => [
    { path: 'Observation.component.code.coding', sliceName, min, max: '1' },
    { path: 'Observation.component.code.coding.code', min: 1, fixedCode: code },
  ];
  const component = (min: number): StructureDefinition =>
    profileOf('Observation', [
      { path: 'Observation.component', slicing: { ...byValue('code'), rules: 'closed' } },
      { path: 'Observation.component', sliceName: 'systolic', min: 0, max: '1' },
      { path: 'Observation.component.code', min: 1, max: '1' },
      { path: 'Observation.component.code.coding', slicing: byValue('code'), min: 0, max: '*' },
      ...part('loinc', '8480-6', min),
      ...part('snomed', '72313002', min),
      { path: 'Observation.component.value[x]', min: 1, max: '1' },
    ]);
  const reading = (...codes: readonly string[]) => ({
    code: { coding: codes.map((code) => ({ code })) },
    valueString: 'x',
  });
  const observation = (...parts: readonly object[]) => ({
    status: 'final',
    code: { text: 'x' },
    component: parts,
  });

  it('have the members that hold one of them', () => {
    expect(found(component(1), observation(reading('8480-6', '72313002')))).toEqual([]);
    expect(
      found(component(1), observation({ ...reading('72313002', '8480-6'), valueString: undefined })),
    ).toEqual(['element-min Observation.component[0].value']);
    expect(found(component(1), observation(reading('8480-6')))).toEqual([
      'slice-min Observation.component[0].code.coding',
    ]);
  });

  it('have no member that agrees with one of several discriminators only', () => {
    const both = {
      discriminator: [...byValue('code').discriminator, ...bySystem.discriminator],
      rules: 'open',
    } as const;
    const profile = profileOf('Observation', [
      { path: 'Observation.component', slicing: { ...byValue('code'), rules: 'closed' } },
      { path: 'Observation.component', sliceName: 'systolic', min: 0, max: '1' },
      { path: 'Observation.component.code.coding', slicing: both, min: 0, max: '*' },
      { path: 'Observation.component.code.coding', sliceName: 'loinc', min: 1, max: '1' },
      { path: 'Observation.component.code.coding.system', min: 1, fixedUri: 'http://loinc.org' },
      { path: 'Observation.component.code.coding.code', min: 1, fixedCode: '8480-6' },
    ]);
    const coded = (system: string) => observation({ code: { coding: [{ system, code: '8480-6' }] } });
    expect(found(profile, coded('http://loinc.org'))).toEqual([]);
    expect(found(profile, coded('urn:x'))).toEqual(['slice-unmatched Observation.component[0]']);
  });

  it('have no member that holds none', () => {
    expect(found(component(1), observation(reading('8462-4')))).toEqual([
      'slice-unmatched Observation.component[0]',
    ]);
    expect(found(component(1), observation({ code: { text: 'x' }, valueString: 'x' }))).toEqual([
      'slice-unmatched Observation.component[0]',
    ]);
  });

  it('cannot be decided where none of them is needed', () => {
    const { issues, unchecked } = check(component(0), observation(reading('8480-6')));
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule }) => rule)).toEqual(['slice-undecided']);
  });
});

describe('several discriminators', () => {
  const both = {
    discriminator: [
      { type: 'value', path: 'system' },
      { type: 'value', path: 'use' },
    ],
    rules: 'open',
  } as const;
  const profile = patientProfile(
    { path: 'Patient.telecom', slicing: both },
    { path: 'Patient.telecom', sliceName: 'home', min: 0, max: '1' },
    { path: 'Patient.telecom.system', fixedCode: 'phone' },
    { path: 'Patient.telecom.use', fixedCode: 'home' },
  );

  it('must all agree', () => {
    const home = { system: 'phone', value: '1', use: 'home' };
    expect(found(profile, { telecom: [home, { ...home, use: 'work' }, { ...home, system: 'sms' }] })).toEqual(
      [],
    );
    expect(found(profile, { telecom: [home, home] })).toEqual(['slice-max Patient.telecom[1]']);
  });
});

describe('slices told by whether an element is there', () => {
  const profile = patientProfile(
    {
      path: 'Patient.identifier',
      slicing: { discriminator: [{ type: 'exists', path: 'period' }], rules: 'open' },
    },
    { path: 'Patient.identifier', sliceName: 'lasting', min: 1, max: '1' },
    { path: 'Patient.identifier.period', max: '0' },
    { path: 'Patient.identifier', sliceName: 'passing', min: 0, max: '1' },
    { path: 'Patient.identifier.period', min: 1, max: '1' },
  );

  it('fall into two', () => {
    const passing = { value: '1', period: { start: '2018' } };
    expect(found(profile, { identifier: [{ value: '1' }, passing] })).toEqual([]);
    expect(found(profile, { identifier: [passing, passing] })).toEqual([
      'slice-min Patient.identifier',
      'slice-max Patient.identifier[1]',
    ]);
  });
});

describe('slices told by type', () => {
  const byType = { discriminator: [{ type: 'type', path: '$this' }], rules: 'open' } as const;
  const observation = { status: 'final', code: { text: 'x' } };
  const profile = profileOf('Observation', [
    { path: 'Observation.value[x]', slicing: byType, type: [{ code: 'time' }, { code: 'dateTime' }] },
    { path: 'Observation.value[x]', sliceName: 'valueTime', min: 0, max: '0', type: [{ code: 'time' }] },
  ]);

  it('tell a time from a dateTime', () => {
    expect(found(profile, { ...observation, valueDateTime: '2018' })).toEqual([]);
    expect(found(profile, { ...observation, valueTime: '10:00:00' })).toEqual([
      'slice-max Observation.valueTime',
    ]);
  });

  it('may be written by their name in STU3', () => {
    const named = profileOf('Observation', [
      { path: 'Observation.value[x]', slicing: byType, type: [{ code: 'Quantity' }, { code: 'string' }] },
      {
        path: 'Observation.valueQuantity',
        sliceName: 'valueQuantity',
        min: 0,
        max: '1',
        type: [{ code: 'Quantity' }],
      },
      { path: 'Observation.valueQuantity.unit', min: 1 },
    ]);
    expect(found(named, { ...observation, valueString: 'x' })).toEqual([]);
    expect(found(named, { ...observation, valueQuantity: { value: 1 } })).toEqual([
      'element-min Observation.valueQuantity.unit',
    ]);
    expect(found(named, { ...observation, valueBoolean: true })).toEqual([
      'type-forbidden Observation.valueBoolean',
    ]);
  });

  it('tell the resources of a Bundle', () => {
    const bundle = profileOf('Bundle', [
      {
        path: 'Bundle.entry',
        slicing: { discriminator: [{ type: 'type', path: 'resource' }], rules: 'open' },
      },
      { path: 'Bundle.entry', sliceName: 'patient', min: 1, max: '1' },
      { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Patient' }] },
    ]);
    const entries = (...types: readonly string[]) => ({
      type: 'collection',
      entry: types.map((resourceType) => ({
        resource: { resourceType, active: true, name: resourceType === 'Patient' ? [{ text: 'x' }] : 'x' },
      })),
    });
    expect(found(bundle, entries('Organization', 'Patient'))).toEqual([]);
    expect(found(bundle, entries('Organization'))).toEqual(['slice-min Bundle.entry']);
  });
});

describe('slices told by a profile', () => {
  const byProfile = { discriminator: [{ type: 'profile', path: '$this' }], rules: 'closed' } as const;
  const british = profileOf('Address', [{ path: 'Address.country', min: 1, fixedString: 'GB' }], {
    url: `${exampleRoot}British`,
  });
  const profile = patientProfile(
    { path: 'Patient.address', slicing: byProfile },
    {
      path: 'Patient.address',
      sliceName: 'british',
      min: 0,
      max: '*',
      type: [{ code: 'Address', profile: british.url }],
    },
  );

  it('are members that conform to it', () => {
    expect(found(profile, { address: [{ country: 'GB' }] }, [british])).toEqual([]);
    expect(found(profile, { address: [{ country: 'FR' }] }, [british])).toEqual([
      'slice-unmatched Patient.address[0]',
    ]);
  });

  it('are undecided where the profile is not at hand', () => {
    const { issues, unchecked } = check(profile, { address: [{ country: 'FR' }] });
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'slice-undecided Patient.address',
    ]);
  });
});

describe('slices of extensions', () => {
  const colour = extensionOf('colour', 'string');
  const definition = (slicing: ElementSketch['slicing']) =>
    patientProfile(
      { path: 'Patient.extension', ...(slicing === undefined ? {} : { slicing }) },
      {
        path: 'Patient.extension',
        sliceName: 'colour',
        min: 1,
        max: '1',
        type: [{ code: 'Extension', profile: colour.url }],
      },
    );
  const red = { url: colour.url, valueString: 'red' };

  it.each([
    ['told by url', { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' } as const],
    ['not told how', undefined],
    ['told without a discriminator', { rules: 'open' } as const],
  ])('are known by their url, where they are %s', (_name, slicing) => {
    expect(found(definition(slicing), { extension: [red] }, [colour])).toEqual([]);
    expect(found(definition(slicing), {}, [colour])).toEqual(['slice-min Patient.extension']);
    expect(found(definition(slicing), { extension: [red, red] }, [colour])).toEqual([
      'slice-max Patient.extension[1]',
    ]);
  });

  it('are reported once where the extension is broken', () => {
    const broken = { url: colour.url, valueInteger: 1 };
    expect(found(definition(undefined), { extension: [broken] }, [colour])).toEqual([
      'type-forbidden Patient.extension[0].valueInteger',
    ]);
  });

  it('are reported once where the definition is not at hand', () => {
    const { issues, unchecked } = check(definition(undefined), { extension: [red] });
    expect(issues.map(({ rule }) => rule)).toEqual(['extension-unknown']);
    expect(unchecked).toEqual([]);
  });

  it('discriminate by the value of an extension', () => {
    const path = `extension('${colour.url}').value`;
    const profile = patientProfile(
      { path: 'Patient.name', slicing: { discriminator: [{ type: 'value', path }], rules: 'closed' } },
      { path: 'Patient.name', sliceName: 'red', min: 0, max: '*' },
      {
        path: 'Patient.name.extension',
        slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' },
      },
      {
        path: 'Patient.name.extension',
        sliceName: 'colour',
        min: 1,
        max: '1',
        type: [{ code: 'Extension', profile: colour.url }],
      },
      { path: 'Patient.name.extension.value[x]', min: 1, type: [{ code: 'string' }], fixedString: 'red' },
    );
    expect(found(profile, { name: [{ text: 'x', extension: [red] }] }, [colour])).toEqual([]);
    const blue = { ...red, valueString: 'blue' };
    expect(found(profile, { name: [{ text: 'x', extension: [blue] }] }, [colour])).toEqual([
      'slice-unmatched Patient.name[0]',
    ]);
  });
});

describe('slices of slices', () => {
  const profile = patientProfile(
    { path: 'Patient.identifier', slicing: bySystem },
    { path: 'Patient.identifier', sliceName: 'local', min: 0, max: '2', slicing: byUse },
    { path: 'Patient.identifier.system', fixedUri: 'urn:x' },
    { path: 'Patient.identifier', sliceName: 'local/first', min: 1, max: '1' },
    { path: 'Patient.identifier.system', fixedUri: 'urn:x' },
    { path: 'Patient.identifier.use', fixedCode: 'official' },
    { path: 'Patient.identifier', sliceName: 'other', min: 0, max: '1' },
    { path: 'Patient.identifier.system', fixedUri: 'urn:y' },
  );
  const id = (system: string, use: string) => ({ system, use, value: '1' });

  it('sort the members of the slice', () => {
    const fine = [id('urn:x', 'official'), id('urn:x', 'usual'), id('urn:y', 'official')];
    expect(found(profile, { identifier: fine })).toEqual([]);
    expect(found(profile, { identifier: [id('urn:x', 'usual'), id('urn:y', 'official')] })).toEqual([
      'slice-min Patient.identifier',
    ]);
    expect(found(profile, { identifier: [id('urn:x', 'official'), id('urn:x', 'official')] })).toEqual([
      'slice-max Patient.identifier[1]',
    ]);
  });
});

describe('closed, ordered and open at the end', () => {
  const slices = (slicing: Partial<ElementSketch['slicing']>): StructureDefinition =>
    patientProfile(
      { path: 'Patient.name', slicing: { ...byUse, ...slicing } },
      { path: 'Patient.name', sliceName: 'official', min: 0, max: '*' },
      { path: 'Patient.name.use', fixedCode: 'official' },
      { path: 'Patient.name', sliceName: 'old', min: 0, max: '*' },
      { path: 'Patient.name.use', fixedCode: 'old' },
    );
  const names = (...uses: readonly string[]) => ({ name: uses.map((use) => ({ use, text: 'x' })) });

  it.each([
    ['open', {}, ['usual', 'old', 'official'], []],
    ['closed', { rules: 'closed' }, ['official', 'usual', 'old'], ['slice-unmatched Patient.name[1]']],
    ['openAtEnd', { rules: 'openAtEnd' }, ['old', 'official', 'usual'], []],
    ['openAtEnd', { rules: 'openAtEnd' }, ['official', 'usual', 'old'], ['slice-order Patient.name[2]']],
    ['ordered', { ordered: true }, ['official', 'official', 'usual', 'old'], []],
    ['ordered', { ordered: true }, ['old', 'official'], ['slice-order Patient.name[1]']],
  ] as const)('%s slicing: %o %o', (_name, slicing, uses, expected) => {
    expect(found(slices(slicing), names(...uses))).toEqual(expected);
  });
});

describe('slices that cannot be decided', () => {
  it.each([
    ['a path that leaves the resource', { type: 'value', path: 'resolve().name' }],
    ['a path to which the slice says nothing', { type: 'value', path: 'period' }],
    ['a kind that is not known', { type: 'position', path: '$this' }],
  ])('are listed: %s', (_name, discriminator) => {
    const profile = patientProfile(
      { path: 'Patient.identifier', slicing: { discriminator: [discriminator], rules: 'closed' } },
      { path: 'Patient.identifier', sliceName: 'a', min: 1, max: '1' },
    );
    const { issues, unchecked } = check(profile, { identifier: [{ value: '1' }] });
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'slice-undecided Patient.identifier',
    ]);
  });

  it('still need members where there are none', () => {
    const profile = patientProfile(
      {
        path: 'Patient.identifier',
        slicing: { discriminator: [{ type: 'value', path: 'period' }], rules: 'open' },
      },
      { path: 'Patient.identifier', sliceName: 'a', min: 1, max: '1' },
    );
    expect(found(profile, {})).toEqual(['slice-min Patient.identifier']);
  });
});

describe('minimum of the sliced element', () => {
  it('is reported once, by the slice where that asks for as many', () => {
    const profile = patientProfile(
      { path: 'Patient.name', slicing: byUse, min: 1 },
      { path: 'Patient.name', sliceName: 'official', min: 1, max: '1' },
      { path: 'Patient.name.use', fixedCode: 'official' },
    );
    expect(
      findings({ resourceType: 'Patient' }, { definitions: [profile], profiles: [profile.url] }),
    ).toEqual(['slice-min Patient.name']);
  });

  it('is reported where the slices ask for fewer', () => {
    const profile = patientProfile(
      { path: 'Patient.name', slicing: byUse, min: 2 },
      { path: 'Patient.name', sliceName: 'official', min: 1, max: '1' },
      { path: 'Patient.name.use', fixedCode: 'official' },
    );
    expect(found(profile, { name: [{ use: 'official', text: 'x' }] })).toEqual(['element-min Patient.name']);
  });
});
