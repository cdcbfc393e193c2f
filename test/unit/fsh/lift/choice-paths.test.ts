import { describe, expect, it } from 'vitest';
import type { ElementDefinition, StructureDefinition } from '../../../../src/fhir/definition-resources.js';
import { createChoicePathResolver } from '../../../../src/fsh/lift/choice-paths.js';

const types: Readonly<Record<string, readonly ElementDefinition[]>> = {
  Extension: [
    { path: 'Extension' },
    { path: 'Extension.value[x]', type: [{ code: 'string' }, { code: 'Quantity' }] },
  ],
  Quantity: [{ path: 'Quantity' }, { path: 'Quantity.unit', type: [{ code: 'string' }] }],
  Questionnaire: [
    { path: 'Questionnaire' },
    { path: 'Questionnaire.item', type: [{ code: 'BackboneElement' }] },
    { path: 'Questionnaire.item.initial[x]', type: [{ code: 'boolean' }] },
    { path: 'Questionnaire.item.item', contentReference: '#Questionnaire.item' },
    { path: 'Questionnaire.extension', type: [{ code: 'Extension' }] },
  ],
};

const resolve = createChoicePathResolver((type): StructureDefinition | undefined => {
  const element = types[type];
  if (element === undefined) return undefined;
  return {
    resourceType: 'StructureDefinition',
    url: type,
    kind: 'complex-type',
    abstract: false,
    type,
    snapshot: { element },
  };
});

const none = new Map<string, string>();

describe('a path in which a choice carries its type', () => {
  it('gets its [x] back, with the name and the type that it carried', () => {
    expect(resolve('Extension.valueString', none)).toEqual({
      path: 'Extension.value[x]',
      choice: { name: 'valueString', type: 'string' },
    });
  });

  it('goes on below the choice', () => {
    expect(resolve('Extension.valueQuantity.unit', none)).toEqual({ path: 'Extension.value[x].unit' });
  });

  it('is found through the types of other elements', () => {
    expect(resolve('Questionnaire.extension.valueString', none).path).toBe(
      'Questionnaire.extension.value[x]',
    );
  });

  it('is found through references to the content of other elements', () => {
    expect(resolve('Questionnaire.item.item.item.initialBoolean', none).path).toBe(
      'Questionnaire.item.item.item.initial[x]',
    );
  });

  it('is found below an open choice by the type that the profile declares', () => {
    const declared = new Map([['Unknown.thing', 'Extension']]);
    expect(resolve('Unknown.thing.valueString', declared).path).toBe('Unknown.thing.value[x]');
  });
});

describe('a path without such a step', () => {
  it('stays as it is', () => {
    for (const path of [
      'Extension',
      'Extension.value[x]',
      'Extension.url',
      'Quantity.unit',
      'Nothing.known',
    ]) {
      expect(resolve(path, none)).toEqual({ path });
    }
  });

  it('stays as it is where the end of the name is no type of the choice', () => {
    expect(resolve('Extension.valueBoolean', none)).toEqual({ path: 'Extension.valueBoolean' });
  });
});
