import type { VNode } from 'preact';
import type { ScenarioResult, SuiteResult } from '../../model/run-result.js';
import { groupBy } from '../group-by.js';
import { formatCount, formatDuration } from '../quantity.js';
import { formatVerdictCounts } from '../verdict-words.js';
import { Inside } from './apart.js';
import { ScenarioOrigin } from './evidence-view.js';
import { hasEvidence, type ReportView } from './report-view.js';
import { ExpandButton, type SectionEntry } from './report-section.js';
import { limits, Said } from './said.js';
import { StepsView } from './steps-view.js';
import { VerdictMark } from './verdict-mark.js';

/** The suites with their verdicts, and every scenario with its steps and times. */
export function listScenarioSections(view: ReportView): readonly SectionEntry[] {
  const { suites, scenarios } = view.result;
  const sections: SectionEntry[] = [];
  if (suites.length > 0) {
    const content = <SuiteTable suites={suites} />;
    sections.push({ id: 'suites', title: 'Suites', count: suites.length, content });
  }
  const content = <AllScenarios view={view} />;
  return [...sections, { id: 'scenarios', title: 'All scenarios', count: scenarios.length, content }];
}

function SuiteTable({ suites }: { readonly suites: readonly SuiteResult[] }): VNode {
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">Suite</th>
          <th scope="col">Verdict</th>
          <th scope="col">Scenarios</th>
        </tr>
      </thead>
      <tbody>
        {suites.map((suite, at) => (
          <tr>
            <th scope="row">
              <a href={`#suite-${at + 1}`}>
                <Said text={suite.title} />
              </a>
            </th>
            <td>
              <VerdictMark outcome={suite.verdict} />
            </td>
            <td>{formatVerdictCounts(suite.counts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AllScenarios({ view }: { readonly view: ReportView }): VNode {
  const { suites, scenarios } = view.result;
  const bySuite = groupBy(scenarios, ({ suite }) => suite);
  const unlisted = [...bySuite.keys()].filter((id) => view.suiteNumberOf(id) === 0);
  if (scenarios.length === 0) return <p>No scenario was run.</p>;
  return (
    <>
      <p class="advice">
        Each opens to its steps. <ExpandButton />
      </p>
      {suites.map((suite, at) => (
        <div class="group">
          <h3 id={`suite-${at + 1}`}>
            <Said text={suite.title} />
          </h3>
          <ScenarioList scenarios={bySuite.get(suite.id) ?? []} view={view} />
        </div>
      ))}
      {unlisted.map((id) => (
        <div class="group">
          <h3>
            <Said text={id} />
          </h3>
          <ScenarioList scenarios={bySuite.get(id) ?? []} view={view} />
        </div>
      ))}
    </>
  );
}

interface ListProps {
  readonly scenarios: readonly ScenarioResult[];
  readonly view: ReportView;
}

function ScenarioList({ scenarios, view }: ListProps): VNode {
  if (scenarios.length === 0) return <p class="meta">No scenario of this suite was run.</p>;
  return (
    <>
      {scenarios.map((scenario) => (
        <ScenarioItem scenario={scenario} view={view} />
      ))}
    </>
  );
}

/** A scenario in a line that opens. On paper those that passed stay closed: a page of steps says no more. */
function ScenarioItem({
  scenario,
  view,
}: {
  readonly scenario: ScenarioResult;
  readonly view: ReportView;
}): VNode {
  const number = view.numberOf(scenario);
  return (
    <details
      id={`scenario-${number}`}
      class="scenario"
      data-entry={number}
      data-verdict={scenario.verdict}
      data-suites={view.suiteNumberOf(scenario.suite)}
      data-print={scenario.verdict === 'passed' || hasEvidence(scenario) ? 'closed' : 'open'}
    >
      <summary>
        <VerdictMark outcome={scenario.verdict} />{' '}
        <span class="name">
          <Said text={scenario.name} />
        </span>{' '}
        <span class="meta">
          {scenario.accepted !== undefined && 'accepted, '}
          {formatDuration(scenario.durationMs)}
        </span>
      </summary>
      <Inside apart={view.apart}>
        {scenario.reason !== undefined && (
          <p>
            <Said text={scenario.reason} limit={limits.text} />
          </p>
        )}
        {hasEvidence(scenario) && (
          <p>
            <a href={`#evidence-${number}`}>The evidence for this verdict</a>
          </p>
        )}
        <StepsView scenario={scenario} view={view} />
        <p class="meta">
          {formatCount(scenario.examined, 'thing')} examined. Requirements:{' '}
          <Said text={scenario.requirements.join(', ') || 'none'} />
        </p>
        <ScenarioOrigin scenario={scenario} />
      </Inside>
    </details>
  );
}
