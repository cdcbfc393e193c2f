import { describe, expect, it } from 'vitest';
import { comparePackages } from '../../../src/compare/compare-packages.js';
import { createSide } from '../../../src/compare/side.js';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import { loadPackage } from '../../../src/definitions/load/load-package.js';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import { isStructureDefinition } from '../../../src/definitions/is-definition-resource.js';
import type { DefinitionResource } from '../../../src/fhir/definition-resources.js';
import { changesBetween, compareResources, nameChange } from '../../support/comparison.js';
import { packageOf } from '../../support/definition-package.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { extensionOf, profileOf } from '../../support/profile.js';

const careConnect = openEmbeddedPackage('careconnect');
const patientUrl = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';

/** The compiled Patient profile without the elements that a test takes away. */
function patientWithout(id: string): DefinitionResource {
  const patient = careConnect.find('StructureDefinition', patientUrl)!;
  if (!isStructureDefinition(patient)) throw new Error(`${patientUrl} is no StructureDefinition`);
  const isLeft = (other = ''): boolean => other !== id && !other.startsWith(`${id}.`);
  const element = patient.snapshot!.element.filter((each) => isLeft(each.id));
  expect(element.length).toBeLessThan(patient.snapshot!.element.length);
  return { ...patient, ...{ snapshot: { element } } };
}

describe('the compiled CareConnect package', () => {
  const patient = careConnect.find('StructureDefinition', patientUrl)!;

  it.each(['Patient.name:official', 'Patient.identifier:nhsNumber.value', 'Patient.contact.name.use'])(
    'breaks where the mandatory %s is taken away',
    (id) => {
      const { summary, definitions } = compareResources([patient], [patientWithout(id)]);
      expect(summary.verdict).toBe('breaking');
      const breaking = definitions
        .flatMap(({ changes }) => changes)
        .filter((change) => change.class === 'breaking');
      expect(breaking.map(nameChange)).toContain(`min-lowered-to-none ${id} min`);
    },
  );

  it('says in its differentials, completed, what it says in its snapshots', async () => {
    const loaded = await loadPackage(embeddedPackage, {
      release: 'stu3',
      cwd: '/',
      packageCache: '/nonexistent',
    });
    const resources = loaded.entries.map((entry) => loaded.read(entry));
    const stripped = resources.map((resource) =>
      isStructureDefinition(resource) ? { ...resource, snapshot: { element: [] } } : resource,
    );
    const { summary, definitions, limits } = compareResources(resources, stripped);
    expect(definitions).toEqual([]);
    expect(limits).toEqual([]);
    expect(summary.definitions.same).toBeGreaterThan(35);
  });
});

