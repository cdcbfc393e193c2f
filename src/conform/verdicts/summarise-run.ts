import type {
  PreflightCheck,
  RequirementResult,
  RunSummary,
  ScenarioResult,
} from '../../model/run-result.js';
import type { KnownIssuesResult } from '../../model/known-issue.js';
import type { Verdict } from '../../model/verdict.js';
import { countVerdicts, findWorstVerdict } from './worst-verdict.js';

/** What a run came to. */
export interface RunOutcome {
  readonly scenarios: readonly ScenarioResult[];
  readonly requirements: readonly RequirementResult[];
  readonly preflight: readonly PreflightCheck[];
  readonly interrupted: boolean;
  readonly knownIssues?: KnownIssuesResult;
}

/**
 * The verdict of a run: the worst of its scenarios, where those that failed only what a server should or may do warn
 * and do not count, and neither do failures that are known and accepted. A run that did not get to the target, or was cut
 * off, is an `error`. An entry of the known issues that is out of date makes the exit code 1, whatever else was found.
 */
export function summariseRun(outcome: RunOutcome): RunSummary {
  const { scenarios, requirements } = outcome;
  const levels = new Map(requirements.map(({ id, level }) => [id, level]));
  const isMandatory = (scenario: ScenarioResult): boolean =>
    scenario.requirements.length === 0 || scenario.requirements.some((id) => levels.get(id) === 'SHALL');
  const counting = scenarios
    .filter((scenario) => isMandatory(scenario) || scenario.verdict === 'error')
    .filter(({ accepted }) => accepted === undefined)
    .map(({ verdict }) => verdict);
  const verdict = hasFailedToRun(outcome) ? 'error' : (findWorstVerdict(counting) ?? 'not-exercised');
  return {
    verdict,
    exitCode: toExitCode(verdict, outcome),
    headline: formatHeadline(verdict, outcome) + formatOutOfDate(outcome),
    scenarios: countVerdicts(scenarios.map((scenario) => scenario.verdict)),
    requirements: {
      ...countVerdicts(
        requirements.flatMap((requirement): Verdict[] =>
          requirement.verdict === 'not-tested' ? [] : [requirement.verdict],
        ),
      ),
      'not-tested': requirements.filter((requirement) => requirement.verdict === 'not-tested').length,
    },
    ...(outcome.knownIssues === undefined ? {} : { accepted: scenarios.filter(isAccepted).length }),
    warnings: requirements
      .filter(({ level, verdict: found }) => level !== 'SHALL' && found === 'failed')
      .map(({ id, level, text }) => `${id} (${level}) failed: ${text}`),
  };
}

function hasFailedToRun({ preflight, interrupted }: RunOutcome): boolean {
  return interrupted || preflight.some(({ outcome }) => outcome === 'failed');
}

function isAccepted({ accepted }: ScenarioResult): boolean {
  return accepted !== undefined;
}

function countOutOfDate({ knownIssues }: RunOutcome): number {
  return (knownIssues?.entries ?? []).filter(({ problem }) => problem !== undefined).length;
}

function formatOutOfDate(outcome: RunOutcome): string {
  const count = countOutOfDate(outcome);
  if (count === 0) return '';
  const entries = count === 1 ? '1 entry' : `${String(count)} entries`;
  return ` ${entries} of ${outcome.knownIssues?.file ?? ''} must be looked at.`;
}

function toExitCode(verdict: Verdict, outcome: RunOutcome): RunSummary['exitCode'] {
  if (verdict !== 'error' && countOutOfDate(outcome) > 0) return 1;
  switch (verdict) {
    case 'error':
      return 3;
    case 'failed':
      return 1;
    case 'not-exercised':
      return 4;
    case 'not-claimed':
    case 'passed':
      return 0;
  }
}

function formatHeadline(verdict: Verdict, { scenarios, preflight, interrupted }: RunOutcome): string {
  const failedCheck = preflight.find(({ outcome }) => outcome === 'failed');
  if (failedCheck !== undefined) return `The target cannot be tested: ${failedCheck.detail}`;
  if (interrupted) return 'The run was cut off before its end, so nothing is said of the target as a whole.';
  const count = (wanted: Verdict): number =>
    scenarios.filter((scenario) => scenario.verdict === wanted).length;
  const of = `of ${String(scenarios.length)} scenarios`;
  const accepted = scenarios.filter(isAccepted).length;
  const but = accepted === 0 ? '' : `, and ${String(accepted)} failed as is known and accepted`;
  switch (verdict) {
    case 'error':
      return `${String(count('error'))} ${of} could not be judged, because the harness or the connection failed.`;
    case 'failed':
      return accepted === 0
        ? `The target does not conform: ${String(count('failed'))} ${of} failed.`
        : `The target does not conform: ${String(count('failed'))} ${of} failed, of which ${String(accepted)} ${accepted === 1 ? 'is' : 'are'} known and accepted.`;
    case 'not-exercised':
      if (scenarios.length === 0) return 'No scenario was run, so nothing is known of the target.';
      return count('not-exercised') === 0
        ? accepted === 0
          ? 'Nothing mandatory was run, so conformance is not shown.'
          : 'Nothing mandatory was run but what is known to fail, so conformance is not shown.'
        : `Nothing mandatory failed${accepted === 0 ? '' : ' but what is accepted'}, but ${String(count('not-exercised'))} ${of} had nothing to look at, so conformance is not shown.`;
    case 'not-claimed':
      return `The target conforms in what it claims: ${String(count('passed'))} ${of} passed, ${String(count('not-claimed'))} are not claimed${but}.`;
    case 'passed':
      return accepted === 0
        ? `The target conforms: ${String(count('passed'))} ${of} passed.`
        : `The target conforms but for what is accepted: ${String(count('passed'))} ${of} passed${but}.`;
  }
}
