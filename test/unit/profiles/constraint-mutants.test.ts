import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { createConstraintBase, findPlaces } from '../../support/constraint-subjects.js';
import { mutateConstraints, type ConstraintMutant, type Unbroken } from '../../support/constraint-mutants.js';
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
      (rule === 'slice-undecided' || rule === 'binding-unchecked') &&
      (mutant.path === expression || mutant.path.startsWith(expression)),
  );
  return { mutant, outcome: isOpen ? 'left open' : 'missed' };
}

describe('the constraints that the CareConnect definitions state', () => {
  let judged: readonly JudgedMutant[] = [];
  let unbroken: readonly Unbroken[] = [];

  beforeAll(() => {
    const mutations = structures.map((definition) =>
      mutateConstraints(
        { definition, places: findPlaces(definition, examples) },
        createConstraintBase(definition, structures),
      ),
    );
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
