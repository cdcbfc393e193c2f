import type {
  PreflightCheck,
  RequirementResult,
  RunSummary,
  ScenarioResult,
} from '../../model/run-result.js';
import type { Verdict } from '../../model/verdict.js';
import { countVerdicts, findWorstVerdict } from './worst-verdict.js';

/** What a run came to. */
export interface RunOutcome {
  readonly scenarios: readonly ScenarioResult[];
  readonly requirements: readonly RequirementResult[];
  readonly preflight: readonly PreflightCheck[];
  readonly interrupted: boolean;
}

/**
 * The verdict of a run: the worst of its scenarios, where those that failed only what a server should or may do warn
 * and do not count. A run that did not get to the target, or was cut off, is an `error`.
 */
export function summariseRun(outcome: RunOutcome): RunSummary {
  const { scenarios, requirements } = outcome;
  const levels = new Map(requirements.map(({ id, level }) => [id, level]));
  const isMandatory = (scenario: ScenarioResult): boolean =>
    scenario.requirements.length === 0 || scenario.requirements.some((id) => levels.get(id) === 'SHALL');
  const counting = scenarios
    .filter((scenario) => isMandatory(scenario) || scenario.verdict === 'error')
    .map(({ verdict }) => verdict);
  const verdict = hasFailedToRun(outcome) ? 'error' : (findWorstVerdict(counting) ?? 'not-exercised');
  return {
    verdict,
    exitCode: toExitCode(verdict),
    headline: formatHeadline(verdict, outcome),
    scenarios: countVerdicts(scenarios.map((scenario) => scenario.verdict)),
    requirements: {
      ...countVerdicts(
        requirements.flatMap((requirement): Verdict[] =>
          requirement.verdict === 'not-tested' ? [] : [requirement.verdict],
        ),
      ),
      'not-tested': requirements.filter((requirement) => requirement.verdict === 'not-tested').length,
    },
    warnings: requirements
      .filter(({ level, verdict: found }) => level !== 'SHALL' && found === 'failed')
      .map(({ id, level, text }) => `${id} (${level}) failed: ${text}`),
  };
}

function hasFailedToRun({ preflight, interrupted }: RunOutcome): boolean {
  return interrupted || preflight.some(({ outcome }) => outcome === 'failed');
}

function toExitCode(verdict: Verdict): RunSummary['exitCode'] {
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
  switch (verdict) {
    case 'error':
      return `${String(count('error'))} ${of} could not be judged, because the harness or the connection failed.`;
    case 'failed':
      return `The target does not conform: ${String(count('failed'))} ${of} failed.`;
    case 'not-exercised':
      if (scenarios.length === 0) return 'No scenario was run, so nothing is known of the target.';
      return count('not-exercised') === 0
        ? 'Nothing mandatory was run, so conformance is not shown.'
        : `Nothing mandatory failed, but ${String(count('not-exercised'))} ${of} had nothing to look at, so conformance is not shown.`;
    case 'not-claimed':
      return `The target conforms in what it claims: ${String(count('passed'))} ${of} passed, ${String(count('not-claimed'))} are not claimed.`;
    case 'passed':
      return `The target conforms: ${String(count('passed'))} ${of} passed.`;
  }
}
