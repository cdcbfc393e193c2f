import { describe, expect, it } from 'vitest';
import { isStructureDefinition } from '../../../../src/definitions/is-definition-resource.js';
import { openEmbeddedPackage } from '../../../../src/definitions/load/embedded.js';
import type { ElementDefinition, StructureDefinition } from '../../../../src/fhir/definition-resources.js';
import { createSnapshot, type FindSnapshot } from '../../../../src/fsh/lift/create-snapshot.js';
import { createLift } from '../../../../src/fsh/lift/lift-resource.js';

const core = openEmbeddedPackage('lifted-stu3');
const careConnect = openEmbeddedPackage('careconnect');
const root = 'http://hl7.org/fhir/StructureDefinition/';

const findCore: FindSnapshot = (url) => {
  const found = core.find('StructureDefinition', url);
  return found !== undefined && isStructureDefinition(found) ? found : undefined;
};
const lift = createLift((type) => findCore(root + type));

describe('the snapshot that is made of a differential', () => {
  const urls = careConnect.entries.flatMap(({ resourceType, url }) =>
    resourceType === 'StructureDefinition' && url !== undefined ? [url] : [],
  );
  const compiled = new Map<string, StructureDefinition>();
  for (const url of urls) {
    const lifted = lift(careConnect.find('StructureDefinition', url)!);
    if (isStructureDefinition(lifted)) compiled.set(url, lifted);
  }
  const made = new Map<string, StructureDefinition>();
  const find: FindSnapshot = (url) => {
    const known = made.get(url);
    const definition = compiled.get(url);
    if (known !== undefined || definition === undefined) return known ?? findCore(url);
    const { snapshot: _, ...rest } = definition;
    const result = { ...rest, snapshot: { element: createSnapshot(rest, find) ?? [] } };
    made.set(url, result);
    return result;
  };

  /** What SUSHI says of an element, without the words. */
  const reduce = (element: ElementDefinition) => {
    const { id, path, sliceName, min, max, base, type, binding, mustSupport, slicing } = element;
    const values = Object.entries(element).filter(([name]) => /^(fixed|pattern)[A-Z]/.test(name));
    const constraints = element.constraint?.map(({ key }) => key);
    return { id, path, sliceName, min, max, base, type, binding, mustSupport, slicing, values, constraints };
  };

  it.each(urls)('is for %s the one that SUSHI makes', (url) => {
    const ours = find(url)?.snapshot?.element ?? [];
    const ids = new Set(ours.map(({ id }) => id));
    // SUSHI may have unfolded parts of types and said nothing of them.
    const theirs = (compiled.get(url)?.snapshot?.element ?? []).filter(({ id }) => ids.has(id));
    expect(ours.length).toBeGreaterThan(3);
    expect(ours.map(reduce)).toEqual(theirs.map(reduce));
  });
});

describe('what a differential says', () => {
  const make = (type: string, ...element: readonly ElementDefinition[]) =>
    createSnapshot(
      {
        resourceType: 'StructureDefinition',
        url: 'http://example.org/p',
        kind: 'resource',
        abstract: false,
        type,
        baseDefinition: root + type,
        differential: { element: element.map((each) => ({ id: each.path, ...each })) },
      },
      findCore,
    ) ?? [];
  const idsBelow = (elements: readonly ElementDefinition[], start: string) =>
    elements.map(({ id = '' }) => id).filter((id) => id.startsWith(start));

  it('takes the place of what the base says; invariants are added', () => {
    const constraint = [{ key: 'own-1', severity: 'error', human: 'x' }] as const;
    const elements = make('Patient', { path: 'Patient.contact', min: 1, constraint });
    const contact = elements.find(({ id }) => id === 'Patient.contact');
    expect(contact).toMatchObject({ min: 1, max: '*', base: { path: 'Patient.contact', min: 0, max: '*' } });
    expect(contact?.constraint?.map(({ key }) => key)).toEqual(['ele-1', 'pat-1', 'own-1']);
  });

  it('may be about parts of types, which are unfolded for it', () => {
    const elements = make('Patient', { path: 'Patient.name.family', min: 1 });
    expect(idsBelow(elements, 'Patient.name.').slice(0, 5)).toEqual([
      ...['id', 'extension', 'use', 'text', 'family'].map((part) => `Patient.name.${part}`),
    ]);
    expect(elements.find(({ id }) => id === 'Patient.name.family')).toMatchObject({
      min: 1,
      base: { path: 'HumanName.family' },
    });
  });

  it('may be about slices, which begin with what the sliced element says', () => {
    const elements = make(
      'Patient',
      {
        path: 'Patient.name',
        min: 1,
        slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' },
      },
      { path: 'Patient.name', id: 'Patient.name:official', sliceName: 'official', max: '1' },
      { path: 'Patient.name.use', id: 'Patient.name:official.use', min: 1 },
      { path: 'Patient.name', id: 'Patient.name:other', sliceName: 'other' },
      { path: 'Patient.name', id: 'Patient.name:official/maiden', sliceName: 'official/maiden' },
    );
    const names = elements.filter(({ path }) => path === 'Patient.name');
    expect(names.map(({ id, min, max }) => [id, min, max])).toEqual([
      ['Patient.name', 1, '*'],
      ['Patient.name:official', 0, '1'],
      ['Patient.name:official/maiden', 0, '1'],
      ['Patient.name:other', 0, '*'],
    ]);
    expect(idsBelow(elements, 'Patient.name:official.')).toContain('Patient.name:official.use');
    expect(names[1]).not.toHaveProperty('slicing');
  });

  it('may be about elements whose parts stand elsewhere', () => {
    const elements = make('Questionnaire', { path: 'Questionnaire.item.item.linkId', min: 1 });
    expect(idsBelow(elements, 'Questionnaire.item.item.')).toContain('Questionnaire.item.item.linkId');
  });

  it('says nothing where there is no such element', () => {
    expect(make('Patient', { path: 'Patient.nonsense.part', min: 1 })).toEqual(
      findCore(`${root}Patient`)?.snapshot?.element,
    );
  });

  it('makes no snapshot where the base is not at hand', () => {
    const definition = {
      url: 'x',
      baseDefinition: 'http://example.org/nothing',
      kind: 'resource',
      type: 'Patient',
    };
    expect(
      createSnapshot(
        { ...definition, resourceType: 'StructureDefinition', abstract: false } as StructureDefinition,
        () => undefined,
      ),
    ).toBeUndefined();
  });
});
