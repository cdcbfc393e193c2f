import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashFolder } from '../../../src/fsh/cache/hash-files.js';
import { compilePackage, type CompileOptions } from '../../../src/fsh/compile-package.js';
import type { CompileResult } from '../../../src/fsh/compile-result.js';
import { createTarball } from '../../../src/fsh/package/create-tarball.js';
import type { IssueRecord } from '../../../src/model/issue.js';
import { sushiWorker } from '../../support/compile-fsh.js';

const config = `id: example.test.stu3
canonical: http://example.org
name: Test
title: A test
status: draft
version: 1.0.0
fhirVersion: 3.0.2
publisher:
  name: Someone
license: MIT
`;

const profile = `Profile: TestPatient
Parent: Patient
Id: test-patient
* name 1..1

ValueSet: TestValues
Id: test-values
* include codes from system http://hl7.org/fhir/administrative-gender
`;

const example = `Instance: somebody
InstanceOf: TestPatient
* name.family = "Somebody"
`;

const folders: string[] = [];

/** A project in a folder of its own, with the options that compile it. */
function createProject(files: Readonly<Record<string, string | Buffer>> = {}): CompileOptions {
  const projectDir = mkdtempSync(join(tmpdir(), 'compile-package-'));
  folders.push(projectDir);
  const all = {
    'sushi-config.yaml': config,
    'profiles/a.fsh': profile,
    'profiles/examples/b.fsh': example,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(projectDir, path)), { recursive: true });
    if (content !== '') writeFileSync(join(projectDir, path), content);
  }
  return {
    projectDir,
    configFile: join(projectDir, 'sushi-config.yaml'),
    outDir: join(projectDir, 'build/package'),
    cacheDir: join(projectDir, 'build/.cache'),
    sushiWorker,
  };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const listFiles = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

const issue = (members: Partial<IssueRecord>): IssueRecord => ({
  rule: 'element-min',
  severity: 'error',
  code: 'required',
  expression: 'Patient.name',
  message: 'x',
  ...members,
});

