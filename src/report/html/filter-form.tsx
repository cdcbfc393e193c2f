import type { VNode } from 'preact';
import { verdicts } from '../../model/verdict.js';
import type { ReportView } from './report-view.js';
import { clip } from '../clip.js';
import { outcomeLabel } from './verdict-mark.js';

/** The form that narrows the page to what one looks for; there where scripts run. */
export function FilterForm({ view: { result } }: { readonly view: ReportView }): VNode {
  const { scenarios } = result.summary;
  return (
    <form class="filter scripted-only" role="search" aria-label="Find in this report" id="filter">
      <div>
        <label for="filter-text">Find text</label>
        <input id="filter-text" type="search" autocomplete="off" spellcheck={false} />
      </div>
      <div>
        <label for="filter-verdict">Verdict</label>
        <select id="filter-verdict">
          <option value="">All</option>
          {verdicts.map((verdict) => (
            <option value={verdict}>
              {outcomeLabel(verdict)} ({scenarios[verdict]})
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="filter-suite">Suite</label>
        <select id="filter-suite">
          <option value="">All</option>
          {result.suites.map((suite, at) => (
            <option value={at + 1}>{clip(suite.title, 60).text}</option>
          ))}
        </select>
      </div>
      <button type="reset">Show all</button>
      <p role="status" id="filter-status" />
    </form>
  );
}
