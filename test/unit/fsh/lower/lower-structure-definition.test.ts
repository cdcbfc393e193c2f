import { describe, expect, it } from 'vitest';
import type { ElementDefinition, StructureDefinition } from '../../../../src/fhir/definition-resources.js';
import type { LowerProblem } from '../../../../src/fsh/lower/lower-problem.js';
import {
  lowerStructureDefinition,
  type LowerContext,
} from '../../../../src/fsh/lower/lower-structure-definition.js';

const kinds: Readonly<Record<string, 'resource' | 'datatype'>> = {
  Patient: 'resource',
  Practitioner: 'resource',
  Address: 'datatype',
};

const context: LowerContext = { findKind: (type: string) => kinds[type], isInferredClosure: () => false };

function define(members: Partial<StructureDefinition>): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: 'http://example.org/StructureDefinition/x',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    derivation: 'constraint',
    fhirVersion: '4.0.1',
    ...members,
  };
}

function lower(members: Partial<StructureDefinition>, how = context) {
  const problems: LowerProblem[] = [];
  const definition = lowerStructureDefinition(define(members), how, (problem) => problems.push(problem));
  return { definition, problems };
}

/** One element of the snapshot, lowered. */
function lowerOne(element: Omit<ElementDefinition, 'path'>) {
  const { definition, problems } = lower({
    snapshot: { element: [{ id: 'Patient.x', path: 'Patient.x', ...element }] },
  });
  return { element: definition.snapshot!.element[0]!, problems };
}

const contextsOf = (...expressions: readonly string[]) => ({
  context: expressions.map((expression) => ({ type: 'element', expression })),
});

describe('a StructureDefinition', () => {
  it('says that it is for STU3', () => {
    expect(lower({}).definition.fhirVersion).toBe('3.0.2');
  });

  it('names its base without a version, and says so', () => {
    const { definition, problems } = lower({ baseDefinition: 'http://example.org/p|1.0' });
    expect(definition.baseDefinition).toBe('http://example.org/p');
    expect(problems).toEqual([
      {
        rule: 'fsh-version-dropped',
        params: { member: 'baseDefinition', canonical: 'http://example.org/p|1.0' },
      },
    ]);
  });

  it('cannot be a profile of what is compiled in the form of R4', () => {
    expect(lower({ type: 'ValueSet' }).problems).toEqual([
      { rule: 'fsh-parent-unsupported', params: { type: 'ValueSet' } },
    ]);
  });

  it('tells once what is wrong in snapshot and differential alike', () => {
    const element = [{ id: 'Patient.x', path: 'Patient.x', type: [{ code: 'url' }] }];
    expect(lower({ snapshot: { element }, differential: { element } }).problems).toHaveLength(1);
  });
});

describe('contexts', () => {
  it('are of the kind resource or data type, by what they start with', () => {
    expect(lower(contextsOf('Patient', 'Practitioner.name')).definition).toMatchObject({
      contextType: 'resource',
      context: ['Patient', 'Practitioner.name'],
    });
    expect(lower(contextsOf('Address.line')).definition).toMatchObject({
      contextType: 'datatype',
      context: ['Address.line'],
    });
  });

  it('are * for any element', () => {
    expect(lower(contextsOf('Element'))).toMatchObject({
      definition: { contextType: 'resource', context: ['*'] },
      problems: [],
    });
  });

  it('are extensions by their URLs', () => {
    const url = 'http://example.org/e';
    expect(lower({ context: [{ type: 'extension', expression: url }] }).definition).toMatchObject({
      contextType: 'extension',
      context: [url],
    });
  });

  it('are absent where there are none', () => {
    expect(lower({}).definition).not.toHaveProperty('contextType');
  });

  it('must not be FHIRPath', () => {
    expect(lower({ context: [{ type: 'fhirpath', expression: 'Patient.name' }] }).problems).toMatchObject([
      { rule: 'fsh-context-unsupported', params: { expression: 'Patient.name' } },
    ]);
  });

  it('must be of one kind', () => {
    expect(lower(contextsOf('Patient', 'Address')).problems).toEqual([
      { rule: 'fsh-context-mixed', params: { kinds: ['resource', 'datatype'] } },
    ]);
  });

  it('must start with something that STU3 has', () => {
    expect(lower(contextsOf('ServiceRequest')).problems).toMatchObject([{ rule: 'fsh-context-unsupported' }]);
  });

  it('lose the profile that they name, and say so', () => {
    expect(lower(contextsOf('http://example.org/p#Patient.name:official'))).toMatchObject({
      definition: { contextType: 'resource', context: ['Patient.name'] },
      problems: [{ rule: 'fsh-context-widened', params: { path: 'Patient.name' } }],
    });
  });

  it('must name an element where they name a profile', () => {
    expect(lower(contextsOf('http://example.org/p')).problems).toMatchObject([
      { rule: 'fsh-context-unsupported' },
    ]);
  });
});

