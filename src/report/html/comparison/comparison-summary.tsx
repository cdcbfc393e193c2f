import type { VNode } from 'preact';
import { changeClasses, type Comparison } from '../../../model/comparison.js';
import {
  countChanges,
  countDefinitions,
  namePackage,
  verdictMeanings,
  verdictTitles,
} from '../../comparison/comparison-words.js';
import { formatCount, formatNumber } from '../../quantity.js';
import { FactList } from '../fact-list.js';
import { Said } from '../said.js';
import { wholeComparison } from './change-item.js';
import { ClassMark } from './class-mark.js';

const tones = { breaking: 'unmet', compatible: 'met', editorial: 'met', same: 'met' } as const;

/** What a reader sees first: the verdict and what it means, the counts, and what was compared. */
export function ComparisonSummary({ comparison }: { readonly comparison: Comparison }): VNode {
  const { verdict } = comparison.summary;
  const limited = comparison.limits.length;
  return (
    <section class={`verdict verdict-${tones[verdict]}`} aria-labelledby="verdict">
      <p class="subject">
        <Said text={`${namePackage(comparison.old)} and ${namePackage(comparison.new)}`} />
      </p>
      <h1 id="verdict">{verdictTitles[verdict]}</h1>
      <p class="headline">{verdictMeanings[verdict]}</p>
      {limited > 0 && (
        <div class="points">
          <h2>What to know before relying on this</h2>
          <p>
            <a href="#limits">{formatCount(limited, 'thing')}</a> could not be compared, or not wholly.
          </p>
        </div>
      )}
      <div class="glance">
        <Facts comparison={comparison} />
        <Counts comparison={comparison} />
      </div>
    </section>
  );
}

function Facts({ comparison }: { readonly comparison: Comparison }): VNode {
  const facts: readonly (readonly [string, string])[] = [
    ['Old', describe(comparison.old)],
    ['New', describe(comparison.new)],
    ['FHIR version', comparison.fhirVersion],
    ['Definitions', countDefinitions(comparison)],
    ['Changes', countChanges(comparison)],
  ];
  return <FactList facts={facts} whole={wholeComparison} />;
}

function describe(given: Comparison['old']): string {
  return `${namePackage(given)}, ${formatCount(given.definitions, 'definition')}`;
}

function Counts({ comparison: { summary, definitions } }: { readonly comparison: Comparison }): VNode {
  return (
    <table class="counts">
      <caption>Counts</caption>
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">Changes</th>
          <th scope="col">Definitions</th>
        </tr>
      </thead>
      <tbody>
        {changeClasses.map((changeClass) => (
          <tr class={summary.changes[changeClass] === 0 ? 'zero' : undefined}>
            <th scope="row">
              <ClassMark verdict={changeClass} />
            </th>
            <td>{formatNumber(summary.changes[changeClass])}</td>
            <td>{formatNumber(definitions.filter((each) => each.class === changeClass).length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
