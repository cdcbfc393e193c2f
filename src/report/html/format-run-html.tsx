import type { VNode } from 'preact';
import type { Exchange } from '../../model/exchange.js';
import type { RunResult } from '../../model/run-result.js';
import { drawConclusion } from '../conclusion.js';
import { formatInstant } from '../quantity.js';
import { keptPieces } from './apart.js';
import { listCoverageSections } from './coverage-sections.js';
import { FilterForm } from './filter-form.js';
import { listKnownIssueSections } from './known-issues-section.js';
import { Page, renderPage } from './page.js';
import { listProblemSections } from './problem-sections.js';
import { reportScript } from './report-script.js';
import { Contents, ReportSection, type SectionEntry } from './report-section.js';
import { reportStyles } from './report-styles.js';
import { createReportView, type ReportView } from './report-view.js';
import { listRequirementSections } from './requirements-section.js';
import { listPreflightSections, listRunSections } from './run-sections.js';
import { Said } from './said.js';
import { listScenarioSections } from './scenario-sections.js';
import { VerdictSection } from './verdict-section.js';

/**
 * A run as `index.html`: one page that needs nothing else, readable without scripts, on paper and on a phone.
 * Every text of the run is written as text; control characters in it are made visible. The page's own policy
 * allows its one style sheet and its one script by their hashes, and nothing from anywhere.
 */
export function formatRunHtml(result: RunResult, exchanges: readonly Exchange[]): string {
  const view = createReportView(result, exchanges);
  const page = renderPage(<ReportPage view={view} />);
  // The script reads the pieces when something is opened, so they may stand after it.
  return page.replace('</body>', () => `${keptPieces(view.apart)}</body>`);
}

function ReportPage({ view }: { readonly view: ReportView }): VNode {
  const { result } = view;
  const sections = listSections(view);
  const { run, target, tool } = result;
  return (
    <Page
      title={`${drawConclusion(result).title}: ${target.name}`}
      kind="CareConnect conformance report"
      about={formatInstant(run.startedAt)}
      styles={reportStyles}
      script={reportScript}
      made={
        <>
          Made by <Said text={`${tool.name} ${tool.version}`} /> from run <Said text={run.id} />.
        </>
      }
    >
      <VerdictSection result={result} />
      <Contents sections={sections} />
      {result.scenarios.length + result.requirements.length > 0 && <FilterForm view={view} />}
      {sections.map(({ id, title, count, content }) => (
        <ReportSection id={id} title={title} count={count}>
          {content}
        </ReportSection>
      ))}
    </Page>
  );
}

/** Where the preflight failed, it is the reason for everything else and comes first. */
function listSections(view: ReportView): readonly SectionEntry[] {
  const { result } = view;
  const preflight = listPreflightSections(result);
  const failed = result.preflight.some(({ outcome }) => outcome === 'failed');
  return [
    ...(failed ? preflight : []),
    ...listProblemSections(view),
    ...listScenarioSections(view),
    ...listKnownIssueSections(view),
    ...listRequirementSections(view),
    ...listCoverageSections(result),
    ...(failed ? [] : preflight),
    ...listRunSections(result),
  ];
}
