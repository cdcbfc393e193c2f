import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../src/cli/run-command-line.js';
import { fromBuilt, runHere } from '../../support/command-line.js';

describe('the command line', () => {
  it.each([
    [['validate', 'x', '--frmat', 'json'], 'Did you mean --format?'],
    [['valdate', 'x'], 'Did you mean validate?'],
    [[], 'Which command?'],
    [['validate'], 'Not enough non-option arguments'],
    [['validate', 'x', '--format', 'yaml'], 'Invalid values'],
    [['run', '--jobs', '0'], '--jobs is 0, expected a whole number from 1'],
    [['run', '--format', 'pdf'], '--format names "pdf"; expected some of html, json, junit'],
    [['run', '--target', 'http://127.0.0.1:1', '--fault', 'total-missing'], '--fault is for the embedded'],
    [['run', '--target', 'nowhere.yaml'], 'nowhere.yaml cannot be read'],
    [['run', '--suite', 'capabilty', '--dry-run'], 'capabilty'],
    [['run', '--tags', '@a and', '--dry-run'], '@a and'],
    [['run', '--fault', 'no-such-fault'], 'no-such-fault'],
    [['report', 'nowhere'], 'expected the folder of a run'],
    [['reference-server', '--port', '70000'], '--port is 70000'],
    [['rules', 'no-such-rule'], 'There is no rule "no-such-rule"'],
    [['faults', 'no-such-fault'], 'There is no fault "no-such-fault"'],
    [['faults', 'total-mising'], 'There is no fault "total-mising" but perhaps "total-missing".'],
    [['requirements', 'CC-XXX-000'], 'There is no requirement "CC-XXX-000"'],
  ])('exits with 2 and says why for %j', async (argv, reason) => {
    const { code, stdout, stderr } = await runHere(argv);
    expect(stderr).toContain(reason);
    expect(code).toBe(2);
    expect(stdout).toBe('');
  });

  it.each([
    [[]],
    [['validate']],
    [['run']],
    [['compile']],
    [['compare']],
    [['report']],
    [['reference-server']],
    [['rules']],
  ])('has help with examples for %j', async (command) => {
    const { code, stdout } = await runHere([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('careconnect');
    if (command.length > 0) expect(stdout).toContain('Examples:');
  });

  it('ends with no code of a verdict where it fails by a fault of its own', async () => {
    const { code, stdout, stderr } = await runHere(['rules'], {}, (surroundings) =>
      runCommandLine({
        ...surroundings,
        get stdout(): never {
          throw new TypeError('nothing to write to');
        },
      }),
    );
    expect(stderr).toMatch(
      /^careconnect failed by a fault of its own, so there is no verdict:\nTypeError: nothing/,
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it('prints its version', async () => {
    expect((await runHere(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['rules'], /^slice-min +error +A slice has at least/m],
    [['rules'], /^fsh-syntax +error/m],
    [['rules', 'slice-min'], /Who says so: https:\/\/hl7.org/],
    [['faults'], /^total-missing /m],
    [['requirements'], /^CC-PAT-010 +SHALL/m],
    [['requirements', 'CC-PAT-010'], /Suite: demographics/],
  ])('prints the catalogue for %j', async (argv, expected) => {
    const { code, stdout } = await runHere(argv);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
  });

  it('prints the plan of a run and sends nothing', async () => {
    const argv = ['run', '--target', 'http://127.0.0.1:1', '--suite', 'demographics', '--dry-run'];
    const { code, stdout } = await runHere(argv, {}, fromBuilt);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Would run {2}\d+ scenarios/);
    expect(stdout).toMatch(/^Would have nothing to look at {2}\d+ scenarios/m);
    expect(stdout).toMatch(/^Would not run {2}\d+ scenarios/m);
    expect(stdout).toMatch(
      /^To add to the target file\n(.*\n)* {2}data\.patients: \d+ scenarios\. The target file names no/m,
    );
    const json = await runHere([...argv, '--format', 'json'], {}, fromBuilt);
    const { run, nothingToLookAt, missing } = JSON.parse(json.stdout) as {
      readonly run: readonly string[];
      readonly nothingToLookAt: readonly { readonly id: string; readonly reason: string }[];
      readonly missing: readonly {
        readonly key: string;
        readonly scenarios: readonly { readonly id: string }[];
      }[];
    };
    const waiting = missing.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
    for (const { id } of nothingToLookAt) expect(waiting).toContain(id);
    expect(run.length).toBeGreaterThan(0);
    expect(run.filter((id) => waiting.includes(id))).toEqual([]);
    expect(missing.map(({ key }) => key)).toContain('writes');
  });
});
