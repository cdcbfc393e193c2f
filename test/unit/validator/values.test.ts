import { describe, expect, it } from 'vitest';
import type { ElementSketch } from '../../support/profile.js';
import { exampleRoot, profileOf } from '../../support/profile.js';
import { findings, validate } from '../../support/validate.js';

interface Demand {
  readonly name: string;
  readonly element: ElementSketch;
  readonly fits: readonly unknown[];
  readonly fails: readonly unknown[];
}

const decimal = 'Observation.valueQuantity.value';
const code = 'Observation.code';

const fixed: readonly Demand[] = [
  {
    name: 'a decimal, by its number',
    element: { path: decimal, fixedDecimal: 1.5 },
    fits: ['1.5', '1.50', '15e-1'],
    fails: ['1.51', '15'],
  },
  {
    name: 'a string, by case and accent',
    element: { path: 'Observation.comment', fixedString: 'Café' },
    fits: ['Café'],
    fails: ['café', 'Cafe', 'Café '],
  },
  {
    name: 'a boolean',
    element: { path: 'Observation.valueBoolean', fixedBoolean: false },
    fits: [false],
    fails: [true],
  },
  {
    name: 'a CodeableConcept, with nothing more',
    element: { path: code, fixedCodeableConcept: { coding: [{ system: 'http://loinc.org', code: '1-8' }] } },
    fits: [{ coding: [{ system: 'http://loinc.org', code: '1-8' }] }],
    fails: [
      { coding: [{ system: 'http://loinc.org', code: '1-8', display: 'x' }] },
      { coding: [{ system: 'http://loinc.org', code: '1-8' }], text: 'x' },
      { coding: [{ system: 'http://loinc.org', code: '1-8' }, { code: 'x' }] },
      { coding: [{ system: 'http://loinc.org' }] },
      { text: 'x' },
    ],
  },
  {
    name: 'the items of arrays, in their order',
    element: { path: code, fixedCodeableConcept: { coding: [{ code: 'a' }, { code: 'b' }] } },
    fits: [{ coding: [{ code: 'a' }, { code: 'b' }] }],
    fails: [{ coding: [{ code: 'b' }, { code: 'a' }] }],
  },
  {
    name: 'what the definition says of a primitive beyond its value',
    element: { path: code, fixedCodeableConcept: { text: 'x', _text: { id: 'a' } } },
    fits: [{ text: 'x', _text: { id: 'a' } }],
    fails: [{ text: 'x' }, { text: 'x', _text: { id: 'b' } }, { text: 'y', _text: { id: 'a' } }],
  },
  {
    name: 'a primitive inside, without extensions of its own',
    element: { path: code, fixedCodeableConcept: { text: 'x' } },
    fits: [{ text: 'x' }],
    fails: [
      {
        text: 'x',
        _text: {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
          ],
        },
      },
    ],
  },
];

const pattern: readonly Demand[] = [
  {
    name: 'a CodeableConcept, with more allowed',
    element: {
      path: code,
      patternCodeableConcept: { coding: [{ system: 'http://loinc.org', code: '1-8' }] },
    },
    fits: [
      { coding: [{ system: 'http://loinc.org', code: '1-8', display: 'x' }], text: 'x' },
      { coding: [{ code: 'x' }, { system: 'http://loinc.org', code: '1-8' }] },
    ],
    fails: [
      {
        coding: [
          { system: 'http://loinc.org', code: 'x' },
          { system: 'x:y', code: '1-8' },
        ],
      },
      { coding: [{ code: '1-8' }] },
      { text: 'x' },
    ],
  },
  {
    name: 'every item of an array, in any order',
    element: { path: code, patternCodeableConcept: { coding: [{ code: 'a' }, { code: 'b' }] } },
    fits: [{ coding: [{ code: 'b' }, { code: 'c' }, { code: 'a' }] }],
    fails: [{ coding: [{ code: 'a' }] }],
  },
  {
    name: 'a decimal inside, by its number',
    element: { path: 'Observation.valueQuantity', patternQuantity: { value: 0.1, unit: 'mg' } },
    fits: [{ value: '0.10', unit: 'mg', comparator: '<' }],
    fails: [{ value: '0.2', unit: 'mg' }],
  },
  {
    name: 'a primitive with extensions of its own',
    element: { path: 'Observation.comment', patternString: 'x' },
    fits: ['x'],
    fails: ['y'],
  },
];

