import type { VNode } from 'preact';
import type { PreflightCheck, RunResult } from '../../model/run-result.js';
import { groupBy } from '../group-by.js';
import { formatCount, formatDuration, formatInstant } from '../quantity.js';
import type { SectionEntry } from './report-section.js';
import { FactList } from './fact-list.js';
import { limits, Said } from './said.js';
import { OutcomeShape } from './verdict-mark.js';

/** The connection checks, where there were any. */
export function listPreflightSections({ preflight }: RunResult): readonly SectionEntry[] {
  if (preflight.length === 0) return [];
  const content = (
    <ol class="checks">
      {preflight.map((check) => (
        <li>
          <PreflightMark outcome={check.outcome} /> <Said text={check.title} />{' '}
          <span class="meta">{formatDuration(check.durationMs)}</span>
          {check.detail !== '' && (
            <p>
              <Said text={check.detail} limit={limits.text} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
  return [{ id: 'preflight', title: 'Preflight: can the target be reached?', content }];
}

function PreflightMark({ outcome }: Pick<PreflightCheck, 'outcome'>): VNode {
  const shape = outcome === 'not-needed' ? 'not-claimed' : outcome;
  const words = {
    passed: 'Passed',
    failed: 'Failed',
    'not-reached': 'Not reached',
    'not-needed': 'Not needed',
  };
  return (
    <span class={`mark mark-${shape}`}>
      <OutcomeShape outcome={shape} /> {words[outcome]}
    </span>
  );
}

/** What the run left out, what it ran on, and what it left on the target. */
export function listRunSections(result: RunResult): readonly SectionEntry[] {
  const { excluded, leftBehind } = result;
  const left = <LeftBehind result={result} />;
  return [
    { id: 'plan', title: 'What was planned', content: <Plan result={result} /> },
    ...(excluded.length === 0
      ? []
      : [
          {
            id: 'excluded',
            title: 'Left out of this run',
            count: excluded.length,
            content: <Excluded result={result} />,
          },
        ]),
    { id: 'environment', title: 'Environment and versions', content: <Environment result={result} /> },
    ...(leftBehind.length === 0
      ? []
      : [{ id: 'left-behind', title: 'Left behind on the target', count: leftBehind.length, content: left }]),
  ];
}

/** What became of every scenario that there is: run, judged without running, or left out. */
function Plan({ result: { run, scenarios, excluded, target } }: { readonly result: RunResult }): VNode {
  const unrun = scenarios.filter(({ steps }) => steps.every(({ outcome }) => outcome === 'not-reached'));
  const facts: readonly (readonly [string, string])[] = [
    ['Suites', run.suites.join(', ') || 'none'],
    ['Tags', run.tags ?? 'No tag expression limited the run.'],
    ['Claims of the target', target.claims.join(', ') || 'none'],
    ['Run', formatCount(scenarios.length - unrun.length, 'scenario')],
    [
      'Judged without running',
      `${formatCount(unrun.length, 'scenario')}: not claimed, or in need of writing that is not allowed`,
    ],
    ['Left out', formatCount(excluded.length, 'scenario')],
  ];
  return <FactList facts={facts} />;
}

function Excluded({ result }: { readonly result: RunResult }): VNode {
  return (
    <>
      <p class="advice">These scenarios did not run, so this report says nothing about what they test.</p>
      {[...groupBy(result.excluded, ({ reason }) => reason)].map(([reason, scenarios]) => (
        <details>
          <summary>
            <Said text={reason} limit={limits.text} />{' '}
            <span class="meta">{formatCount(scenarios.length, 'scenario')}</span>
          </summary>
          <ul class="inside">
            {scenarios.map((scenario) => (
              <li>
                <Said text={scenario.name} />{' '}
                <span class="meta">
                  <Said text={scenario.suite} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function LeftBehind({ result: { leftBehind, target } }: { readonly result: RunResult }): VNode {
  const advice = target.reference
    ? 'The run created these and did not remove them; they ended with the reference server.'
    : 'The run created these and could not remove them. Remove them by hand.';
  return (
    <>
      <p class="advice">{advice}</p>
      <ul>
        {leftBehind.map((url) => (
          <li>
            <code>
              <Said text={url} limit={limits.header} />
            </code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Environment({ result: { tool, run, target } }: { readonly result: RunResult }): VNode {
  const facts: readonly (readonly [string, string])[] = [
    ['Run', run.id],
    ['Started', formatInstant(run.startedAt)],
    ['Finished', formatInstant(run.finishedAt)],
    ['Toolkit', `${tool.name} ${tool.version}`],
    ['Node.js', tool.node],
    ['Platform', tool.platform],
    ['Definitions, nearest first', tool.packages.join(', ') || 'none'],
    ['Target', `${target.name}, ${target.baseUrl}`],
    ['FHIR version', target.fhirVersion],
    ['Software of the target', target.software ?? 'The target does not say.'],
  ];
  return (
    <>
      <FactList facts={facts} />
      <p class="advice">
        This page shows parts of the record. Beside it, run.json holds the whole result, exchanges.ndjson
        every request and response without secrets, and messages.ndjson the record of Cucumber.
      </p>
    </>
  );
}
