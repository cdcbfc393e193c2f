import { fhirtypes } from 'fsh-sushi';
import { describe, expect, it } from 'vitest';
import { openDefinitions } from '../../../../src/fsh/sushi/open-definitions.js';
import { quickElements, slowElements } from '../../../../src/fsh/sushi/quicken-elements.js';
import { isStructureDefinition } from '../../../../src/definitions/is-definition-resource.js';

const [core] = await openDefinitions({ specs: [], cwd: '/nowhere', packageCache: '/nowhere' });
if (core === undefined) throw new Error('There is no core');

type ElementJson = Parameters<typeof quickElements.fromJSON>[0];

/** Every element of every definition of the core, in the form in which SUSHI gets it. */
const elements = core.entries.flatMap((_entry, index) => {
  const definition = core.read(index);
  if (definition === undefined || !isStructureDefinition(definition)) return [];
  return JSON.parse(JSON.stringify(definition.snapshot?.element ?? [])) as ElementJson[];
});

const clone = (element: fhirtypes.ElementDefinition, clearOriginal?: boolean) => ({
  slow: slowElements.clone(element, clearOriginal),
  quick: quickElements.clone(element, clearOriginal),
});

describe('the elements of SUSHI', () => {
  it('are read from JSON as SUSHI reads them', () => {
    expect(elements.length).toBeGreaterThan(3000);
    for (const element of elements.filter((_element, index) => index % 8 === 0)) {
      const json = structuredClone(element);
      expect(quickElements.fromJSON(json)).toEqual(slowElements.fromJSON(json));
      expect(json).toEqual(element);
    }
  });

  it('are cloned as SUSHI clones them, with and without what they were at first', () => {
    for (const json of elements.filter((_element, index) => index % 20 === 0)) {
      const element = slowElements.fromJSON(json);
      element.short = 'Another';
      for (const clearOriginal of [undefined, true, false]) {
        const { slow, quick } = clone(element, clearOriginal);
        expect(quick).toEqual(slow);
        expect(quick.constructor).toBe(slow.constructor);
      }
    }
  });

  it.each([
    ['an unknown member', { id: 'Patient.name', path: 'Patient.name', surprise: 1 }],
    ['a path that its id does not give', { path: 'Patient.else', id: 'Patient.name' }],
    ['two values of one choice', { id: 'Patient.name', fixedString: 'a', fixedCode: 'b' }],
    ['extensions of simple values', { id: 'Patient.name', _short: { id: 'a' }, _fixedString: { id: 'b' } }],
    ['null and undefined', { id: 'Patient.name', short: undefined, fixedString: null }],
    ['no id', { path: 'Patient.name', type: [{ code: 'string', _code: { id: 'a' } }] }],
  ])('are read with %s as SUSHI reads them', (_what, json) => {
    expect(quickElements.fromJSON(json as ElementJson)).toEqual(slowElements.fromJSON(json as ElementJson));
  });

  it('keep their definition and lose their place in its tree', () => {
    const definition = new fhirtypes.StructureDefinition();
    const [root] = definition.elements;
    const child = root?.newChildElement('name');
    if (root === undefined || child === undefined) throw new Error('A definition has a root');
    definition.addElement(child);
    const { slow, quick } = clone(child);
    expect(quick.structDef).toBe(definition);
    expect(quick.treeParent).toBe(slow.treeParent);
    expect(quick.treeChildren).toBe(slow.treeChildren);
  });

  it('are left to SUSHI where they hold anything but JSON', () => {
    const element = slowElements.fromJSON({ id: 'Patient.name' });
    const held = new fhirtypes.InstanceDefinition();
    Reflect.set(element, 'fixedName', held);
    const { quick } = clone(element);
    const copied: unknown = Reflect.get(quick, 'fixedName');
    expect(copied).toBeInstanceOf(fhirtypes.InstanceDefinition);
    expect(copied).not.toBe(held);
  });
});
