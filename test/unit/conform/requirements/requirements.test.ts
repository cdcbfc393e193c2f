import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../../src/conform/features/read-features.js';
import { packageFeatures, requirementsFileName } from '../../../../src/conform/package-folders.js';
import {
  checkRequirements,
  formatRequirementProblem,
} from '../../../../src/conform/requirements/check-requirements.js';
import { readRequirements } from '../../../../src/conform/requirements/read-requirements.js';
import { toRequirementResults } from '../../../../src/conform/requirements/to-requirement-results.js';
import { createScenarioResult } from '../../../support/scenario-fixture.js';
import { writeFolder } from '../../../support/write-folder.js';

const capabilities = 'capabilities:\n  - id: demographics\n    title: Records\nrequirements:\n';

function requirement(id: string, more = ''): string {
  return `  - id: ${id}
    level: SHALL
    capability: demographics
    text: A server does it.
    source: { document: FHIR STU3, section: REST }
${more}`;
}

async function problemsOf(yaml: string, feature: string): Promise<readonly string[]> {
  const folder = writeFolder({
    'features/requirements.yaml': capabilities + yaml,
    'features/demographics/a.feature': feature,
  });
  const features = await readFeatures(join(folder, 'features'));
  const catalogue = await readRequirements(join(folder, 'features/requirements.yaml'));
  return checkRequirements(features, catalogue).map(formatRequirementProblem);
}

const tested = 'Feature: A\n  @CC-PAT-001\n  Scenario: One\n    Then it is so\n';

describe('the catalogue of requirements', () => {
  it('fits the scenarios of this package', async () => {
    const features = await readFeatures(packageFeatures);
    const catalogue = await readRequirements(join(packageFeatures, requirementsFileName));
    expect(checkRequirements(features, catalogue).map(formatRequirementProblem)).toEqual([]);
    expect(features.scenarios.length).toBeGreaterThanOrEqual(36);
  });

  it('fits where each requirement has a scenario or says why not', async () => {
    const untested = requirement('CC-PAT-002', '    untested: Nobody can see it from outside.\n');
    expect(await problemsOf(requirement('CC-PAT-001') + untested, tested)).toEqual([]);
  });

  it('is told of an id without a scenario or a reason', async () => {
    expect(await problemsOf(requirement('CC-PAT-001') + requirement('CC-PAT-002'), tested)).toEqual([
      'requirements.yaml:10: CC-PAT-002 has no scenario; tag one with @CC-PAT-002 or say under "untested" why there is none',
    ]);
  });

  it('is told of a reason where there is a scenario', async () => {
    const both = requirement('CC-PAT-001', '    untested: It cannot be done.\n');
    expect(await problemsOf(both, tested)).toEqual([
      'requirements.yaml:5: CC-PAT-001 says why it is untested, but a scenario is tagged with it; remove one of the two',
    ]);
  });

  it('is told of a tag without a requirement, also of one that is misspelt', async () => {
    const feature =
      'Feature: A\n  @CC-PAT-001 @CC-PAT-009\n  @CC-PAT-1\n  Scenario: One\n    Then it is so\n';
    expect(await problemsOf(requirement('CC-PAT-001'), feature)).toEqual([
      'features/demographics/a.feature:2: the tag @CC-PAT-009 names no requirement of requirements.yaml',
      'features/demographics/a.feature:3: the tag @CC-PAT-1 names no requirement of requirements.yaml',
    ]);
  });

  it('is told of a scenario without a requirement', async () => {
    const feature = `${tested}  @writes\n  Scenario: Two\n    Then it is so\n`;
    expect(await problemsOf(requirement('CC-PAT-001'), feature)).toEqual([
      'features/demographics/a.feature:6: the scenario "Two" carries no requirement; tag it with the id of one',
    ]);
  });

  it('is told of an id that stands twice and of a capability that is none', async () => {
    const yaml = requirement('CC-PAT-001') + requirement('CC-PAT-001').replace('demographics', 'unknown');
    expect(await problemsOf(yaml, tested)).toEqual([
      'requirements.yaml:10: CC-PAT-001 stands twice: it is on line 5 already',
      'requirements.yaml:10: CC-PAT-001 belongs to the capability "unknown"; expected one of demographics',
    ]);
  });
});

describe('the file of requirements', () => {
  async function errorOf(yaml: string): Promise<string> {
    const folder = writeFolder({ 'requirements.yaml': yaml });
    const file = join(folder, 'requirements.yaml');
    const error: unknown = await readRequirements(file).catch((thrown: unknown) => thrown);
    return String(error).replaceAll(file, 'FILE');
  }

  it('is refused with line, key and what was expected', async () => {
    const wrong = capabilities + requirement('PAT-1').replace('SHALL', 'MUST').replace('text:', 'words:');
    const message = await errorOf(wrong);
    expect(message).toContain(`FILE:5: requirements.0 must have required property 'text'`);
    expect(message).toContain(
      'FILE:8: requirements.0 must NOT have additional properties ("words")'.slice(7),
    );
    expect(message).toContain('FILE:5: requirements.0.id must match pattern');
    expect(message).toContain(
      'FILE:6: requirements.0.level must be equal to one of the allowed values (SHALL, SHOULD, MAY)',
    );
  });

  it('is refused where it is no YAML, empty or absent', async () => {
    expect(await errorOf('a: [')).toMatch(/FILE: /);
    expect(await errorOf('')).toContain('FILE:1: the file must be object');
    await expect(readRequirements('/absent/requirements.yaml')).rejects.toThrow(/cannot be read/);
  });
});

describe('what a run says of a requirement', () => {
  it('is the worst verdict of the scenarios that are tagged with it', async () => {
    const folder = writeFolder({
      'requirements.yaml':
        capabilities +
        requirement('CC-PAT-001') +
        requirement('CC-PAT-002') +
        requirement('CC-PAT-003', '    untested: Nobody can see it.\n'),
    });
    const catalogue = await readRequirements(join(folder, 'requirements.yaml'));
    const scenarios = [
      createScenarioResult('a', 'passed', ['CC-PAT-001', 'CC-PAT-002']),
      createScenarioResult('b', 'not-exercised', ['CC-PAT-001']),
    ];
    expect(toRequirementResults(catalogue, scenarios)).toMatchObject([
      { id: 'CC-PAT-001', verdict: 'not-exercised', scenarios: ['a', 'b'], source: 'FHIR STU3, REST' },
      { id: 'CC-PAT-002', verdict: 'passed', scenarios: ['a'] },
      { id: 'CC-PAT-003', verdict: 'not-tested', scenarios: [], untested: 'Nobody can see it.' },
    ]);
  });
});
