import type { RunPlan } from '../conform/plan/plan-run.js';
import { groupBy } from './group-by.js';
import { formatCount } from './quantity.js';
import { plainStyle, type Style } from './style.js';
import { hangText } from './wrap-text.js';

interface PlanLayout {
  readonly style?: Style;
  readonly width?: number;
}

/** What a run would do: what runs, suite by suite, and what is left out and why. */
export function formatRunPlan(plan: RunPlan, { style = plainStyle, width = 100 }: PlanLayout = {}): string {
  const running = [...plan.scenarios, ...plan.afterAll];
  const lines = [`${style.bold('Would run')}  ${formatCount(running.length, 'scenario')}`];
  for (const [suite, scenarios] of groupBy(running, (scenario) => scenario.suite)) {
    lines.push('', style.bold(suite), ...scenarios.map(({ name }) => hangText('  ', name, width)));
  }
  const left = [
    ...plan.settled.map(({ scenario, reason }) => ({ name: scenario.name, reason })),
    ...plan.excluded.map(({ name, reason }) => ({ name, reason })),
  ];
  if (left.length > 0)
    lines.push('', `${style.bold('Would not run')}  ${formatCount(left.length, 'scenario')}`);
  for (const [reason, scenarios] of groupBy(left, (each) => each.reason)) {
    lines.push('', hangText('', reason, width), ...scenarios.map(({ name }) => hangText('  ', name, width)));
  }
  return `${lines.join('\n')}\n`;
}
