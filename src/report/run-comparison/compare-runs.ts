import {
  runComparisonSchema,
  scenarioChangeKinds,
  type ComparedRun,
  type RunComparison,
  type ScenarioChange,
  type ScenarioChangeKind,
  type ScenarioSide,
  type VersionChange,
} from '../../model/run-comparison.js';
import type { RunResult, ScenarioResult } from '../../model/run-result.js';
import { drawConclusion } from '../conclusion.js';
import { describeEvidence } from '../evidence-words.js';
import { formatCount } from '../quantity.js';
import { findingsOf } from '../run-index.js';

/** A run and the folder that it was read from. */
export interface NamedRun {
  readonly folder: string;
  readonly result: RunResult;
}

/** Compares an earlier run with a later one: what fails now, what passes now, and what else was done otherwise. */
export function compareRuns(old: NamedRun, now: NamedRun): RunComparison {
  const isMasked = [old, now].some(({ result }) => result.run.evidence !== 'full');
  const before = byId(old.result);
  const after = byId(now.result);
  const ids = new Set([...after.keys(), ...before.keys()]);
  const changes = [...ids].flatMap((id) => compareScenario(before.get(id), after.get(id), isMasked));
  const rank = ({ kind }: ScenarioChange): number => scenarioChangeKinds.indexOf(kind);
  const counts = scenarioChangeKinds.map(
    (kind) => [kind, changes.filter((change) => change.kind === kind).length] as const,
  );
  return {
    schema: runComparisonSchema,
    old: describeRun(old),
    new: describeRun(now),
    versions: listVersions(old.result, now.result),
    scenarios: changes.toSorted((one, other) => rank(one) - rank(other)),
    summary: {
      ...(Object.fromEntries(counts) as Record<ScenarioChangeKind, number>),
      same: ids.size - changes.length,
    },
  };
}

/** What the later run is beside the earlier one. */
export type Course = 'worse' | 'no-verdict' | 'no-worse';

/** Of a run that came to no verdict, its exit code. */
const noVerdict = 3;

/**
 * `worse` where something fails that did not fail before and that nobody has accepted, or what passed could not be
 * judged; `no-verdict` where the later run could judge nothing.
 */
export function findCourse({ new: later, scenarios }: RunComparison): Course {
  const isWorse = ({ kind, is }: ScenarioChange): boolean =>
    (kind === 'newly-failing' && is?.accepted === false) || kind === 'no-longer-passing';
  if (later.exitCode === noVerdict) return 'no-verdict';
  return scenarios.some(isWorse) ? 'worse' : 'no-worse';
}

function byId({ scenarios }: RunResult): ReadonlyMap<string, ScenarioResult> {
  return new Map(scenarios.map((scenario) => [scenario.id, scenario]));
}

function compareScenario(
  was: ScenarioResult | undefined,
  is: ScenarioResult | undefined,
  isMasked: boolean,
): readonly ScenarioChange[] {
  const one = is ?? was;
  const kind = findKind(was, is, isMasked);
  if (one === undefined || kind === undefined) return [];
  const { id, name, suite, requirements } = one;
  const change = {
    id,
    name,
    suite,
    requirements,
    kind,
    testChanged: was !== undefined && is !== undefined && toSteps(was) !== toSteps(is),
  };
  return [
    {
      ...change,
      ...(was === undefined ? {} : { was: toSide(was) }),
      ...(is === undefined ? {} : { is: toSide(is) }),
    },
  ];
}

function findKind(
  was: ScenarioResult | undefined,
  is: ScenarioResult | undefined,
  isMasked: boolean,
): ScenarioChangeKind | undefined {
  if (is === undefined) return 'removed';
  if (is.verdict === 'failed' && was?.verdict !== 'failed') return 'newly-failing';
  if (was === undefined) return 'added';
  if (is.verdict === 'failed') {
    if (was.accepted !== undefined && is.accepted === undefined) return 'newly-failing';
    return toPrint(was, isMasked) === toPrint(is, isMasked) ? undefined : 'changed-finding';
  }
  if (was.verdict === is.verdict) return undefined;
  if (was.verdict === 'passed') return 'no-longer-passing';
  if (was.verdict !== 'failed') return 'changed-verdict';
  return is.verdict === 'passed' ? 'newly-passing' : 'no-longer-failing';
}

