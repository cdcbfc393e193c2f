import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import type { CodeSystem, DefinitionResource, ValueSet } from '../../../src/fhir/definition-resources.js';
import { readResource } from '../../../src/fhir/read-resource.js';
import { createValidator } from '../../../src/validator/create-validator.js';
import { exampleRoot, profileOf } from '../../support/profile.js';
import { findings, validate } from '../../support/validate.js';

const colours = 'https://example.org/colours';

const coloursSystem: CodeSystem = {
  resourceType: 'CodeSystem',
  url: colours,
  version: '1',
  content: 'complete',
  concept: [
    { code: 'red', display: 'Red', designation: [{ language: 'cy', value: 'Coch' }] },
    { code: 'blue' },
  ],
};

const definitions: readonly DefinitionResource[] = [coloursSystem];

const observation = (coding: object, more: object = {}): object => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  valueCodeableConcept: { coding: [coding] },
  ...more,
});

const place = 'Observation.valueCodeableConcept.coding[0]';

describe('a coding of a system that is at hand', () => {
  it('is an error where the system does not have the code, also without a binding', () => {
    expect(findings(observation({ system: colours, code: 'green' }), { definitions })).toEqual([
      `code-unknown ${place}.code`,
    ]);
  });

  it.each([
    ['a tag', { meta: { tag: [{ system: colours, code: 'green' }] } }, 'Observation.meta.tag[0].code'],
    [
      'a contained resource',
      {
        contained: [
          { resourceType: 'Basic', id: 'b', code: { coding: [{ system: colours, code: 'green' }] } },
        ],
        related: [{ target: { reference: '#b' } }],
      },
      'Observation.contained[0].code.coding[0].code',
    ],
    [
      'an extension',
      { extension: [{ url: 'urn:x', valueCoding: { system: colours, code: 'green' } }] },
      'Observation.extension[0].valueCoding.code',
    ],
  ])('is judged in %s too', (_, more, path) => {
    const found = findings(observation({ system: colours, code: 'red' }, more), { definitions });
    expect(found).toContain(`code-unknown ${path}`);
  });

  it('is judged in a quantity, of which the unit is free', () => {
    const valueQuantity = { value: 1, unit: 'shade', system: colours, code: 'red' };
    const more = { valueCodeableConcept: undefined, valueQuantity };
    expect(findings(observation({}, more), { definitions })).toEqual([]);
    const wrong = { ...more, valueQuantity: { ...valueQuantity, code: 'green' } };
    expect(findings(observation({}, wrong), { definitions })).toEqual([
      'code-unknown Observation.valueQuantity.code',
    ]);
  });

  it('has no meaning without a system, and is passed over', () => {
    expect(findings(observation({ code: 'green', display: 'x' }), { definitions })).toEqual([]);
  });

  it('is not judged by a version that is not at hand', () => {
    const { issues, unchecked } = validate(observation({ system: colours, version: '2', code: 'green' }), {
      definitions,
    });
    expect(issues).toEqual([]);
    expect(unchecked).toMatchObject([
      { rule: 'code-unchecked', reason: expect.stringContaining('version 2 is meant') as string },
    ]);
    expect(findings(observation({ system: colours, version: '1', code: 'green' }), { definitions })).toEqual([
      `code-unknown ${place}.code`,
    ]);
  });
});

describe('a display', () => {
  const displayed = (display: string, more: object = {}, version?: string) =>
    validate(observation({ system: colours, code: 'red', display, version }, more), { definitions });

  it('is a warning where it is none of the code’s', () => {
    expect(displayed('Blue').issues).toMatchObject([
      { rule: 'code-display', severity: 'warning', expression: `${place}.display` },
    ]);
    expect(displayed('RED').issues).toEqual([]);
  });

  it('is right in another language where the system has it', () => {
    const { issues, unchecked } = displayed('Coch', { language: 'cy' });
    expect([...issues, ...unchecked].filter(({ rule }) => rule === 'code-display')).toEqual([]);
  });

  it.each([
    ['the resource is in a language of which nothing is known', { language: 'nl' }, undefined],
    ['another version of the system is meant', {}, '2'],
  ])('is left unchecked where %s', (_, more, version) => {
    const { issues, unchecked } = displayed('Rood', more, version);
    expect(issues).toEqual([]);
    expect(unchecked).toMatchObject([{ rule: 'code-display', expression: `${place}.display` }]);
  });

  it('is free where the code has none', () => {
    const coding = { system: colours, code: 'blue', display: 'Sky' };
    expect(findings(observation(coding), { definitions })).toEqual([]);
  });
});

