import type { VNode } from 'preact';
import type { KnownIssue } from '../../model/known-issue.js';
import type { RequirementResult, ScenarioResult } from '../../model/run-result.js';
import { describeSubject } from '../known-issue-words.js';
import { formatCount, formatDuration } from '../quantity.js';
import { findingsOf, findOwnReason } from '../run-index.js';
import { Inside } from './apart.js';
import { ExchangeView } from './exchange-view.js';
import { FindingView } from './finding-view.js';
import type { ReportView } from './report-view.js';
import { limits, Said } from './said.js';
import { StepsView } from './steps-view.js';
import { VerdictMark } from './verdict-mark.js';

interface EvidenceProps {
  readonly scenario: ScenarioResult;
  readonly view: ReportView;
}

/** A scenario that did not pass, with everything that supports its verdict. */
export function EvidenceView({ scenario, view }: EvidenceProps): VNode {
  const number = view.numberOf(scenario);
  const reason = findOwnReason(scenario);
  return (
    <article
      id={`evidence-${number}`}
      class={`evidence evidence-${scenario.accepted === undefined ? scenario.verdict : 'accepted'}`}
      data-entry={number}
      data-verdict={scenario.verdict}
      data-suites={view.suiteNumberOf(scenario.suite)}
    >
      <h3>
        <VerdictMark outcome={scenario.verdict} /> <Said text={scenario.name} />
      </h3>
      {reason !== undefined && (
        <p class="reason">
          <Said text={reason} limit={limits.text} />
        </p>
      )}
      {(scenario.accepted ?? []).map((issue) => (
        <Acceptance issue={issue} />
      ))}
      <RequirementList scenario={scenario} view={view} />
      {findingsOf(scenario).map(({ step, finding }) => (
        <FindingView step={step} finding={finding} />
      ))}
      <details>
        <summary>{formatCount(scenario.steps.length, 'step')}</summary>
        <Inside apart={view.apart}>
          <StepsView scenario={scenario} view={view} />
        </Inside>
      </details>
      <Exchanges scenario={scenario} view={view} />
      <ScenarioOrigin scenario={scenario} />
    </article>
  );
}

/** Who accepted what, why and until when. */
function Acceptance({ issue }: { readonly issue: KnownIssue }): VNode {
  return (
    <p class="acceptance">
      <b>Accepted</b> until <Said text={issue.expires} />: <Said text={issue.reason} limit={limits.text} />{' '}
      <span class="meta">
        <Said text={`${issue.requirement}, ${describeSubject(issue)}; ${issue.ticket}, ${issue.owner}`} />
      </span>
    </p>
  );
}

/** Where a scenario stands in the suites, and how long it took. */
export function ScenarioOrigin({ scenario }: { readonly scenario: ScenarioResult }): VNode {
  return (
    <p class="meta">
      <Said text={scenario.feature} />,{' '}
      <code>
        <Said text={`${scenario.uri}:${scenario.line}`} />
      </code>
      , id{' '}
      <code>
        <Said text={scenario.id} />
      </code>
      {scenario.tags.length > 0 && (
        <>
          , tags <Said text={scenario.tags.join(' ')} />
        </>
      )}
      , took {formatDuration(scenario.durationMs)}
    </p>
  );
}

function RequirementList({ scenario, view }: EvidenceProps): VNode | null {
  if (scenario.requirements.length === 0) return null;
  return (
    <ul class="requirements" aria-label="Requirements tested">
      {scenario.requirements.map((id) => (
        <li>
          <RequirementLine id={id} requirement={view.index.findRequirement(id)} view={view} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly id: string;
  readonly requirement: RequirementResult | undefined;
  readonly view: ReportView;
}

function RequirementLine({ id, requirement, view }: LineProps): VNode {
  if (requirement === undefined) {
    return (
      <>
        <Said text={id} />, which the catalogue of this run does not hold.
      </>
    );
  }
  return (
    <>
      <a href={`#requirement-${view.requirementNumberOf(requirement)}`}>
        <Said text={id} />
      </a>{' '}
      <b>{requirement.level}</b> <Said text={requirement.text} limit={limits.text} />{' '}
      <span class="meta">
        Source: <Said text={requirement.source} />
      </span>
    </>
  );
}

function Exchanges({ scenario, view }: EvidenceProps): VNode | null {
  const exchanges = view.index.exchangesOf(scenario);
  if (exchanges.length === 0) return <p class="meta">No exchange is recorded for this scenario.</p>;
  return (
    <>
      <h4>{exchanges.length === 1 ? 'The exchange' : `The ${exchanges.length} exchanges`}</h4>
      {exchanges.map((exchange) => (
        <ExchangeView exchange={exchange} apart={view.apart} />
      ))}
    </>
  );
}
