import type { VNode } from 'preact';
import type { RequirementResult, ScenarioResult } from '../../model/run-result.js';
import { levels } from '../../model/verdict.js';
import { groupBy } from '../group-by.js';
import { outcomeWords, type Outcome } from '../verdict-words.js';
import type { ReportView } from './report-view.js';
import type { SectionEntry } from './report-section.js';
import { limits, Said } from './said.js';
import { OutcomeShape, VerdictMark } from './verdict-mark.js';

/** Requirements against the scenarios that test them, by capability. */
export function listRequirementSections(view: ReportView): readonly SectionEntry[] {
  const { requirements } = view.result;
  if (requirements.length === 0) return [];
  const content = (
    <>
      <LevelSummary requirements={requirements} />
      {[...groupBy(requirements, ({ capability }) => capability)].map(([capability, own]) => (
        <CapabilityTable capability={capability} requirements={own} view={view} />
      ))}
    </>
  );
  return [{ id: 'requirements', title: 'Requirements', count: requirements.length, content }];
}

const outcomes: readonly Outcome[] = [
  'error',
  'failed',
  'not-exercised',
  'not-claimed',
  'passed',
  'not-tested',
];

function LevelSummary({ requirements }: { readonly requirements: readonly RequirementResult[] }): VNode {
  return (
    <dl class="levels">
      {levels.map((level) => {
        const own = requirements.filter((requirement) => requirement.level === level);
        const counts = outcomes
          .map((outcome) => [outcome, own.filter(({ verdict }) => verdict === outcome).length] as const)
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => `${count} ${outcomeWords[outcome]}`);
        return (
          <div>
            <dt>{level}</dt>
            <dd>{counts.join(', ') || 'none'}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface TableProps {
  readonly capability: string;
  readonly requirements: readonly RequirementResult[];
  readonly view: ReportView;
}

function CapabilityTable({ capability, requirements, view }: TableProps): VNode {
  return (
    <table class="stacked matrix">
      <caption>
        <Said text={titleOf(capability, view)} />
      </caption>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col">What it asks</th>
          <th scope="col">Verdict</th>
          <th scope="col">Scenarios</th>
        </tr>
      </thead>
      <tbody>
        {requirements.map((requirement) => (
          <RequirementRow requirement={requirement} view={view} />
        ))}
      </tbody>
    </table>
  );
}

/** The title of the suite of the same name, where there is one. */
function titleOf(capability: string, { result }: ReportView): string {
  const suite = result.suites.find(({ id }) => id === capability);
  return suite?.title ?? capability.charAt(0).toUpperCase() + capability.slice(1);
}

interface RowProps {
  readonly requirement: RequirementResult;
  readonly view: ReportView;
}

function RequirementRow({ requirement, view }: RowProps): VNode {
  const number = view.requirementNumberOf(requirement);
  const scenarios = requirement.scenarios.map((id) => ({ id, scenario: view.index.findScenario(id) }));
  const suites = scenarios.map(({ scenario }) =>
    scenario === undefined ? 0 : view.suiteNumberOf(scenario.suite),
  );
  return (
    <tr
      id={`requirement-${number}`}
      data-entry={`requirement-${number}`}
      data-verdict={requirement.verdict}
      data-suites={[...new Set(suites)].join(' ')}
    >
      <th scope="row">
        <Said text={requirement.id} /> <span class="level">{requirement.level}</span>
      </th>
      <td>
        <Said text={requirement.text} limit={limits.text} />{' '}
        <span class="meta">
          Source: <Said text={requirement.source} />
        </span>
      </td>
      <td>
        <VerdictMark outcome={requirement.verdict} />
      </td>
      <td>
        {requirement.untested !== undefined && (
          <p>
            <Said text={requirement.untested} limit={limits.text} />
          </p>
        )}
        <ul class="plain">
          {scenarios.map(({ id, scenario }) => (
            <li>
              {scenario === undefined ? <Said text={id} /> : <ScenarioLink scenario={scenario} view={view} />}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function ScenarioLink({
  scenario,
  view,
}: {
  readonly scenario: ScenarioResult;
  readonly view: ReportView;
}): VNode {
  return (
    <span class={`mark-${scenario.verdict}`}>
      <OutcomeShape outcome={scenario.verdict} />
      <span class="unseen">{outcomeWords[scenario.verdict]}: </span>
      <a href={`#scenario-${view.numberOf(scenario)}`}>
        <Said text={scenario.name} />
      </a>
    </span>
  );
}
