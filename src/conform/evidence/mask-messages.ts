import { formatFindings } from '../scenario/format-findings.js';
import { isStepOutcome } from '../scenario/is-step-outcome.js';
import { stepOutcomeMediaType, type StepOutcome } from '../scenario/step-outcome.js';
import type { Envelope } from '../cucumber/envelope.js';
import { maskFinding, maskProse, type FindingMasks } from './mask-run.js';

/** Cucumber's messages, with what the steps found masked as in the result. */
export function maskMessages(messages: string, masks: FindingMasks): string {
  const outcomes = new Map<string, StepOutcome>();
  return messages
    .split('\n')
    .map((line) => (line === '' ? line : maskLine(line, outcomes, masks)))
    .join('\n');
}

function maskLine(line: string, outcomes: Map<string, StepOutcome>, masks: FindingMasks): string {
  const envelope = JSON.parse(line) as Envelope;
  const { attachment, testStepFinished } = envelope;
  if (attachment?.mediaType === stepOutcomeMediaType) {
    const outcome: unknown = JSON.parse(attachment.body);
    if (!isStepOutcome(outcome)) return line;
    const masked = maskOutcome(outcome, masks);
    outcomes.set(toKey(attachment.testCaseStartedId, attachment.testStepId), masked);
    return JSON.stringify({ attachment: Object.assign(attachment, { body: JSON.stringify(masked) }) });
  }
  const result = testStepFinished?.testStepResult;
  if (testStepFinished === undefined || result?.message === undefined) return line;
  const outcome = outcomes.get(toKey(testStepFinished.testCaseStartedId, testStepFinished.testStepId));
  const message = outcome === undefined ? maskProse(result.message, masks.masker) : formatFindings(outcome);
  Object.assign(result, { message });
  if (result.exception !== undefined) {
    Object.assign(result.exception, { message });
    delete result.exception.stackTrace;
  }
  return JSON.stringify(envelope);
}

function maskOutcome(outcome: StepOutcome, masks: FindingMasks): StepOutcome {
  return {
    ...outcome,
    ...(outcome.reason === undefined ? {} : { reason: maskProse(outcome.reason, masks.masker) }),
    findings: outcome.findings.map((finding) => maskFinding(finding, masks)),
  };
}

function toKey(testCase: string | undefined, step: string | undefined): string {
  return `${testCase ?? ''} ${step ?? ''}`;
}
