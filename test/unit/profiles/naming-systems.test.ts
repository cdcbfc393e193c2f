import { describe, expect, it } from 'vitest';
import type { DefinitionResource } from '../../../src/fhir/definition-resources.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { isStructureDefinition, readResources } from '../../support/read-definitions.js';

interface NamingSystem extends DefinitionResource {
  readonly kind: string;
  readonly uniqueId: readonly {
    readonly type: string;
    readonly value: string;
    readonly preferred?: boolean;
  }[];
}

const isNamingSystem = (resource: DefinitionResource): resource is NamingSystem =>
  resource.resourceType === 'NamingSystem';

describe('the systems of NHS identifiers', () => {
  const resources = readResources(embeddedPackage);
  const systems = resources.filter(isNamingSystem);
  const idsOf = (type: string): readonly string[] =>
    systems.flatMap(({ uniqueId }) => uniqueId.filter((one) => one.type === type).map(({ value }) => value));

  it('are those by which the profiles slice identifiers', () => {
    const fixed = resources
      .filter(isStructureDefinition)
      .flatMap(({ differential }) => differential?.element ?? [])
      .filter(({ id }) => /\.identifier:\w+\.system$/.test(id ?? ''))
      .map((element) => String(Object.entries(element).find(([key]) => key === 'fixedUri')?.[1]));
    expect(idsOf('uri').toSorted()).toEqual([...new Set(fixed)].toSorted());
    expect(systems).toHaveLength(5);
  });

  it('prefer the URL that FHIR data has', () => {
    for (const { kind, uniqueId } of systems) {
      expect(kind).toBe('identifier');
      expect(uniqueId.filter(({ preferred }) => preferred === true).map(({ type }) => type)).toEqual(['uri']);
    }
  });

  it('name each OID as one, and none twice', () => {
    const oids = idsOf('oid');
    expect(oids.length).toBeGreaterThan(0);
    for (const oid of oids) expect(oid).toMatch(/^[0-2](\.(0|[1-9]\d*))+$/);
    expect(new Set(oids).size).toBe(oids.length);
    expect(systems.flatMap(({ uniqueId }) => uniqueId)).toHaveLength(idsOf('uri').length + oids.length);
  });
});