describe('a compiled package', () => {
  const options = createProject();
  const stages: string[] = [];
  let result: CompileResult;

  beforeAll(async () => {
    result = await compilePackage({ ...options, onProgress: (stage) => stages.push(stage) });
  });

  it('lists what was made, from where and where to', () => {
    expect(result).toMatchObject({
      name: 'example.test.stu3',
      version: '1.0.0',
      issues: [],
      cached: false,
      written: true,
      tarball: join(options.projectDir, 'build/example.test.stu3-1.0.0.tgz'),
    });
    expect(result.artifacts).toEqual([
      {
        kind: 'profile',
        resourceType: 'StructureDefinition',
        id: 'test-patient',
        url: 'http://example.org/StructureDefinition/test-patient',
        file: 'StructureDefinition-test-patient.json',
        source: { file: 'profiles/a.fsh', line: 1 },
      },
      {
        kind: 'value-set',
        resourceType: 'ValueSet',
        id: 'test-values',
        url: 'http://example.org/ValueSet/test-values',
        file: 'ValueSet-test-values.json',
        source: { file: 'profiles/a.fsh', line: 6 },
      },
      {
        kind: 'example',
        resourceType: 'Patient',
        id: 'somebody',
        file: 'example/Patient-somebody.json',
        source: { file: 'profiles/examples/b.fsh', line: 1 },
      },
      {
        kind: 'other-definition',
        resourceType: 'ImplementationGuide',
        id: 'example.test.stu3',
        url: 'http://example.org/ImplementationGuide/example.test.stu3',
        file: 'ImplementationGuide-example.test.stu3.json',
        source: { file: 'sushi-config.yaml', line: 1 },
      },
    ]);
  });

  it('says how far it is', () => {
    expect(stages).toEqual(['reading', 'compiling', 'lowering', 'validating', 'writing']);
  });

  it('is a folder with manifest, indexes, definitions and examples', () => {
    expect(listFiles(options.outDir)).toEqual([
      '.index.json',
      'ImplementationGuide-example.test.stu3.json',
      'StructureDefinition-test-patient.json',
      'ValueSet-test-values.json',
      'example',
      'example/.index.json',
      'example/Patient-somebody.json',
      'package.json',
    ]);
  });

  it('has a manifest that FHIR tools read', () => {
    expect(readJson(options.outDir, 'package.json')).toEqual({
      name: 'example.test.stu3',
      version: '1.0.0',
      type: 'Conformance',
      canonical: 'http://example.org',
      title: 'A test',
      description: 'A test',
      author: 'Someone',
      maintainers: [{ name: 'Someone' }],
      license: 'MIT',
      fhirVersions: ['3.0.2'],
      dependencies: { 'hl7.fhir.r3.core': '3.0.2' },
      directories: { lib: 'package', example: 'example' },
    });
  });

  it('has an index of its definitions', () => {
    expect(readJson(options.outDir, '.index.json')).toEqual({
      'index-version': 2,
      files: [
        {
          filename: 'ImplementationGuide-example.test.stu3.json',
          resourceType: 'ImplementationGuide',
          id: 'example.test.stu3',
          url: 'http://example.org/ImplementationGuide/example.test.stu3',
          version: '1.0.0',
        },
        {
          filename: 'StructureDefinition-test-patient.json',
          resourceType: 'StructureDefinition',
          id: 'test-patient',
          url: 'http://example.org/StructureDefinition/test-patient',
          version: '1.0.0',
          kind: 'resource',
          type: 'Patient',
          derivation: 'constraint',
        },
        {
          filename: 'ValueSet-test-values.json',
          resourceType: 'ValueSet',
          id: 'test-values',
          url: 'http://example.org/ValueSet/test-values',
          version: '1.0.0',
        },
      ],
    });
  });

  it('has the guide that FSH defines, where it defines one', async () => {
    const guide =
      'Instance: mine\nInstanceOf: ImplementationGuide\nUsage: #definition\n* name = "Mine"\n* status = #draft\n';
    const { artifacts } = await compilePackage(createProject({ 'profiles/c.fsh': guide }));
    const guides = artifacts.filter(({ resourceType }) => resourceType === 'ImplementationGuide');
    expect(guides).toMatchObject([{ id: 'mine', source: { file: 'profiles/c.fsh' } }]);
  });

  it('holds STU3 definitions with snapshot and differential and without narrative', () => {
    const definition = readJson(options.outDir, 'StructureDefinition-test-patient.json');
    expect(definition).toMatchObject({
      fhirVersion: '3.0.2',
      differential: { element: [{ id: 'Patient.name', min: 1, max: '1' }] },
    });
    expect(definition).toHaveProperty('snapshot.element.40');
    expect(definition).not.toHaveProperty('text');
    expect(definition).not.toHaveProperty('date');
  });
});

describe('a second compilation', () => {
  const options = createProject();
  let first: CompileResult;

  beforeAll(async () => {
    first = await compilePackage(options);
  });

  it('gives the same result without compiling where nothing changed', async () => {
    // No process can be started from this script.
    const second = await compilePackage({ ...options, sushiWorker: '/no/such/script.js' });
    expect(second).toEqual({ ...first, cached: true });
  });

  it.each([
    ['a source changes', 'profiles/a.fsh', `${profile}* ^status = #active\n`],
    [
      'a source is added',
      'profiles/c.fsh',
      'ValueSet: More\n* include codes from system http://example.org/cs\n',
    ],
    ['the configuration changes', 'sushi-config.yaml', config.replace('A test', 'Another')],
    ['a written file was changed', 'build/package/package.json', '{}'],
    ['a file was added to the package', 'build/package/other.json', '{}'],
  ])('compiles anew where %s', async (_, file, content) => {
    const project = createProject();
    cpSync(join(options.projectDir, 'build'), join(project.projectDir, 'build'), { recursive: true });
    expect(await compilePackage(project)).toMatchObject({ cached: true });
    writeFileSync(join(project.projectDir, file), content);
    expect(await compilePackage(project)).toMatchObject({ cached: false, written: true });
  });

  it('compiles anew where the cache is damaged', async () => {
    const project = createProject();
    await compilePackage(project);
    for (const file of listFiles(project.cacheDir)) writeFileSync(join(project.cacheDir, file), '{');
    expect(await compilePackage(project)).toMatchObject({ cached: false, written: true });
  });

  it('runs SUSHI once for two packages with one cache, whether judged or not', async () => {
    const project = createProject();
    const { artifacts } = await compilePackage(project);
    const elsewhere = {
      ...project,
      outDir: join(project.projectDir, 'other/package'),
      sushiWorker: '/no/such',
    };
    const second = await compilePackage({ ...elsewhere, validate: () => [issue({})] });
    expect(second).toMatchObject({ cached: false, written: true, artifacts });
    expect(second.issues).toHaveLength(artifacts.length);
    expect(await compilePackage(project)).toMatchObject({ cached: true });
  });

  it('leaves nothing of the package before', async () => {
    const project = createProject();
    await compilePackage(project);
    rmSync(join(project.projectDir, 'profiles/examples/b.fsh'));
    await compilePackage(project);
    expect(existsSync(join(project.outDir, 'example'))).toBe(false);
  });

  it('judges anew where the judge is another', async () => {
    const project = createProject();
    const judged = { ...project, validate: () => [] };
    expect(await compilePackage(project)).toMatchObject({ cached: false });
    expect(await compilePackage(judged)).toMatchObject({ cached: false });
    expect(await compilePackage(judged)).toMatchObject({ cached: true });
    expect(await compilePackage({ ...judged, cacheKey: 'stricter' })).toMatchObject({ cached: false });
  });
});

