import { describe, expect, it } from 'vitest';
import type { ElementDefinition, StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { completeDifferential } from '../../../src/validator/complete-differential.js';
import { exampleRoot, extensionOf, profileOf } from '../../support/profile.js';
import { validate } from '../../support/validate.js';

type Sketch = Partial<ElementDefinition> & { readonly id: string; readonly path: string };

/** A profile as editors save it: its changes, each with an id, and no snapshot. */
function changesOf(
  type: string,
  elements: readonly Sketch[],
  more: Partial<StructureDefinition> = {},
): StructureDefinition {
  const { snapshot: _none, ...definition } = profileOf(type, []);
  return { ...definition, differential: { element: elements }, ...more };
}

function found(definitions: readonly StructureDefinition[], resource: object): readonly string[] {
  const { issues } = validate(resource, {
    definitions,
    profiles: definitions.slice(0, 1).map(({ url }) => url),
  });
  return issues.map(({ rule, expression }) => `${rule} ${expression}`);
}

describe('a profile that comes with its differential only', () => {
  it('is checked by what it changes', () => {
    const profile = changesOf('Patient', [
      { id: 'Patient.name', path: 'Patient.name', min: 1 },
      { id: 'Patient.name.family', path: 'Patient.name.family', min: 1, maxLength: 3 },
      { id: 'Patient.photo', path: 'Patient.photo', max: '0' },
    ]);
    expect(found([profile], { resourceType: 'Patient', active: true })).toEqual(['element-min Patient.name']);
    expect(
      found([profile], { resourceType: 'Patient', name: [{ text: 'x' }], photo: [{ title: 'x' }] }),
    ).toEqual(['element-min Patient.name[0].family', 'element-max Patient.photo[0]']);
    expect(found([profile], { resourceType: 'Patient', name: [{ family: 'long' }] })).toEqual([
      'primitive-length Patient.name[0].family',
    ]);
    expect(found([profile], { resourceType: 'Patient', name: [{ family: 'x' }] })).toEqual([]);
  });

  it('may pass over elements on its way down', () => {
    const profile = changesOf('Patient', [
      { id: 'Patient.contact.name.family', path: 'Patient.contact.name.family', min: 1 },
    ]);
    const resource = { resourceType: 'Patient', contact: [{ name: { text: 'x' } }] };
    expect(found([profile], resource)).toEqual(['element-min Patient.contact[0].name.family']);
  });

  it('may pass over the element that a slice slices', () => {
    const url = `${exampleRoot}colour`;
    const profile = changesOf('Patient', [
      {
        id: 'Patient.extension:colour',
        path: 'Patient.extension',
        sliceName: 'colour',
        min: 1,
        max: '1',
        type: [{ code: 'Extension', profile: url }],
      },
    ]);
    const colour = extensionOf('colour', 'string');
    const other = { url: 'http://hl7.org/fhir/StructureDefinition/birthPlace', valueAddress: { city: 'x' } };
    expect(found([profile, colour], { resourceType: 'Patient', extension: [other] })).toEqual([
      'slice-min Patient.extension',
    ]);
    expect(
      found([profile, colour], { resourceType: 'Patient', extension: [other, { url, valueString: 'x' }] }),
    ).toEqual([]);
  });

  it('may say things of an element inside a slice that it passes over', () => {
    const profile = changesOf('Patient', [
      {
        id: 'Patient.identifier',
        path: 'Patient.identifier',
        slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' },
      },
      { id: 'Patient.identifier:local', path: 'Patient.identifier', sliceName: 'local', max: '1' },
      { id: 'Patient.identifier:local.system', path: 'Patient.identifier.system', fixedUri: 'urn:x' },
      {
        id: 'Patient.identifier:local.assigner.display',
        path: 'Patient.identifier.assigner.display',
        min: 1,
      },
    ]);
    const assigner = { reference: 'Organization/1' };
    const identifier = [
      { system: 'urn:x', assigner },
      { system: 'urn:y', assigner },
    ];
    expect(found([profile], { resourceType: 'Patient', identifier })).toEqual([
      'element-min Patient.identifier[0].assigner.display',
    ]);
  });

  it('narrows a choice by its name', () => {
    const profile = changesOf('Observation', [
      {
        id: 'Observation.value[x]:valueQuantity',
        path: 'Observation.valueQuantity',
        sliceName: 'valueQuantity',
        type: [{ code: 'Quantity' }],
      },
      { id: 'Observation.value[x]:valueQuantity.unit', path: 'Observation.valueQuantity.unit', min: 1 },
    ]);
    const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
    expect(found([profile], { ...observation, valueString: 'x' })).toEqual([
      'type-forbidden Observation.valueString',
    ]);
    expect(found([profile], { ...observation, valueQuantity: { value: 1 } })).toEqual([
      'element-min Observation.valueQuantity.unit',
    ]);
  });

  it('holds together with the profile that it is based on', () => {
    const named = changesOf('Patient', [{ id: 'Patient.name', path: 'Patient.name', min: 1 }], {
      url: `${exampleRoot}Named`,
    });
    const born = changesOf('Patient', [{ id: 'Patient.birthDate', path: 'Patient.birthDate', min: 1 }], {
      url: `${exampleRoot}Born`,
      baseDefinition: named.url,
    });
    const resource = { resourceType: 'Patient', active: true };
    expect(found([born, named], resource).toSorted()).toEqual([
      'element-min Patient.birthDate',
      'element-min Patient.name',
    ]);
    expect(found([born], resource).toSorted()).toEqual([
      'element-min Patient.birthDate',
      'profile-unknown Patient',
    ]);
  });

  it('has slices whose discriminator is in the profile that it is based on', () => {
    const byUse = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;
    const sliced = profileOf(
      'Patient',
      [
        { path: 'Patient.name', slicing: byUse },
        { path: 'Patient.name', sliceName: 'official', min: 0, max: '1' },
        { path: 'Patient.name.use', min: 1, fixedCode: 'official' },
      ],
      { url: 'urn:sliced' },
    );
    const profile = changesOf(
      'Patient',
      [{ id: 'Patient.name:official', path: 'Patient.name', sliceName: 'official', min: 1 }],
      { baseDefinition: sliced.url },
    );
    const named = (use: string) => ({ resourceType: 'Patient', name: [{ use, text: 'x' }] });
    expect(found([profile, sliced], named('official'))).toEqual([]);
    expect(found([profile, sliced], named('old'))).toEqual(['slice-min Patient.name']);
  });

  it('has slices that cannot be decided where what it is based on is not at hand', () => {
    const profile = changesOf(
      'Patient',
      [{ id: 'Patient.name:official', path: 'Patient.name', sliceName: 'official', min: 1 }],
      { baseDefinition: 'urn:not-at-hand' },
    );
    const { issues, unchecked } = validate(
      { resourceType: 'Patient', name: [{ text: 'x' }] },
      { definitions: [profile], profiles: [profile.url] },
    );
    expect(issues.map(({ rule }) => rule)).toEqual(['profile-unknown']);
    expect(unchecked.map(({ rule }) => rule)).toEqual(['profile-unknown', 'slice-undecided']);
  });

  it('may define an extension', () => {
    const url = `${exampleRoot}colour`;
    const definition = changesOf(
      'Extension',
      [
        { id: 'Extension.url', path: 'Extension.url', fixedUri: url },
        { id: 'Extension.value[x]', path: 'Extension.value[x]', min: 1, type: [{ code: 'string' }] },
      ],
      { url, contextType: 'resource', context: ['Patient'] },
    );
    const patient = (extension: object) => ({ resourceType: 'Patient', extension: [{ url, ...extension }] });
    const check = (resource: object) =>
      validate(resource, { definitions: [definition] }).issues.map(
        ({ rule, expression }) => `${rule} ${expression}`,
      );
    expect(check(patient({ valueString: 'x' }))).toEqual([]);
    expect(check(patient({ valueCode: 'x' }))).toEqual(['type-forbidden Patient.extension[0].valueCode']);
    expect(
      check({ resourceType: 'Patient', name: [{ text: 'x', extension: [{ url, valueString: 'x' }] }] }),
    ).toEqual(['extension-context Patient.name[0].extension[0]']);
  });
});

describe('a differential', () => {
  const complete = (...elements: readonly Sketch[]): readonly (string | undefined)[] | undefined =>
    completeDifferential(changesOf('Patient', elements))?.map(({ id }) => id);

  it('gets what it passes over, once and outermost first', () => {
    expect(
      complete(
        { id: 'Patient.a:s.b.c', path: 'Patient.a.b.c' },
        { id: 'Patient.a:s.b.d', path: 'Patient.a.b.d' },
        { id: 'Patient.e', path: 'Patient.e' },
      ),
    ).toEqual([
      'Patient',
      'Patient.a',
      'Patient.a:s',
      'Patient.a:s.b',
      'Patient.a:s.b.c',
      'Patient.a:s.b.d',
      'Patient.e',
    ]);
  });

  it('is left as it is where ids and paths do not go together', () => {
    expect(complete({ id: 'Patient', path: 'Patient' }, { id: 'odd', path: 'Patient.name' })).toEqual([
      'Patient',
      'odd',
    ]);
  });

  it('is nothing where it has no elements', () => {
    expect(complete()).toBeUndefined();
  });
});
