import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePackages } from '../../src/compare/compare-packages.js';
import { createSide } from '../../src/compare/side.js';
import { createDefinitionStore } from '../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../src/definitions/load/embedded.js';
import { loadPackage } from '../../src/definitions/load/load-package.js';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import type { Change } from '../../src/model/comparison.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { embeddedPackage } from '../support/embedded-package.js';
import { isAccepted, readAcceptedDifferences } from '../support/differences-file.js';
import { readResources } from '../support/read-definitions.js';

const publishedFolder = findCorpusFolder('reference/careconnect-stu3');
const types = ['StructureDefinition', 'ValueSet', 'CodeSystem', 'ConceptMap'];
/** Our texts are our own. */
const ofTexts = ['definition-text-changed', 'element-text-changed', 'content-text-changed'];

const nameOf = ({ resourceType, id }: { resourceType: string; id?: string }): string =>
  `${resourceType}/${id ?? ''}`;
/** Definitions answer to their URLs, as some of the published ids are wrong. */
const keyOf = ({ resourceType, url }: { resourceType: string; url?: string }): string =>
  `${resourceType} ${url ?? ''}`;

async function openSide(spec: string) {
  const core = openEmbeddedPackage('stu3-core');
  const own = await loadPackage(spec, { release: 'stu3', cwd: '/', packageCache: '/nonexistent' });
  return { spec, side: createSide(own, createDefinitionStore('stu3', [own, core])), notices: [] };
}

describe.skipIf(publishedFolder === undefined)('the compiled CareConnect definitions', () => {
  const accepted = readAcceptedDifferences(join(import.meta.dirname, 'published-differences.yaml'));
  let found: readonly { readonly definition: string; readonly change: Change }[] = [];
  let ours: readonly DefinitionResource[] = [];
  let published: ReadonlyMap<string, DefinitionResource> = new Map();

  beforeAll(async () => {
    if (publishedFolder === undefined) return;
    ours = readResources(embeddedPackage).filter(({ resourceType }) => types.includes(resourceType));
    published = new Map(readResources(publishedFolder).map((one) => [keyOf(one), one]));
    const { definitions } = comparePackages(await openSide(publishedFolder), await openSide(embeddedPackage));
    found = definitions
      .filter(({ state }) => state === 'changed')
      .flatMap((one) => one.changes.map((change) => ({ definition: nameOf(one), change })))
      .filter(({ change }) => !ofTexts.includes(change.rule));
  });

  it('hold every published structure, code system, value set and concept map', () => {
    const held = new Set(ours.map(keyOf));
    expect(published.size).toBe(178);
    expect([...published.keys()].filter((key) => !held.has(key))).toEqual([]);
  });

  it('claim no canonical of HL7 UK that is not published', () => {
    const claimed = ours.filter(({ url }) => url?.startsWith('https://fhir.hl7.org.uk/'));
    expect(claimed).toHaveLength(178);
    expect(claimed.map(keyOf).filter((key) => !published.has(key))).toEqual([]);
  });

  it('differ from the published ones only where a reason is written down', () => {
    const unexplained = found.filter(
      ({ definition, change }) => !accepted.some((entry) => isAccepted(entry, definition, change)),
    );
    expect(
      unexplained.map(
        ({ definition, change }) =>
          `${definition} ${change.element} ${change.aspect}: published ${JSON.stringify(change.was)}, ours ${JSON.stringify(change.is)}`,
      ),
    ).toEqual([]);
  });

  it('use every reason that is written down', () => {
    const unused = accepted.filter(
      (entry) => !found.some(({ definition, change }) => isAccepted(entry, definition, change)),
    );
    expect(unused).toEqual([]);
  });
});
