import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readValidateConfiguration } from '../../../src/cli/validation/read-validate-configuration.js';
import { createRuleSettings } from '../../../src/cli/validation/rule-settings.js';
import type { RuleSetting } from '../../../src/cli/validation/validate-configuration.js';
import type { FileResult } from '../../../src/model/file-result.js';
import { runHere, type CommandOutcome } from '../../support/command-line.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-settings-'));
  writeFileSync(join(folder, 'patient.json'), JSON.stringify({ resourceType: 'Patient', gender: 'F' }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function validateWith(configuration: string, ...words: readonly string[]): Promise<CommandOutcome> {
  writeFileSync(join(folder, 'own.yaml'), configuration);
  return runHere(['validate', 'patient.json', '--config', 'own.yaml', ...words], { cwd: folder });
}

const ignored = `ignore:
  - rule: binding-required
    expression: Patient.gender
    reason: The old system has codes of its own.
`;
const accept = (severity: string): string =>
  ignored.replace('ignore:', 'rules:').replace('    expr', `    severity: ${severity}\n    expr`);

describe('the configuration of validate', () => {
  it('makes an error a warning, says so, and the exit code follows', async () => {
    const { code, stdout } = await validateWith(accept('warning'));
    expect(code).toBe(0);
    expect(stdout).toContain('valid (1 warning)');
    expect(stdout).toContain(
      '1 × binding-required, error taken for warning: The old system has codes of its own.',
    );
  });

  it('leaves an issue out and says so', async () => {
    const { code, stdout } = await validateWith(ignored, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { issues: { error: 0 }, overrides: [{ rule: 'binding-required', to: 'ignored', issues: 1 }] },
      results: [{ valid: true, issues: [], overrides: [{ issue: { severity: 'error' }, to: 'ignored' }] }],
    });
  });

  it('says which entry met nothing', async () => {
    const { stdout } = await validateWith(accept('warning').replace('Patient.gender', 'Patient.name'));
    expect(stdout).toContain('own.yaml:2:5 (binding-required) met nothing.');
  });

  it.each(['ndjson', 'operation-outcome'])(
    'says on standard error which entry met nothing where %s has no place for it',
    async (format) => {
      const { stderr } = await validateWith(ignored.replace('gender', 'name'), '--format', format);
      expect(stderr).toBe('own.yaml:2:5 (binding-required) met nothing.\n');
    },
  );

  it('says which type met no resource, unless one may have been in a Bundle', async () => {
    const profiles = `profiles:\n  Location: https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Location-1\n`;
    const { stdout } = await validateWith(profiles);
    expect(stdout).toContain('own.yaml:2:3 (profiles.Location) met nothing.');
    writeFileSync(
      join(folder, 'bundle.json'),
      JSON.stringify({ resourceType: 'Bundle', type: 'collection' }),
    );
    expect((await validateWith(profiles, 'bundle.json')).stdout).not.toContain('met nothing');
  });

  it('asks for a profile of every resource of a type', async () => {
    const profile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';
    const { stdout } = await validateWith(`profiles:\n  Patient: ${profile}\n`, '--format', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({ profiles: [profile] });
    expect(stdout).toContain('slice-min');
  });

  it.each([
    ['Patient: urn:none', 'own.yaml:2:3: profiles.Patient: found urn:none, which is not in '],
    [
      'Patent: urn:none',
      'own.yaml:2:3: profiles.Patent: found "Patent", which is no resource type of FHIR 3.0.2; expected Patient, perhaps',
    ],
    [
      'Patient: https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Location-1',
      'which is for Location; expected a profile for Patient',
    ],
    ['HumanName: urn:none', 'which is no resource type'],
  ])('ends with 2 where its profiles cannot be asked for: %s', async (entry, reason) => {
    const { code, stderr, stdout } = await validateWith(`profiles:\n  ${entry}\n`);
    expect(stderr).toContain(reason);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('is found by its name in the working folder', async () => {
    writeFileSync(join(folder, 'careconnect.yaml'), accept('information'));
    const { code, stdout } = await runHere(['validate', 'patient.json'], { cwd: folder });
    rmSync(join(folder, 'careconnect.yaml'));
    expect(code).toBe(0);
    expect(stdout).toContain('error taken for information');
  });

  it('ends with 2 where the file that is named is not there', async () => {
    const { code, stderr } = await runHere(['validate', 'patient.json', '--config', 'none.yaml'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('none.yaml cannot be read');
  });
});

describe('a wrong configuration', () => {
  const complain = (text: string): string => {
    try {
      readValidateConfiguration(text, { file: 'c.yaml', path: '/c.yaml' });
    } catch (error) {
      return String(error);
    }
    return 'accepted';
  };

  it.each([
    [
      'rules:\n  - rule: json-nul\n    severity: warning\n    reason: x\n',
      'c.yaml:2:5: rules.0.rule: found "json-nul", which is no rule; expected json-null, perhaps',
    ],
    [
      'ignore:\n  - rule: json-syntax\n    reason: x\n',
      'c.yaml:2:5: ignore.0.rule: found "json-syntax", which is fatal',
    ],
    [
      'rules:\n  - rule: json-null\n    severity: fatal\n    reason: x\n',
      'c.yaml:3:5: rules.0.severity: found "fatal"; expected error, warning or information',
    ],
    ['ignore:\n  - rule: json-null\n', 'ignore.0.reason: found nothing; expected the key reason'],
    [
      'ignore:\n  - rule: json-null\n    reason: ""\n',
      'ignore.0.reason: found nothing; expected why this is right',
    ],
    [
      'ignore:\n  - rule: json-null\n    severity: warning\n    reason: x\n',
      'c.yaml:3:5: ignore.0.severity: found an unknown key',
    ],
    ['profile: {}\n', 'c.yaml:1:1: profile: found an unknown key; expected profiles, perhaps'],
    [
      'profiles:\n  patient: urn:x\n',
      'c.yaml:2:3: profiles.patient: found "patient"; expected the name of a resource type',
    ],
    ['igs: folder\n', 'c.yaml:1:1: igs: found "folder"; expected a list of folders'],
    ['- a\n', 'found a list; expected'],
    ['rules: [\n', 'c.yaml:'],
  ])('is refused with its place: %j', (text, expected) => {
    expect(complain(text)).toContain(expected);
  });

  it('is decided by what is ignored before what gets a severity', () => {
    const entry = '  - rule: json-null\n    reason: x\n';
    const text = `rules:\n${entry}    severity: warning\nignore:\n${entry}`;
    const { rules } = readValidateConfiguration(text, { file: 'c.yaml', path: '/c.yaml' });
    expect(rules.map(({ severity, place }) => [severity, place])).toEqual([
      ['ignore', 'c.yaml:6:5'],
      ['warning', 'c.yaml:2:5'],
    ]);
  });

  it.each(['', '# nothing\n', 'igs: []\n'])('is not %j', (text) => {
    expect(complain(text)).toBe('accepted');
  });
});

describe('a rule setting', () => {
  const result: FileResult = {
    file: 'records/north/patient.json',
    fhirVersion: '3.0.2',
    profiles: [],
    valid: false,
    issues: [
      {
        rule: 'element-min',
        severity: 'error',
        code: 'required',
        expression: 'Patient.contact[1].name.family',
        message: 'x',
        source: { profile: 'https://example.org/P|1.0', element: 'Patient.contact.name.family' },
      },
    ],
    unchecked: [],
  };
  const changes = (more: Partial<RuleSetting>, file = result.file): boolean => {
    const setting = {
      rule: 'element-min',
      severity: 'ignore',
      reason: 'x',
      place: 'c.yaml:1:1',
      ...more,
    } as const;
    return (
      createRuleSettings({ profiles: [], rules: [setting] }).apply({ ...result, file }).overrides !==
      undefined
    );
  };

  it.each([
    [{}, true],
    [{ rule: 'element-max' }, false],
    [{ expression: 'Patient.contact' }, true],
    [{ expression: 'Patient.contact.name.family' }, true],
    [{ expression: 'Patient.cont' }, false],
    [{ expression: '*.contact.*.family' }, true],
    [{ expression: 'Patient.name' }, false],
    [{ file: 'patient.json' }, true],
    [{ file: '*.json' }, true],
    [{ file: 'records/*.json' }, false],
    [{ file: 'records/**' }, true],
    [{ file: 'records/**/*.json' }, true],
    [{ file: '*.xml' }, false],
    [{ profile: 'https://example.org/P' }, true],
    [{ profile: 'https://example.org/Q' }, false],
    [{ profile: 'https://example.org/*' }, true],
    [{ profile: 'https://example.com/*' }, false],
  ])('%j fits: %s', (more, fits) => {
    expect(changes(more)).toBe(fits);
  });

  it('names the lines of NDJSON by their file', () => {
    expect(changes({ file: 'lines.ndjson' }, 'lines.ndjson:12')).toBe(true);
  });

  it('is decided by the first entry that fits', () => {
    const first = { rule: 'element-min', severity: 'warning', reason: 'first', place: 'c.yaml:1:1' } as const;
    const second = { ...first, severity: 'information', reason: 'second', place: 'c.yaml:2:1' } as const;
    const settings = createRuleSettings({ profiles: [], rules: [first, second] });
    expect(settings.apply(result).overrides).toMatchObject([{ to: 'warning', reason: 'first' }]);
    expect(settings.listUnused()).toEqual(['c.yaml:2:1 (element-min)']);
  });
});
