import { join } from 'node:path';
import { createDefinitionStore } from '../definitions/create-definition-store.js';
import type { DefinitionPackage, DefinitionStore } from '../definitions/definition-store.js';
import { openEmbeddedPackage } from '../definitions/load/embedded.js';
import { loadPackage } from '../definitions/load/load-package.js';
import type { FhirRelease } from '../fhir/release.js';
import type { Surroundings } from './surroundings.js';

/** Which definitions resources are judged by. */
export interface StoreRequest {
  readonly release: FhirRelease;
  /** Folders, `.tgz` files or `name#version`; the first is nearest. */
  readonly packages: readonly string[];
  /** Whether the compiled CareConnect package is among them; it exists for STU3 only. */
  readonly careConnect: boolean;
}

/** The store that a command line asks for: given packages, CareConnect, the core, nearest first. */
export async function openStore(
  request: StoreRequest,
  surroundings: Pick<Surroundings, 'cwd' | 'home' | 'stderr'>,
): Promise<DefinitionStore> {
  const { release, careConnect } = request;
  const packages: DefinitionPackage[] = [];
  for (const spec of request.packages) {
    packages.push(
      await loadPackage(spec, {
        release,
        cwd: surroundings.cwd,
        packageCache: join(surroundings.home, '.fhir', 'packages'),
        onNotice: (notice) => {
          surroundings.stderr.write(`${notice}\n`);
        },
      }),
    );
  }
  if (careConnect && release === 'stu3') packages.push(openEmbeddedPackage('careconnect'));
  packages.push(openEmbeddedPackage(release === 'stu3' ? 'stu3-core' : 'r4-core'));
  return createDefinitionStore(release, packages);
}
