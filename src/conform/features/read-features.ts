import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { FeatureScenario, FeatureSet, TagPlace } from './feature-scenario.js';
import { findTagPlaces } from './find-tag-places.js';
import { parseGherkin, type ReadFeature } from './gherkin-document.js';
import { toFeatureScenarios } from './to-feature-scenarios.js';

/**
 * Reads every `.feature` file below a folder, in the order of their paths. Each suite is a folder in it.
 * Throws `configuration-invalid`, naming file and line, where a file is no Gherkin, has no scenario, lies in no suite,
 * where a scenario asserts nothing, or where two would have the same id.
 */
export async function readFeatures(folder: string): Promise<FeatureSet> {
  const root = resolve(folder);
  const files = await listFeatureFiles(root);
  if (files.length === 0) throw new ToolkitError('configuration-invalid', `${root} holds no .feature file`);
  const scenarios: FeatureScenario[] = [];
  const tags: TagPlace[] = [];
  for (const file of files) {
    const source = { suite: toSuite(root, file), uri: toUri(root, file) };
    const feature = parseFeature(source.uri, await readFile(file, 'utf8'));
    if (feature.pickles.length === 0)
      throw new ToolkitError('configuration-invalid', `${source.uri} holds no scenario`);
    scenarios.push(...toFeatureScenarios(feature, source));
    tags.push(...findTagPlaces(feature.document, source.uri));
  }
  refuseWithoutThen(scenarios);
  refuseRepeatedIds(scenarios);
  return { folder: root, scenarios, tags };
}

async function listFeatureFiles(root: string): Promise<readonly string[]> {
  try {
    const names = await readdir(root, { recursive: true });
    return names
      .filter((name) => name.endsWith('.feature'))
      .map((name) => join(root, name))
      .sort();
  } catch (error) {
    throw new ToolkitError('configuration-invalid', `The features folder ${root} cannot be read`, {
      cause: error,
    });
  }
}

function toUri(root: string, file: string): string {
  return relative(dirname(root), file).split(sep).join('/');
}

function toSuite(root: string, file: string): string {
  const [suite, ...rest] = relative(root, file).split(sep);
  if (suite === undefined || rest.length === 0) {
    throw new ToolkitError(
      'configuration-invalid',
      `${basename(file)} lies in no suite: expected it in a folder below ${root} that is named for its suite`,
    );
  }
  return suite;
}

function parseFeature(uri: string, text: string): ReadFeature {
  try {
    return parseGherkin(text, uri);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ToolkitError('configuration-invalid', `${uri} cannot be read as Gherkin: ${detail}`, {
      cause: error,
    });
  }
}

/** A scenario that asserts nothing can never fail; a misspelt keyword makes one, because Gherkin takes it for prose. */
function refuseWithoutThen(scenarios: readonly FeatureScenario[]): void {
  const vacuous = scenarios.find(({ steps }) => !steps.some(({ asserts }) => asserts));
  if (vacuous === undefined) return;
  throw new ToolkitError(
    'configuration-invalid',
    `${vacuous.uri}:${String(vacuous.line)} the scenario "${vacuous.name}" asserts nothing: expected a Then`,
  );
}

function refuseRepeatedIds(scenarios: readonly FeatureScenario[]): void {
  const places = new Map<string, string>();
  for (const { id, uri, line } of scenarios) {
    const place = `${uri}:${String(line)}`;
    const earlier = places.get(id);
    if (earlier !== undefined) {
      throw new ToolkitError(
        'configuration-invalid',
        `${place} has the scenario id ${id}, which ${earlier} has already: names must differ within a suite`,
      );
    }
    places.set(id, place);
  }
}
