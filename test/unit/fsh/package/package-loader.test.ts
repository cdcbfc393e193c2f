import { cpSync, createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  BasePackageLoader,
  createSQLJSPackageDB,
  DiskBasedPackageCache,
  LoadStatus,
  type RegistryClient,
} from 'fhir-package-loader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What the build made of this project. */
const built = resolve(import.meta.dirname, '../../../../build/embedded');
const name = 'careconnect-conformance.careconnect.stu3';
const profile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';

let folder = '';
let version = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-loader-'));
  ({ version } = JSON.parse(readFileSync(join(built, 'package/package.json'), 'utf8')) as {
    version: string;
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const refuse = (what: string): Promise<never> => Promise.reject(new Error(`${what} must not be fetched`));
const noRegistry: RegistryClient = {
  resolveVersion: (_name, asked) => Promise.resolve(asked),
  download: refuse,
};

/** HL7's own loader over a package cache, without a network. */
async function openLoader(cache: string) {
  const noBuilds = { downloadCurrentBuild: refuse, getCurrentBuildDate: refuse };
  const packageDb = await createSQLJSPackageDB();
  return new BasePackageLoader(packageDb, new DiskBasedPackageCache(cache), noRegistry, noBuilds);
}

describe('the compiled package is a FHIR package to HL7’s loader', () => {
  it('as a folder that is copied into the package cache', async () => {
    const cache = join(folder, 'copied');
    cpSync(join(built, 'package'), join(cache, `${name}#${version}`, 'package'), { recursive: true });
    const loader = await openLoader(cache);
    expect(await loader.loadPackage(name, version)).toBe(LoadStatus.LOADED);
    expect(loader.findPackageJSON(name, version)).toMatchObject({ name, version, fhirVersions: ['3.0.2'] });
    expect(loader.findResourceJSON(profile)).toMatchObject({
      resourceType: 'StructureDefinition',
      url: profile,
    });
  });

  it('as a tarball that is unpacked into it', async () => {
    const cache = join(folder, 'unpacked');
    const tarball = createReadStream(join(built, `${name}-${version}.tgz`));
    await new DiskBasedPackageCache(cache).cachePackageTarball(name, version, tarball);
    const loader = await openLoader(cache);
    expect(await loader.loadPackage(name, version)).toBe(LoadStatus.LOADED);
    expect(loader.findResourceInfo(profile)).toMatchObject({ sdType: 'Patient', packageName: name });
    // Its loader moves what lies beside `package`; here there is nothing to move.
    const unpacked = readdirSync(join(cache, `${name}#${version}`));
    expect(unpacked).toEqual(['package']);
  });

  it('with all of its definitions and none of its examples among them', async () => {
    const cache = join(folder, 'copied');
    const loader = await openLoader(cache);
    await loader.loadPackage(name, version);
    const found = loader
      .findResourceInfos('*')
      .map(({ resourceType, id }) => `${resourceType}-${String(id)}.json`);
    const definitions = readdirSync(join(built, 'package')).filter((file) => /^[A-Z].*\.json$/.test(file));
    expect(found.toSorted()).toEqual(definitions.toSorted());
    expect(found.some((file) => file.startsWith('Patient-'))).toBe(false);
  });
});

describe('the index of the package', () => {
  const readIndex = (path: string) =>
    JSON.parse(readFileSync(join(built, 'package', path), 'utf8')) as {
      readonly 'index-version': number;
      readonly files: readonly { readonly filename: string; readonly resourceType: string }[];
    };

  it.each(['.index.json', 'example/.index.json'])('in %s lists just the files that lie beside it', (path) => {
    const index = readIndex(path);
    const files = readdirSync(join(built, 'package', path, '..')).filter((file) =>
      /^[A-Z].*\.json$/.test(file),
    );
    expect(index['index-version']).toBe(2);
    expect(index.files.map(({ filename }) => filename)).toEqual(files.toSorted());
  });

  it('says what HL7’s index says of each kind of definition', () => {
    const { files } = readIndex('.index.json');
    const of = (type: string) => files.find(({ resourceType }) => resourceType === type);
    expect(of('StructureDefinition')).toMatchObject({ kind: 'resource', derivation: 'constraint' });
    expect(of('CodeSystem')).toMatchObject({ content: 'complete' });
    expect(of('ImplementationGuide')).toMatchObject({ id: name, version });
  });
});
