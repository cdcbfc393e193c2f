import { verdicts } from '../../model/verdict.js';
import type { StepOutcome } from './step-outcome.js';

/** True for what a step of ours attached, read back from JSON. */
export function isStepOutcome(value: unknown): value is StepOutcome {
  if (typeof value !== 'object' || value === null) return false;
  const { outcome, exchanges, findings } = value as Readonly<Record<string, unknown>>;
  return (
    verdicts.some((verdict) => verdict === outcome) && Array.isArray(exchanges) && Array.isArray(findings)
  );
}