describe('the types of an element', () => {
  it('become one entry for each profile and each target', () => {
    const { element } = lowerOne({
      type: [
        { code: 'Reference', targetProfile: ['http://example.org/a', 'http://example.org/b'] },
        { code: 'Extension', profile: ['http://example.org/e'] },
        { code: 'string' },
      ],
    });
    expect(element.type).toEqual([
      { code: 'Reference', targetProfile: 'http://example.org/a' },
      { code: 'Reference', targetProfile: 'http://example.org/b' },
      { code: 'Extension', profile: 'http://example.org/e' },
      { code: 'string' },
    ]);
  });

  it('get back what STU3 says of the value of a primitive', () => {
    const fhirType = {
      url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type',
      valueUrl: 'date',
    };
    const regex = {
      url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-regex',
      valueString: 'x',
    };
    const code = 'http://hl7.org/fhirpath/System.Date';
    const _code = { extension: [] };
    expect(
      lowerOne({ type: [{ extension: [fhirType, regex], _code, code } as object] }).element.type,
    ).toEqual([{ extension: [regex], _code }]);
    expect(lowerOne({ type: [{ extension: [fhirType], code }] }).element.type).toEqual([{ code: 'date' }]);
    expect(lowerOne({ type: [{ code }] }).element.type).toEqual([{ code: 'string' }]);
  });

  it('must exist in STU3', () => {
    for (const code of ['canonical', 'url']) {
      expect(lowerOne({ type: [{ code }] }).problems).toEqual([
        { rule: 'fsh-type-unknown', params: { type: code }, element: 'Patient.x' },
      ]);
    }
    expect(lowerOne({ type: [{ code: 'uuid' }] }).problems).toEqual([]);
  });

  it('must name profiles and targets by absolute URLs', () => {
    const { problems } = lowerOne({
      type: [{ code: 'Reference', profile: ['Name'], targetProfile: ['Other'] }],
    });
    expect(problems).toEqual([
      {
        rule: 'fsh-canonical-relative',
        params: { member: 'type.profile', value: 'Name' },
        element: 'Patient.x',
      },
      {
        rule: 'fsh-canonical-relative',
        params: { member: 'type.targetProfile', value: 'Other' },
        element: 'Patient.x',
      },
    ]);
  });
});

describe('a binding', () => {
  const bind = (valueSet: string) => lowerOne({ binding: { strength: 'required', valueSet } });

  it('names its value set by a reference', () => {
    expect(bind('http://example.org/vs').element.binding).toEqual({
      strength: 'required',
      valueSetReference: { reference: 'http://example.org/vs' },
    });
    expect(bind('#contained').element.binding?.valueSetReference).toEqual({ reference: '#contained' });
  });

  it('names by URI what the core names by URI', () => {
    expect(bind('http://tools.ietf.org/html/bcp47').element.binding).toEqual({
      strength: 'required',
      valueSetUri: 'http://tools.ietf.org/html/bcp47',
    });
  });

  it('loses the version of its value set, and says so', () => {
    const { element, problems } = bind('http://example.org/vs|2.0');
    expect(element.binding?.valueSetReference).toEqual({ reference: 'http://example.org/vs' });
    expect(problems).toMatchObject([{ rule: 'fsh-version-dropped' }]);
  });

  it('must name its value set by an absolute URL', () => {
    expect(bind('NameOfAValueSet').problems).toEqual([
      {
        rule: 'fsh-canonical-relative',
        params: { member: 'binding.valueSet', value: 'NameOfAValueSet' },
        element: 'Patient.x',
      },
    ]);
  });

  it('may name no value set', () => {
    expect(lowerOne({ binding: { strength: 'example' } }).element.binding).toEqual({ strength: 'example' });
  });
});

