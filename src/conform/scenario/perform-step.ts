import { isToolkitError } from '../../model/toolkit-error.js';
import { nothingExamined, type Deviation, type Judgement } from '../expectations/judgement.js';
import { attribution, type Attribution } from './attribution.js';
import { NotFollowed } from './not-followed.js';
import { toFinding } from './to-finding.js';
import type { Scenario } from './scenario.js';
import { notExercised, type Hindrance, type StepOutcome } from './step-outcome.js';

/** Does something with the target; returns why it could not be done, or nothing. */
export type Action = (scenario: Scenario) => Promise<Hindrance | undefined> | Hindrance | undefined;
/** Looks at what the target did. */
export type Assertion = (scenario: Scenario) => Promise<Judgement> | Judgement;

/** Runs a Given or When. Whatever is thrown becomes the outcome `error`: it is not the target's fault until shown. */
export function performAction(scenario: Scenario, step: number, action: Action): Promise<StepOutcome> {
  return perform(scenario, step, async () => {
    const hindrance = await action(scenario);
    if (hindrance === undefined) return { outcome: 'passed', findings: [] };
    const { outcome, reason, key } = hindrance;
    if (key !== undefined) scenario.session.onWant?.({ scenario: scenario.id, key, reason });
    return { outcome, reason, findings: [] };
  });
}

/**
 * Runs a Then. It passes only where something was looked at and all of it was as expected; what looked at nothing
 * is `not-exercised`.
 */
export function performAssertion(
  scenario: Scenario,
  step: number,
  assertion: Assertion,
): Promise<StepOutcome> {
  return perform(scenario, step, async () => {
    try {
      return toOutcome(await assertion(scenario), scenario);
    } catch (error) {
      if (!(error instanceof NotFollowed)) throw error;
      return toOutcome({ ...nothingExamined(error.message), remarks: [error.deviation] }, scenario);
    }
  });
}

type Settled = Omit<StepOutcome, 'exchanges'>;

function toOutcome({ examined, deviations, remarks = [], reason }: Judgement, scenario: Scenario): Settled {
  const [first] = deviations;
  if (first !== undefined) {
    const findings = deviations.map((deviation) => toFinding(deviation, scenario.session));
    const [finding] = findings;
    const rest = deviations.length > 1 ? ` (and ${String(deviations.length - 1)} more)` : '';
    return {
      outcome: 'failed',
      reason: `Expected ${finding?.expected ?? ''}; found ${finding?.found ?? ''}${rest}.${formatRemarks(remarks, scenario)}`,
      examined: Math.max(examined, deviations.length),
      findings,
    };
  }
  const findings = remarks.map((remark) => toFinding(remark, scenario.session));
  if (examined === 0) {
    return {
      outcome: 'not-exercised',
      reason: reason ?? 'Nothing was there to look at.',
      examined,
      findings,
    };
  }
  return { outcome: 'passed', examined, findings };
}

/** More remarks than these are counted beside a failure. */
const mostRemarks = 3;

/**
 * The findings of a failed step are what made it fail. What could not be judged beside that stands in its reason, so that
 * it is not taken for sound.
 */
function formatRemarks(remarks: readonly Deviation[], { session }: Scenario): string {
  if (remarks.length === 0) return '';
  const named = remarks.slice(0, mostRemarks).map((remark) => toFinding(remark, session).found);
  const left = remarks.length - named.length;
  return ` Not judged: ${named.join('; ')}${left > 0 ? ` (and ${String(left)} more)` : ''}.`;
}

async function perform(scenario: Scenario, step: number, work: () => Promise<Settled>): Promise<StepOutcome> {
  const place: Attribution = { scenario: scenario.id, step, exchanges: [] };
  const settled = await attribution.run(place, async () => {
    try {
      return await work();
    } catch (error) {
      return toError(error, scenario);
    }
  });
  return { ...settled, exchanges: place.exchanges };
}

function toError(error: unknown, scenario: Scenario): Settled {
  if (error instanceof NotFollowed) {
    return { ...notExercised(error.message), findings: [toFinding(error.deviation, scenario.session)] };
  }
  const text = error instanceof Error ? error.message : String(error);
  const prefix = isToolkitError(error) ? '' : 'The toolkit itself failed: ';
  return {
    outcome: 'error',
    reason: scenario.session.client.secrets.redact(`${prefix}${text}`).text,
    findings: [],
  };
}