function toSide(scenario: ScenarioResult): ScenarioSide {
  const { verdict, reason, accepted } = scenario;
  return {
    verdict,
    ...(reason === undefined ? {} : { reason }),
    accepted: accepted !== undefined,
    findings: findingsOf(scenario).map(({ finding: { expected, found, path } }) => ({
      expected,
      found,
      ...(path === undefined ? {} : { path }),
    })),
  };
}

function toSteps({ steps }: ScenarioResult): string {
  return steps.map(({ keyword, text }) => `${keyword} ${text}`).join('\n');
}

/**
 * What a scenario found, without what is another in each run: ids, numbers and addresses that a run makes up. Values of a
 * masked run have other masks each time, so only the place and the rules count there.
 */
function toPrint(scenario: ScenarioResult, isMasked: boolean): string {
  const prints = findingsOf(scenario).map(
    ({ step, finding: { expected, found, path = '', issues = [] } }) => [
      step.text,
      withoutIndexes(path),
      ...issues.map(({ rule, expression }) => `${rule} ${withoutIndexes(expression)}`).toSorted(),
      ...(isMasked || issues.length > 0 ? [] : [withoutRunData(expected), withoutRunData(found)]),
    ],
  );
  return JSON.stringify(prints);
}

function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}

/** Names that a run makes up alternate consonants and vowels, as in `Nopudepulekami`. */
const madeUp = /\b(?:Married)?[A-Z][aeiou](?:[b-df-hj-np-tv-z][aeiou]){3,}\b/g;
const runData =
  /https?:\/\/[^\s"']+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(?:T[\d:.Z+]+)?|(?<=[=/] ?)[\w-]+|\d{5,}|"[^"]*"/gi;

function withoutRunData(text: string): string {
  return text.replace(madeUp, '*').replace(runData, '*');
}

function describeRun({ folder, result }: NamedRun): ComparedRun {
  const { id, startedAt } = result.run;
  const { exitCode } = result.summary;
  return {
    folder,
    id,
    startedAt,
    title: drawConclusion(result).title,
    exitCode,
    scenarios: result.scenarios.length,
  };
}

function listVersions(old: RunResult, now: RunResult): readonly VersionChange[] {
  const facts: readonly (readonly [string, (result: RunResult) => string])[] = [
    ['Toolkit', ({ tool }) => `${tool.name} ${tool.version}`],
    ['Definitions', ({ tool }) => tool.packages.join(', ') || 'none'],
    ['Node.js', ({ tool }) => tool.node],
    [
      'Target',
      ({ target }) => `${target.name}, ${target.reference ? 'the reference server' : target.baseUrl}`,
    ],
    ['Software of the target', ({ target }) => target.software ?? 'not said'],
    ['FHIR version', ({ target }) => target.fhirVersion],
    ['Claims', ({ target }) => target.claims.join(', ') || 'none'],
    ['Writing', ({ target }) => (target.writes ? 'allowed' : 'not allowed')],
    ['Faults switched on', ({ target }) => target.faults.join(', ') || 'none'],
    ['Suites', ({ run }) => run.suites.join(', ')],
    ['Tags', ({ run }) => run.tags ?? 'none'],
    ['Tests', (result) => (result === old ? 'as before' : describeTests(old, now))],
    ['Evidence', ({ run }) => describeEvidence(run.evidence)],
  ];
  return facts
    .map(([what, read]) => ({ what, was: read(old), is: read(now) }))
    .filter(({ was, is }) => was !== is);
}

/** The suites have no version but that of the toolkit: what counts is which tests are not the same. */
function describeTests(old: RunResult, now: RunResult): string {
  const before = byId(old);
  const changed = now.scenarios.filter((scenario) => {
    const earlier = before.get(scenario.id);
    return earlier !== undefined && toSteps(earlier) !== toSteps(scenario);
  });
  return changed.length === 0
    ? 'as before'
    : `the steps of ${formatCount(changed.length, 'scenario')} are others`;
}
