import type { IssueRecord } from '../model/issue.js';
import type { AcceptedIssue } from './config/sushi-config.js';
import { fshRules } from './fsh-rules.js';
import { isWithin } from './fsh-places.js';
import type { SushiArtifact } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

/** What is accepted, and where that is written. */
export interface Acceptance {
  readonly accepted: readonly AcceptedIssue[];
  readonly file: string;
}

/**
 * Turns warnings that the configuration accepts into information, with the reason beside it. What it
 * accepts and is not there is a warning of its own. Errors stay errors.
 */
export function acceptIssues(
  issues: readonly IssueRecord[],
  artifacts: readonly SushiArtifact[],
  { accepted, file }: Acceptance,
): readonly IssueRecord[] {
  const wishes = accepted.flatMap(toWishes);
  const used = new Set<Wish>();
  const judged = issues.map((issue) => {
    if (issue.severity !== 'warning') return issue;
    const fitting = wishes.filter((wish) => fits(wish, issue, artifacts));
    fitting.forEach((wish) => used.add(wish));
    const [first] = fitting;
    return first === undefined ? issue : toAccepted(issue, first.entry.reason);
  });
  const unused = wishes
    .filter((wish) => !used.has(wish))
    .map(({ entry, definition, place = '' }) => {
      const { rule, line, column } = entry;
      const params = { rule, definition, place };
      return toFshIssue({ rule: 'fsh-acceptance-unused', params }, { place: { file, line, column } });
    });
  return [...judged, ...unused];
}

/** One definition and one place of an entry, which may list several. */
interface Wish {
  readonly entry: AcceptedIssue;
  readonly definition: string;
  readonly place?: string;
}

function toWishes(entry: AcceptedIssue): readonly Wish[] {
  return [entry.definition]
    .flat()
    .flatMap((definition) =>
      entry.place === undefined
        ? [{ entry, definition }]
        : [entry.place].flat().map((place) => ({ entry, definition, place })),
    );
}

function fits(
  { entry, definition, place }: Wish,
  issue: IssueRecord,
  artifacts: readonly SushiArtifact[],
): boolean {
  if (entry.rule !== issue.rule) return false;
  if (place !== undefined && place !== issue.source?.element && place !== issue.expression) return false;
  const artifact = findArtifact(issue, artifacts);
  return artifact !== undefined && namesOf(artifact).includes(definition);
}

/** What an issue is of: the definition that it names, or what FSH defines at its place. */
function findArtifact(
  { rule, source, file, line }: IssueRecord,
  artifacts: readonly SushiArtifact[],
): SushiArtifact | undefined {
  const url = rule.startsWith('fsh-') ? source?.profile : undefined;
  const byUrl = artifacts.find(({ resource }) => url !== undefined && resource['url'] === url);
  return byUrl ?? artifacts.find(({ place }) => isWithin({ file, line }, place));
}

function namesOf({ resource }: SushiArtifact): readonly unknown[] {
  const { resourceType, id, url } = resource;
  return [id, url, `${String(resourceType)}/${String(id)}`];
}

function toAccepted(issue: IssueRecord, reason: string): IssueRecord {
  const { severity, message } = fshRules['fsh-accepted'];
  return {
    ...issue,
    rule: 'fsh-accepted',
    severity,
    message: message({ text: issue.message, rule: issue.rule, reason }),
  };
}
