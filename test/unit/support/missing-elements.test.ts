import { describe, expect, it } from 'vitest';
import type { ElementDefinition } from '../../../src/fhir/definition-resources.js';
import { findMissingElements } from '../../support/missing-elements.js';

type Facts = Omit<ElementDefinition, 'id' | 'path'>;

const missing = (
  elements: Readonly<Record<string, Facts>>,
  ...values: readonly object[]
): readonly string[] =>
  findMissingElements(
    {
      resourceType: 'StructureDefinition',
      url: 'https://example.org/profile',
      kind: 'resource',
      abstract: false,
      type: 'Patient',
      differential: {
        element: Object.entries(elements).map(([id, facts]) => ({ ...facts, id, path: id })),
      },
    },
    values,
  );

describe('finding the elements that a differential names and an example lacks', () => {
  it('finds an element that is not there, in any of its repetitions', () => {
    const elements = { 'Patient.name.family': {}, 'Patient.name.prefix': {} };
    expect(missing(elements, { name: [{ family: 'A' }, { given: ['B'] }] })).toEqual(['Patient.name.prefix']);
  });

  it('takes several examples together', () => {
    expect(missing({ 'Patient.name': {}, 'Patient.photo': {} }, { name: [{}] }, { photo: [{}] })).toEqual([]);
  });

  it('does not ask for what is ruled out, nor for what would stand below it', () => {
    expect(missing({ 'Patient.animal': { max: '0' }, 'Patient.animal.breed': {} }, {})).toEqual([]);
  });

  it('is content with any type of a choice', () => {
    expect(missing({ 'Patient.deceased[x]': {} }, { deceasedBoolean: false })).toEqual([]);
    expect(missing({ 'Patient.deceased[x]': {} }, { deceased: false })).toEqual(['Patient.deceased[x]']);
  });

  it('tells a slice by the fixed values below it', () => {
    const elements = {
      'Patient.identifier:nhs': {},
      'Patient.identifier:nhs.system': { fixedUri: 'urn:nhs' },
      'Patient.identifier:nhs.value': {},
    };
    expect(missing(elements, { identifier: [{ system: 'urn:nhs', value: '1' }] })).toEqual([]);
    expect(missing(elements, { identifier: [{ system: 'urn:other', value: '1' }] })).toEqual(
      Object.keys(elements),
    );
  });

  it('tells a slice by fixed values of slices within it', () => {
    const elements = {
      'Patient.contact:mother': {},
      'Patient.contact:mother.relationship.coding:v3.system': { fixedUri: 'urn:v3' },
      'Patient.contact:mother.relationship.coding:v3.code': { fixedCode: 'MTH' },
    };
    const contact = (code: string): object => ({
      contact: [{ relationship: [{ coding: [{ system: 'urn:v3', code }] }] }],
    });
    expect(missing(elements, contact('MTH'))).toEqual([]);
    expect(missing(elements, contact('FTH'))).toEqual(Object.keys(elements));
  });

  it('tells an extension by its URL, on a primitive as well', () => {
    const elements = {
      'Patient.birthDate.extension:time': { type: [{ code: 'Extension', profile: 'urn:time' }] },
    };
    const born = (url: string): object => ({ birthDate: '1990-01-01', _birthDate: { extension: [{ url }] } });
    expect(missing(elements, born('urn:time'))).toEqual([]);
    expect(missing(elements, born('urn:place'))).toEqual(['Patient.birthDate.extension:time']);
  });
});
