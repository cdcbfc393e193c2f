import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Comparison } from '../../../model/comparison.js';
import { clip } from '../../clip.js';
import { namePackage, verdictTitles } from '../../comparison/comparison-words.js';
import { toVisibleText } from '../../visible-text.js';
import { contentSecurityPolicy } from '../content-security-policy.js';
import { ReportSection, type SectionEntry } from '../report-section.js';
import { limits, Said } from '../said.js';
import { wholeComparison } from './change-item.js';
import { ComparisonFilter } from './comparison-filter.js';
import { comparisonScript } from './comparison-script.js';
import { comparisonStyles } from './comparison-styles.js';
import { ComparisonSummary } from './comparison-summary.js';
import { createComparisonView } from './comparison-view.js';
import { listDefinitionSections } from './definition-sections.js';

/**
 * A comparison as one page that needs nothing else, readable without scripts, on paper and on a phone. Every text of
 * the definitions is written as text; control characters in it are made visible.
 */
export function formatComparisonHtml(comparison: Comparison): string {
  const page = renderToString(<ComparisonPage comparison={comparison} />);
  return `<!doctype html>\n${toVisibleText(page)}\n`;
}

interface PageProps {
  readonly comparison: Comparison;
}

function ComparisonPage({ comparison }: PageProps): VNode {
  const sections = [
    ...listDefinitionSections(createComparisonView(comparison)),
    ...listLimitSections(comparison),
    classSection,
  ];
  return (
    <html lang="en-GB">
      <PageHead comparison={comparison} />
      <body>
        <a class="skip" href="#main">
          Skip to the verdict
        </a>
        <header>
          <p>Comparison of FHIR packages</p>
          <p>FHIR {comparison.fhirVersion}</p>
        </header>
        <main id="main" tabIndex={-1}>
          <ComparisonSummary comparison={comparison} />
          <Contents sections={sections} />
          {comparison.definitions.length > 0 && <ComparisonFilter comparison={comparison} />}
          {sections.map(({ id, title, count, content }) => (
            <ReportSection id={id} title={title} count={count}>
              {content}
            </ReportSection>
          ))}
        </main>
        <footer>
          <p>Made by careconnect-conformance.</p>
        </footer>
        <script dangerouslySetInnerHTML={{ __html: comparisonScript }} />
      </body>
    </html>
  );
}

function PageHead({ comparison }: PageProps): VNode {
  const { summary, old, new: now } = comparison;
  const title = `${verdictTitles[summary.verdict]}: ${namePackage(old)} and ${namePackage(now)}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={contentSecurityPolicy(comparisonStyles, comparisonScript)}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{clip(title, 200).text}</title>
      <style dangerouslySetInnerHTML={{ __html: comparisonStyles }} />
    </head>
  );
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

function listLimitSections(comparison: Comparison): readonly SectionEntry[] {
  const { limits: limited } = comparison;
  if (limited.length === 0) return [];
  const content = (
    <ul>
      {limited.map(({ subject, reason }) => (
        <li>
          <Said text={subject} limit={limits.text} whole={wholeComparison} />:{' '}
          <Said text={reason} limit={limits.text} whole={wholeComparison} />
        </li>
      ))}
    </ul>
  );
  return [{ id: 'limits', title: 'What limits this comparison', count: limited.length, content }];
}

const classSection: SectionEntry = {
  id: 'classes',
  title: 'What the classes mean',
  content: (
    <dl class="levels">
      <div>
        <dt>Breaking</dt>
        <dd>
          Data that is valid under the old package may not be valid under the new one, or something that
          readers could count on may be missing. What cannot be shown to be compatible counts as breaking.
        </dd>
      </div>
      <div>
        <dt>Compatible</dt>
        <dd>
          Data stays valid, and nothing that readers could count on goes missing. They may meet more than
          before: more values, other types, other codes.
        </dd>
      </div>
      <div>
        <dt>Editorial</dt>
        <dd>Texts, names and versions. Nothing that data or software is judged by.</dd>
      </div>
    </dl>
  ),
};