describe('an element', () => {
  it('names the source of a constraint of the core by its name', () => {
    const constraint = { key: 'x-1', severity: 'error', human: 'x' } as const;
    const { element } = lowerOne({
      constraint: [
        { ...constraint, source: 'http://hl7.org/fhir/StructureDefinition/Patient' },
        { ...constraint, source: 'http://example.org/p' },
      ],
    });
    expect(element.constraint?.map(({ source }) => source)).toEqual(['Patient', 'http://example.org/p']);
  });

  it('loses what came after STU3 and constrains nothing', () => {
    const later = {
      sliceIsConstraining: true,
      isModifierReason: 'x',
      mustHaveValue: true,
      valueAlternatives: [],
      _isModifierReason: {},
    };
    expect(lowerOne(later).element).toEqual({ id: 'Patient.x', path: 'Patient.x' });
  });

  it('holds URIs where R4 holds canonicals and URLs', () => {
    const example = [
      { label: 'x', valueCanonical: 'http://a' },
      { label: 'y', valueUrl: 'http://b' },
    ];
    const later: Omit<ElementDefinition, 'path'> & Readonly<Record<'_fixedCanonical' | 'example', unknown>> =
      {
        fixedCanonical: 'http://a',
        patternUrl: 'http://b',
        _fixedCanonical: {},
        example,
      };
    expect(lowerOne(later).element).toEqual({
      id: 'Patient.x',
      path: 'Patient.x',
      fixedUri: 'http://a',
      patternUri: 'http://b',
      _fixedUri: {},
      example: [
        { label: 'x', valueUri: 'http://a' },
        { label: 'y', valueUri: 'http://b' },
      ],
    });
  });

  it('keeps its members where they were', () => {
    const { element } = lowerOne({
      min: 1,
      type: [{ code: 'uri' }],
      fixedCanonical: 'http://a',
      mustSupport: true,
    });
    expect(Object.keys(element)).toEqual(['id', 'path', 'min', 'type', 'fixedUri', 'mustSupport']);
  });

  it('must be sliced by discriminators of STU3', () => {
    const slicing = {
      rules: 'open',
      discriminator: [
        { type: 'value', path: 'x' },
        { type: 'position', path: '$this' },
      ],
    } as const;
    expect(lowerOne({ slicing }).problems).toEqual([
      { rule: 'fsh-discriminator-unknown', params: { type: 'position' }, element: 'Patient.x' },
    ]);
  });
});

describe('sub-extensions that only SUSHI forbade', () => {
  const how: LowerContext = {
    ...context,
    isInferredClosure: (_: string, element: string) => element === 'Extension.extension',
  };
  const closed = { id: 'Extension.extension', path: 'Extension.extension', max: '0' };

  it('are allowed again in the snapshot', () => {
    const base = { path: 'Extension.extension', min: 0, max: '*' };
    const { definition } = lower({ type: 'Extension', snapshot: { element: [{ ...closed, base }] } }, how);
    expect(definition.snapshot?.element[0]?.max).toBe('*');
  });

  it('leave the differential, with the element where nothing else is said of it', () => {
    const { definition } = lower({ type: 'Extension', differential: { element: [closed] } }, how);
    expect(definition.differential?.element).toEqual([]);
    const said = lower({ type: 'Extension', differential: { element: [{ ...closed, short: 'x' }] } }, how);
    expect(said.definition.differential?.element).toEqual([
      { id: 'Extension.extension', path: 'Extension.extension', short: 'x' },
    ]);
  });
});
