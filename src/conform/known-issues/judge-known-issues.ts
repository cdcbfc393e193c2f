import type { KnownIssue, KnownIssueResult, KnownIssueState } from '../../model/known-issue.js';
import type { Finding, ScenarioResult } from '../../model/run-result.js';
import { issueBlocks } from '../../model/issue-order.js';
import { findRule } from '../../validator/catalogue.js';
import type { KnownIssueFile } from './known-issue-file.js';

/** What the entries of a list are held against. */
export interface KnownIssueContext {
  /** The scenarios that have a result. */
  readonly scenarios: readonly ScenarioResult[];
  /** Ids of all scenarios that there are, with the requirements of each. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** The day of the run by its own clock, as YYYY-MM-DD in UTC. */
  readonly today: string;
}

/** The scenarios, those that are accepted marked so, and what became of each entry. */
export interface JudgedKnownIssues {
  readonly scenarios: readonly ScenarioResult[];
  readonly entries: readonly KnownIssueResult[];
}

/**
 * Holds the failures of a run against the list of known issues. A failed scenario is accepted only where entries that
 * hold cover all of its findings for all of its requirements: what is new beside a known issue still fails the run.
 * Its verdict stays `failed`.
 */
export function judgeKnownIssues({ issues }: KnownIssueFile, context: KnownIssueContext): JudgedKnownIssues {
  const entries = issues.map((issue) => judgeEntry(issue, context));
  const holding = entries.filter(({ state }) => state === 'met');
  return { entries, scenarios: context.scenarios.map((scenario) => accept(scenario, holding)) };
}

type WrittenIssue = KnownIssueFile['issues'][number];

function judgeEntry(issue: WrittenIssue, context: KnownIssueContext): KnownIssueResult {
  const unknown = findUnknown(issue, context.known);
  if (unknown !== undefined) return { ...issue, state: 'unknown', problem: unknown };
  if (context.today > issue.expires) {
    const problem = `It expired on ${issue.expires}, so it accepts nothing any more: mend the target, or have a new date agreed on.`;
    return { ...issue, state: 'expired', problem };
  }
  const state = findState(issue, context.scenarios);
  if (state !== 'not-seen') return { ...issue, state };
  const problem =
    'Its scenario was run, and what it names was not found: remove the entry if the target is mended, or correct it if the finding is another one now.';
  return { ...issue, state, problem };
}

function findUnknown(
  { scenario, requirement, rule }: KnownIssue,
  known: KnownIssueContext['known'],
): string | undefined {
  const requirements = known.get(scenario);
  if (requirements === undefined)
    return `There is no scenario "${scenario}"; the report and run.json show the ids of all.`;
  if (!requirements.includes(requirement))
    return `The scenario tests ${requirements.join(' and ') || 'no requirement'}, and not ${requirement}.`;
  if (rule !== undefined && findRule(rule) === undefined)
    return `There is no rule "${rule}"; careconnect rules lists them.`;
  return undefined;
}

function findState(issue: KnownIssue, scenarios: readonly ScenarioResult[]): KnownIssueState {
  const result = scenarios.find(({ id }) => id === issue.scenario);
  if (result?.verdict === 'passed') return 'not-seen';
  if (result?.verdict !== 'failed') return 'not-run';
  return listFindings(result).some((finding) => touches(issue, finding)) ? 'met' : 'not-seen';
}

function accept(scenario: ScenarioResult, holding: readonly KnownIssueResult[]): ScenarioResult {
  if (scenario.verdict !== 'failed') return scenario;
  const own = holding.filter((entry) => entry.scenario === scenario.id);
  const findings = listFindings(scenario);
  const isAccepted =
    findings.length > 0 &&
    scenario.requirements.length > 0 &&
    scenario.requirements.every((id) => {
      const entries = own.filter(({ requirement }) => requirement === id);
      return findings.every((finding) => covers(entries, finding));
    });
  return isAccepted ? { ...scenario, accepted: own.map(toKnownIssue) } : scenario;
}

/** What made the scenario fail; what a step that did not fail found is for the reader only. */
function listFindings({ steps }: ScenarioResult): readonly Finding[] {
  return steps.filter(({ outcome }) => outcome === 'failed').flatMap(({ findings }) => findings);
}

/** True where the entry names something of the finding. */
function touches(entry: KnownIssue, finding: Finding): boolean {
  return listDeviations(finding).some((deviation) => names(entry, deviation));
}

/** True where nothing of the finding is left that no entry names. */
function covers(entries: readonly KnownIssue[], finding: Finding): boolean {
  return listDeviations(finding).every((deviation) => entries.some((entry) => names(entry, deviation)));
}

/** What one entry can name: what was found, or one issue of the validator. */
interface NamedDeviation {
  readonly text: string;
  readonly rule?: string;
}

function listDeviations({ found, issues = [] }: Finding): readonly NamedDeviation[] {
  const blocking = issues.filter(issueBlocks);
  if (blocking.length === 0) return [{ text: found }];
  return blocking.map(({ rule, expression, message }) => ({ rule, text: `${expression}: ${message}` }));
}

function names({ rule, finding }: KnownIssue, deviation: NamedDeviation): boolean {
  return finding === undefined ? deviation.rule === rule : deviation.text.includes(finding);
}

function toKnownIssue({ line: _, state: __, problem: ___, ...issue }: KnownIssueResult): KnownIssue {
  return issue;
}
