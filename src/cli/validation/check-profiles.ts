import { findNearest } from '../../model/find-nearest.js';
import type { DefinitionStore } from '../../definitions/definition-store.js';
import { coreStructureRoot, fhirVersions } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { ProfileSetting } from './validate-configuration.js';

/**
 * Refuses profiles that are asked for and not there, which would otherwise be a warning on each resource, and those that
 * a configuration asks of a type that does not exist or that they are not for.
 *
 * @throws ToolkitError `definition-missing` or `configuration-invalid`.
 */
export function checkProfiles(
  store: DefinitionStore,
  asked: readonly string[],
  settings: readonly ProfileSetting[],
): void {
  for (const profile of asked) {
    if (store.findStructureDefinition(profile) !== undefined) continue;
    const message = `There is no profile ${profile} in ${held(store)}. Give the package that has it by --ig.`;
    throw new ToolkitError('definition-missing', message);
  }
  for (const { type, canonicals, place } of settings) {
    const say = (problem: string): ToolkitError =>
      new ToolkitError('configuration-invalid', `${place}: profiles.${type}: ${problem}`);
    if (!isResourceType(type, store)) throw say(objectToType(type, store));
    for (const canonical of canonicals) {
      const problem = objectToProfile(canonical, type, store);
      if (problem !== undefined) throw say(problem);
    }
  }
}

function objectToType(type: string, store: DefinitionStore): string {
  const nearest = findNearest(type, listResourceTypes(store));
  const expected = nearest === undefined ? 'the name of a resource type' : `${nearest}, perhaps`;
  return `found "${type}", which is no resource type of FHIR ${fhirVersions[store.release]}; expected ${expected}`;
}

function objectToProfile(canonical: string, type: string, store: DefinitionStore): string | undefined {
  const found = store.findStructureDefinition(canonical);
  if (found === undefined)
    return `found ${canonical}, which is not in ${held(store)}; expected a profile that is there (igs names more packages)`;
  const fits = [type, 'Resource', 'DomainResource'].includes(found.type);
  return fits ? undefined : `found ${canonical}, which is for ${found.type}; expected a profile for ${type}`;
}

function held(store: DefinitionStore): string {
  return store.packages.map(({ name, version }) => `${name}#${version}`).join(', ');
}

function isResourceType(type: string, store: DefinitionStore): boolean {
  return store.findStructureDefinition(coreStructureRoot + type)?.kind === 'resource';
}

function listResourceTypes(store: DefinitionStore): readonly string[] {
  const entries = store.packages.at(-1)?.entries ?? [];
  return entries
    .filter(({ kind, derivation }) => kind === 'resource' && derivation !== 'constraint')
    .flatMap(({ name }) => (name === undefined ? [] : [name]));
}