describe('a code of HL7 v3 in STU3', () => {
  const marital = (code: string) => ({
    resourceType: 'Patient',
    maritalStatus: { coding: [{ system: 'http://hl7.org/fhir/v3/MaritalStatus', code }] },
  });

  it('is not called given up for what became of it in a later release', () => {
    const interpretation = { coding: [{ system: 'http://hl7.org/fhir/v2/0078', code: 'H' }] };
    const resource = { resourceType: 'Observation', status: 'final', code: { text: 'x' }, interpretation };
    expect(findings(resource)).toEqual([]);
  });

  it('is only warned of where the content that stands in does not have it, and the message says so', () => {
    const { issues } = validate(marital('X'));
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([['binding-extensible', 'warning']]);
    for (const { message } of issues)
      expect(message).toContain(
        "judged by http://terminology.hl7.org/CodeSystem/v3-MaritalStatus|2018-08-12, which stands in for this release's own content",
      );
  });
});

describe('a code that neither its system nor the bound value set has', () => {
  const valueSet = 'https://example.org/ValueSet/warm';
  const warm: ValueSet = {
    resourceType: 'ValueSet',
    url: valueSet,
    compose: { include: [{ system: colours, concept: [{ code: 'red' }] }] },
  };
  const boundBy = (strength: 'required' | 'extensible' | 'preferred', path: string, more: object = {}) => {
    const element = { path, binding: { strength, valueSetUri: valueSet }, ...more };
    return [coloursSystem, warm, profileOf('Observation', [element])];
  };
  const said = (against: readonly DefinitionResource[], resource: object): readonly (readonly string[])[] => {
    const profiles = [`${exampleRoot}Observation`];
    const { issues } = validate(resource, { definitions: against, profiles });
    return issues.map(({ rule, severity, expression, message }) => [rule, severity, expression, message]);
  };
  const concept = 'Observation.valueCodeableConcept';
  const green = { system: colours, code: 'green' };

  it('is one error of a required binding, which tells both', () => {
    expect(said(boundBy('required', concept), observation(green))).toEqual([
      [
        'binding-required',
        'error',
        concept,
        `Found "green" of ${colours}; a code of the value set ${valueSet} is required ("green" is no code of ${colours}).`,
      ],
    ]);
  });

  it.each(['extensible', 'preferred'] as const)(
    'is one error of its system where the binding is %s, which tells both',
    (strength) => {
      expect(said(boundBy(strength, concept), observation(green))).toEqual([
        [
          'code-unknown',
          'error',
          `${place}.code`,
          `"green" is no code of ${colours}, and so not in the value set ${valueSet}.`,
        ],
      ]);
    },
  );

  it('is one where a Coding alone is bound', () => {
    const path = 'Observation.related.target.identifier.type.coding';
    const resource = observation(
      {},
      {
        valueCodeableConcept: undefined,
        related: [{ target: { identifier: { value: 'x', type: { coding: [green] } } } }],
      },
    );
    const found = said(boundBy('required', path), resource);
    expect(found.map(([rule, , at]) => [rule, at])).toEqual([
      ['binding-required', 'Observation.related[0].target.identifier.type.coding[0]'],
    ]);
  });

  it('is two beside a known code that the value set has not, which only advises another', () => {
    const resource = observation(
      {},
      { valueCodeableConcept: { coding: [green, { system: colours, code: 'blue' }] } },
    );
    expect(said(boundBy('extensible', concept), resource).map(([rule]) => rule)).toEqual([
      'binding-extensible',
      'code-unknown',
    ]);
    expect(said(boundBy('required', concept), resource).map(([rule]) => rule)).toEqual(['binding-required']);
  });

  it('is one where several bindings ask for another', () => {
    const [, , asked] = boundBy('preferred', concept);
    const other = profileOf(
      'Observation',
      [{ path: concept, binding: { strength: 'extensible', valueSetUri: `${valueSet}-2` } }],
      {
        url: `${exampleRoot}Other`,
      },
    );
    const all = [coloursSystem, warm, { ...warm, url: `${valueSet}-2` }, asked!, other];
    const profiles = [`${exampleRoot}Observation`, `${exampleRoot}Other`];
    const { issues } = validate(observation(green), { definitions: all, profiles });
    expect(issues.map(({ message }) => message)).toEqual([
      `"green" is no code of ${colours}, and so not in the value set ${valueSet} or ${valueSet}-2.`,
    ]);
  });

  it('is one where several bindings ask for the same', () => {
    const bound = (url: string, strength: 'preferred' | 'extensible') =>
      profileOf('Observation', [{ path: concept, binding: { strength, valueSetUri: valueSet } }], { url });
    const profiles = ['preferred', 'extensible', 'preferred-too'].map((name) => exampleRoot + name);
    const all = [
      coloursSystem,
      warm,
      ...profiles.map((url) => bound(url, url.endsWith('extensible') ? 'extensible' : 'preferred')),
    ];
    const { issues } = validate(observation(green), { definitions: all, profiles });
    expect(issues.map(({ message }) => message)).toEqual([
      `"green" is no code of ${colours}, and so not in the value set ${valueSet}.`,
    ]);
  });

  it('keeps its word where another code is in the value set', () => {
    const resource = observation(
      {},
      { valueCodeableConcept: { coding: [green, { system: colours, code: 'red' }] } },
    );
    expect(said(boundBy('required', concept), resource).map(([rule]) => rule)).toEqual(['code-unknown']);
  });
});