describe('a compilation after an edit', () => {
  const edited = profile.replace('name 1..1', 'name 1..2\n* gender MS');
  const bytesOf = ({ tarball }: CompileResult) => readFileSync(tarball).toString('base64');

  it('gives the bytes and the issues of one from nothing', async () => {
    const validate: CompileOptions['validate'] = ({ id }) => [issue({ message: String(id) })];
    const project = { ...createProject(), validate };
    const first = await compilePackage(project);
    const bytesBefore = bytesOf(first);
    writeFileSync(join(project.projectDir, 'profiles/a.fsh'), edited);
    const second = await compilePackage(project);
    const clean = await compilePackage({ ...createProject({ 'profiles/a.fsh': edited }), validate });
    expect(bytesOf(second)).toBe(bytesOf(clean));
    expect(bytesOf(second)).not.toBe(bytesBefore);
    expect(hashFolder(second.outDir)).toEqual(hashFolder(clean.outDir));
    expect(second.issues).toEqual(clean.issues);
  });

  it('loads what judges only where something is compiled', async () => {
    let loaded = 0;
    const load = () => {
      loaded++;
      return Promise.resolve(() => [issue({ message: 'judged' })]);
    };
    const project = { ...createProject(), validate: { load } };
    const { issues } = await compilePackage(project);
    expect(issues).toContainEqual(expect.objectContaining({ message: 'judged' }));
    expect(await compilePackage(project)).toMatchObject({ cached: true, issues });
    expect(loaded).toBe(1);
  });

  it('judges what changed and what leads to it, and remembers the rest', async () => {
    const judged: unknown[] = [];
    const validate: CompileOptions['validate'] = ({ id }) => {
      judged.push(id);
      return [issue({ message: String(id) })];
    };
    const project = { ...createProject(), validate };
    const first = await compilePackage(project);
    writeFileSync(join(project.projectDir, 'profiles/a.fsh'), edited);
    const second = await compilePackage(project);
    expect(judged).toEqual([
      ...['test-patient', 'test-values', 'somebody', 'example.test.stu3'],
      ...['test-patient', 'somebody'],
    ]);
    expect(second.issues.map(({ message }) => message)).toEqual(first.issues.map(({ message }) => message));
  });
});

