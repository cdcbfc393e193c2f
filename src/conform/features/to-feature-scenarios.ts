import { isRequirementTag, type FeatureScenario, type FeatureStep } from './feature-scenario.js';
import {
  listWrittenScenarios,
  listWrittenSteps,
  type Pickle,
  type ReadFeature,
  type WrittenStep,
} from './gherkin-document.js';

/** Where a feature file stands. */
export interface FeatureSource {
  readonly suite: string;
  readonly uri: string;
}

/** Turns the scenarios of one feature file into ours, with ids that stay the same over runs and machines. */
export function toFeatureScenarios(
  { document, pickles }: ReadFeature,
  { suite, uri }: FeatureSource,
): readonly FeatureScenario[] {
  const written = new Map(listWrittenScenarios(document).map((scenario) => [scenario.id, scenario]));
  const steps = new Map(listWrittenSteps(document).map((step) => [step.id, step]));
  return pickles.map((pickle) => {
    const [astId = '', rowId] = pickle.astNodeIds;
    const scenario = written.get(astId);
    const rows = scenario?.examples.flatMap(({ tableBody }) => tableBody) ?? [];
    const row = rowId === undefined ? [] : [String(rows.findIndex(({ id }) => id === rowId) + 1)];
    const tags = [...new Set(pickle.tags.map((tag) => tag.name))];
    return {
      id: [suite, toSlug(scenario?.name ?? pickle.name), ...row].join('/'),
      name: pickle.name,
      suite,
      feature: document.feature?.name ?? '',
      uri,
      line: pickle.location?.line ?? scenario?.location.line ?? 1,
      tags,
      requirements: tags.filter(isRequirementTag).map((tag) => tag.slice(1)),
      steps: pickle.steps.map((step) => toFeatureStep(step, steps)),
    };
  });
}

function toFeatureStep(
  step: Pickle['steps'][number],
  written: ReadonlyMap<string, WrittenStep>,
): FeatureStep {
  const source = written.get(step.astNodeIds[0] ?? '');
  return {
    keyword: source?.keyword.trim() ?? '',
    text: step.text,
    line: source?.location.line ?? 0,
    asserts: String(step.type) === 'Outcome',
  };
}

/** Lower case, ASCII letters and digits, joined by hyphens. */
function toSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
