import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../src/fhir/release.js';
import { createFactSource } from '../../src/validator/fact-source.js';
import { generateSnapshot, type FindElements } from '../../src/validator/snapshot/generate-snapshot.js';
import { compareSnapshots, formatDifference, type Difference } from '../support/compare-snapshots.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { isAccepted, readAcceptedDifferences } from '../support/differences-file.js';
import {
  isStructureDefinition,
  readCoreProfiles,
  readCoreStructures,
  readResources,
} from '../support/read-definitions.js';
import { createFixtureStore } from '../support/validate.js';

const published = findCorpusFolder('reference/careconnect-stu3');
const further = findCorpusFolder('reference/nhsdigital-stu3');

interface Found {
  readonly definition: string;
  readonly difference: Difference;
}

interface Comparison {
  readonly compared: number;
  /** Definitions of which no snapshot could be generated. */
  readonly without: readonly string[];
  readonly found: readonly Found[];
}

/** What else is at hand. */
interface Beside {
  readonly release: FhirRelease;
  readonly others?: readonly StructureDefinition[];
}

/** Compares what is generated from each differential with the snapshot that was published with it. */
function compareAll(
  definitions: readonly StructureDefinition[],
  { release, others = [] }: Beside,
): Comparison {
  const types = readCoreStructures(release);
  const byUrl = new Map([...types.values(), ...others, ...definitions].map((each) => [each.url, each]));
  const core = createFactSource(createFixtureStore([], release));
  const find = createFinder(byUrl);
  const without: string[] = [];
  const found: Found[] = [];
  let compared = 0;
  for (const definition of definitions) {
    if (definition.snapshot === undefined || definition.derivation !== 'constraint') continue;
    const name = `StructureDefinition/${definition.id ?? ''}`;
    const element = generateSnapshot(definition, find);
    if (element === undefined) {
      without.push(name);
      continue;
    }
    compared++;
    const ours = { ...definition, snapshot: { element } };
    const differences = compareSnapshots(ours, definition, core);
    found.push(...differences.map((difference) => ({ definition: name, difference })));
  }
  return { compared, without, found };
}

/** As the validator does: a published snapshot where there is one, and a generated one otherwise. */
function createFinder(byUrl: ReadonlyMap<string, StructureDefinition>): FindElements {
  const known = new Map<string, ReturnType<FindElements>>();
  const find: FindElements = (canonical) => {
    if (known.has(canonical)) return known.get(canonical);
    known.set(canonical, undefined);
    const definition = byUrl.get(canonical.split('|')[0] ?? '');
    const elements =
      definition === undefined
        ? undefined
        : (definition.snapshot?.element ?? generateSnapshot(definition, find));
    known.set(canonical, elements);
    return elements;
  };
  return find;
}

const accepted = readAcceptedDifferences(join(import.meta.dirname, 'snapshot-differences.yaml'));

function unexplained({ found }: Comparison): readonly string[] {
  return found
    .filter(
      ({ definition, difference }) => !accepted.some((entry) => isAccepted(entry, definition, difference)),
    )
    .map(({ definition, difference }) => `${definition} ${formatDifference(difference)}`);
}

const found: Found[] = [];

describe.each([
  ['stu3', ['StructureDefinition/consentdirective']],
  ['r4', []],
] as const)("the snapshots of HL7's own profiles and extensions in %s", (release, impossible) => {
  let comparison: Comparison;

  beforeAll(() => {
    comparison = compareAll(readCoreProfiles(release), { release });
    found.push(...comparison.found);
  });

  it('are generated, but for a profile that names elements which its resource does not have', () => {
    expect(comparison.without).toEqual(impossible);
    expect(comparison.compared).toBeGreaterThan(400);
  });

  it('are as they were published', () => {
    expect(unexplained(comparison)).toEqual([]);
  });
});

describe.skipIf(published === undefined)('the snapshots of the published CareConnect profiles', () => {
  let comparison: Comparison;

  beforeAll(() => {
    if (published === undefined) return;
    const others = further === undefined ? [] : readResources(further).filter(isStructureDefinition);
    const definitions = readResources(published).filter(isStructureDefinition);
    comparison = compareAll(definitions, { release: 'stu3', others });
    found.push(...comparison.found);
  });

  it('are all generated', () => {
    expect(comparison.without).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(80);
  });

  it('are as they were published', () => {
    expect(unexplained(comparison)).toEqual([]);
  });

  it('use every reason that is written down, with those of HL7', () => {
    const unused = accepted.filter(
      (entry) => !found.some(({ definition, difference }) => isAccepted(entry, definition, difference)),
    );
    expect(unused).toEqual([]);
  });
});
