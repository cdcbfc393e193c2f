import { dirname, join, sep } from 'node:path';
import { parse } from '@cucumber/tag-expressions';
import type { ExcludedScenario } from '../../model/run-result.js';
import type { Target } from '../../model/target.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import {
  afterAllTag,
  optionTagPrefix,
  writesTag,
  type FeatureScenario,
  type FeatureSet,
} from '../features/feature-scenario.js';

/** What the user asked to run; all of it where nothing is said. */
export interface RunSelection {
  /** Names of suites. */
  readonly suites?: readonly string[];
  /** A tag expression of Cucumber, such as `@CC-PAT-003 or not @writes`. */
  readonly tags?: string;
  /** Feature files and folders, as absolute paths. */
  readonly files?: readonly string[];
  /** Ids of scenarios. */
  readonly scenarios?: readonly string[];
}

/** A scenario with a verdict that is known without running it. */
export interface SettledScenario {
  readonly scenario: FeatureScenario;
  readonly verdict: 'not-claimed' | 'not-exercised';
  readonly reason: string;
}

/** What a run will do. Every scenario of the features stands in exactly one of the four lists. */
export interface RunPlan {
  /** In the order of the feature files. */
  readonly scenarios: readonly FeatureScenario[];
  /** Run when the others have ended, because they judge what those received. */
  readonly afterAll: readonly FeatureScenario[];
  /** Selected, and not run: not claimed by the target, or in need of writing where the target allows none. */
  readonly settled: readonly SettledScenario[];
  /** Left out by the selection. */
  readonly excluded: readonly ExcludedScenario[];
}

/**
 * Plans a run: what is selected, what the target claims, what may be written. Scenarios that judge every response
 * are kept whatever suites and files are selected. Throws `usage` for an unknown suite, a path without scenarios and a tag
 * expression that is none.
 */
export function planRun(features: FeatureSet, target: Target, selection: RunSelection = {}): RunPlan {
  const tags = compileTags(selection.tags);
  const suites = checkSuites(features, selection.suites);
  const ids = selection.scenarios === undefined ? undefined : new Set(selection.scenarios);
  const isSelectedByPath = compilePaths(features, selection.files);
  const plan = {
    scenarios: [] as FeatureScenario[],
    afterAll: [] as FeatureScenario[],
    settled: [] as SettledScenario[],
    excluded: [] as ExcludedScenario[],
  };
  for (const scenario of features.scenarios) {
    const reason = findExclusion(scenario, { suites, isSelectedByPath, tags, ids });
    const settled = reason === undefined ? settleWithoutRun(scenario, target) : undefined;
    if (reason !== undefined) plan.excluded.push(toExcluded(scenario, reason));
    else if (settled !== undefined) plan.settled.push(settled);
    else if (scenario.tags.includes(afterAllTag)) plan.afterAll.push(scenario);
    else plan.scenarios.push(scenario);
  }
  return plan;
}

/** The scenario as one that did not run, with the reason. */
export function toExcluded(scenario: FeatureScenario, reason: string): ExcludedScenario {
  return { id: scenario.id, name: scenario.name, suite: scenario.suite, reason };
}

type TagFilter =
  { readonly source: string; readonly accepts: (tags: readonly string[]) => boolean } | undefined;

function compileTags(expression: string | undefined): TagFilter {
  if (expression === undefined || expression.trim() === '') return undefined;
  try {
    const node = parse(expression);
    return { source: expression, accepts: (tags) => node.evaluate([...tags]) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ToolkitError('usage', `"${expression}" is no tag expression: ${detail}`, { cause: error });
  }
}

function checkSuites(
  features: FeatureSet,
  suites: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (suites === undefined || suites.length === 0) return undefined;
  const known = [...new Set(features.scenarios.map(({ suite }) => suite))];
  const unknown = suites.find((suite) => !known.includes(suite));
  if (unknown === undefined) return new Set(suites);
  throw new ToolkitError('usage', `There is no suite "${unknown}"; expected one of ${known.join(', ')}`);
}

type PathFilter = (uri: string) => boolean;

function compilePaths(features: FeatureSet, files: readonly string[] = []): PathFilter {
  if (files.length === 0) return () => true;
  const root = dirname(features.folder);
  const contains = (path: string, uri: string): boolean => {
    const file = join(root, uri);
    return file === path || file.startsWith(path + sep);
  };
  const empty = files.find((path) => !features.scenarios.some(({ uri }) => contains(path, uri)));
  if (empty !== undefined) {
    throw new ToolkitError('usage', `${empty} holds no scenario of ${features.folder}`);
  }
  return (uri) => files.some((path) => contains(path, uri));
}

interface Selectors {
  readonly suites: ReadonlySet<string> | undefined;
  readonly isSelectedByPath: PathFilter;
  readonly tags: TagFilter;
  readonly ids: ReadonlySet<string> | undefined;
}

function findExclusion(
  scenario: FeatureScenario,
  { suites, isSelectedByPath, tags, ids }: Selectors,
): string | undefined {
  const judgesAll = scenario.tags.includes(afterAllTag);
  if (suites !== undefined && !suites.has(scenario.suite) && !judgesAll) {
    return `the suite ${scenario.suite} was not selected`;
  }
  if (!judgesAll && !isSelectedByPath(scenario.uri)) return 'its feature file was not selected';
  if (ids?.has(scenario.id) === false) return 'it was not selected by its id';
  if (tags !== undefined && !tags.accepts(scenario.tags)) return `its tags do not fit "${tags.source}"`;
  return undefined;
}

function settleWithoutRun(scenario: FeatureScenario, target: Target): SettledScenario | undefined {
  const needed = [
    ...(scenario.tags.includes(afterAllTag) ? [] : [scenario.suite]),
    ...scenario.tags
      .filter((tag) => tag.startsWith(optionTagPrefix))
      .map((tag) => `${scenario.suite}.${tag.slice(optionTagPrefix.length)}`),
  ];
  const unclaimed = needed.find((claim) => !target.claims.includes(claim));
  if (unclaimed !== undefined) {
    return { scenario, verdict: 'not-claimed', reason: `The target does not claim ${unclaimed}.` };
  }
  if (scenario.tags.includes(writesTag) && !target.writes) {
    return {
      scenario,
      verdict: 'not-exercised',
      reason: 'The scenario writes, and the target file does not allow it.',
    };
  }
  return undefined;
}