describe('what keeps a package from being written', () => {
  const other = 'Instance: other\nInstanceOf: TestPatient\n* id = "somebody"\n* name.text = "x"\n';
  const mixed = 'Extension: E\nContext: Patient, Address\n* value[x] only string\n';

  it.each([
    {
      what: 'wrong syntax',
      file: 'profiles/a.fsh',
      text: `${profile}* * wrong\n`,
      rule: 'fsh-syntax',
      line: 9,
    },
    {
      what: 'an element that does not exist',
      file: 'profiles/a.fsh',
      text: profile.replace('name', 'nam'),
      rule: 'fsh-rejected',
      line: 4,
    },
    { what: 'what STU3 cannot say', file: 'profiles/c.fsh', text: mixed, rule: 'fsh-context-mixed', line: 1 },
    {
      what: 'text that is not UTF-8',
      file: 'profiles/c.fsh',
      text: Buffer.from([0xff, 0xfe, 0x00]),
      rule: 'fsh-source-unreadable',
      line: 1,
    },
    {
      what: 'two resources of one id',
      file: 'profiles/examples/c.fsh',
      text: other,
      rule: 'fsh-artifact-duplicate',
      line: 1,
    },
  ])('is $what', async ({ file, text, rule, line }) => {
    const options = createProject({ [file]: text });
    const result = await compilePackage(options);
    expect(result).toMatchObject({ written: false, cached: false, artifacts: [] });
    expect(result.issues).toContainEqual(expect.objectContaining({ rule, severity: 'error', file, line }));
    expect(existsSync(options.outDir)).toBe(false);
  });

  it('is a project without FSH', async () => {
    const options = createProject();
    rmSync(join(options.projectDir, 'profiles'), { recursive: true });
    expect((await compilePackage(options)).issues).toMatchObject([{ rule: 'fsh-sources-missing' }]);
  });

  it('takes an earlier package away', async () => {
    const options = createProject();
    const { tarball } = await compilePackage(options);
    writeFileSync(join(options.projectDir, 'profiles/a.fsh'), 'nonsense');
    await compilePackage(options);
    expect([existsSync(options.outDir), existsSync(tarball)]).toEqual([false, false]);
  });
});

