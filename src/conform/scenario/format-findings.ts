import type { StepOutcome } from './step-outcome.js';

/** What a failed step has to say, as text for Cucumber's own record. */
export function formatFindings({ reason = '', findings }: StepOutcome): string {
  if (findings.length === 0) return reason;
  return findings
    .map(({ expected, found, path, excerpt, curl }) =>
      [
        `Expected: ${expected}`,
        `Found: ${found}`,
        ...(path === undefined ? [] : [`At: ${path}`]),
        ...(excerpt === undefined ? [] : [excerpt]),
        ...(curl === undefined ? [] : [`Repeat: ${curl}`]),
      ].join('\n'),
    )
    .join('\n\n');
}
