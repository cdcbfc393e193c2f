import { describe, expect, it } from 'vitest';
import {
  collectTypeConstraints,
  slimStructureDefinition,
} from '../../../../src/definitions/core/slim-structure-definition.js';
import type { JsonObject } from '../../../../src/definitions/core/json.js';

const ele1 = {
  key: 'ele-1',
  severity: 'error',
  human: 'Has a value',
  expression: 'hasValue()',
  xpath: '@value',
};
const slimEle1 = { key: 'ele-1', severity: 'error', human: 'Has a value', expression: 'hasValue()' };

function definitionOf(type: string, element: readonly JsonObject[], more: JsonObject = {}): JsonObject {
  return {
    resourceType: 'StructureDefinition',
    type,
    derivation: 'specialization',
    snapshot: { element },
    ...more,
  };
}

/** The slim form of one element, in a world where the root of `string` states ele-1. */
function slimElement(element: JsonObject): JsonObject {
  const types = [
    definitionOf('string', [{ path: 'string', constraint: [ele1] }]),
    definitionOf('code', [{ path: 'code' }]),
  ];
  const slim = slimStructureDefinition(definitionOf('Example', [element]), collectTypeConstraints(types));
  return (slim['snapshot'] as { element: readonly JsonObject[] }).element[0]!;
}

describe('a slim StructureDefinition', () => {
  it('keeps what identifies it and where it applies, and drops prose and the differential', () => {
    const published = {
      resourceType: 'StructureDefinition',
      id: 'x',
      url: 'urn:x',
      version: '1',
      name: 'X',
      kind: 'complex-type',
      abstract: false,
      contextType: 'resource',
      context: ['Patient'],
      contextInvariant: ['true'],
      type: 'Extension',
      baseDefinition: 'urn:base',
      derivation: 'constraint',
    };
    const prose = {
      text: { div: '<div/>' },
      description: 'X',
      contact: [],
      mapping: [],
      differential: { element: [] },
    };
    expect(slimStructureDefinition({ ...published, ...prose, snapshot: { element: [] } }, new Map())).toEqual(
      {
        ...published,
        snapshot: { element: [] },
      },
    );
  });

  it('keeps cardinality, values, flags that are set, length and content references of an element', () => {
    const element = {
      path: 'Example.a',
      sliceName: 's',
      min: 0,
      max: '*',
      contentReference: '#Example.b',
      maxLength: 5,
      mustSupport: true,
      isModifier: true,
      fixedUri: 'urn:x',
      patternCodeableConcept: { text: 'x' },
      minValueInteger: 1,
      maxValueInteger: 2,
    };
    const prose = {
      short: 'A',
      definition: 'A',
      comment: 'A',
      alias: ['A'],
      mapping: [{}],
      isSummary: true,
      defaultValueCode: 'x',
    };
    expect(slimElement({ ...element, ...prose, id: 'Example.a:s' })).toEqual({
      ...element,
      id: 'Example.a:s',
    });
    expect(slimElement({ path: 'Example.a', mustSupport: false, isModifier: false })).toEqual({
      path: 'Example.a',
    });
  });

  it('leaves out an id that equals the path and a base that says nothing more', () => {
    const base = { path: 'Base.a', min: 0, max: '*' };
    const element = { id: 'Example.a', path: 'Example.a', min: 0, max: '*' };
    expect(slimElement({ ...element, base })).toEqual({ path: 'Example.a', min: 0, max: '*' });
    expect(slimElement({ ...element, max: '1', base })).toEqual({
      path: 'Example.a',
      min: 0,
      max: '1',
      base,
    });
  });

  it('leaves out constraints that the root of the element’s type states, and no others', () => {
    const other = { key: 'pat-1', severity: 'error', human: 'Else', expression: 'true' };
    const constraint = [ele1, other];
    expect(slimElement({ path: 'Example.a', type: [{ code: 'string' }], constraint })['constraint']).toEqual([
      other,
    ]);
    expect(slimElement({ path: 'Example.a', type: [{ code: 'code' }], constraint })['constraint']).toEqual([
      slimEle1,
      other,
    ]);
    expect(slimElement({ path: 'Example', constraint })['constraint']).toEqual([slimEle1, other]);
    const both = [{ code: 'string' }, { code: 'code' }];
    expect(slimElement({ path: 'Example.a[x]', type: both, constraint })['constraint']).toEqual([
      slimEle1,
      other,
    ]);
  });

  it('keeps a constraint whose expression is not that of the type', () => {
    const changed = { ...slimEle1, expression: 'children().exists()' };
    const element = { path: 'Example.a', type: [{ code: 'string' }], constraint: [changed] };
    expect(slimElement(element)['constraint']).toEqual([changed]);
  });

  it('keeps the parts of types, slicing and bindings that decide', () => {
    const regex = {
      url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-regex',
      valueString: '.',
    };
    const most = {
      url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet',
      valueReference: { reference: 'urn:max' },
    };
    const noise = { url: 'urn:noise', valueString: 'x' };
    const element = {
      path: 'Example.a',
      type: [
        {
          code: 'Reference',
          targetProfile: 'urn:t',
          aggregation: ['bundled'],
          extension: [regex, noise],
          _code: {},
        },
      ],
      slicing: {
        discriminator: [{ type: 'value', path: 'url' }],
        ordered: false,
        rules: 'open',
        description: 'A',
        id: 'x',
      },
      binding: { strength: 'required', valueSetUri: 'urn:vs', description: 'A', extension: [noise, most] },
    };
    expect(slimElement(element)).toEqual({
      path: 'Example.a',
      type: [{ code: 'Reference', targetProfile: 'urn:t', aggregation: ['bundled'], extension: [regex] }],
      slicing: { discriminator: [{ type: 'value', path: 'url' }], ordered: false, rules: 'open' },
      binding: { strength: 'required', valueSetUri: 'urn:vs', extension: [most] },
    });
  });
});
