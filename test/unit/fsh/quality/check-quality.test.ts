import { describe, expect, it } from 'vitest';
import { createDefinitionPackage } from '../../../../src/definitions/create-definition-package.js';
import type { ElementDefinition } from '../../../../src/fhir/definition-resources.js';
import { checkQuality } from '../../../../src/fsh/quality/check-quality.js';
import type { SushiArtifact } from '../../../../src/fsh/sushi/sushi-exchange.js';
import { toArtifact } from '../../../support/sushi-artifact.js';

const canonical = 'http://example.org';
const url = (name: string) => `${canonical}/${name}`;
const settings = { canonical, packages: [] };

/** What is said of some artifacts: rule, element and the parts of the message in quotes. */
const check = (...artifacts: readonly SushiArtifact[]) => checkQuality(artifacts, settings);
const rulesOf = (...artifacts: readonly SushiArtifact[]) => check(...artifacts).map(({ rule }) => rule);

function profile(elements: readonly ElementDefinition[], members: object = {}): SushiArtifact {
  const element = [{ id: 'Patient', path: 'Patient', min: 0, max: '*' }, ...elements];
  return toArtifact({
    resourceType: 'StructureDefinition',
    id: 'p',
    url: url('p'),
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    derivation: 'constraint',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    snapshot: { element },
    differential: { element: elements },
    ...members,
  });
}

const colours = toArtifact({
  resourceType: 'CodeSystem',
  id: 'colours',
  url: url('colours'),
  content: 'complete',
  concept: [{ code: 'red', concept: [{ code: 'dark-red' }] }],
});
const example = (members: object) =>
  toArtifact({ resourceType: 'Patient', id: 'x', ...members }, { usage: 'Example' });
const coded = (system: string, code: string) => ({ maritalStatus: { coding: [{ system, code }] } });

describe('a code', () => {
  it.each([
    ['is in its code system', url('colours'), 'dark-red', []],
    ['is not in a code system of the project', url('colours'), 'blue', ['fsh-code-unknown']],
    ['is not in one of the core', 'http://hl7.org/fhir/administrative-gender', 'm', ['fsh-code-unlisted']],
    ['is of a system that nobody has', 'http://snomed.info/sct', '1', []],
    ['is of a table that is held as R4 has it', 'http://hl7.org/fhir/v3/MaritalStatus', 'none', []],
  ])('that %s', (_, system, code, rules) => {
    expect(rulesOf(colours, example(coded(system, code)))).toEqual(rules);
  });

  it('is not judged where a code system does not list all of its codes', () => {
    const fragment = toArtifact({ ...colours.resource, content: 'fragment' });
    expect(rulesOf(fragment, example(coded(url('colours'), 'blue')))).toEqual([]);
  });

  it('is not judged in an example that is broken on purpose', () => {
    const tag = [{ system: 'urn:careconnect-conformance:breaks-rule', code: 'binding-required' }];
    expect(rulesOf(colours, example({ meta: { tag }, ...coded(url('colours'), 'blue') }))).toEqual([]);
  });

  it.each([
    ['in a quantity', example({ quantity: { value: 1, system: url('colours'), code: 'blue' } })],
    [
      'in a value set',
      toArtifact({
        resourceType: 'ValueSet',
        compose: { include: [{ system: url('colours'), concept: [{ code: 'red' }, { code: 'blue' }] }] },
      }),
    ],
    [
      'on either side of a concept map',
      toArtifact({
        resourceType: 'ConceptMap',
        group: [
          {
            source: 'http://hl7.org/fhir/administrative-gender',
            target: url('colours'),
            element: [{ code: 'male', target: [{ code: 'blue' }] }],
          },
        ],
      }),
    ],
    [
      'that a profile fixes',
      profile([
        {
          id: 'Patient.maritalStatus',
          path: 'Patient.maritalStatus',
          patternCodeableConcept: coded(url('colours'), 'blue').maritalStatus,
        },
      ]),
    ],
  ])('is found %s', (_, artifact) => {
    expect(rulesOf(colours, artifact)).toEqual(['fsh-code-unknown']);
  });

  it('is shown where FSH writes it, and in an example not in a rule set that many insert', () => {
    const place = { file: 'a.fsh', line: 12, column: 3, endLine: 12 };
    const elsewhere = { ...place, file: 'rules.fsh', line: 3 };
    const wrong = example(coded(url('colours'), 'blue'));
    const at = (code: typeof place) => check(colours, { ...wrong, codes: [{ code: 'blue', place: code }] });
    expect(at(place)).toMatchObject([{ file: 'a.fsh', line: 12, column: 3 }]);
    expect(at(elsewhere)).toMatchObject([{ file: 'a.fsh', line: 10, column: 1 }]);
  });
});

