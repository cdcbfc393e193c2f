import type { IssueRecord } from '../model/issue.js';
import { findBrokenRule } from './breaks-rule.js';
import type { LowerProblem } from './lower/lower-problem.js';
import type { FshPlace, SushiArtifact, SushiMessage } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

/** R4 has an invariant on names; STU3 says "should" in the definition of `name`, and no more. */
const nameComplaint = /^The name ".*" may not be suitable for machine processing/;

/**
 * SUSHI's messages as issues. What it says against an example that breaks a rule on purpose is
 * information: whether the example breaks that rule, and that alone, the validator judges.
 */
export function toSushiIssues(
  messages: readonly SushiMessage[],
  artifacts: readonly SushiArtifact[],
): readonly IssueRecord[] {
  const broken = artifacts.flatMap(({ resource, place }) => {
    const rule = findBrokenRule(resource);
    return rule === undefined ? [] : [{ rule, place }];
  });
  return messages.map((message) => {
    const example = broken.find(
      ({ place }) => isWithin(message.place, place) || isWithin(message.insertedAt, place),
    );
    const { place } = message;
    return toFshIssue(toProblem(message, example?.rule), place === undefined ? {} : { place });
  });
}

function toProblem(message: SushiMessage, brokenRule: string | undefined): LowerProblem {
  const text = toSentence(message);
  if (brokenRule !== undefined) return { rule: 'fsh-expected', params: { text, rule: brokenRule } };
  if (message.level === 'warning') {
    return { rule: nameComplaint.test(text) ? 'fsh-name-unfit' : 'fsh-doubtful', params: { text } };
  }
  return { rule: message.phase === 'import' ? 'fsh-syntax' : 'fsh-rejected', params: { text } };
}

/** SUSHI breaks long messages into lines, and does not always end them. */
function toSentence({ text, insertedAt }: SushiMessage): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const sentence = /[.!?]$/.test(line) ? line : `${line}.`;
  if (insertedAt === undefined) return sentence;
  return `${sentence} The rule set is inserted at ${insertedAt.file}:${String(insertedAt.line)}.`;
}

function isWithin(inner: FshPlace | undefined, outer: FshPlace): boolean {
  if (inner?.file !== outer.file) return false;
  return inner.line >= outer.line && inner.line <= outer.endLine;
}
