import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPackageRelease } from '../../../../src/definitions/load/find-package-release.js';
import { loadPackage } from '../../../../src/definitions/load/load-package.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: unknown): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return file;
}

const notices: string[] = [];
beforeEach(() => {
  notices.length = 0;
});

const load = (spec: string, release: 'stu3' | 'r4' = 'stu3') =>
  loadPackage(spec, {
    release,
    cwd: folder,
    packageCache: join(folder, 'cache'),
    onNotice: (notice) => notices.push(notice),
  });

const manifest = { name: 'example.package', version: '1.2.3', fhirVersions: ['3.0.1'] };
const profile = {
  resourceType: 'StructureDefinition',
  id: 'example-patient',
  url: 'http://example.org/StructureDefinition/example-patient',
  version: '1.0.0',
  fhirVersion: '3.0.1',
  kind: 'resource',
  type: 'Patient',
};
const colours = { resourceType: 'ValueSet', id: 'colours', url: 'http://example.org/ValueSet/colours' };

const failsWith = (code: string, message: string | RegExp) =>
  expect.objectContaining({
    code,
    message: (typeof message === 'string' ? message : expect.stringMatching(message)) as string,
  }) as Error;

describe('a folder', () => {
  it('gives every FHIR resource in it and its folders, and passes over everything else', async () => {
    write('ig/package.json', manifest);
    write('ig/profiles/patient.json', profile);
    write('ig/terminology/deep/colours.json', `\uFEFF${JSON.stringify(colours)}`);
    write('ig/examples/ann.json', { resourceType: 'Patient', id: 'ann', name: [{ family: 'Ng' }] });
    write('ig/tsconfig.json', '{ // settings\n}');
    write('ig/readme.md', '# Read me');
    write('ig/.hidden/copy.json', profile);
    write('ig/node_modules/x/copy.json', profile);
    write('ig/pom.xml', '<project xmlns="http://maven.apache.org/POM/4.0.0"/>');
    const loaded = await load('ig');
    expect(loaded).toMatchObject({ name: 'example.package', version: '1.2.3', release: 'stu3' });
    expect(loaded.entries.map(({ id }) => id)).toEqual(['ann', 'example-patient', 'colours']);
    expect(loaded.find('StructureDefinition', profile.url)).toEqual(profile);
    expect(loaded.find('ValueSet', colours.url)).toEqual(colours);
    expect(loaded.find('ValueSet', profile.url)).toBeUndefined();
    expect(notices).toEqual([]);
  });

  it('without a package.json is called what it was asked by', async () => {
    write('ig/colours.json', colours);
    expect(await load('./ig')).toMatchObject({ name: './ig', version: 'unversioned' });
  });

  it('may hold definitions in XML', async () => {
    write(
      'ig/patient.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
      <!-- A profile -->
      <StructureDefinition xmlns="http://hl7.org/fhir">
        <id value="example-patient"/>
        <url value="${profile.url}"/>
        <name value="Example &amp; Patient"/>
        <fhirVersion value="3.0.1"/>
        <kind value="resource"/>
        <abstract value="false"/>
        <type value="Patient"/>
        <differential>
          <element id="Patient.name">
            <path value="Patient.name"/>
            <min value="1"/>
            <fixedDecimal value="1.5"/>
            <binding><strength value="required"/><valueSetReference><reference value="urn:vs"/></valueSetReference></binding>
          </element>
        </differential>
      </StructureDefinition>
      <!-- The end -->`,
    );
    const loaded = await load('ig');
    expect(loaded.find('StructureDefinition', profile.url)).toEqual({
      ...{
        resourceType: 'StructureDefinition',
        id: 'example-patient',
        url: profile.url,
        name: 'Example & Patient',
      },
      ...{ fhirVersion: '3.0.1', kind: 'resource', abstract: false, type: 'Patient' },
      differential: {
        element: [
          {
            id: 'Patient.name',
            path: 'Patient.name',
            min: 1,
            fixedDecimal: 1.5,
            binding: { strength: 'required', valueSetReference: { reference: 'urn:vs' } },
          },
        ],
      },
    });
  });

  it('may hold terminology in XML with excludes and nested concepts', async () => {
    const fhir = 'xmlns="http://hl7.org/fhir"';
    const code = (value: string) => `<code value="${value}"/>`;
    write(
      'ig/system.xml',
      `<CodeSystem ${fhir}><url value="urn:s"/><concept>${code('a')}<concept>${code('b')}</concept></concept></CodeSystem>`,
    );
    write(
      'ig/set.xml',
      `<ValueSet ${fhir}><url value="urn:v"/><compose><include><system value="urn:s"/></include><exclude><system value="urn:s"/><concept>${code('b')}</concept></exclude></compose></ValueSet>`,
    );
    const loaded = await load('ig', 'r4');
    expect(loaded.find('CodeSystem', 'urn:s')).toMatchObject({
      concept: [{ code: 'a', concept: [{ code: 'b' }] }],
    });
    expect(loaded.find('ValueSet', 'urn:v')).toMatchObject({
      compose: { include: [{ system: 'urn:s' }], exclude: [{ system: 'urn:s', concept: [{ code: 'b' }] }] },
    });
  });

  it('keeps the first of two resources with one canonical URL, and says so', async () => {
    const first = write('ig/a.json', { ...colours, name: 'First' });
    const second = write('ig/b.json', { ...colours, name: 'Second' });
    expect((await load('ig')).find('ValueSet', colours.url)?.name).toBe('First');
    expect(notices).toEqual([
      `${second}: ValueSet ${colours.url} is left out, as ${first} states it already`,
    ]);
  });

  it('leaves out StructureDefinitions of another release, and says so', async () => {
    const old = write('ig/old.json', { ...profile, url: 'urn:old', fhirVersion: '1.0.2' });
    write('ig/new.json', { ...profile, url: 'urn:new', fhirVersion: '4.0.1' });
    write('ig/build.json', { ...profile, url: 'urn:build', fhirVersion: '3.0.2-11200' });
    const loaded = await load('ig');
    expect(loaded.entries.map(({ url }) => url)).toEqual(['urn:build']);
    expect(notices).toHaveLength(2);
    expect(notices).toContain(`${old}: urn:old is left out, as it is for FHIR 1.0.2 and not 3.0.2`);
  });

  it('is refused where it says that it is for another release only', async () => {
    write('ig/package.json', { ...manifest, fhirVersions: ['4.0.1'] });
    write('ig/colours.json', colours);
    await expect(load('ig')).rejects.toThrow(
      failsWith('usage', 'Package ig is for FHIR 4.0.1, where definitions for FHIR 3.0.2 were expected'),
    );
    expect(await load('ig', 'r4')).toMatchObject({ release: 'r4' });
  });

  it.each([
    [
      'broken.json',
      '{"resourceType":"ValueSet",',
      /broken\.json: found text that is not JSON \(.+\), expected a FHIR resource$/,
    ],
    [
      'broken.xml',
      '<ValueSet xmlns="http://hl7.org/fhir"><url',
      /broken\.xml: found a ValueSet in XML that cannot be read \(.+\), expected a FHIR resource$/,
    ],
    [
      'list.json',
      '{"resourceType":["ValueSet"]}',
      /list\.json: found a resource whose type, id, URL or version is no text, expected a FHIR resource$/,
    ],
    [
      'latin.json',
      Buffer.from([0x22, 0xe9, 0x22]),
      /latin\.json: found bytes that are no UTF-8, expected a definition in UTF-8$/,
    ],
    [
      'malformed.json',
      { ...profile, snapshot: { element: [{ path: 'Patient' }, { id: 'Patient.name' }] } },
      /malformed\.json: found nothing at StructureDefinition\.snapshot\.element\[1\]\.path, expected a text$/,
    ],
  ])('is refused where %s cannot be read', async (name, content, message) => {
    write('ig/fine.json', colours);
    write(`ig/${name}`, content);
    await expect(load('ig')).rejects.toThrow(failsWith('definition-corrupt', message));
  });

  it.each([
    ['no JSON or XML file', 'readme.md'],
    ['no FHIR resource', 'settings.json'],
  ])('is refused where it holds %s', async (found, name) => {
    write(`ig/${name}`, '{}');
    await expect(load('ig')).rejects.toThrow(
      failsWith('definition-missing', `ig: found ${found}, expected FHIR definitions`),
    );
  });
});

describe('a .tgz file', () => {
  beforeEach(async () => {
    write('package/package.json', manifest);
    write('package/patient.json', profile);
    write('package/.index.json', { files: [] });
    write('package/other/notes.txt', 'notes');
    await create({ gzip: true, cwd: folder, file: join(folder, 'ig.tgz') }, ['package']);
  });

  it('is read without unpacking it to disk', async () => {
    const loaded = await load('ig.tgz');
    expect(loaded).toMatchObject({ name: 'example.package', version: '1.2.3' });
    expect(loaded.entries.map(({ id }) => id)).toEqual(['example-patient']);
    expect(loaded.find('StructureDefinition', profile.url)).toEqual(profile);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['no archive', () => Buffer.from('{}')],
  ])('is refused where it is %s, by its name', async (_, damage) => {
    const file = write('bad.tgz', damage(readFileSync(join(folder, 'ig.tgz'))));
    await expect(load('bad.tgz')).rejects.toThrow(
      failsWith(
        'definition-corrupt',
        new RegExp(
          `^${file}: found content that cannot be unpacked \\(.+\\), expected a gzipped tar archive`,
        ),
      ),
    );
  });

  it('names the file inside it that is damaged', async () => {
    write('package/patient.json', '{"resourceType":');
    await create({ gzip: true, cwd: folder, file: join(folder, 'ig.tgz') }, ['package']);
    await expect(load('ig.tgz')).rejects.toThrow(
      failsWith('definition-corrupt', /ig\.tgz!package\/patient\.json: found text that is not JSON/),
    );
  });
});

describe('name#version', () => {
  const spec = 'example.package#1.2.3';
  const listed = (filename: string, { resourceType, id, url }: typeof colours) => ({
    filename,
    resourceType,
    id,
    url,
  });
  beforeEach(() => {
    write(`cache/${spec}/package/package.json`, manifest);
    write(`cache/${spec}/package/colours.json`, colours);
    write(`cache/${spec}/package/patient.json`, profile);
  });
  const writeIndex = (files: readonly unknown[]) => {
    write(`cache/${spec}/package/.index.json`, { 'index-version': 1, files });
  };

  it('is read from the package cache', async () => {
    const loaded = await load(spec);
    expect(loaded).toMatchObject({ name: 'example.package', version: '1.2.3' });
    expect(loaded.find('ValueSet', colours.url)).toEqual(colours);
  });

  it('reads only what is asked for where the index is of the files that are there', async () => {
    writeIndex([listed('colours.json', colours), listed('patient.json', profile)]);
    write(`cache/${spec}/package/patient.json`, 'damaged');
    const loaded = await load(spec);
    expect(loaded.entries.map(({ url }) => url)).toEqual([colours.url, profile.url]);
    expect(loaded.find('ValueSet', colours.url)).toEqual(colours);
    expect(() => loaded.find('StructureDefinition', profile.url)).toThrow(
      failsWith(
        'definition-corrupt',
        /patient\.json: found no FHIR resource, expected StructureDefinition .* as the package's index says$/,
      ),
    );
  });

  it('is refused where a definition that is asked for could not be judged by', async () => {
    writeIndex([listed('colours.json', colours), listed('patient.json', profile)]);
    write(`cache/${spec}/package/colours.json`, { ...colours, compose: 'red' });
    const loaded = await load(spec);
    expect(loaded.find('StructureDefinition', profile.url)).toEqual(profile);
    expect(() => loaded.find('ValueSet', colours.url)).toThrow(
      failsWith('definition-corrupt', /colours\.json: found "red" at ValueSet\.compose, expected an object$/),
    );
  });

  it('reads a resource without a URL by its entry', async () => {
    const naming = { resourceType: 'NamingSystem', id: 'numbers' };
    write(`cache/${spec}/package/naming.json`, naming);
    for (const index of [
      [],
      [
        listed('colours.json', colours),
        listed('patient.json', profile),
        { filename: 'naming.json', ...naming },
      ],
    ]) {
      writeIndex(index);
      const loaded = await load(spec);
      const entry = loaded.entries.find(({ resourceType }) => resourceType === 'NamingSystem')!;
      expect(loaded.read(entry)).toEqual(naming);
      expect(() => loaded.read({ ...entry })).toThrow(/^An entry of another package was asked of/);
    }
  });

  it('does not trust an index that leaves a file out', async () => {
    writeIndex([listed('colours.json', colours)]);
    expect((await load(spec)).find('StructureDefinition', profile.url)).toEqual(profile);
  });

  it('is refused where a file is not what the index says', async () => {
    writeIndex([listed('colours.json', colours), listed('patient.json', { ...colours, url: 'urn:other' })]);
    const loaded = await load(spec);
    expect(() => loaded.find('ValueSet', 'urn:other')).toThrow(
      failsWith('definition-corrupt', /found StructureDefinition .*, expected ValueSet urn:other/),
    );
  });

  it('names the folder that was looked for where the cache does not hold it', async () => {
    await expect(load('absent#9.9.9')).rejects.toThrow(
      failsWith(
        'definition-missing',
        `Package absent#9.9.9 is not in the package cache: found no folder ${join(folder, 'cache/absent#9.9.9/package')}`,
      ),
    );
  });
});

