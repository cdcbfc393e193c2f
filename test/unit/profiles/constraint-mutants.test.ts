import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { issueBlocks } from '../../../src/model/issue-order.js';
import { createConstraintBase, findPlaces } from '../../support/constraint-subjects.js';
import {
  mutateConstraints,
  type ConstraintMutant,
  type Mutation,
  type Unbroken,
} from '../../support/constraint-mutants.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { formatMutantReport, type JudgedMutant } from '../../support/format-mutant-report.js';
import { isStructureDefinition, readResources } from '../../support/read-definitions.js';
import { validate } from '../../support/validate.js';

const resources = readResources(embeddedPackage);
const definitions = resources.filter(({ url }) => url !== undefined);
const structures: readonly StructureDefinition[] = definitions.filter(isStructureDefinition);
const examples = resources.filter(({ id, url }) => url === undefined && id?.endsWith('-complete') === true);

/** What the validator says of a mutant. */
function judge(mutant: ConstraintMutant): JudgedMutant {
  const { issues, unchecked } = validate(mutant.resource as object, { definitions });
  const errors = issues.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  const isFound = errors.some(({ rule, expression }) => rule === mutant.rule && expression === mutant.path);
  if (isFound)
    return {
      mutant,
      outcome: errors.every(({ rule }) => rule === mutant.rule) ? 'found' : 'found with others',
    };
  // Around the place it is said that nobody can tell.
  const isOpen = unchecked.some(
    ({ rule, expression }) =>
      (rule === 'reference-profile' && rule === mutant.rule && expression === mutant.path) ||
      ((rule === 'slice-undecided' || rule === 'binding-unchecked') &&
        (mutant.path === expression || mutant.path.startsWith(expression))),
  );
  return { mutant, outcome: isOpen ? 'left open' : 'missed' };
}

type FindBreach = (profile: string) => unknown;

function mutate(definition: StructureDefinition, findBreach: FindBreach): Mutation {
  const subject = { definition, places: findPlaces(definition, examples) };
  return mutateConstraints(subject, createConstraintBase(definition, structures, findBreach));
}

/** For each profile a resource that breaks it and nothing else, as it may be contained in another. */
function createBreaches(): FindBreach {
  const breaches = new Map<string, unknown>();
  return (profile) => {
    if (!breaches.has(profile)) breaches.set(profile, makeBreach(profile));
    return breaches.get(profile);
  };
}

function makeBreach(profile: string): unknown {
  const definition = structures.find(({ url }) => url === profile);
  if (definition === undefined) return undefined;
  const mutants = mutate(definition, () => undefined).mutants.map(({ resource }) =>
    toContained(resource as object),
  );
  const errors = (resource: object, profiles: readonly string[]): number =>
    validate(resource, { definitions, profiles }).issues.filter(issueBlocks).length;
  const broken = mutants.filter((resource) => errors(resource, [profile]) > 0);
  // Some extensions may stand in resources of the profile alone, and are out of place without it.
  return broken.find((resource) => errors(resource, []) === 0) ?? broken[0];
}

/** Without its claims, its narrative and its own contained resources: a contained one has none of these. */
function toContained(resource: object): object {
  const { meta: _claims, text: _narrative, contained = [], ...members } = resource as ResourceMembers;
  const types = new Map(contained.map(({ id, resourceType }) => [id, resourceType]));
  const text = JSON.stringify(members).replace(
    /"#([^"]+)"/g,
    (_whole, id: string) => `"${types.get(id) ?? 'Basic'}/${id}"`,
  );
  return JSON.parse(text) as object;
}

interface ResourceMembers {
  readonly meta?: unknown;
  readonly text?: unknown;
  readonly contained?: readonly { readonly id: string; readonly resourceType: string }[];
}

describe('the constraints that the CareConnect definitions state', () => {
  let judged: readonly JudgedMutant[] = [];
  let unbroken: readonly Unbroken[] = [];

  beforeAll(() => {
    const breaches = createBreaches();
    const mutations = structures.map((definition) => mutate(definition, breaches));
    judged = mutations.flatMap(({ mutants }) => mutants).map(judge);
    unbroken = mutations.flatMap((mutation) => mutation.unbroken);
  });

  it('are broken one by one, each in an example that is otherwise valid, and every breach is found', () => {
    const missed = judged.filter(({ outcome }) => outcome === 'missed');
    expect(
      missed.map(
        ({ mutant }) => `${mutant.definition} ${mutant.element}: ${mutant.constraint}, ${mutant.path}`,
      ),
    ).toEqual([]);
    expect(judged.length).toBeGreaterThan(800);
  });

  it('are valid before they are broken', () => {
    for (const example of examples) {
      const errors = validate(example, { definitions }).issues.filter(({ severity }) => severity === 'error');
      expect([example.id, ...errors.map(({ rule }) => rule)]).toEqual([example.id]);
    }
  });

  it('stand in the report with their count and rate', async () => {
    const report = formatMutantReport(judged, unbroken);
    console.log(report.summary);
    await expect(report.page).toMatchFileSnapshot(
      join(import.meta.dirname, '../../../docs/validator-power.md'),
    );
  });
});
