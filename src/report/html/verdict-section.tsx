import type { VNode } from 'preact';
import type { RunResult } from '../../model/run-result.js';
import { verdicts } from '../../model/verdict.js';
import { drawConclusion } from '../conclusion.js';
import { describeEvidence } from '../evidence-words.js';
import { formatDuration, formatInstant, formatNumber } from '../quantity.js';
import type { Outcome } from '../verdict-words.js';
import { FactList } from './fact-list.js';
import { limits, Said } from './said.js';
import { VerdictMark } from './verdict-mark.js';

/** What a reader sees first: the verdict and why, what limits it, the counts, and what was tested by what. */
export function VerdictSection({ result }: { readonly result: RunResult }): VNode {
  const { title, tone, headline, cautions } = drawConclusion(result);
  const { warnings } = result.summary;
  return (
    <section class={`verdict verdict-${tone}`} aria-labelledby="verdict">
      <p class="subject">
        <Said text={result.target.name} />
      </p>
      <h1 id="verdict">{title}</h1>
      <p class="headline">
        <Said text={headline} limit={limits.text} />
      </p>
      {cautions.length > 0 && <Points label="What to know before relying on this" points={cautions} />}
      {warnings.length > 0 && <Points label="Warnings" points={warnings} />}
      <div class="glance">
        <Facts result={result} />
        <Counts result={result} />
      </div>
    </section>
  );
}

function Points({ label, points }: { readonly label: string; readonly points: readonly string[] }): VNode {
  return (
    <div class="points">
      <h2>{label}</h2>
      <ul>
        {points.map((point) => (
          <li>
            <Said text={point} limit={limits.text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ result: { target, run, tool } }: { readonly result: RunResult }): VNode {
  const facts: readonly (readonly [string, string])[] = [
    ['Target', target.baseUrl],
    ['FHIR version', target.fhirVersion],
    ...(target.dialect === undefined ? [] : [['Dialect', target.dialect] as const]),
    ['Software', target.software ?? 'The target does not say.'],
    ['Claims', target.claims.join(', ') || 'none'],
    ['Writing', target.writes ? 'allowed' : 'not allowed'],
    ['Suites run', run.suites.join(', ') || 'none'],
    ...(run.tags === undefined ? [] : [['Tags', run.tags] as const]),
    ['Started', formatInstant(run.startedAt)],
    ['Took', formatDuration(run.durationMs)],
    ['Tested by', `${tool.name} ${tool.version}`],
    ['Evidence', describeEvidence(run.evidence)],
    ['Judged by', tool.packages.join(', ') || 'no package'],
  ];
  return <FactList facts={facts} />;
}

function Counts({ result: { summary } }: { readonly result: RunResult }): VNode {
  const rows: readonly (readonly [Outcome, number, number])[] = [
    ...verdicts.map(
      (verdict) => [verdict, summary.scenarios[verdict], summary.requirements[verdict]] as const,
    ),
    ['not-tested', 0, summary.requirements['not-tested']],
  ];
  return (
    <table class="counts">
      <caption>Counts</caption>
      <thead>
        <tr>
          <th scope="col">Verdict</th>
          <th scope="col">Scenarios</th>
          <th scope="col">Requirements</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([outcome, scenarios, requirements]) => (
          <tr class={scenarios + requirements === 0 ? 'zero' : undefined}>
            <th scope="row">
              <VerdictMark outcome={outcome} />
            </th>
            <td>{outcome === 'not-tested' ? '' : formatNumber(scenarios)}</td>
            <td>{formatNumber(requirements)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
