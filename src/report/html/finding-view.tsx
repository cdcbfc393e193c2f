import type { VNode } from 'preact';
import type { IssueRecord } from '../../model/issue.js';
import type { StepFinding } from '../run-index.js';
import { Fact } from './fact-list.js';
import { limits, Said, SaidBlock } from './said.js';

/** How many issues of the validator are shown of one finding. */
const shownIssues = 50;

/** One deviation with its evidence: the step that found it, expected and found, place, excerpt, issues, curl line. */
export function FindingView({ step, finding }: StepFinding): VNode {
  const { issues = [] } = finding;
  return (
    <div class="finding">
      <p class="sentence">
        <b>
          <Said text={step.keyword.trim()} />
        </b>{' '}
        <Said text={step.text} limit={limits.text} />
      </p>
      <dl class="compared">
        <Fact term="Expected" text={finding.expected} />
        <Fact term="Found" text={finding.found} />
        {finding.path !== undefined && <Fact term="At" text={finding.path} code />}
      </dl>
      {finding.excerpt !== undefined && (
        <>
          <h4>Excerpt of the response</h4>
          <SaidBlock text={finding.excerpt} limit={limits.excerpt} />
        </>
      )}
      {issues.length > 0 && <IssueList issues={issues} />}
      {finding.curl !== undefined && <Command command={finding.curl} />}
    </div>
  );
}

function IssueList({ issues }: { readonly issues: readonly IssueRecord[] }): VNode {
  const rest = issues.length - shownIssues;
  return (
    <>
      <h4>What the validator says</h4>
      <ul class="issues">
        {issues.slice(0, shownIssues).map((issue) => (
          <IssueItem issue={issue} depth={0} />
        ))}
      </ul>
      {rest > 0 && <p class="note">{rest} more issues are in run.json.</p>}
    </>
  );
}

function IssueItem({ issue, depth }: { readonly issue: IssueRecord; readonly depth: number }): VNode {
  const { line, column, source, causes = [] } = issue;
  return (
    <li>
      <span class={`severity severity-${issue.severity}`}>{depth === 0 ? issue.severity : 'because'}</span>{' '}
      <Said text={issue.message} limit={limits.text} />
      <span class="place">
        <code>
          <Said text={issue.expression} />
        </code>
        {line !== undefined &&
          ` line ${line}${column === undefined ? '' : `, column ${column}`} of the body as received;`}{' '}
        rule <Said text={issue.rule} />
        {source !== undefined && (
          <>
            , asked for by <Said text={source.profile} />, element <Said text={source.element} />
          </>
        )}
      </span>
      {causes.length > 0 && depth < 2 && (
        <ul class="issues" aria-label="Causes">
          {causes.slice(0, shownIssues).map((cause) => (
            <IssueItem issue={cause} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

/**
 * A command to repeat the request. Its button appears where scripts run; without them the text can be marked. A
 * command that is too long to be shown whole has no button, since half a command would repeat something else.
 */
function Command({ command }: { readonly command: string }): VNode {
  return (
    <div class="command">
      <div class="command-head">
        <h4>Repeat it</h4>
        {command.length <= limits.command && (
          <button type="button" class="scripted-only" data-copy>
            Copy command
          </button>
        )}
      </div>
      <SaidBlock text={command} limit={limits.command} />
    </div>
  );
}