describe('what is refused', () => {
  it('is a configuration that is not there', async () => {
    const options = { ...createProject(), configFile: '/no/such/config.yaml' };
    await expect(compilePackage(options)).rejects.toThrow('/no/such/config.yaml cannot be read');
  });

  it('is to replace a folder that holds no package', async () => {
    const options = createProject({ 'build/package/thesis.txt': 'years of work' });
    await expect(compilePackage(options)).rejects.toThrow('is not replaced');
    expect(readFileSync(join(options.outDir, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('is a dependency that is not in the package cache', async () => {
    const options = createProject({
      'sushi-config.yaml': `${config}dependencies:\n  no.such.package: 1.0.0\n`,
    });
    const packageCache = join(options.projectDir, 'cache');
    await expect(compilePackage({ ...options, packageCache })).rejects.toMatchObject({
      code: 'definition-missing',
      message: expect.stringContaining('no.such.package#1.0.0') as string,
    });
  });

  it('is to go on where the compiler cannot be started', async () => {
    const options = { ...createProject(), sushiWorker: '/no/such/script.js' };
    await expect(compilePackage(options)).rejects.toMatchObject({ code: 'compiler-failed' });
  });
});

describe('a package that builds on another', () => {
  it('finds its definitions, in the form of STU3, in the package cache', async () => {
    const base = createProject();
    await compilePackage(base);
    const packageCache = join(base.projectDir, 'cache');
    cpSync(base.outDir, join(packageCache, 'example.test.stu3#1.0.0', 'package'), { recursive: true });
    const options = createProject({
      'sushi-config.yaml': `${config.replace('example.test', 'example.more')}dependencies:\n  example.test.stu3: 1.0.0\n  hl7.fhir.r3.core: 3.0.2\n`,
      'profiles/a.fsh':
        'Profile: More\nParent: http://example.org/StructureDefinition/test-patient\nId: more\n* gender 1..1\n* gender from http://example.org/ValueSet/test-values (required)\n',
      'profiles/examples/b.fsh': '',
    });
    const { issues, written } = await compilePackage({ ...options, packageCache });
    expect({ issues, written }).toEqual({ issues: [], written: true });
    const definition = readJson(options.outDir, 'StructureDefinition-more.json');
    expect(definition).toMatchObject({
      fhirVersion: '3.0.2',
      baseDefinition: 'http://example.org/StructureDefinition/test-patient',
      differential: { element: [{ id: 'Patient.gender' }] },
    });
    const { snapshot } = definition as { snapshot: { element: readonly { id: string; min: number }[] } };
    expect(snapshot.element.find(({ id }) => id === 'Patient.name')?.min).toBe(1);
  });
});

describe('packages that are given besides', () => {
  const base = {
    resourceType: 'StructureDefinition',
    id: 'given',
    url: 'http://given.example.org/StructureDefinition/given',
    name: 'Given',
    status: 'draft',
    fhirVersion: '3.0.2',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    // Without a snapshot, as many are published.
    differential: {
      element: [
        {
          id: 'Patient.name',
          path: 'Patient.name',
          slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' },
        },
        { id: 'Patient.name:official', path: 'Patient.name', sliceName: 'official', min: 1, max: '1' },
        { id: 'Patient.name:official.use', path: 'Patient.name.use', min: 1, fixedCode: 'official' },
      ],
    },
  };
  const manifest = { name: 'given.example', version: '2.0.0', fhirVersions: ['3.0.2'] };
  const fsh =
    'Profile: More\nParent: http://given.example.org/StructureDefinition/given\nId: more\n* name[official].family 1..1\n';
  const files = {
    'profiles/a.fsh': fsh,
    'profiles/examples/b.fsh': '',
    'given/package.json': JSON.stringify(manifest),
    'given/StructureDefinition-given.json': JSON.stringify(base),
  };

  const compileOn = async (packages: (options: CompileOptions) => readonly string[]) => {
    const options = createProject(files);
    const cached = join(options.projectDir, 'cache/given.example#2.0.0/package');
    cpSync(join(options.projectDir, 'given'), cached, { recursive: true });
    const tarball = createTarball([
      { path: 'package.json', text: JSON.stringify(manifest) },
      { path: 'StructureDefinition-given.json', text: JSON.stringify(base) },
    ]);
    writeFileSync(join(options.projectDir, 'given.tgz'), tarball);
    const { projectDir } = options;
    const given = { packages: packages(options), cwd: projectDir, packageCache: join(projectDir, 'cache') };
    return { options, given, result: await compilePackage({ ...options, ...given }) };
  };

  it.each([
    ['a folder', 'given'],
    ['a tarball', 'given.tgz'],
    ['a package of the cache', 'given.example#2.0.0'],
  ])('may be %s, and their snapshots are made', async (_, spec) => {
    const { options, result } = await compileOn(() => [spec]);
    expect(result).toMatchObject({ written: true, issues: [] });
    const { snapshot } = readJson(options.outDir, 'StructureDefinition-more.json') as {
      snapshot: { element: readonly { id: string }[] };
    };
    const byId = new Map(snapshot.element.map((element) => [element.id, element]));
    expect(byId.get('Patient.name:official.use')).toMatchObject({ fixedCode: 'official' });
    expect(byId.get('Patient.name:official.family')).toMatchObject({ min: 1 });
    expect(readJson(options.outDir, 'package.json')).toMatchObject({
      dependencies: { 'hl7.fhir.r3.core': '3.0.2', 'given.example': '2.0.0' },
    });
  });

  it('are what resources are judged with, too', async () => {
    const { options, given } = await compileOn(() => ['given']);
    const seen = new Set<string>();
    await compilePackage({
      ...options,
      ...given,
      validate: (_resource, { packages }) => {
        packages.forEach(({ name }) => seen.add(name));
        return [];
      },
    });
    expect([...seen]).toEqual(['given.example']);
  });

  it('make everything anew where they change', async () => {
    const { options, given } = await compileOn(() => ['given']);
    expect(await compilePackage({ ...options, ...given })).toMatchObject({ cached: true });
    const changed = JSON.stringify(base).replace('"max":"1"', '"max":"2"');
    writeFileSync(join(options.projectDir, 'given/StructureDefinition-given.json'), `${changed}\n`);
    expect(await compilePackage({ ...options, ...given })).toMatchObject({ cached: false, written: true });
    expect(JSON.stringify(readJson(options.outDir, 'StructureDefinition-more.json'))).toContain('"max":"2"');
  });

  it('are refused where they are not there, by name', async () => {
    const options = createProject(files);
    const missing = compilePackage({ ...options, packages: ['nowhere'], cwd: options.projectDir });
    await expect(missing).rejects.toThrow('Package nowhere: found nothing at');
  });
});

describe('the given validation', () => {
  it('judges every resource, knowing all of them', async () => {
    const seen: { readonly id: unknown; readonly all: number }[] = [];
    const lists = new Set<unknown>();
    await compilePackage({
      ...createProject(),
      validate: (resource, judged) => {
        seen.push({ id: resource['id'], all: judged.resources.length });
        lists.add(judged);
        return [];
      },
    });
    expect(seen).toEqual([
      { id: 'test-patient', all: 4 },
      { id: 'test-values', all: 4 },
      { id: 'somebody', all: 4 },
      { id: 'example.test.stu3', all: 4 },
    ]);
    expect(lists.size).toBe(1);
  });

  it('has its findings put where FSH defines the resource', async () => {
    const result = await compilePackage({
      ...createProject(),
      validate: ({ id }) => (id === 'somebody' ? [issue({ line: 99 })] : []),
    });
    expect(result).toMatchObject({
      written: true,
      issues: [
        { rule: 'element-min', severity: 'error', file: 'profiles/examples/b.fsh', line: 1, column: 1 },
      ],
    });
  });

  it('is not asked where resources may be missing', async () => {
    const options = createProject({ 'profiles/c.fsh': 'Profile: P\nParent: Nothing\n' });
    const { issues } = await compilePackage({ ...options, validate: () => [issue({})] });
    expect(issues.map(({ rule }) => rule)).toEqual(['fsh-rejected']);
  });
});

describe('an example that breaks a rule on purpose', () => {
  const broken = (rule: string) => `Instance: broken
InstanceOf: TestPatient
* meta.tag.system = "urn:careconnect-conformance:breaks-rule"
* meta.tag.code = #${rule}
`;
  const compileBroken = (found: readonly IssueRecord[]) =>
    compilePackage({
      ...createProject({ 'profiles/c.fsh': broken('element-min') }),
      validate: ({ id }) => (id === 'broken' ? found : []),
    });

  it('is written in full, and SUSHI’s complaint is information', async () => {
    const options = createProject({ 'profiles/c.fsh': broken('element-min') });
    const { issues, written } = await compilePackage(options);
    expect(written).toBe(true);
    expect(issues).toMatchObject([
      { rule: 'fsh-expected', severity: 'information', file: 'profiles/c.fsh', line: 1 },
    ]);
    expect(readJson(options.outDir, 'example/Patient-broken.json')).toHaveProperty('meta.tag');
  });

  it('is right where the validation finds that rule broken', async () => {
    const { issues } = await compileBroken([issue({})]);
    expect(issues.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'fsh-expected information',
      'fsh-expected information',
    ]);
  });

  it('is wrong where the validation finds nothing', async () => {
    const { issues } = await compileBroken([]);
    expect(issues).toContainEqual(
      expect.objectContaining({ rule: 'fsh-example-unbroken', severity: 'error' }),
    );
  });

  it('is wrong where the validation finds another rule broken too', async () => {
    const { issues } = await compileBroken([issue({}), issue({ rule: 'element-unknown' })]);
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'element-unknown', severity: 'error' }));
  });

  it('is refused where SUSHI leaves out what would break it', async () => {
    const options = createProject({
      'profiles/c.fsh': `${broken('element-unknown')}* name.family = "x"\n* nonsense = "x"\n`,
    });
    const { issues, written } = await compilePackage(options);
    expect(written).toBe(false);
    expect(issues).toMatchObject([{ rule: 'fsh-example-cut', severity: 'error', line: 6 }]);
  });
});

describe('two compilations in two processes', () => {
  const run = promisify(execFile);
  const module = pathToFileURL(join(dirname(sushiWorker), '../compile-package.js')).href;

  /** Compiles in a process with its own home, time zone and day, and gives that home. */
  async function compileElsewhere(options: CompileOptions, zone: string): Promise<string> {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    folders.push(home);
    const given = JSON.stringify({ ...options, sushiWorker: undefined });
    const script = `import { compilePackage } from ${JSON.stringify(module)}; await compilePackage(${given});`;
    await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { PATH: process.env['PATH'], HOME: home, TZ: zone },
    });
    return home;
  }

  it('give the same bytes, and leave no trace in the home of the user', async () => {
    const [one, two] = [createProject(), createProject()];
    const homes = [await compileElsewhere(one, 'UTC'), await compileElsewhere(two, 'Asia/Kathmandu')];
    const bytes = ({ outDir }: CompileOptions) =>
      readFileSync(join(outDir, '../example.test.stu3-1.0.0.tgz'));
    expect(bytes(one).equals(bytes(two))).toBe(true);
    expect(listFiles(one.outDir)).toEqual(listFiles(two.outDir));
    expect(homes.flatMap((home) => readdirSync(home))).toEqual([]);
  });
});
