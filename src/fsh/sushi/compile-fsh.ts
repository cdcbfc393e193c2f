import { type fhirdefs, type utils } from 'fsh-sushi';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { fhirVersions } from '../../fhir/release.js';
import type { SushiDefinitions } from './create-virtual-package.js';
import { importDocuments } from './documents/import-documents.js';
import type { ArtifactRecord } from './export/artifact-maker.js';
import { exportTank } from './export/export-tank.js';
import { TracedTank } from './export/traced-tank.js';
import { createTracer } from './export/tracer.js';
import { nothingKept, type KeptCompilation } from './kept-compilation.js';
import { loadDefinitions } from './load-definitions.js';
import { quickenElements } from './quicken-elements.js';
import { recordMessages, type MessageRecorder } from './record-messages.js';
import type { SushiArtifact, SushiOutput, SushiRequest } from './sushi-exchange.js';
import { toFshPlace } from './to-fsh-place.js';

/** What came of a compilation, and what to keep of it for the next. */
export interface CompiledFsh {
  readonly output: SushiOutput;
  readonly keep: KeptCompilation;
}

/**
 * Compiles FSH with SUSHI on top of the given definitions, the core last; what was kept of an earlier
 * compilation is used where it would come out the same. SUSHI's logger, error store and stages are
 * global: one call at a time in a process.
 */
export async function compileFsh(
  request: Pick<SushiRequest, 'sources' | 'config'>,
  definitions: readonly SushiDefinitions[],
  kept: KeptCompilation = nothingKept,
): Promise<CompiledFsh> {
  quickenElements();
  const recorder = recordMessages();
  const known = await loadDefinitions(definitions);
  const first = compileOnce(request, known, kept, recorder);
  if (!first.isDoubtful) return first;
  return compileOnce(request, known, { ...kept, exports: nothingKept.exports }, recorder);
}

function compileOnce(
  { sources, config }: Pick<SushiRequest, 'sources' | 'config'>,
  known: fhirdefs.FHIRDefinitions,
  kept: KeptCompilation,
  recorder: MessageRecorder,
): CompiledFsh & { readonly isDoubtful: boolean } {
  const imported = importDocuments(sources, kept.documents, recorder);
  const tracer = createTracer();
  recorder.listen('import', tracer.say);
  const settings = { ...config, FSHOnly: true, fhirVersion: [fhirVersions.r4] };
  const tank = new TracedTank([...imported.documents], toConfiguration(settings), tracer);
  tank.checkDuplicateNameEntities();
  recorder.listen('export', tracer.say);
  const { records, messages, lostSystems, keep, isDoubtful } = exportTank(tank, known, tracer, kept.exports);
  return {
    output: {
      artifacts: records.flatMap(toSushiArtifact),
      messages: [...imported.messages, ...messages],
      lostSystems,
    },
    keep: { documents: imported.keep, exports: keep },
    isDoubtful,
  };
}

type Configuration = Parameters<typeof utils.fillTank>[1];

/** SUSHI's type asks for what only its own configuration reader fills in and no exporter reads. */
function toConfiguration(
  settings: Pick<Configuration, 'canonical' | 'fhirVersion' | 'FSHOnly'>,
): Configuration {
  return settings;
}

/** Inline instances are parts of others and no artifacts. */
function toSushiArtifact({ entity, made, rules, codes }: ArtifactRecord): readonly SushiArtifact[] {
  const { usage, title, description } = made.instance ?? {};
  const place = toFshPlace(entity.sourceInfo);
  const resource: unknown = JSON.parse(made.text);
  if (usage === 'Inline' || place === undefined || !isJsonObject(resource)) return [];
  return [
    {
      resource,
      name: entity.name,
      keyword: entity.constructorName.replace(/^Fsh/, ''),
      place,
      ...(usage === undefined ? {} : { usage }),
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      rules,
      codes,
    },
  ];
}