describe('an extension of a type with a unit', () => {
  it('is judged by its own system too', () => {
    const age = { value: 1, system: 'http://hl7.org/fhir/special-values', code: 'years' };
    const resource = {
      resourceType: 'Condition',
      subject: { reference: 'Patient/1' },
      onsetAge: age,
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
    };
    expect(findings(resource)).toContain('code-unknown Condition.onsetAge.code');
  });
});

describe('the displays that CareConnect publishes', () => {
  const store = createDefinitionStore('stu3', [
    openEmbeddedPackage('careconnect'),
    openEmbeddedPackage('stu3-core'),
  ]);
  const validator = createValidator(store);
  const displayedAs = (display: string) => {
    const coding = [{ system: 'http://hl7.org/fhir/v3/MaritalStatus', code: 'U', display }];
    const text = JSON.stringify({ resourceType: 'Patient', maritalStatus: { coding } });
    return validator.validate(readResource(text)).issues.map(({ rule }) => rule);
  };

  it('count as right, misspelt as they are, beside those of the code system', () => {
    expect(['unmaried', 'unmarried', 'single'].map(displayedAs)).toEqual([[], [], ['code-display']]);
  });
});

describe('a unit of measure', () => {
  const weight = (unit: object) =>
    findings({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, valueQuantity: unit });

  it('is one of UCUM where it says so', () => {
    const system = 'http://unitsofmeasure.org';
    expect(weight({ value: 1, system, code: 'kg' })).toEqual([]);
    expect(weight({ value: 1, system, code: 'kgs' })).toEqual([
      'code-unknown Observation.valueQuantity.code',
    ]);
    expect(weight({ value: 1, unit: 'kgs' })).toEqual([]);
  });
});

describe('the formats of a CapabilityStatement', () => {
  it('are media types, or one of the short names that the specification allows there', () => {
    const format = ['xml', 'json', 'application/fhir+xml', 'pdf', 'text/csv'];
    const found = findings({ resourceType: 'CapabilityStatement', format, patchFormat: ['json'] });
    expect(found.filter((each) => each.includes('ormat'))).toEqual([
      'binding-required CapabilityStatement.format[3]',
      'binding-required CapabilityStatement.patchFormat[0]',
    ]);
  });
});