describe('two packages', () => {
  const side = (release: 'stu3' | 'r4') => {
    const own = packageOf([], release);
    const core = openEmbeddedPackage(release === 'stu3' ? 'stu3-core' : 'r4-core');
    return { spec: release, side: createSide(own, createDefinitionStore(release, [own, core])), notices: [] };
  };

  it('of different releases are refused, with the reason', () => {
    expect(() => comparePackages(side('stu3'), side('r4'))).toThrow(
      'Package stu3 is for FHIR 3.0.2 and package r4 is for FHIR 4.0.1. The releases name and type elements ' +
        'differently, so that no data is valid under both. Compare two packages of one release.',
    );
  });

  it('pair what has no URL by id or name, and leave examples alone', () => {
    const naming = { resourceType: 'NamingSystem', name: 'NHS Number', kind: 'identifier' };
    const patient = { resourceType: 'Patient', id: 'example', gender: 'male' };
    const other = { ...naming, kind: 'codesystem' };
    const { definitions, old } = compareResources([naming, patient], [other]);
    expect(old.definitions).toBe(1);
    expect(definitions.map(({ resourceType, state }) => [resourceType, state])).toEqual([
      ['NamingSystem', 'changed'],
    ]);
  });

  it('tell definitions that share a URL apart by their type', () => {
    const url = 'https://example.org/both';
    const both = [
      { resourceType: 'ValueSet', url },
      { resourceType: 'ConceptMap', url },
    ];
    expect(compareResources(both, both.toReversed()).summary.verdict).toBe('same');
    expect(compareResources(both, both.slice(1)).definitions).toMatchObject([
      { resourceType: 'ValueSet', state: 'removed', class: 'breaking' },
    ]);
  });

  it('count the first of several definitions with one URL', () => {
    const set = { resourceType: 'ValueSet', url: 'https://example.org/set' };
    const { old, summary } = compareResources([set, { ...set, name: 'again' }], [set]);
    expect(old.definitions).toBe(1);
    expect(summary.verdict).toBe('same');
  });

  it('say which definitions lean on something that is not held', () => {
    const child = {
      resourceType: 'StructureDefinition',
      url: 'https://example.org/child',
      kind: 'resource',
      type: 'Patient',
      baseDefinition: 'https://example.org/parent',
      differential: { element: [{ path: 'Patient.gender', min: 1 }] },
    };
    const { limits } = compareResources([child], [child]);
    expect(limits.map(({ subject }) => subject)).toEqual([
      'https://example.org/child of old',
      'https://example.org/child of new',
    ]);
    expect(limits[0]?.reason).toContain('https://example.org/parent, which it is based on, is not held');
    const parent = profileOf('Patient', [], { url: 'https://example.org/parent' });
    expect(compareResources([child], [child], { shared: [parent] }).limits).toEqual([]);
  });

  it.each([
    ['an element list that is none', { snapshot: { element: 'none' }, differential: { element: {} } }],
    ['elements that are none', { snapshot: { element: [null, 'x', { id: 3 }, { path: 7 }] } }],
    [
      'members of other types',
      {
        context: 'Patient',
        snapshot: {
          element: [
            { path: 'Extension' },
            {
              path: 'Extension.url',
              type: 'uri',
              constraint: {},
              slicing: [],
              binding: 'x',
              min: '1',
              max: 1,
              mapping: 0,
            },
          ],
        },
      },
    ],
  ])('are compared where one has %s', (_, damage) => {
    const extension = extensionOf('mine', 'string');
    const damaged = { ...extension, ...damage } as DefinitionResource;
    for (const [old, now] of [
      [extension, damaged],
      [damaged, extension],
    ] as const) {
      expect(changesBetween(old, now).length).toBeGreaterThan(0);
    }
    expect(changesBetween(damaged, damaged)).toEqual([]);
  });

  it('call breaking what is so malformed that it cannot be compared', () => {
    const valueSet = { resourceType: 'ValueSet', url: 'https://example.org/set' };
    const malformed = {
      ...valueSet,
      compose: { include: [{ system: 'https://example.org/s', concept: [null] }] },
    };
    const [change] = changesBetween(valueSet, malformed);
    expect(change).toMatchObject({ rule: 'definition-uncomparable', class: 'breaking' });
    expect(change?.message).toMatch(
      /^The definition could not be compared \(its content is not in the form of a ValueSet/,
    );
  });
});

describe('R4 packages', () => {
  const request = { release: 'r4' } as const;
  const name = { path: 'Patient.name', min: 0, max: '*', type: [{ code: 'HumanName' }] };
  const found = (old: DefinitionResource, now: DefinitionResource) =>
    changesBetween(old, now, request).map(nameChange);

  it('are compared like those of STU3', () => {
    expect(found(profileOf('Patient', [name]), profileOf('Patient', [{ ...name, min: 1 }]))).toEqual([
      'min-raised Patient.name min',
    ]);
  });

  it('have lists of profiles and targets, canonical bindings and contexts of their own', () => {
    const core = 'http://hl7.org/fhir/StructureDefinition/';
    const of = (...targetProfile: readonly string[]) =>
      profileOf('Observation', [
        { path: 'Observation.subject', min: 0, max: '1', type: [{ code: 'Reference', targetProfile }] },
      ]);
    expect(found(of(`${core}Patient`, `${core}Group`), of(`${core}Group`, `${core}Patient|4.0.1`))).toEqual(
      [],
    );
    expect(found(of(`${core}Patient`, `${core}Group`), of(`${core}Group`))).toEqual([
      'target-removed Observation.subject types',
    ]);
    const gender = (valueSet: string) =>
      profileOf('Patient', [
        {
          path: 'Patient.gender',
          min: 0,
          max: '1',
          type: [{ code: 'code' }],
          binding: { strength: 'required', valueSet },
        },
      ]);
    const valueSet = 'http://hl7.org/fhir/ValueSet/administrative-gender';
    expect(found(gender(valueSet), gender(`${valueSet}|4.0.1`))).toEqual([]);
    expect(found(gender(valueSet), gender('http://hl7.org/fhir/ValueSet/contact-point-use'))).toEqual([
      'binding-codes-removed Patient.gender binding',
      'binding-codes-added Patient.gender binding',
    ]);
    const extension = (...expressions: readonly string[]) =>
      extensionOf('mine', 'string', {
        context: expressions.map((expression) => ({ type: 'element', expression })),
      });
    expect(found(extension('Patient', 'Person'), extension('Person', 'Patient'))).toEqual([]);
    expect(found(extension('Patient'), extension('DomainResource'))).toEqual(['context-added context']);
    expect(found(extension('Element'), extension('Patient'))).toEqual(['context-removed context']);
  });

  it('have ids that are typed by FHIRPath or by FHIR', () => {
    const id = (code: string) =>
      profileOf('Patient', [{ path: 'Patient.name.id', min: 0, max: '1', type: [{ code }] }]);
    expect(found(id('http://hl7.org/fhirpath/System.String'), id('string'))).toEqual([]);
  });

  it('complete a differential from the core of R4', () => {
    const { snapshot, ...rest } = profileOf('Patient', []);
    const of = (max: string) => ({
      ...rest,
      differential: { element: [{ path: 'Patient.contact.name.given', max }] },
    });
    expect(found(of('*'), of('1'))).toEqual(['max-lowered Patient.contact.name.given max']);
  });
});