/** An Observation with the value in the element's place; numbers in quotes are written as they are. */
function observationWith(path: string, value: unknown): string {
  const names = path.split('.').slice(1);
  const nested = names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  const resource = {
    resourceType: 'Observation',
    meta: { profile: [`${exampleRoot}Observation`] },
    status: 'final',
    code: { text: 'other' },
    ...(nested as object),
  };
  return JSON.stringify(resource).replace(/"value":"([0-9.e-]+)"/g, '"value":$1');
}

describe.each([
  ['value-fixed', fixed],
  ['value-pattern', pattern],
])('%s demands', (rule, demands) => {
  describe.each(demands)('$name', ({ element, fits, fails }) => {
    const definitions = [profileOf('Observation', [element])];

    it.each(fits.map((value) => [JSON.stringify(value)]))('%s fits', (value) => {
      expect(findings(observationWith(element.path, JSON.parse(value)), { definitions })).toEqual([]);
    });

    it.each(fails.map((value) => [JSON.stringify(value)]))('%s does not', (value) => {
      expect(findings(observationWith(element.path, JSON.parse(value)), { definitions })).toEqual([
        `${rule} ${element.path}`,
      ]);
    });
  });
});

describe('a value in XML', () => {
  it('is compared as in JSON', () => {
    const definitions = [profileOf('Observation', [{ path: decimal, fixedDecimal: 1.5 }])];
    const xml = (value: string): string =>
      `<Observation xmlns="http://hl7.org/fhir"><status value="final"/><code><text value="x"/></code>
       <valueQuantity><value value="${value}"/></valueQuantity></Observation>`;
    const against = { definitions, profiles: [`${exampleRoot}Observation`] };
    expect(findings(xml('1.50'), against)).toEqual([]);
    expect(findings(xml('1.6'), against)).toEqual([`value-fixed ${decimal}`]);
  });
});

describe('a fixed value of a primitive', () => {
  const definitions = [profileOf('Patient', [{ path: 'Patient.gender', fixedCode: 'male' }])];
  const profiles = [`${exampleRoot}Patient`];

  it('allows no extension beside it, since the definition has none', () => {
    const resource = { resourceType: 'Patient', gender: 'male', _gender: { id: 'a' } };
    expect(findings(resource, { definitions, profiles })).toEqual(['value-fixed Patient.gender']);
  });

  it('is not met by an extension alone', () => {
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
    ];
    const resource = { resourceType: 'Patient', _gender: { extension } };
    expect(findings(resource, { definitions, profiles })).toEqual(['value-fixed Patient.gender']);
  });
});

describe('the regular expression of a profile', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-regex';
  const family = (regex: string) =>
    profileOf('Patient', [
      { path: 'Patient.name.family', type: [{ code: 'string', extension: [{ url, valueString: regex }] }] },
    ]);
  const said = (regex: string, value: string): readonly string[] => {
    const profile = family(regex);
    const resource = { resourceType: 'Patient', name: [{ family: value }] };
    const { issues, unchecked } = validate(resource, { definitions: [profile], profiles: [profile.url] });
    return [...issues, ...unchecked].map(
      (each) => `${'severity' in each ? '' : 'unchecked '}${each.rule} ${each.expression}`,
    );
  };

  it('is for the whole value, and may stand on the type', () => {
    expect(said('[A-Z][a-z]+', 'Jones')).toEqual([]);
    expect(said('[A-Z][a-z]+', 'Jones-Smith')).toEqual(['value-regex Patient.name[0].family']);
    expect(said('A|B', 'AC')).toEqual(['value-regex Patient.name[0].family']);
  });

  it('takes no time to speak of, whatever ways there are through it', () => {
    const started = performance.now();
    expect(said('(A+)+', `${'A'.repeat(5000)}!`)).toEqual(['value-regex Patient.name[0].family']);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it.each(['(?=A)A', '(A)\\1', '[', '(((A{1,90}){1,90}){1,90})'])(
    'is said to be unchecked where it is %s',
    (regex) => {
      expect(said(regex, 'A')).toEqual(['unchecked value-regex Patient.name[0].family']);
    },
  );
});
