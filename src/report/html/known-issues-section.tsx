import type { VNode } from 'preact';
import type { KnownIssueResult } from '../../model/known-issue.js';
import type { RunResult } from '../../model/run-result.js';
import { describeSubject, knownIssueStates } from '../known-issue-words.js';
import type { SectionEntry } from './report-section.js';
import type { ReportView } from './report-view.js';
import { limits, Said } from './said.js';

/** The list of known issues with what became of each entry, where the run was held against one. */
export function listKnownIssueSections(view: ReportView): readonly SectionEntry[] {
  const { knownIssues } = view.result;
  if (knownIssues === undefined) return [];
  const numberOfScenario = (id: string): number => {
    const scenario = view.index.findScenario(id);
    return scenario === undefined ? 0 : view.numberOf(scenario);
  };
  const content = <KnownIssueTable list={knownIssues} numberOfScenario={numberOfScenario} />;
  return [{ id: 'known-issues', title: 'Known issues', count: knownIssues.entries.length, content }];
}

interface TableProps {
  readonly list: NonNullable<RunResult['knownIssues']>;
  readonly numberOfScenario: (id: string) => number;
}

function KnownIssueTable({ list, numberOfScenario }: TableProps): VNode {
  return (
    <>
      <p class="advice">
        The run was held against{' '}
        <code>
          <Said text={list.file} />
        </code>
        . An entry that has expired, that names what does not exist, or whose deviation was not seen though
        its scenario ran, fails the run until it is mended.
      </p>
      {list.entries.length > 0 && (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">Deviation</th>
              <th scope="col">Accepted by</th>
              <th scope="col">In this run</th>
            </tr>
          </thead>
          <tbody>
            {list.entries.map((entry) => (
              <Entry entry={entry} number={numberOfScenario(entry.scenario)} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Entry({ entry, number }: { readonly entry: KnownIssueResult; readonly number: number }): VNode {
  const name = <Said text={entry.scenario} />;
  return (
    <tr>
      <th scope="row">
        {number === 0 ? name : <a href={`#scenario-${number}`}>{name}</a>}
        <span class="meta block">
          <Said text={`${entry.requirement}, ${describeSubject(entry)}`} />
        </span>
      </th>
      <td>
        <Said text={entry.owner} />, <Said text={entry.ticket} />, until <Said text={entry.expires} />
        <span class="meta block">
          <Said text={entry.reason} limit={limits.text} />
        </span>
      </td>
      <td>
        <span class={entry.problem === undefined ? 'mark' : 'mark mark-failed'}>
          {knownIssueStates[entry.state]}
        </span>
        {entry.problem !== undefined && (
          <span class="block">
            <Said text={entry.problem} limit={limits.text} />
          </span>
        )}
      </td>
    </tr>
  );
}
