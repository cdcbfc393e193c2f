import type { IssueRecord } from '../../model/issue.js';
import type { RunSession } from '../scenario/run-session.js';
import { findResource, type Answer } from '../answer.js';
import type { ValidatedResource } from '../validate-response.js';
import {
  joinJudgements,
  judgeEach,
  judgeOne,
  toDeviation,
  toNodeDeviation,
  type Deviation,
  type Judgement,
} from './judgement.js';
import { describeBody } from './expect-answer.js';
import { formatNodePath } from '../format-path.js';
import { withArticle } from '../words.js';
import { selectNodes, selectValues } from '../select-nodes.js';
import type { ElementNode } from '../../fhir/element-node.js';
import type { ReferenceResolver } from '../../validator/reference-resolver.js';
import { createQuestionnaireResolver } from '../sent-questionnaires.js';

/** How many issues of a resource are kept; the rest is counted. */
const keptIssues = 100;

/** Every resource in the answer is valid: its base type, the profiles that it names, and the profile set of the target. */
export function expectValid(
  answer: Answer,
  session: Pick<RunSession, 'validate' | 'target'>,
  resolve?: ReferenceResolver,
): Judgement {
  if (findResource(answer) === undefined) {
    return judgeOne(toDeviation(answer, 'a FHIR resource', describeBody(answer)));
  }
  const resources = session.validate(answer.response.body, session.target.profiles, resolve);
  return judgeEach(
    resources,
    (resource) => findInvalidity(answer, resource),
    'The answer holds no resource.',
  );
}

/** Every resource whose type is in the profile set names its profile in `meta.profile`, or one that stands for it. */
export function expectProfilesInMeta(
  answer: Answer,
  { validate, target: { profiles } }: Pick<RunSession, 'validate' | 'target'>,
): Judgement {
  const nodes = new Map(listResources(answer).map((node) => [formatNodePath(node), node]));
  const judged = nodes.size === 0 ? [] : validate(answer.response.body, profiles);
  return judgeEach(
    judged.flatMap(({ path, namesProfile }) => {
      const node = nodes.get(path);
      return node === undefined || namesProfile === undefined ? [] : [{ node, namesProfile }];
    }),
    ({ node, namesProfile }) => {
      if (namesProfile) return undefined;
      const expected = `meta.profile with ${profiles[node.resourceType ?? ''] ?? ''}`;
      const found = selectValues(node, 'meta.profile').join(', ') || 'no meta.profile';
      return toNodeDeviation(answer, node, { expected, found });
    },
    'The answer holds no resource of a type that has a profile.',
  );
}

/** The resources of an answer: the root, and the resources in its entries. */
export function listResources(answer: Answer): readonly ElementNode[] {
  const root = findResource(answer);
  if (root === undefined) return [];
  return [root, ...selectNodes(root, 'entry.resource').filter((node) => node.resourceType !== undefined)];
}

/**
 * Judgement of many answers, where the same deviation in many resources is told once, with how often it was seen.
 * Answers to questions are compared with the Questionnaire where one of the answers has it.
 */
export function expectAllValid(
  answers: readonly Answer[],
  session: Pick<RunSession, 'validate' | 'target'>,
): Judgement {
  const resolve = createQuestionnaireResolver(answers.flatMap(listResources), session.target.baseUrl);
  const judgement = joinJudgements(
    answers
      .filter((answer) => findResource(answer) !== undefined)
      .map((answer) => expectValid(answer, session, resolve)),
  );
  const groups = new Map<string, Deviation[]>();
  for (const deviation of judgement.deviations) {
    const key = (deviation.issues ?? [])
      .map(({ rule, expression }) => `${rule} ${toPlainPath(expression)}`)
      .join('\n');
    groups.set(key, [...(groups.get(key) ?? []), deviation]);
  }
  return { ...judgement, deviations: [...groups.values()].flatMap(toOne) };
}

function toOne([first, ...more]: readonly Deviation[]): readonly Deviation[] {
  if (first === undefined) return [];
  if (more.length === 0) return [first];
  return [{ ...first, found: `${first.found}, and the same in ${String(more.length)} more resources` }];
}

function findInvalidity(answer: Answer, resource: ValidatedResource): Deviation | undefined {
  const profiles = resource.profiles.join(' and ');
  const expected =
    profiles === ''
      ? `${withArticle(resource.resourceType)} that is valid as FHIR defines it`
      : `${withArticle(resource.resourceType)} that conforms to ${profiles}`;
  return toIssueDeviation(answer, expected, resource.issues.filter(isError));
}

/** A deviation that is what the validator says of one resource; none where it says nothing. */
export function toIssueDeviation(
  answer: Answer,
  expected: string,
  issues: readonly IssueRecord[],
): Deviation | undefined {
  const [first] = issues;
  if (first === undefined) return undefined;
  const rest = issues.length > 1 ? ` (and ${String(issues.length - 1)} more issues)` : '';
  return {
    expected,
    found: `${first.expression}: ${first.message} [${first.rule}]${rest}`,
    path: first.expression,
    exchange: answer.exchange,
    issues: keepIssues(issues),
  };
}

/** The first issues, and the first of each further rule: whoever accepts a deviation must see all rules that are broken. */
function keepIssues(errors: readonly IssueRecord[]): readonly IssueRecord[] {
  const seen = new Set<string>();
  return errors.filter(({ rule }, at) => {
    const isNew = !seen.has(rule);
    seen.add(rule);
    return isNew || at < keptIssues;
  });
}

function isError({ severity }: IssueRecord): boolean {
  return severity === 'fatal' || severity === 'error';
}

function toPlainPath(expression: string): string {
  return expression
    .replace(/^Bundle\.entry\[\d+\]\.resource/, '')
    .replace(/^[A-Z][A-Za-z]+/, '')
    .replace(/\[\d+\]/g, '');
}
