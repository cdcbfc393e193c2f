import type { VNode } from 'preact';
import { changeClasses, type Comparison } from '../../../model/comparison.js';
import { verdictTitles } from '../../comparison/comparison-words.js';
import { groupBy } from '../../group-by.js';

/** The form that narrows the page to what one looks for; there where scripts run. */
export function ComparisonFilter({ comparison }: { readonly comparison: Comparison }): VNode {
  const { changes } = comparison.summary;
  const kinds = [...groupBy(comparison.definitions, ({ resourceType }) => resourceType)];
  return (
    <form class="filter scripted-only" role="search" aria-label="Find in this comparison" id="filter">
      <div>
        <label for="filter-text">Find text</label>
        <input id="filter-text" type="search" autocomplete="off" spellcheck={false} />
      </div>
      <div>
        <label for="filter-class">Class</label>
        <select id="filter-class">
          <option value="">All</option>
          {changeClasses.map((changeClass) => (
            <option value={changeClass}>
              {verdictTitles[changeClass]} ({changes[changeClass]})
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="filter-kind">Kind of definition</label>
        <select id="filter-kind">
          <option value="">All</option>
          {kinds.map(([kind, own]) => (
            <option value={kind}>
              {kind} ({own.length})
            </option>
          ))}
        </select>
      </div>
      <button type="reset">Show all</button>
      <p role="status" id="filter-status" />
    </form>
  );
}
