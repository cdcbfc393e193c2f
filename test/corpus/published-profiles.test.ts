import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeSystem, DefinitionResource, ValueSet } from '../../src/fhir/definition-resources.js';
import { formatDifference, type Difference } from '../support/compare-difference.js';
import { compareStructures } from '../support/compare-structures.js';
import { compareCodeSystems, compareConceptMaps, compareValueSets } from '../support/compare-terminology.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { embeddedPackage } from '../support/embedded-package.js';
import { isAccepted, readAcceptedDifferences } from '../support/differences-file.js';
import { isStructureDefinition, readCoreStructures, readResources } from '../support/read-definitions.js';

const publishedFolder = findCorpusFolder('reference/careconnect-stu3');
const types = ['StructureDefinition', 'ValueSet', 'CodeSystem', 'ConceptMap'];

const nameOf = ({ resourceType, id }: DefinitionResource): string => `${resourceType}/${id ?? ''}`;
/** Definitions answer to their URLs, as some of the published ids are wrong. */
const keyOf = ({ resourceType, url }: DefinitionResource): string => `${resourceType} ${url ?? ''}`;
const isCodeSystem = (resource: DefinitionResource): resource is CodeSystem =>
  resource.resourceType === 'CodeSystem';
const isValueSet = (resource: DefinitionResource): resource is ValueSet =>
  resource.resourceType === 'ValueSet';

describe.skipIf(publishedFolder === undefined)('the compiled CareConnect definitions', () => {
  const accepted = readAcceptedDifferences(join(import.meta.dirname, 'published-differences.yaml'));
  const found: { readonly definition: string; readonly difference: Difference }[] = [];
  let ours: readonly DefinitionResource[] = [];
  let published: ReadonlyMap<string, DefinitionResource> = new Map();
  const unpublished: string[] = [];

  beforeAll(() => {
    if (publishedFolder === undefined) return;
    ours = readResources(embeddedPackage).filter(({ resourceType }) => types.includes(resourceType));
    published = new Map(readResources(publishedFolder).map((one) => [keyOf(one), one]));
    const structures = new Map([
      ...readCoreStructures(),
      ...[...published.values()].filter(isStructureDefinition).map((one) => [one.url, one] as const),
    ]);
    for (const one of ours) {
      const definition = nameOf(one);
      const counterpart = published.get(keyOf(one));
      if (counterpart === undefined && one.url?.startsWith('https://fhir.hl7.org.uk/') === true)
        unpublished.push(definition);
      const differences = counterpart === undefined ? [] : compare(one, counterpart, structures);
      found.push(...differences.map((difference) => ({ definition, difference })));
    }
  });

  function compare(
    our: DefinitionResource,
    their: DefinitionResource,
    structures: ReturnType<typeof readCoreStructures>,
  ): readonly Difference[] {
    if (isStructureDefinition(our) && isStructureDefinition(their))
      return compareStructures(our, their, (url) => structures.get(url));
    if (isValueSet(our) && isValueSet(their)) return compareValueSets(our, their);
    if (isCodeSystem(our) && isCodeSystem(their)) return compareCodeSystems(our, their);
    return compareConceptMaps(our, their);
  }

  it('hold every published structure, code system, value set and concept map', () => {
    const held = new Set(ours.map(keyOf));
    expect(published.size).toBe(178);
    expect([...published.keys()].filter((key) => !held.has(key))).toEqual([]);
  });

  it('claim no canonical of HL7 UK that is not published', () => {
    expect(unpublished).toEqual([]);
  });

  it('differ from the published ones only where a reason is written down', () => {
    const unexplained = found.filter(
      ({ definition, difference }) => !accepted.some((entry) => isAccepted(entry, definition, difference)),
    );
    expect(
      unexplained.map(({ definition, difference }) => `${definition} ${formatDifference(difference)}`),
    ).toEqual([]);
  });

  it('use every reason that is written down', () => {
    const unused = accepted.filter(
      (entry) => !found.some(({ definition, difference }) => isAccepted(entry, definition, difference)),
    );
    expect(unused).toEqual([]);
  });
});
