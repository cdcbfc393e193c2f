import { formatCurlLine } from '../../client/curl-line.js';
import type { EvidenceLevel } from '../../model/evidence-level.js';
import type { Exchange } from '../../model/exchange.js';
import type { IssueRecord } from '../../model/issue.js';
import type { KnownIssue } from '../../model/known-issue.js';
import type { Finding, RunResult, ScenarioResult } from '../../model/run-result.js';
import type { Masker } from './masker.js';
import { maskUrl } from './mask-url.js';
import { maskValue } from './mask-value.js';

/** What findings are masked with. */
export interface FindingMasks {
  readonly masker: Masker;
  readonly level: EvidenceLevel;
  /** The exchanges, masked already, by id. */
  readonly exchanges: ReadonlyMap<string, Exchange>;
}

/** A result at a level of evidence other than `full`: all that was said of the target's data is masked. */
export function maskResult(result: RunResult, masks: FindingMasks): RunResult {
  const { masker } = masks;
  const knownIssues = result.knownIssues && {
    ...result.knownIssues,
    entries: result.knownIssues.entries.map((entry) => maskKnownIssue(entry, masker)),
  };
  return {
    ...result,
    preflight: result.preflight.map((check) => ({ ...check, detail: maskProse(check.detail, masker) })),
    scenarios: result.scenarios.map((scenario) => maskScenario(scenario, masks)),
    unchecked: result.unchecked.map((group) => ({ ...group, reason: maskProse(group.reason, masker) })),
    ...(knownIssues === undefined ? {} : { knownIssues }),
    summary: { ...result.summary, headline: maskProse(result.summary.headline, masker) },
  };
}

function maskScenario(scenario: ScenarioResult, masks: FindingMasks): ScenarioResult {
  const { masker } = masks;
  const { reason, accepted } = scenario;
  return {
    ...scenario,
    ...(reason === undefined ? {} : { reason: maskProse(reason, masker) }),
    ...(accepted === undefined ? {} : { accepted: accepted.map((issue) => maskKnownIssue(issue, masker)) }),
    steps: scenario.steps.map((step) => ({
      ...step,
      findings: step.findings.map((finding) => maskFinding(finding, masks)),
    })),
  };
}

function maskKnownIssue<T extends KnownIssue>(issue: T, masker: Masker): T {
  return issue.finding === undefined ? issue : { ...issue, finding: maskProse(issue.finding, masker) };
}

/** A finding whose values are masked; the command repeats the masked request, so it shows the form and not the data. */
export function maskFinding(finding: Finding, { masker, level, exchanges }: FindingMasks): Finding {
  const { expected, found, path, excerpt, exchange, curl, issues } = finding;
  const request = exchanges.get(exchange ?? '')?.request;
  const command = request === undefined ? maskProse(curl ?? '', masker) : formatCurlLine(request);
  return {
    ...finding,
    expected: maskProse(expected, masker),
    found: maskProse(found, masker),
    ...(path === undefined ? {} : { path: maskProse(path, masker) }),
    ...(excerpt === undefined ? {} : { excerpt: maskExcerpt(excerpt, level, masker) }),
    ...(curl === undefined ? {} : { curl: command }),
    ...(issues === undefined ? {} : { issues: issues.map((issue) => maskIssue(issue, masker)) }),
  };
}

function maskIssue(issue: IssueRecord, masker: Masker): IssueRecord {
  const { message, causes } = issue;
  return {
    ...issue,
    message: maskProse(message, masker),
    ...(causes === undefined ? {} : { causes: causes.map((cause) => maskIssue(cause, masker)) }),
  };
}

const address = /https?:\/\/[^\s"'<>\\)]+/g;
/** A value that was cut off is not known by its whole; neither is one that no body has as it is. */
const cutValue = /"([^"\n]*)…"/g;

/** Prose in which addresses, known values, NHS numbers and dates are masked. */
export function maskProse(text: string, masker: Masker): string {
  let masked = '';
  let from = 0;
  for (const match of text.matchAll(address)) {
    masked += maskWords(text.slice(from, match.index), masker) + maskUrl(match[0], masker);
    from = match.index + match[0].length;
  }
  return masked + maskWords(text.slice(from), masker);
}

function maskWords(text: string, masker: Masker): string {
  return masker.prose(text.replace(cutValue, (_, value: string) => `"${masker.text(value)}…"`));
}

/** An excerpt has an element a line, with its name before its value; a line that has none is masked whole. */
function maskExcerpt(excerpt: string, level: EvidenceLevel, masker: Masker): string {
  if (level === 'headers') return '[left out]';
  const path: string[] = [];
  return excerpt
    .split('\n')
    .map((line) => {
      if (/^… \d+ more lines$/.test(line)) return line;
      const [, indent, name = '', value] = /^( *)([A-Za-z]\w*)(?: \(\w+\))?:(?: (.*))?$/.exec(line) ?? [];
      if (indent === undefined) return masker.text(line);
      path.length = indent.length / 2;
      path.push(name);
      if (value === undefined) return line;
      const names = path.filter((each) => !/^[A-Z]/.test(each));
      return line.slice(0, line.length - value.length) + maskValue(names, value, masker);
    })
    .join('\n');
}
