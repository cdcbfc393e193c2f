import type { VNode } from 'preact';
import {
  scenarioChangeKinds,
  type ComparedRun,
  type RunComparison,
  type ScenarioChange,
  type ScenarioSide,
} from '../../../model/run-comparison.js';
import { formatCount, formatInstant } from '../../quantity.js';
import { findCourse } from '../../run-comparison/compare-runs.js';
import { changeTitles, describeSide, nameRunComparison } from '../../run-comparison/run-comparison-words.js';
import { Page, renderPage } from '../page.js';
import { ReportSection } from '../report-section.js';
import { reportStyles } from '../report-styles.js';
import { limits, Said } from '../said.js';
import { Fact } from '../fact-list.js';

const tones = { worse: 'unmet', 'no-verdict': 'unknown', 'no-worse': 'met' } as const;

interface PageProps {
  readonly comparison: RunComparison;
}

/** A comparison of two runs as one page that needs nothing else and runs no script. */
export function formatRunComparisonHtml(comparison: RunComparison): string {
  return renderPage(<ComparisonPage comparison={comparison} />);
}

function ComparisonPage({ comparison }: PageProps): VNode {
  const title = nameRunComparison(comparison);
  return (
    <Page
      title={title}
      kind="Comparison of two runs"
      about={formatInstant(comparison.new.startedAt)}
      styles={reportStyles}
      made="Made by careconnect-conformance."
    >
      <section class={`verdict verdict-${tones[findCourse(comparison)]}`} aria-labelledby="verdict">
        <h1 id="verdict">{title}</h1>
        <dl class="facts">
          <RunFact term="Earlier run" run={comparison.old} />
          <RunFact term="Later run" run={comparison.new} />
          <div>
            <dt>The same in both</dt>
            <dd>{formatCount(comparison.summary.same, 'scenario')}</dd>
          </div>
        </dl>
      </section>
      <Versions comparison={comparison} />
      {scenarioChangeKinds.map((kind) => {
        const own = comparison.scenarios.filter((change) => change.kind === kind);
        if (own.length === 0) return null;
        return (
          <ReportSection id={kind} title={changeTitles[kind]} count={own.length}>
            {own.map((change) => (
              <Change change={change} />
            ))}
          </ReportSection>
        );
      })}
    </Page>
  );
}

function RunFact({ term, run }: { readonly term: string; readonly run: ComparedRun }): VNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {run.title}, {formatCount(run.scenarios, 'scenario')}, {formatInstant(run.startedAt)}{' '}
        <span class="meta block">
          <Said text={run.folder} />, run <Said text={run.id} />
        </span>
      </dd>
    </div>
  );
}

function Versions({ comparison: { versions } }: PageProps): VNode | null {
  if (versions.length === 0) return null;
  return (
    <ReportSection id="versions" title="Not done alike" count={versions.length}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ what, was, is }) => (
            <tr>
              <th scope="row">{what}</th>
              <td>
                <Said text={was} limit={limits.text} />
              </td>
              <td>
                <Said text={is} limit={limits.text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}

function Change({ change }: { readonly change: ScenarioChange }): VNode {
  const { id, name, requirements, was, is, kind, testChanged } = change;
  const fails = is?.verdict === 'failed';
  return (
    <article class={`evidence evidence-${fails ? 'failed' : 'accepted'}`}>
      <h3>
        <Said text={name} />
      </h3>
      <p>
        {describeSide(was)} before, {describeSide(is)} now{' '}
        <span class="meta block">
          <Said text={[id, ...requirements].join(', ')} />
        </span>
      </p>
      {testChanged && <p>Its steps are not the same in both runs.</p>}
      {kind === 'changed-finding' && <Findings when="Before" side={was} />}
      {fails ? (
        <Findings when="Now" side={is} />
      ) : (
        is?.reason !== undefined && (
          <p>
            <Said text={is.reason} limit={limits.text} />
          </p>
        )
      )}
    </article>
  );
}

/** How many findings are shown of a scenario. */
const shownFindings = 20;

function Findings({ when, side }: { readonly when: string; readonly side: ScenarioSide | undefined }): VNode {
  const findings = side?.findings ?? [];
  const rest = findings.length - shownFindings;
  return (
    <div class="finding">
      <h4>{when}</h4>
      {findings.slice(0, shownFindings).map(({ expected, found, path }) => (
        <dl class="compared">
          <Fact term="Expected" text={expected} />
          <Fact term="Found" text={found} />
          {path !== undefined && <Fact term="At" text={path} />}
        </dl>
      ))}
      {rest > 0 && <p class="note">{rest} more are in run.json.</p>}
    </div>
  );
}
