import type { RunResult } from '../model/run-result.js';
import { formatCount, formatNumber } from './quantity.js';
import { describeEntryProblem } from './known-issue-words.js';
import { createRunIndex } from './run-index.js';

/** What a run shows, said so that it cannot be taken for more than that. */
export interface Conclusion {
  /** Two to five words, such as `Not conformant`. */
  readonly title: string;
  readonly tone: 'met' | 'unmet' | 'unknown';
  /** The run's own sentence on its verdict. */
  readonly headline: string;
  /** What a reader must know before relying on the title. */
  readonly cautions: readonly string[];
}

/** Draws the conclusion from a run: its exit code decides, and what limits its reach is added as cautions. */
export function drawConclusion(result: RunResult): Conclusion {
  return { ...nameConclusion(result), headline: result.summary.headline, cautions: listCautions(result) };
}

function nameConclusion(result: RunResult): Pick<Conclusion, 'title' | 'tone'> {
  const { summary, run } = result;
  switch (summary.exitCode) {
    case 1:
      return { title: nameFailure(result), tone: 'unmet' };
    case 3:
      // A failure stands, whatever the scenarios that could not be judged would have shown.
      return hasMandatoryFailure(result)
        ? { title: 'Not conformant, and not judged in full', tone: 'unmet' }
        : { title: 'No verdict', tone: 'unknown' };
    case 4:
      return { title: 'Not shown to be conformant', tone: 'unknown' };
    case 0:
      break;
  }
  if (run.interrupted) return { title: 'No verdict: the run was cut off', tone: 'unknown' };
  if (summary.verdict === 'error') return { title: 'No verdict', tone: 'unknown' };
  if (summary.scenarios.passed === 0) return { title: 'Nothing was shown', tone: 'unknown' };
  return { title: nameConformance(summary), tone: 'met' };
}

/** Where nothing failed but what is accepted, it is the list of known issues that fails the run. */
function nameFailure(result: RunResult): string {
  const isListAlone = listOutOfDate(result).length > 0 && !hasMandatoryFailure(result);
  return isListAlone ? 'Not accepted: the known issues are out of date' : 'Not conformant';
}

/** What is wrong with the list of known issues, an entry a sentence. */
function listOutOfDate({ knownIssues }: RunResult): readonly string[] {
  return (knownIssues?.entries ?? []).flatMap((entry) =>
    entry.problem === undefined ? [] : [describeEntryProblem(entry, knownIssues?.file ?? '')],
  );
}

function hasMandatoryFailure(result: RunResult): boolean {
  const index = createRunIndex(result, []);
  return result.scenarios.some(
    (scenario) =>
      scenario.verdict === 'failed' && scenario.accepted === undefined && !index.isRecommendation(scenario),
  );
}

function nameConformance(summary: RunResult['summary']): string {
  const { accepted = 0 } = summary;
  if (accepted > 0) return `Conformant with ${formatCount(accepted, 'accepted deviation')}`;
  if (summary.scenarios.failed > 0) return 'Conformant, with warnings';
  if (summary.scenarios['not-exercised'] > 0) return 'Conformant in what was exercised';
  if (summary.scenarios['not-claimed'] > 0) return 'Conformant in what is claimed';
  return 'Conformant';
}

function listCautions(result: RunResult): readonly string[] {
  const { run, target, excluded, summary } = result;
  const cautions: string[] = [];
  const { error, 'not-exercised': notExercised } = summary.scenarios;
  if (run.interrupted) cautions.push('The run was cut off before its end.');
  if (target.reference) {
    const faults =
      target.faults.length > 0 ? `, with these faults switched on: ${target.faults.join(', ')}` : '';
    cautions.push(`The target was the reference server of the toolkit${faults}.`);
  }
  if (excluded.length > 0) {
    cautions.push(`${formatCount(excluded.length, 'scenario was', 'scenarios were')} left out of this run.`);
  }
  if (error > 0) cautions.push(`${formatCount(error, 'scenario')} could not be judged.`);
  if (notExercised > 0) {
    const verb = notExercised === 1 ? 'scenario found' : 'scenarios found';
    cautions.push(`${formatNumber(notExercised)} ${verb} nothing to look at and so showed nothing.`);
  }
  const { accepted = 0 } = summary;
  if (accepted > 0) {
    const verb = accepted === 1 ? 'scenario failed' : 'scenarios failed';
    cautions.push(`${formatNumber(accepted)} ${verb} in a way that is known and accepted for a time.`);
  }
  cautions.push(...listOutOfDate(result));
  return cautions;
}