describe('a canonical URL that names nothing at hand', () => {
  const element = (members: object) => profile([{ id: 'Patient.name', path: 'Patient.name', ...members }]);
  const extension = { kind: 'complex-type', type: 'Extension', baseDefinition: url('nothing') };

  it.each([
    ['a parent', profile([], { baseDefinition: url('nothing') }), 'its base'],
    ['a profile of a type', element({ type: [{ code: 'HumanName', profile: url('nothing') }] }), 'a profile'],
    ['a target', element({ type: [{ code: 'Reference', targetProfile: url('nothing') }] }), 'a target'],
    [
      'a value set',
      element({ binding: { strength: 'required', valueSetReference: { reference: url('nothing') } } }),
      'a binding',
    ],
    [
      'a context',
      profile([], {
        ...extension,
        baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
        contextType: 'extension',
        context: [url('nothing#part')],
      }),
      'its context',
    ],
    [
      'a code system of the project',
      toArtifact({ resourceType: 'ValueSet', compose: { include: [{ system: url('nothing') }] } }),
      'a code system',
    ],
    [
      'a value set in a value set',
      toArtifact({ resourceType: 'ValueSet', compose: { exclude: [{ valueSet: [url('nothing')] }] } }),
      'a value set',
    ],
    [
      'the value set of a code system',
      toArtifact({ ...colours.resource, valueSet: url('nothing') }),
      'its value set',
    ],
    [
      'the source of a map',
      toArtifact({ resourceType: 'ConceptMap', sourceUri: url('nothing') }),
      'its source',
    ],
    [
      'the target of a map',
      toArtifact({ resourceType: 'ConceptMap', targetReference: { reference: url('nothing') } }),
      'its target',
    ],
  ])('is %s', (_, artifact, member) => {
    const issues = check(artifact);
    expect(issues).toMatchObject([{ rule: 'fsh-canonical-unresolved', severity: 'warning' }]);
    expect(issues[0]?.message).toContain(`it is named as ${member}.`);
  });

  it.each([
    [
      'what the project defines',
      element({ binding: { strength: 'required', valueSetReference: { reference: url('v') } } }),
    ],
    [
      'what the core defines',
      element({
        binding: {
          strength: 'required',
          valueSetReference: { reference: 'http://hl7.org/fhir/ValueSet/name-use' },
        },
      }),
    ],
    [
      'a contained value set',
      element({ binding: { strength: 'required', valueSetReference: { reference: '#v' } } }),
    ],
    [
      'a document that stands for a value set',
      element({ binding: { strength: 'required', valueSetUri: 'http://tools.ietf.org/html/bcp47' } }),
    ],
    [
      'a code system of others',
      toArtifact({ resourceType: 'ValueSet', compose: { include: [{ system: 'http://snomed.info/sct' }] } }),
    ],
  ])('is not %s', (_, artifact) => {
    expect(rulesOf(toArtifact({ resourceType: 'ValueSet', url: url('v') }), artifact)).toEqual([]);
  });

  it('is not what a package has that the project builds on', () => {
    const identity = { name: 'other', version: '1.0.0', release: 'stu3' } as const;
    const other = createDefinitionPackage(identity, [{ resourceType: 'ValueSet', url: url('nothing') }]);
    const artifact = element({
      binding: { strength: 'required', valueSetReference: { reference: url('nothing') } },
    });
    expect(checkQuality([artifact], { canonical, packages: [other] })).toEqual([]);
  });

  it('is said once of a place, however often it stands there', () => {
    const types = [
      { code: 'Reference', targetProfile: url('nothing') },
      { code: 'Reference', targetProfile: url('nothing'), aggregation: ['contained'] },
    ];
    expect(rulesOf(element({ type: types }))).toEqual(['fsh-canonical-unresolved']);
  });
});

