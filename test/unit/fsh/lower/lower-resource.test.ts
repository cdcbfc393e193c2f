import { describe, expect, it } from 'vitest';
import type { LowerProblem } from '../../../../src/fsh/lower/lower-problem.js';
import { lowerResource } from '../../../../src/fsh/lower/lower-resource.js';

const context = { findKind: () => undefined, isInferredClosure: () => false };

function lower(resource: Readonly<Record<string, unknown>>) {
  const problems: LowerProblem[] = [];
  return { resource: lowerResource(resource, context, (problem) => problems.push(problem)), problems };
}

describe('a CodeSystem', () => {
  it('has one identifier', () => {
    const identifier = [{ value: 'a' }, { value: 'b' }, { value: 'c' }];
    expect(lower({ resourceType: 'CodeSystem', url: 'http://a', identifier })).toEqual({
      resource: { resourceType: 'CodeSystem', url: 'http://a', identifier: { value: 'a' } },
      problems: [{ rule: 'fsh-identifier-dropped', params: { dropped: 2 } }],
    });
    expect(
      lower({ resourceType: 'CodeSystem', url: 'http://a', identifier: [{ value: 'a' }] }).problems,
    ).toEqual([]);
  });

  it('cannot supplement another', () => {
    const problems = [{ rule: 'fsh-supplement-unsupported', params: {} }];
    expect(lower({ resourceType: 'CodeSystem', url: 'http://a', supplements: 'http://b' }).problems).toEqual(
      problems,
    );
    expect(lower({ resourceType: 'CodeSystem', url: 'http://a', content: 'supplement' }).problems).toEqual(
      problems,
    );
  });

  it('has properties of the types that STU3 knows', () => {
    const property = [
      { code: 'a', type: 'string' },
      { code: 'b', type: 'decimal' },
    ];
    expect(lower({ resourceType: 'CodeSystem', url: 'http://a', property }).problems).toEqual([
      { rule: 'fsh-property-type-unknown', params: { property: 'b', type: 'decimal' } },
    ]);
  });
});

describe('a ValueSet', () => {
  const url = 'http://hl7.org/fhir/3.0/StructureDefinition/extension-ValueSet.extensible';

  it('says by a member of its own that it is extensible, where R4 needs an extension', () => {
    const other = { url: 'http://e', valueCode: 'a' };
    const extension = [other, { url, valueBoolean: true }];
    expect(lower({ resourceType: 'ValueSet', extension }).resource).toEqual({
      resourceType: 'ValueSet',
      extension: [other],
      extensible: true,
    });
  });

  it('keeps no empty list of extensions, and takes false as said', () => {
    const extension = [{ url, valueBoolean: false }];
    expect(lower({ resourceType: 'ValueSet', extension }).resource).toEqual({
      resourceType: 'ValueSet',
      extensible: false,
    });
  });

  it.each([[{ url, valueString: 'yes' }], [{ url }], [{ url: `${url}2`, valueBoolean: true }]])(
    'keeps %j, which says nothing of the kind',
    (one) => {
      const valueSet = { resourceType: 'ValueSet', extension: [one] };
      expect(lower(valueSet).resource).toEqual(valueSet);
    },
  );

  it('is the only one to have that member', () => {
    const codeSystem = {
      resourceType: 'CodeSystem',
      url: 'http://a',
      extension: [{ url, valueBoolean: true }],
    };
    expect(lower(codeSystem).resource).toEqual(codeSystem);
  });
});

describe('a definition', () => {
  it('lists its members in the order of STU3, companions beside them', () => {
    const { resource } = lower({
      contact: [],
      _status: {},
      status: 'draft',
      compose: {},
      name: 'X',
      unheard: 1,
      id: 'x',
      resourceType: 'ValueSet',
    });
    expect(Object.keys(resource)).toEqual([
      ...['resourceType', 'id', 'name', '_status', 'status', 'contact', 'compose', 'unheard'],
    ]);
  });
});

describe('extensions of definitions', () => {
  it('hold URIs where R4 holds canonicals and URLs, at any depth', () => {
    const valueSet = {
      resourceType: 'ValueSet',
      compose: { include: [{ extension: [{ url: 'http://e', valueCanonical: 'http://c' }] }] },
      modifierExtension: [{ url: 'http://e', extension: [{ url: 'x', valueUrl: 'http://u' }] }],
    };
    expect(lower(valueSet).resource).toEqual({
      resourceType: 'ValueSet',
      compose: { include: [{ extension: [{ url: 'http://e', valueUri: 'http://c' }] }] },
      modifierExtension: [{ url: 'http://e', extension: [{ url: 'x', valueUri: 'http://u' }] }],
    });
  });
});

describe('other resources', () => {
  it('stay as they are', () => {
    const patient = {
      resourceType: 'Patient',
      extension: [{ url: 'http://e', valueUrl: 'kept' }],
      name: [{ family: 'x' }],
    };
    expect(lower(patient)).toEqual({ resource: patient, problems: [] });
  });

  it('have the definitions that they hold lowered', () => {
    const codeSystem = { resourceType: 'CodeSystem', url: 'http://a', identifier: [{ value: 'a' }] };
    const bundle = {
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'Patient', contained: [codeSystem] } }],
    };
    expect(lower(bundle).resource).toEqual({
      resourceType: 'Bundle',
      entry: [
        { resource: { resourceType: 'Patient', contained: [{ ...codeSystem, identifier: { value: 'a' } }] } },
      ],
    });
  });
});
