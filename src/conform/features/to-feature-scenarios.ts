import {
  PickleStepType,
  type GherkinDocument,
  type Pickle,
  type PickleStep,
  type Step,
} from '@cucumber/messages';
import { isRequirementTag, type FeatureScenario, type FeatureStep } from './feature-scenario.js';
import { listWrittenScenarios } from './written-scenarios.js';

/** Where a feature file stands. */
export interface FeatureSource {
  readonly suite: string;
  readonly uri: string;
}

/** Turns the compiled scenarios of one feature file into ours, with ids that stay the same over runs and machines. */
export function toFeatureScenarios(
  document: GherkinDocument,
  pickles: readonly Pickle[],
  source: FeatureSource,
): readonly FeatureScenario[] {
  const outlines = new Map(listWrittenScenarios(document).map((outline) => [outline.id, outline]));
  const written = indexSteps(document);
  return pickles.map((pickle) => {
    const [astId = '', rowId] = pickle.astNodeIds;
    const outline = outlines.get(astId);
    const row = rowId === undefined ? undefined : outline?.rows.indexOf(rowId);
    const slug = toSlug(outline?.name ?? pickle.name);
    const tags = [...new Set(pickle.tags.map((tag) => tag.name))];
    return {
      id: [source.suite, slug, ...(row === undefined ? [] : [String(row + 1)])].join('/'),
      name: pickle.name,
      suite: source.suite,
      feature: document.feature?.name ?? '',
      uri: source.uri,
      line: pickle.location?.line ?? outline?.line ?? 1,
      tags,
      requirements: tags.filter(isRequirementTag).map((tag) => tag.slice(1)),
      steps: pickle.steps.map((step) => toFeatureStep(step, written)),
    };
  });
}

function toFeatureStep(step: PickleStep, written: ReadonlyMap<string, Step>): FeatureStep {
  const source = written.get(step.astNodeIds[0] ?? '');
  return {
    keyword: source?.keyword.trim() ?? '',
    text: step.text,
    line: source?.location.line ?? 0,
    asserts: step.type === PickleStepType.OUTCOME,
  };
}

function indexSteps(document: GherkinDocument): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const children = document.feature?.children ?? [];
  for (const child of [...children, ...children.flatMap((inner) => inner.rule?.children ?? [])]) {
    for (const step of [...(child.background?.steps ?? []), ...(child.scenario?.steps ?? [])]) {
      steps.set(step.id, step);
    }
  }
  return steps;
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
