import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../../support/command-line.js';
import { readSchema } from '../../support/json-schema.js';
import { extensionOf, profileOf } from '../../support/profile.js';

let folder = '';

const patient = (change: object = {}) =>
  profileOf('Patient', [{ path: 'Patient.gender', min: 0, max: '1', type: [{ code: 'code' }], ...change }]);

function writePackage(name: string, resources: Readonly<Record<string, object>>): void {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, resource] of Object.entries(resources))
    writeFileSync(join(folder, name, `${file}.json`), JSON.stringify(resource));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-compare-'));
  writePackage('old', { patient: patient() });
  writePackage('same', { patient: patient() });
  writePackage('mandatory', { patient: patient({ min: 1 }) });
  writePackage('editorial', { patient: { ...patient(), description: 'Another text' } });
  writePackage('more', { patient: patient(), extension: extensionOf('more', 'string') });
  writePackage('r4', { patient: { ...patient(), fhirVersion: '4.0.1' } });
  writePackage('stu3', { patient: { ...patient(), fhirVersion: '3.0.1' } });
  writePackage('both', {
    patient: { ...patient(), fhirVersion: '3.0.1' },
    other: { ...patient(), url: 'https://example.org/other', fhirVersion: '4.0.1' },
  });
  writePackage('empty', {});
  writePackage('broken', {});
  writeFileSync(join(folder, 'broken/patient.json'), '{"resourceType": "StructureDefinition",');
  writeFileSync(join(folder, 'file.txt'), 'text');
  writePackage('child', {
    child: {
      ...profileOf('Patient', [], { url: 'https://example.org/child', baseDefinition: patient().url }),
      snapshot: undefined,
      differential: { element: [{ path: 'Patient.gender' }] },
    },
  });
  mkdirSync(join(folder, 'package'));
  cpSync(join(folder, 'mandatory'), join(folder, 'package'), { recursive: true });
  await create({ gzip: true, file: join(folder, 'mandatory.tgz'), cwd: folder }, ['package']);
  const cached = join(folder, 'home/.fhir/packages/example.cached#1.0.0/package');
  mkdirSync(cached, { recursive: true });
  cpSync(join(folder, 'mandatory'), cached, { recursive: true });
  writeFileSync(
    join(cached, 'package.json'),
    JSON.stringify({ name: 'example.cached', version: '1.0.0', fhirVersions: ['3.0.2'] }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const compare = (...words: readonly string[]) =>
  runHere(['compare', ...words], { cwd: folder, home: join(folder, 'home') });

describe('careconnect compare', () => {
  it.each([
    ['same', 0, 'THE SAME'],
    ['editorial', 0, 'EDITORIAL'],
    ['more', 0, 'COMPATIBLE'],
    ['mandatory', 1, 'BREAKING'],
    ['mandatory.tgz', 1, 'BREAKING'],
    ['example.cached#1.0.0', 1, 'BREAKING'],
  ])('compared with old, %s exits with %i and says so', async (now, code, title) => {
    const outcome = await compare('old', now);
    expect(outcome.stdout.split('\n')[0]).toBe(title);
    expect(outcome).toMatchObject({ code, stderr: '' });
  });

  it.each([
    [['old', 'nowhere'], 'Package nowhere: found nothing at'],
    [['nowhere', 'old'], 'Package nowhere: found nothing at'],
    [['old', 'file.txt'], 'which is neither a folder nor a .tgz file'],
    [['old', 'empty'], 'empty: found no JSON or XML file, expected FHIR definitions'],
    [['old', 'broken'], 'broken/patient.json: found text that is not JSON'],
    [['old', 'missing.package#1.0.0'], 'Package missing.package#1.0.0 is not in the package cache'],
    [['stu3', 'r4'], 'Package stu3 is for FHIR 3.0.2 and package r4 is for FHIR 4.0.1.'],
    [
      ['both', 'old'],
      'Package both has definitions for FHIR 3.0.2 and for 4.0.1; --fhir-version says which to take',
    ],
    [['old', 'same', '--ig', 'nowhere'], 'Package nowhere: found nothing at'],
    [['old', 'same', '--output', 'no/such/folder/file'], 'The result cannot be written to'],
    [['old'], 'Not enough non-option arguments'],
    [['old', 'same', 'more'], 'Unknown argument: more'],
    [['old', 'same', '--formt', 'json'], 'Did you mean --format?'],
    [['old', 'same', '--format', 'pdf'], 'Invalid values'],
  ])('exits with 2 for %j and says why', async (words, reason) => {
    const { code, stdout, stderr } = await compare(...words);
    expect(stderr).toContain(reason);
    expect(code).toBe(2);
    expect(stdout).toBe('');
  });

  it('names element, rule, what was, what is and why', async () => {
    const { stdout } = await compare('old', 'mandatory');
    expect(stdout).toContain('breaking    Patient.gender · min  (min-raised)');
    expect(stdout).toContain('The minimum was 0 and is 1: data that has fewer is no longer valid.');
  });

  it('lists editorial changes where it is asked to', async () => {
    expect((await compare('old', 'editorial')).stdout).toContain('Not listed: 1 editorial change');
    const { stdout } = await compare('old', 'editorial', '--show-editorial');
    expect(stdout).toContain('The description has changed');
  });

  it('prints JSON that conforms to its schema, and a page that needs nothing else', async () => {
    const json: unknown = JSON.parse((await compare('old', 'mandatory', '--format', 'json')).stdout);
    expect(readSchema('comparison.schema.json')(json)).toEqual([]);
    expect(json).toMatchObject({ old: { spec: 'old' }, summary: { verdict: 'breaking' } });
    const { stdout } = await compare('old', 'mandatory', '--format', 'html');
    expect(stdout.startsWith('<!doctype html>')).toBe(true);
    expect(stdout).not.toMatch(/<(link|img|iframe)\b|src=/);
  });

  it('writes the result to a file, and still exits by what it found', async () => {
    const { code, stdout } = await compare('old', 'mandatory', '--format', 'html', '--output', 'page.html');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('Patient.gender');
  });

  it('makes the same bytes of the same packages', async () => {
    const [one, other] = [
      await compare('old', 'mandatory', '--format', 'html'),
      await compare('old', 'mandatory', '--format', 'html'),
    ];
    expect(one.stdout).toBe(other.stdout);
  });

  it('takes the release from the packages, from the other one, or from the option', async () => {
    const versionOf = async (...words: readonly string[]): Promise<unknown> => {
      const { stdout } = await compare(...words, '--format', 'json');
      return (JSON.parse(stdout) as { fhirVersion: string }).fhirVersion;
    };
    expect(await versionOf('r4', 'r4')).toBe('4.0.1');
    expect(await versionOf('old', 'r4')).toBe('4.0.1');
    expect(await versionOf('old', 'same')).toBe('3.0.2');
    expect(await versionOf('old', 'same', '--fhir-version', '4.0.1')).toBe('4.0.1');
    expect(await versionOf('both', 'both', '--fhir-version', '3.0.2')).toBe('3.0.2');
  });

  it('says what was left out of a package', async () => {
    const { stdout } = await compare('both', 'stu3', '--fhir-version', '3.0.2', '--format', 'json');
    expect(stdout).toContain('https://example.org/other is left out, as it is for FHIR 4.0.1');
  });

  it('looks up what both lean on in the packages that --ig names', async () => {
    expect((await compare('child', 'child')).stdout).toContain('is not held');
    expect((await compare('child', 'child', '--ig', 'old')).stdout).not.toContain('is not held');
  });

  it('leaves nothing behind where it fails', async () => {
    await compare('old', 'nowhere', '--output', 'never.txt');
    expect(existsSync(join(folder, 'never.txt'))).toBe(false);
  });
});