describe('anything else', () => {
  it('is refused with what was found and expected', async () => {
    await expect(load('absent')).rejects.toThrow(
      failsWith(
        'definition-missing',
        `Package absent: found nothing at ${join(folder, 'absent')}, expected a folder, a .tgz file or name#version`,
      ),
    );
    const file = write('patient.json', profile);
    await expect(load('patient.json')).rejects.toThrow(
      failsWith('definition-missing', new RegExp(`found ${file}, which is neither a folder nor a .tgz file`)),
    );
  });
});

describe('the release of a package', () => {
  const find = (spec: string) =>
    findPackageRelease(spec, { cwd: folder, packageCache: join(folder, 'cache') });

  it('is what its package.json says, before all else', async () => {
    write('ig/package.json', { ...manifest, fhirVersions: ['4.0.1'] });
    write('ig/patient.json', profile);
    expect(await find('ig')).toBe('r4');
  });

  it('is what its StructureDefinitions say, in JSON or XML, where there is no package.json', async () => {
    write('json/patient.json', profile);
    write('json/colours.json', colours);
    expect(await find('json')).toBe('stu3');
    write(
      'xml/patient.xml',
      '<StructureDefinition xmlns="http://hl7.org/fhir"><url value="urn:x"/><fhirVersion value="4.0.0"/></StructureDefinition>',
    );
    expect(await find('xml')).toBe('r4');
  });

  it('is unknown where nothing says it, or something that is no release the toolkit knows', async () => {
    write('plain/colours.json', colours);
    expect(await find('plain')).toBeUndefined();
    write('old/patient.json', { ...profile, fhirVersion: '1.0.2' });
    write('old/text.json', 'no JSON with "StructureDefinition"');
    expect(await find('old')).toBeUndefined();
  });

  it('is refused where it is two', async () => {
    write('both/patient.json', profile);
    write('both/other.json', { ...profile, fhirVersion: '4.0.1' });
    await expect(find('both')).rejects.toThrow(
      failsWith(
        'usage',
        'Package both has definitions for FHIR 3.0.2 and for 4.0.1; --fhir-version says which to take',
      ),
    );
  });
});
