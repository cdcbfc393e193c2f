import { describe, expect, it } from 'vitest';
import { isStructureDefinition } from '../../../../src/definitions/is-definition-resource.js';
import type {
  DefinitionResource,
  ElementDefinition,
  StructureDefinition,
} from '../../../../src/fhir/definition-resources.js';
import { liftCore } from '../../../../src/fsh/lift/lifted-core.js';
import { valueSetUris } from '../../../../src/fsh/lower/lower-element.js';
import { lowerResource } from '../../../../src/fsh/lower/lower-resource.js';
import type { LowerProblem } from '../../../../src/fsh/lower/lower-problem.js';
import { readHl7Bundles } from '../../../support/hl7-bundles.js';

const stu3 = readHl7Bundles('stu3');
const core = liftCore(stu3, readHl7Bundles('r4'));
const definitions = core.filter(isStructureDefinition);
const originals = (
  stu3 as readonly { readonly entry: readonly { readonly resource: DefinitionResource }[] }[]
)
  .flatMap(({ entry }) => entry.map(({ resource }) => resource))
  .filter(isStructureDefinition);

const metamodel = ['StructureDefinition', 'ElementDefinition', 'ValueSet', 'CodeSystem'];
const elementsOf = (each: StructureDefinition) => [
  ...(each.snapshot?.element ?? []),
  ...(each.differential?.element ?? []),
];

describe('the lifted core', () => {
  it('holds each canonical URL once', () => {
    const urls = core.map(({ resourceType, url }) => `${resourceType} ${url ?? ''}`);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.length).toBeGreaterThan(1400);
  });

  it('describes STU3, with the definitions of definitions from R4', () => {
    const find = (id: string) => definitions.find((each) => each.id === id)!;
    const paths = (id: string) => find(id).snapshot!.element.map(({ path }) => path);
    expect(paths('Patient')).toContain('Patient.animal');
    expect(paths('StructureDefinition')).toContain('StructureDefinition.context.expression');
    expect(paths('ElementDefinition')).toContain('ElementDefinition.binding.valueSet');
    expect(find('canonical').kind).toBe('primitive-type');
    expect(definitions.some(({ id }) => id === 'ServiceRequest')).toBe(false);
  });

  it('has nothing left of the STU3 form', () => {
    for (const each of definitions) {
      expect(each.fhirVersion).toBe('4.0.1');
      expect(each).not.toHaveProperty('contextType');
      for (const { type, binding } of elementsOf(each)) {
        expect(binding ?? {}).not.toHaveProperty('valueSetUri');
        expect(binding ?? {}).not.toHaveProperty('valueSetReference');
        for (const { code, profile, targetProfile } of type ?? []) {
          expect(typeof code).toBe('string');
          expect(typeof profile).not.toBe('string');
          expect(typeof targetProfile).not.toBe('string');
        }
      }
    }
  });

  it('has unique ids, a parent for every element and a target for every content reference', () => {
    const faults = definitions.flatMap(({ url, snapshot }) => {
      const ids = (snapshot?.element ?? []).map(({ id = '' }) => id);
      const known = new Set(ids);
      const double = known.size < ids.length ? [`${url}: ids stand twice`] : [];
      const orphans = ids.filter((id) => id.includes('.') && !known.has(id.slice(0, id.lastIndexOf('.'))));
      const lost = (snapshot?.element ?? []).filter(
        ({ contentReference }) => contentReference !== undefined && !known.has(contentReference.slice(1)),
      );
      return [
        ...double,
        ...orphans.map((id) => `${url}: ${id}`),
        ...lost.map(({ id }) => `${url}: ${id ?? ''}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('has no choice left that carries its type in its path', () => {
    const extensions = definitions.filter(({ type, id }) => type === 'Extension' && id !== 'Extension');
    const renamed = extensions.flatMap((each) =>
      elementsOf(each).filter(({ path }) => /\.value[A-Z]\w*$/.test(path)),
    );
    expect(extensions.length).toBeGreaterThan(300);
    expect(renamed).toEqual([]);
  });
});

describe('lowering the lifted core', () => {
  const context = { findKind: () => undefined, isInferredClosure: () => false };

  it('gives back what HL7 published, but for what lifting settles for good', () => {
    const differences = originals.flatMap((original) => {
      if (metamodel.includes(original.type)) return [];
      const lifted = { ...definitions.find(({ url }) => url === original.url)!, context: [] };
      const problems: LowerProblem[] = [];
      const lowered = lowerResource(lifted, context, (problem) => problems.push(problem));
      expect(problems).toEqual([]);
      const same = JSON.stringify(normalise(lowered)) === JSON.stringify(normalise(withTypes(original)));
      return same ? [] : [original.url];
    });
    expect(differences).toEqual([]);
  });

  it('names by URI the value sets that the core always names so', () => {
    const named = { uri: new Set<string>(), reference: new Set<string>() };
    for (const { binding } of originals.flatMap(elementsOf)) {
      if (binding?.valueSetUri !== undefined) named.uri.add(binding.valueSetUri);
      if (binding?.valueSetReference?.reference !== undefined)
        named.reference.add(binding.valueSetReference.reference);
    }
    expect([...named.uri].filter((url) => !named.reference.has(url)).toSorted()).toEqual(
      [...valueSetUris].toSorted(),
    );
  });
});

/** Lifting says the type where the path said it. */
function withTypes(original: StructureDefinition): object {
  const complete = ({ element }: { readonly element: readonly ElementDefinition[] }) => ({
    element: element.map((each) => {
      const [, code] = /\.(?:value|effective)([A-Z]\w*)$/.exec(each.path) ?? [];
      return code === undefined || each.type !== undefined ? each : { ...each, type: [{ code }] };
    }),
  });
  const { snapshot, differential, ...rest } = original;
  return { ...rest, snapshot: complete(snapshot!), differential: complete(differential!) };
}

/**
 * What lifting does not undo: ids, bases, choice paths, contexts (the core itself mixes their kinds) and
 * the order of members; value sets that the core names both ways; the order of entries for types.
 */
function normalise(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => normalise(item));
    return name === 'type'
      ? items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const left = ['text', 'base', 'id', 'sliceName', 'fhirVersion', 'contextType', 'context'];
  const members = Object.entries(value)
    .filter(([member]) => !left.includes(member))
    .map(([member, each]): [string, unknown] => {
      if (member === 'valueSetUri') return ['valueSetReference', { reference: String(each) }];
      if (member === 'path')
        return ['path', String(each).replaceAll(/\.(value|effective)[A-Z]\w*/g, '.$1[x]')];
      return [member, normalise(each, member)];
    });
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
