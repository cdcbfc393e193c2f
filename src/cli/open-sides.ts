import { join } from 'node:path';
import type { NamedSide } from '../compare/compare-packages.js';
import { createSide } from '../compare/side.js';
import { createDefinitionStore } from '../definitions/create-definition-store.js';
import type { DefinitionPackage } from '../definitions/definition-store.js';
import { openEmbeddedPackage } from '../definitions/load/embedded.js';
import { findPackageRelease } from '../definitions/load/find-package-release.js';
import { loadPackage, type PackagePlaces } from '../definitions/load/load-package.js';
import { fhirVersions, type FhirRelease } from '../fhir/release.js';
import { ToolkitError } from '../model/toolkit-error.js';
import type { Surroundings } from './surroundings.js';

/** Which packages are compared. */
export interface SidesRequest {
  readonly old: string;
  readonly new: string;
  /** What the definitions of both lean on, beside the core. */
  readonly packages: readonly string[];
  /** The release of both; undefined: what the packages say. */
  readonly release: FhirRelease | undefined;
}

/**
 * Opens the two packages of a comparison. Where only one says which release it is for, the other is read as that;
 * where neither does, as STU3.
 *
 * @throws ToolkitError where a package cannot be loaded, or where the two are for different releases.
 */
export async function openSides(
  request: SidesRequest,
  surroundings: Surroundings,
): Promise<{ readonly old: NamedSide; readonly new: NamedSide }> {
  const places = { cwd: surroundings.cwd, packageCache: join(surroundings.home, '.fhir', 'packages') };
  const release = request.release ?? (await findRelease(request, places));
  const shared: DefinitionPackage[] = [];
  for (const spec of request.packages) {
    const onNotice = (notice: string): void => void surroundings.stderr.write(`${notice}\n`);
    shared.push(await loadPackage(spec, { ...places, release, onNotice }));
  }
  shared.push(openEmbeddedPackage(release === 'stu3' ? 'stu3-core' : 'r4-core'));
  const open = async (spec: string): Promise<NamedSide> => {
    const notices: string[] = [];
    const loaded = await loadPackage(spec, {
      ...places,
      release,
      onNotice: (notice) => notices.push(notice),
    });
    const side = createSide(loaded, createDefinitionStore(release, [loaded, ...shared]));
    return { spec, side, notices };
  };
  return { old: await open(request.old), new: await open(request.new) };
}

async function findRelease(request: SidesRequest, places: PackagePlaces): Promise<FhirRelease> {
  const was = await findPackageRelease(request.old, places);
  const is = await findPackageRelease(request.new, places);
  if (was !== undefined && is !== undefined && was !== is) {
    const name = (spec: string, release: FhirRelease) => `${spec} is for FHIR ${fhirVersions[release]}`;
    throw new ToolkitError(
      'usage',
      `Package ${name(request.old, was)} and package ${name(request.new, is)}. The releases name and type ` +
        'elements differently, so that no data is valid under both. Compare two packages of one release.',
    );
  }
  return was ?? is ?? 'stu3';
}
