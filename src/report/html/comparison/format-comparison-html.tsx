import type { VNode } from 'preact';
import type { Comparison } from '../../../model/comparison.js';
import { namePackage, verdictTitles } from '../../comparison/comparison-words.js';
import { Page, renderPage } from '../page.js';
import { Contents, ReportSection, type SectionEntry } from '../report-section.js';
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
  return renderPage(<ComparisonPage comparison={comparison} />);
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
  const { summary, old, new: now, fhirVersion } = comparison;
  return (
    <Page
      title={`${verdictTitles[summary.verdict]}: ${namePackage(old)} and ${namePackage(now)}`}
      kind="Comparison of FHIR packages"
      about={`FHIR ${fhirVersion}`}
      styles={comparisonStyles}
      script={comparisonScript}
      made="Made by careconnect-conformance."
    >
      <ComparisonSummary comparison={comparison} />
      <Contents sections={sections} />
      {comparison.definitions.length > 0 && <ComparisonFilter comparison={comparison} />}
      {sections.map(({ id, title, count, content }) => (
        <ReportSection id={id} title={title} count={count}>
          {content}
        </ReportSection>
      ))}
    </Page>
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
