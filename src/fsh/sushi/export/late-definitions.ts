import { utils, type fhirtypes, type fshtypes } from 'fsh-sushi';
import type { Artifact } from './made-artifact.js';
import type { ExportGround, TracedExporters } from './traced-exporters.js';

const { Type } = utils;

/**
 * The definitions that SUSHI may still change, or find fault with, once all artifacts are made: those
 * that contain resources, those with caret rules that had to wait, and the sources of mappings.
 */
export function findLateDefinitions(
  { definitions }: TracedExporters,
  { tank, pkg, tracer }: ExportGround,
): ReadonlySet<Artifact> {
  const waiting = [...definitions.deferredCaretRules.keys()];
  const containing = [...definitions.knownBindingRules].flatMap(([definition, bindings]) =>
    mayContain(definition) || bindings.some(({ isInline }) => isInline) ? [definition] : [],
  );
  const mapped = tank
    .getAllMappings()
    .map((mapping) => tracer.quietly(() => findSource(mapping, pkg)))
    .filter((source) => source !== undefined);
  return new Set<Artifact>([...waiting, ...containing, ...mapped]);
}

/** SUSHI's type says that there is always something contained. */
const mayContain = ({ contained }: Partial<fhirtypes.StructureDefinition>) => contained !== undefined;

function findSource({ source }: fshtypes.Mapping, pkg: ExportGround['pkg']): Artifact | undefined {
  if (source === undefined) return undefined;
  return pkg.fish(source, Type.Profile, Type.Extension, Type.Resource, Type.Logical);
}
