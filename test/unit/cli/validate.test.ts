import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject } from '../../../src/definitions/is-definition-resource.js';
import { runHere } from '../../support/command-line.js';
import { profileOf } from '../../support/profile.js';

const profile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';

const valid = JSON.stringify({ resourceType: 'Patient', gender: 'female' });
const invalid = `{
  "resourceType": "Patient",
  "gender": "F"
}`;
const invalidXml = `<Patient xmlns="http://hl7.org/fhir">
  <gender value="F"/>
</Patient>`;
const warned = JSON.stringify({
  resourceType: 'Patient',
  extension: [{ url: 'https://example.org/unknown', valueString: 'x' }],
});

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-cli-'));
  mkdirSync(join(folder, 'examples/below'), { recursive: true });
  writeFileSync(join(folder, 'valid.json'), valid);
  writeFileSync(join(folder, 'invalid.json'), invalid);
  writeFileSync(join(folder, 'invalid.xml'), invalidXml);
  writeFileSync(join(folder, 'warned.json'), warned);
  writeFileSync(join(folder, 'broken.json'), '{');
  writeFileSync(
    join(folder, 'latin1.json'),
    Buffer.from('{"resourceType":"Patient","name":[{"family":"M\xfcller"}]}', 'latin1'),
  );
  writeFileSync(join(folder, 'lines.ndjson'), `${valid}\n\n${JSON.stringify(JSON.parse(invalid))}\n`);
  writeFileSync(join(folder, 'examples/one.json'), valid);
  writeFileSync(join(folder, 'examples/below/two.xml'), invalidXml);
  writeFileSync(join(folder, 'examples/package.json'), '{"name":"not-a-resource"}');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const validate = (...words: readonly string[]) => runHere(['validate', ...words], { cwd: folder });

async function validateToLines(...words: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await validate(...words, '--format', 'ndjson');
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
    .filter(isJsonObject);
}

