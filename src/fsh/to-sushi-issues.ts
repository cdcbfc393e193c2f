import type { IssueRecord } from '../model/issue.js';
import { findBrokenRule } from './breaks-rule.js';
import { isWithin } from './fsh-places.js';
import type { LowerProblem } from './lower/lower-problem.js';
import type { FshPlace, SushiArtifact, SushiMessage } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

/** R4 has an invariant on names; STU3 says "should" in the definition of `name`, and no more. */
const nameComplaint = /^The name ".*" may not be suitable for machine processing/;

/** Errors of single rules that SUSHI reports and follows all the same. */
const keptInSpite = /^(Modifier|Non-modifier) extension |^Instance of (non-)?modifier extension /;

interface BrokenExample {
  /** The rule that it breaks on purpose. */
  readonly rule: string;
  readonly place: FshPlace;
}

/**
 * SUSHI's messages as issues. What it says against an example that breaks a rule on purpose is
 * information, as the validator judges whether it breaks that rule and that alone; but where SUSHI
 * leaves a rule of FSH out, the example is not what it says, and that stays an error.
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
    const { place } = message;
    return toFshIssue(toProblem(message, findExample(message, broken)), place === undefined ? {} : { place });
  });
}

function findExample(
  { place, insertedAt }: SushiMessage,
  examples: readonly BrokenExample[],
): BrokenExample | undefined {
  return examples.find((example) => isWithin(place, example.place) || isWithin(insertedAt, example.place));
}

function toProblem(message: SushiMessage, example: BrokenExample | undefined): LowerProblem {
  const text = toSentence(message);
  if (message.phase === 'import' && message.level === 'error')
    return { rule: 'fsh-syntax', params: { text } };
  if (example !== undefined) {
    const rule = isCut(message, example) ? 'fsh-example-cut' : 'fsh-expected';
    return { rule, params: { text, rule: example.rule } };
  }
  if (message.level === 'error') return { rule: 'fsh-rejected', params: { text } };
  return { rule: nameComplaint.test(text) ? 'fsh-name-unfit' : 'fsh-doubtful', params: { text } };
}

/** SUSHI drops a rule that it objects to; what it says of the whole example it says at its first line. */
function isCut({ level, place, text }: SushiMessage, example: BrokenExample): boolean {
  if (level === 'warning' || keptInSpite.test(text)) return false;
  return place?.file !== example.place.file || place.line !== example.place.line;
}

/** SUSHI breaks long messages into lines, and does not always end them. */
function toSentence({ text, insertedAt }: SushiMessage): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const sentence = /[.!?]$/.test(line) ? line : `${line}.`;
  if (insertedAt === undefined) return sentence;
  return `${sentence} The rule set is inserted at ${insertedAt.file}:${String(insertedAt.line)}.`;
}
