import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRunFolder } from '../../../src/cli/read-run-folder.js';
import { fromBuilt, runHere, type CommandOutcome } from '../../support/command-line.js';

/** One deviation of the reference server, and a list that accepts it. */
const fault = ['--fault', 'total-missing', '--tags', '@CC-PAT-017'];
const entry = (expires: string): string =>
  [
    '  - scenario: demographics/a-list-of-matches-can-be-relied-on',
    '    requirement: CC-PAT-017',
    '    finding: no total',
    '    reason: The next release counts.',
    '    owner: A. Keeper',
    '    ticket: PHR-12',
    `    expires: ${expires}`,
  ].join('\n');

describe('careconnect run with known issues', () => {
  let folder = '';
  let accepted: CommandOutcome;
  let expired: CommandOutcome;

  const run = async (name: string, entries: readonly string[]): Promise<CommandOutcome> => {
    writeFileSync(join(folder, `${name}.yaml`), ['issues:', ...entries].join('\n'));
    return runHere(
      ['run', ...fault, '--known-issues', `${name}.yaml`, '--out', name],
      { cwd: folder },
      fromBuilt,
    );
  };
  const read = (run: string, file: string): string => readFileSync(join(folder, run, file), 'utf8');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'careconnect-known-'));
    accepted = await run('accepted', [entry('2999-12-31')]);
    expired = await run('expired', [entry('2020-12-31')]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is not failed by what is accepted, and shows it everywhere', async () => {
    expect(accepted.stdout).toContain('CONFORMANT WITH 1 ACCEPTED DEVIATION\n');
    expect(accepted.stdout).toContain('Failed, known and accepted: 1 scenario');
    expect(accepted.stdout).toContain('Accepted: The next release counts. (PHR-12, A. Keeper, until');
    expect(accepted.code).toBe(0);
    const { result } = await readRunFolder(join(folder, 'accepted'));
    expect(result.summary).toMatchObject({ exitCode: 0, accepted: 1, scenarios: { failed: 1 } });
    expect(result.scenarios.find(({ verdict }) => verdict === 'failed')?.accepted).toHaveLength(1);
    expect(read('accepted', 'index.html')).toContain('Failed, known and accepted');
    const junit = read('accepted', 'junit.xml');
    expect(junit).toMatch(/failures="0"/);
    expect(junit).toContain('<skipped message="failed, known and accepted: The next release counts.');
    expect(junit).toContain('found     no total');
  });

  it('is failed by an entry that has expired, which is named', () => {
    expect(expired.code).toBe(1);
    expect(expired.stdout).toContain('NOT CONFORMANT');
    expect(expired.stdout.replace(/\s+/g, ' ')).toContain(
      'expired.yaml:2: demographics/a-list-of-matches-can-be-relied-on, CC-PAT-017, "no total": It expired on 2020-12-31',
    );
    expect(read('expired', 'junit.xml')).toContain('type="expired"');
  });

  it('finds the list beside the target file, and refuses one that is wrong before anything is sent', async () => {
    writeFileSync(join(folder, 'known-issues.yaml'), 'issues:\n  - scenario: x\n');
    writeFileSync(join(folder, 'target.yaml'), 'baseUrl: http://127.0.0.1:1/fhir\n');
    const { code, stderr } = await runHere(['run', '--target', 'target.yaml'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('known-issues.yaml:2:5: issues.0.requirement: found nothing; expected the key');
  });
});