describe('careconnect validate', () => {
  it('exits with 0 where nothing is wrong', async () => {
    expect(await validate('valid.json')).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(['invalid.json', 'invalid.xml'])('names rule, FHIRPath, line and column of %s', async (file) => {
    const { code, stdout } = await validate(file);
    expect(code).toBe(1);
    expect(stdout).toContain('binding-required');
    expect(stdout).toContain('Patient.gender');
    expect(stdout).toMatch(file === 'invalid.json' ? /3:3 +error/ : /2:3 +error/);
  });

  it('validates the others where a file cannot be read or parsed', async () => {
    const results = await validateToLines('missing.json', 'broken.json', 'latin1.json', 'valid.json');
    expect(results.map(({ file, valid: isValid }) => [file, isValid])).toEqual([
      ['missing.json', false],
      ['broken.json', false],
      ['latin1.json', false],
      ['valid.json', true],
    ]);
    const rules = results.map(({ issues }) => (issues as readonly { rule: string; severity: string }[])[0]);
    expect(rules.map((issue) => issue && [issue.rule, issue.severity])).toEqual([
      ['file-unreadable', 'fatal'],
      ['json-syntax', 'fatal'],
      ['file-encoding', 'fatal'],
      undefined,
    ]);
  });

  it('reads folders with what is below them, and passes over what is no resource', async () => {
    const results = await validateToLines('examples');
    expect(results.map(({ file }) => file)).toEqual(['examples/below/two.xml', 'examples/one.json']);
  });

  it('reads globs in order', async () => {
    const results = await validateToLines('*.xml', 'v*.json');
    expect(results.map(({ file }) => file)).toEqual(['invalid.xml', 'valid.json']);
  });

  it('gives each line of NDJSON a result of its own, at its line', async () => {
    const results = await validateToLines('lines.ndjson');
    expect(results.map(({ file, valid: isValid }) => [file, isValid])).toEqual([
      ['lines.ndjson:1', true],
      ['lines.ndjson:3', false],
    ]);
    expect(results[1]).toMatchObject({ issues: [{ line: 3 }] });
  });

  it('reads standard input', async () => {
    const { code, stdout } = await runHere(['validate', '-'], { stdin: invalidXml });
    expect(code).toBe(1);
    expect(stdout).toContain('binding-required');
  });

  it('never passes where there is nothing to validate', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    writeFileSync(join(folder, 'empty.ndjson'), '\n\n');
    expect((await validate('empty')).code).toBe(1);
    expect((await validate('empty.ndjson')).code).toBe(1);
    expect((await validate('*.nothing')).code).toBe(1);
    expect((await runHere(['validate', '-'], { stdin: '' })).code).toBe(1);
  });

  it('fails on warnings, or on nothing, as it is told', async () => {
    expect((await validate('warned.json')).code).toBe(0);
    expect((await validate('warned.json', '--fail-on', 'warning')).code).toBe(1);
    expect((await validate('invalid.json', '--fail-on', 'never')).code).toBe(0);
  });

  it('validates against a profile that is asked for', async () => {
    const [result] = await validateToLines('valid.json', '--profile', profile);
    expect(result).toMatchObject({ valid: false, profiles: [profile] });
  });

  it('refuses a profile that it does not have', async () => {
    const { code, stderr } = await validate('valid.json', '--profile', 'https://example.org/none');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no profile https://example.org/none');
  });

  it('refuses a package that it cannot load, and names it', async () => {
    const { code, stderr } = await validate('valid.json', '--ig', 'nowhere');
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere');
  });

  it('leaves CareConnect and the NHS rules out where it is told', async () => {
    const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '1' }];
    const stdin = JSON.stringify({ resourceType: 'Patient', identifier });
    expect((await runHere(['validate', '-'], { stdin })).code).toBe(1);
    expect((await runHere(['validate', '-', '--no-careconnect'], { stdin })).code).toBe(0);
  });

  it('lists what a profile marks as must-support where it is asked to, and finds nothing wrong in that', async () => {
    const supported = profileOf('Patient', [{ path: 'Patient.gender', mustSupport: true }]);
    mkdirSync(join(folder, 'supported'), { recursive: true });
    writeFileSync(join(folder, 'supported/profile.json'), JSON.stringify(supported));
    const words = ['validate', '-', '--ig', join(folder, 'supported'), '--profile', supported.url];
    const stdin = '{"resourceType":"Patient"}';
    const { code, stdout } = await runHere([...words, '--show-must-support'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('The element "gender" is not there; the profile marks it as must-support');
    expect((await runHere(words, { stdin })).stdout).not.toContain('must-support');
  });

  it('validates R4', async () => {
    const stdin = JSON.stringify({ resourceType: 'ServiceRequest', status: 'active', intent: 'order' });
    const { stdout } = await runHere(['validate', '-', '--fhir-version', '4.0.1', '--format', 'json'], {
      stdin,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      results: [
        {
          fhirVersion: '4.0.1',
          issues: [
            { rule: 'element-min', expression: 'ServiceRequest.subject' },
            { rule: 'invariant-failed', severity: 'warning' },
          ],
        },
      ],
    });
  });

  it('writes to a file', async () => {
    const { stdout } = await validate('valid.json', '--format', 'json', '--output', 'result.json');
    expect(stdout).toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toMatchObject({
      summary: { files: 1, valid: 1 },
    });
  });

  it('says where a result cannot be written', async () => {
    const { code, stderr } = await validate('valid.json', '--output', 'no/such/folder.json');
    expect(code).toBe(2);
    expect(stderr).toContain('no/such/folder.json');
  });

  it('gives an OperationOutcome', async () => {
    const { stdout } = await validate('invalid.json', '--format', 'operation-outcome');
    expect(JSON.parse(stdout)).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'code-invalid', expression: ['Patient.gender'] }],
    });
  });
});
