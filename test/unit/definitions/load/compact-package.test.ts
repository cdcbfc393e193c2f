import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCompactPackage, writeCompactPackage } from '../../../../src/definitions/load/compact-package.js';
import type { DefinitionResource } from '../../../../src/fhir/definition-resources.js';

const identity = { name: 'example.package', version: '1.2.3', release: 'stu3' } as const;

const patient = {
  resourceType: 'StructureDefinition',
  id: 'Patient',
  url: 'http://hl7.org/fhir/StructureDefinition/Patient',
  version: '3.0.2',
  name: 'Patient',
  kind: 'resource',
  type: 'Patient',
  derivation: 'specialization',
};
const colours = {
  resourceType: 'ValueSet',
  id: 'colours',
  url: 'urn:example:colours',
  name: 'Farben',
  title: 'Größe ≠ 1 byte',
};
const sameUrl = { ...colours, id: 'colours-again' };
const example: DefinitionResource = {
  resourceType: 'Patient',
  id: 'ann',
  ...({ name: [{ family: 'Ng' }] } as object),
};
const resources: readonly DefinitionResource[] = [patient, colours, sameUrl, example];

let folder: string;
let base: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compact-'));
  base = join(folder, 'example');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.each([{ deflate: false }, { deflate: true }])('a compact package with %o', (options) => {
  beforeEach(() => {
    writeCompactPackage(base, identity, resources, options);
  });

  it('keeps name, version, release and what the index says of each resource', () => {
    const opened = openCompactPackage(base);
    expect(opened).toMatchObject(identity);
    expect(opened.entries).toHaveLength(4);
    expect(opened.entries[0]).toMatchObject(patient);
    expect(opened.entries[1]).toMatchObject({ resourceType: 'ValueSet', url: 'urn:example:colours' });
    expect(opened.entries[1]).not.toHaveProperty('kind');
    expect(opened.entries[3]).not.toHaveProperty('url');
    expect(opened.entries[3]).not.toHaveProperty('name');
  });

  it('finds a resource by type and URL, and nothing by another type or URL', () => {
    const opened = openCompactPackage(base);
    expect(opened.find('StructureDefinition', patient.url)).toEqual(patient);
    expect(opened.find('ValueSet', patient.url)).toBeUndefined();
    expect(opened.find('StructureDefinition', 'Patient')).toBeUndefined();
  });

  it('finds the first of two resources that share a URL', () => {
    const opened = openCompactPackage(base);
    expect(opened.find('ValueSet', colours.url)).toEqual(colours);
    // From here on it is found another way.
    expect(opened.entries.length).toBeGreaterThan(1);
    expect(opened.find('ValueSet', colours.url)).toEqual(colours);
    expect(opened.find('ValueSet', 'http://example.org/nothing')).toBeUndefined();
  });

  it('reads every resource by its entry, those without a URL too', () => {
    const opened = openCompactPackage(base);
    expect(opened.entries.map((entry) => opened.read(entry))).toEqual(resources);
  });

  it('is written to the same bytes by the same resources', () => {
    const again = join(folder, 'again');
    writeCompactPackage(again, identity, resources, options);
    for (const part of ['.ndjson', '.data']) {
      expect(readFileSync(again + part).equals(readFileSync(base + part))).toBe(true);
    }
  });

  it('names the data file when one byte of a resource is not what was written', () => {
    const data = readFileSync(`${base}.data`);
    data.writeUInt8(data.readUInt8(10) ^ 1, 10);
    writeFileSync(`${base}.data`, data);
    const opened = openCompactPackage(base);
    expect(() => opened.find('StructureDefinition', patient.url)).toThrow(
      expect.objectContaining({
        code: 'definition-corrupt',
        message: `${base}.data is damaged at byte 0: found bytes with another checksum, expected StructureDefinition ${patient.url}`,
      }),
    );
    expect(opened.find('ValueSet', colours.url)).toEqual(colours);
  });

  it('names the data file when it is shorter than its index says', () => {
    const data = readFileSync(`${base}.data`);
    writeFileSync(`${base}.data`, data.subarray(1));
    expect(() => openCompactPackage(base)).toThrow(
      expect.objectContaining({
        code: 'definition-corrupt',
        message: `${base}.data is damaged: found ${data.length - 1} bytes, expected ${data.length} by its index`,
      }),
    );
  });
});

describe('the index of a compact package', () => {
  const identified = '"format":1,"name":"a","version":"1","fhirVersion":"3.0.2"';

  it.each([
    ['a first line that is no JSON object', '{"format":1,'],
    ['a first line that is no JSON object', '[]'],
    ['format 99', '{"format":99}'],
    ['no name, version or known FHIR version', '{"format":1}'],
    ['no name, version or known FHIR version', '{"format":1,"name":"a","version":"1","fhirVersion":"5.0.0"}'],
    ['no word on how the data is stored', `{${identified}}`],
    ['entries with another checksum', `{${identified},"deflated":false,"bytes":0,"checksum":1}`],
  ])('is refused when it holds %s', (found, text) => {
    writeFileSync(`${base}.ndjson`, text);
    expect(() => openCompactPackage(base)).toThrow(
      expect.objectContaining({
        code: 'definition-corrupt',
        message: expect.stringContaining(`${base}.ndjson is damaged: found ${found}, expected `) as string,
      }),
    );
  });

  it('is refused when any of its characters is not what was written', () => {
    writeCompactPackage(base, identity, resources);
    const text = readFileSync(`${base}.ndjson`, 'utf8');
    writeFileSync(`${base}.ndjson`, text.replace('example:colours', 'example:colors'));
    expect(() => openCompactPackage(base)).toThrow(expect.objectContaining({ code: 'definition-corrupt' }));
  });

  it.each(['.ndjson', '.data'])('needs %s and names it when it is not there', (part) => {
    writeCompactPackage(base, identity, resources);
    rmSync(base + part);
    expect(() => openCompactPackage(base)).toThrow(
      expect.objectContaining({
        code: 'definition-missing',
        message: `${base}${part} cannot be read, where a definition package was expected`,
      }),
    );
  });

  it('lists nothing for a package without resources', () => {
    writeCompactPackage(base, identity, []);
    expect(openCompactPackage(base).entries).toEqual([]);
    expect(openCompactPackage(base).find('ValueSet', colours.url)).toBeUndefined();
  });
});
