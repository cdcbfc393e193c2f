import { comparePackages } from '../../src/compare/compare-packages.js';
import { createSide } from '../../src/compare/side.js';
import { createDefinitionStore } from '../../src/definitions/create-definition-store.js';
import type { DefinitionPackage } from '../../src/definitions/definition-store.js';
import { openEmbeddedPackage } from '../../src/definitions/load/embedded.js';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../src/fhir/release.js';
import type { Change, Comparison } from '../../src/model/comparison.js';
import { packageOf } from './definition-package.js';

/** What a test compares, with what both sides lean on beside the core. */
export interface ComparisonRequest {
  readonly release?: FhirRelease;
  readonly shared?: readonly DefinitionResource[];
  readonly notices?: readonly string[];
}

/** Compares two packages that hold these resources. */
export function compareResources(
  old: readonly DefinitionResource[],
  now: readonly DefinitionResource[],
  { release = 'stu3', shared = [], notices = [] }: ComparisonRequest = {},
): Comparison {
  const named = (spec: string, resources: readonly DefinitionResource[], told: readonly string[]) => {
    const own = packageOf(resources, release);
    return { spec, side: createSide(own, storeOf(own, shared)), notices: told };
  };
  return comparePackages(named('old', old, []), named('new', now, notices));
}

const cores = { stu3: openEmbeddedPackage('stu3-core'), r4: openEmbeddedPackage('r4-core') };

function storeOf(own: DefinitionPackage, shared: readonly DefinitionResource[]) {
  const { release } = own;
  return createDefinitionStore(release, [own, packageOf(shared, release), cores[release]]);
}

/** The changes between two forms of one definition. */
export function changesBetween(
  old: DefinitionResource,
  now: DefinitionResource,
  request: ComparisonRequest = {},
): readonly Change[] {
  return compareResources([old], [now], request).definitions.flatMap(({ changes }) => changes);
}

/** `rule element aspect`, in the order of the comparison. */
export function nameChange({ rule, element, aspect }: Change): string {
  return [rule, element, aspect].filter((part) => part !== '').join(' ');
}
