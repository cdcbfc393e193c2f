import type { ScenarioResult } from '../../model/run-result.js';
import type { SettledScenario } from '../plan/plan-run.js';

/** The result of a scenario whose verdict is known without running it; none of its steps was reached. */
export function toSettledResult({ scenario, verdict, reason }: SettledScenario, now: Date): ScenarioResult {
  const { id, name, suite, feature, uri, line, tags, requirements, steps } = scenario;
  return {
    id,
    name,
    suite,
    feature,
    uri,
    line,
    tags,
    requirements,
    verdict,
    reason,
    startedAt: now.toISOString(),
    durationMs: 0,
    examined: 0,
    steps: steps.map((step) => ({
      keyword: step.keyword,
      text: step.text,
      line: step.line,
      outcome: 'not-reached',
      durationMs: 0,
      exchanges: [],
      findings: [],
    })),
  };
}
