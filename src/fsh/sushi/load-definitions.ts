import { fhirdefs } from 'fsh-sushi';
import { createPackageDb } from './create-package-db.js';
import {
  createInfoCompleter,
  createVirtualPackage,
  type SushiDefinitions,
} from './create-virtual-package.js';

/**
 * Gives SUSHI the definitions to compile against, nearest first. Nothing is fetched, and nothing is
 * read from or written to the user's FHIR package cache.
 */
export async function loadDefinitions(
  definitions: readonly SushiDefinitions[],
): Promise<fhirdefs.FHIRDefinitions> {
  const known = await fhirdefs.createFHIRDefinitions({
    packageDB: createPackageDb(createInfoCompleter(definitions)),
    packageCache: noCache,
    registryClient: {
      resolveVersion: (_name, version) => Promise.resolve(version),
      download: refuseNetwork,
    },
    currentBuildClient: { downloadCurrentBuild: refuseNetwork, getCurrentBuildDate: refuseNetwork },
  });
  // SUSHI prefers what was loaded last.
  for (const source of definitions.toReversed()) await known.loadVirtualPackage(createVirtualPackage(source));
  return known;
}

const refuseNetwork = (name: string): Promise<never> =>
  Promise.reject(new Error(`${name} would have to be fetched, and compiling fetches nothing`));

type Overrides = NonNullable<Parameters<typeof fhirdefs.createFHIRDefinitions>[0]>;

const noCache: NonNullable<Overrides['packageCache']> = {
  cachePackageTarball: refuseNetwork,
  isPackageInCache: () => false,
  getPackagePath: () => undefined,
  getPackageJSONPath: () => undefined,
  getPotentialResourcePaths: () => [],
  getResourceAtPath: () => undefined,
};
