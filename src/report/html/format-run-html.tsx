import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Exchange } from '../../model/exchange.js';
import type { RunResult } from '../../model/run-result.js';
import { clip } from '../clip.js';
import { drawConclusion } from '../conclusion.js';
import { formatInstant } from '../quantity.js';
import { toVisibleText } from '../visible-text.js';
import { keptPieces } from './apart.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { listCoverageSections } from './coverage-sections.js';
import { FilterForm } from './filter-form.js';
import { listKnownIssueSections } from './known-issues-section.js';
import { listProblemSections } from './problem-sections.js';
import { reportScript } from './report-script.js';
import { ReportSection, type SectionEntry } from './report-section.js';
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
  const page = toVisibleText(renderToString(<ReportPage view={view} />));
  // The script reads the pieces when something is opened, so they may stand after it.
  return `<!doctype html>\n${page.replace('</body>', () => `${keptPieces(view.apart)}</body>`)}\n`;
}

function ReportPage({ view }: { readonly view: ReportView }): VNode {
  const { result } = view;
  const sections = listSections(view);
  return (
    <html lang="en-GB">
      <PageHead result={result} />
      <body>
        <a class="skip" href="#main">
          Skip to the verdict
        </a>
        <header>
          <p>CareConnect conformance report</p>
          <p>{formatInstant(result.run.startedAt)}</p>
        </header>
        <main id="main" tabIndex={-1}>
          <VerdictSection result={result} />
          <Contents sections={sections} />
          {result.scenarios.length + result.requirements.length > 0 && <FilterForm view={view} />}
          {sections.map(({ id, title, count, content }) => (
            <ReportSection id={id} title={title} count={count}>
              {content}
            </ReportSection>
          ))}
        </main>
        <footer>
          <p>
            Made by <Said text={`${result.tool.name} ${result.tool.version}`} /> from run{' '}
            <Said text={result.run.id} />.
          </p>
        </footer>
        <script dangerouslySetInnerHTML={{ __html: reportScript }} />
      </body>
    </html>
  );
}

function PageHead({ result }: { readonly result: RunResult }): VNode {
  const title = `${drawConclusion(result).title}: ${result.target.name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={contentSecurityPolicy(reportStyles, reportScript)}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{clip(title, 200).text}</title>
      <style dangerouslySetInnerHTML={{ __html: reportStyles }} />
    </head>
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

function Contents({ sections }: { readonly sections: readonly SectionEntry[] }): VNode {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <ul>
        {sections.map(({ id, title, count }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
            {count !== undefined && ` (${count})`}
          </li>
        ))}
      </ul>
    </nav>
  );
}
