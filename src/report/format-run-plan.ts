import type { MissingData } from '../conform/plan/missing-data.js';
import type { RunPlan } from '../conform/plan/plan-run.js';
import { groupBy } from './group-by.js';
import { formatCount } from './quantity.js';
import { plainStyle, type Style } from './style.js';
import { hangText } from './wrap-text.js';

interface PlanLayout {
  readonly style?: Style;
  readonly width?: number;
}

interface Reasoned {
  readonly name: string;
  readonly reason: string;
}

/**
 * What a run would do: what runs, suite by suite, what would find nothing to look at, what is left out and why, and what
 * to add to the target file.
 */
export function formatRunPlan(
  plan: RunPlan,
  missing: readonly MissingData[],
  { style = plainStyle, width = 100 }: PlanLayout = {},
): string {
  const layout = { style, width };
  const planned = [...plan.scenarios, ...plan.afterAll];
  const reasons = toReasons(missing);
  const running = planned.filter(({ id }) => !reasons.has(id));
  const idle = planned.flatMap(({ id, name }) => toReasoned(name, reasons.get(id)));
  const left = [
    ...plan.settled.map(({ scenario, reason }) => ({ name: scenario.name, reason })),
    ...plan.excluded.map(({ name, reason }) => ({ name, reason })),
  ];
  const lines = [
    `${style.bold('Would run')}  ${formatCount(running.length, 'scenario')}`,
    ...[...groupBy(running, (scenario) => scenario.suite)].flatMap(([suite, scenarios]) => [
      '',
      style.bold(suite),
      ...scenarios.map(({ name }) => hangText('  ', name, width)),
    ]),
    ...formatReasoned('Would have nothing to look at', idle, layout),
    ...formatReasoned('Would not run', left, layout),
    ...formatMissing(missing, layout),
  ];
  return `${lines.join('\n')}\n`;
}

function toReasons(missing: readonly MissingData[]): ReadonlyMap<string, string> {
  return new Map(
    missing.flatMap(({ scenarios }) => scenarios.map(({ id, reason }) => [id, reason] as const)),
  );
}

function toReasoned(name: string, reason: string | undefined): readonly Reasoned[] {
  return reason === undefined ? [] : [{ name, reason }];
}

function formatReasoned(
  title: string,
  entries: readonly Reasoned[],
  { style, width }: Required<PlanLayout>,
): readonly string[] {
  if (entries.length === 0) return [];
  const groups = [...groupBy(entries, ({ reason }) => reason)].flatMap(([reason, group]) => [
    '',
    hangText('', reason, width),
    ...group.map(({ name }) => hangText('  ', name, width)),
  ]);
  return ['', `${style.bold(title)}  ${formatCount(entries.length, 'scenario')}`, ...groups];
}

function formatMissing(
  missing: readonly MissingData[],
  { style, width }: Required<PlanLayout>,
): readonly string[] {
  if (missing.length === 0) return [];
  const lines = missing.map(({ key, scenarios }) =>
    hangText(
      '  ',
      `${key}: ${formatCount(scenarios.length, 'scenario')}. ${scenarios[0]?.reason ?? ''}`,
      width,
    ),
  );
  return ['', style.bold('To add to the target file'), ...lines];
}

/** The same for programs: ids in place of names, as JSON. Ends with a line end. */
export function formatRunPlanJson(plan: RunPlan, missing: readonly MissingData[]): string {
  const reasons = toReasons(missing);
  const planned = [...plan.scenarios, ...plan.afterAll].map(({ id }) => id);
  const value = {
    run: planned.filter((id) => !reasons.has(id)),
    nothingToLookAt: planned.flatMap((id) => toEntry(id, reasons.get(id))),
    settled: plan.settled.map(({ scenario, verdict, reason }) => ({ id: scenario.id, verdict, reason })),
    excluded: plan.excluded.map(({ id, reason }) => ({ id, reason })),
    missing,
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function toEntry(
  id: string,
  reason: string | undefined,
): readonly { readonly id: string; readonly reason: string }[] {
  return reason === undefined ? [] : [{ id, reason }];
}