describe('a slice', () => {
  const sliced = (type: string, path: string) => ({
    id: 'Patient.identifier',
    path: 'Patient.identifier',
    slicing: { discriminator: [{ type, path }], rules: 'open' as const },
  });
  const slice = (name: string, ...below: readonly ElementDefinition[]): readonly ElementDefinition[] => [
    {
      id: `Patient.identifier:${name}`,
      path: 'Patient.identifier',
      sliceName: name,
      min: 0,
      max: '1',
      type: [{ code: 'Identifier' }],
    },
    ...below.map((each) => ({
      ...each,
      id: `Patient.identifier:${name}.${each.path}`,
      path: `Patient.identifier.${each.path}`,
    })),
  ];
  const system = (value: string) => ({ path: 'system', fixedUri: value });
  const bound = (valueSet: string, strength: 'required' | 'extensible' = 'required') => ({
    path: 'type',
    type: [{ code: 'CodeableConcept' }],
    binding: { strength, valueSetReference: { reference: valueSet } },
  });
  const gender = 'http://hl7.org/fhir/ValueSet/administrative-gender';
  const use = 'http://hl7.org/fhir/ValueSet/name-use';

  it.each([
    ['values that differ', sliced('value', 'system'), [system('urn:a'), system('urn:b')], []],
    ['the same value', sliced('value', 'system'), [system('urn:a'), system('urn:a')], ['fsh-slice-alike']],
    ['value sets that differ', sliced('value', 'type'), [bound(gender), bound(use)], []],
    ['the same value set', sliced('value', 'type'), [bound(gender), bound(gender)], ['fsh-slice-alike']],
    [
      'a value set that only advises',
      sliced('value', 'type'),
      [bound(gender), bound(use, 'extensible')],
      ['fsh-slice-undecided'],
    ],
    [
      'no value in one of them',
      sliced('value', 'system'),
      [system('urn:a'), { path: 'value', min: 1 }],
      ['fsh-slice-undecided'],
    ],
    [
      'existence',
      sliced('exists', 'period'),
      [
        { path: 'period', min: 1, max: '1' },
        { path: 'period', min: 0, max: '0' },
      ],
      [],
    ],
    [
      'existence that is open',
      sliced('exists', 'period'),
      [
        { path: 'period', min: 1, max: '1' },
        { path: 'period', min: 0, max: '1' },
      ],
      ['fsh-slice-undecided'],
    ],
    [
      'what lies outside of the resource',
      sliced('profile', 'assigner.resolve()'),
      [system('urn:a'), system('urn:a')],
      [],
    ],
  ])('is told, or not, by %s', (_, slicing, [one, two], rules) => {
    const artifact = profile([slicing, ...slice('one', one!), ...slice('two', two!)]);
    expect(rulesOf(artifact)).toEqual(rules);
  });

  it('needs a discriminator', () => {
    const slicing = { ...sliced('value', 'system'), slicing: { rules: 'open' as const } };
    const issues = check(profile([slicing, ...slice('one', system('urn:a'))]));
    expect(issues).toMatchObject([
      { rule: 'fsh-slice-undecided', source: { element: 'Patient.identifier:one' } },
    ]);
    expect(issues[0]?.message).toContain('the slicing has no discriminator');
  });

  it('is judged where it is defined, and not again in what is based on that', () => {
    const elements = [sliced('value', 'system'), ...slice('one', { path: 'value', min: 1 })];
    const child = profile(elements, {
      differential: { element: [{ id: 'Patient.gender', path: 'Patient.gender', min: 1 }] },
    });
    expect(rulesOf(child)).toEqual([]);
  });

  it('of extensions is told by their URLs, also where the slicing does not say so', () => {
    const of = (name: string, definition: string): ElementDefinition => ({
      id: `Patient.extension:${name}`,
      path: 'Patient.extension',
      sliceName: name,
      type: [{ code: 'Extension', profile: definition }],
    });
    const birthPlace = 'http://hl7.org/fhir/StructureDefinition/birthPlace';
    const slicing = {
      id: 'Patient.extension',
      path: 'Patient.extension',
      slicing: { rules: 'open' as const },
    };
    const nationality = 'http://hl7.org/fhir/StructureDefinition/patient-nationality';
    expect(rulesOf(profile([slicing, of('a', birthPlace), of('b', nationality)]))).toEqual([]);
    expect(rulesOf(profile([slicing, of('a', birthPlace), of('b', birthPlace)]))).toEqual([
      'fsh-slice-alike',
    ]);
  });
});

describe('an element that must be supported', () => {
  const photo = (max: string, mustSupport?: boolean): ElementDefinition => ({
    id: 'Patient.photo',
    path: 'Patient.photo',
    max,
    ...(mustSupport === undefined ? {} : { mustSupport }),
  });

  it('may not be forbidden', () => {
    expect(check(profile([photo('0', true)]))).toMatchObject([
      { rule: 'fsh-support-forbidden', source: { element: 'Patient.photo' } },
    ]);
  });

  it('may not be part of what is forbidden', () => {
    const title = { id: 'Patient.photo.title', path: 'Patient.photo.title', mustSupport: true };
    const [issue] = check(profile([photo('0'), title]));
    expect(issue?.message).toBe(
      'Patient.photo.title must be supported, and the maximum of Patient.photo is 0.',
    );
  });

  it.each([
    ['allowed', profile([photo('1', true)])],
    [
      'forbidden where the flag is taken over',
      profile([photo('0', true)], { differential: { element: [photo('0')] } }),
    ],
    [
      'beside one that is forbidden',
      profile([photo('0'), { id: 'Patient.photograph', path: 'Patient.photograph', mustSupport: true }]),
    ],
  ])('may be %s', (_, artifact) => {
    expect(rulesOf(artifact)).toEqual([]);
  });
});
