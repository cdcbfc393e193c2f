import type { VNode } from 'preact';
import type { ProfileCoverage, RunResult, UncheckedGroup } from '../../model/run-result.js';
import { formatCount, formatNumber } from '../quantity.js';
import type { SectionEntry } from './report-section.js';
import { limits, Said } from './said.js';

/** What the responses showed of the must-support elements, and what the validator could not check in them. */
export function listCoverageSections({ mustSupport, unchecked }: RunResult): readonly SectionEntry[] {
  const sections: SectionEntry[] = [];
  if (mustSupport.length > 0) {
    const content = <MustSupport profiles={mustSupport} />;
    sections.push({ id: 'must-support', title: 'Must-support elements', count: mustSupport.length, content });
  }
  if (unchecked.length > 0) {
    const content = <Unchecked groups={unchecked} />;
    sections.push({ id: 'unchecked', title: 'Left unchecked', count: unchecked.length, content });
  }
  return sections;
}

function MustSupport({ profiles }: { readonly profiles: readonly ProfileCoverage[] }): VNode {
  return (
    <>
      <p class="advice">
        A profile marks elements that a server must be able to send. One that no response showed may be
        missing in the target, or only in its test data: this run cannot tell which.
      </p>
      {profiles.map((profile) => (
        <Profile coverage={profile} />
      ))}
    </>
  );
}

function Profile({ coverage }: { readonly coverage: ProfileCoverage }): VNode {
  const { profile, resourceType, resources, elements } = coverage;
  const unseen = elements.filter(({ seen }) => seen === 0).length;
  return (
    <details>
      <summary>
        <Said text={resourceType} />: {formatNumber(elements.length - unseen)} of{' '}
        {formatCount(elements.length, 'element')} seen{' '}
        <span class="meta">in {formatCount(resources, 'resource')}</span>
      </summary>
      <div class="inside">
        <p class="meta">
          <Said text={profile} limit={limits.header} />
        </p>
        <ul class="plain">
          {elements
            .toSorted((one, other) => one.seen - other.seen)
            .map(({ element, label, seen }) => (
              <li>
                <span class={seen === 0 ? 'mark mark-not-exercised' : 'mark'}>
                  {seen === 0 ? 'Not seen' : seen === 1 ? 'Seen once' : `Seen ${formatNumber(seen)} times`}
                </span>{' '}
                <code>
                  <Said text={element} />
                </code>{' '}
                <span class="meta">
                  <Said text={label} />
                </span>
              </li>
            ))}
        </ul>
      </div>
    </details>
  );
}

function Unchecked({ groups }: { readonly groups: readonly UncheckedGroup[] }): VNode {
  return (
    <>
      <p class="advice">
        The validator could not judge these in the responses, so nothing here counts as right or wrong.
      </p>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">What and why</th>
            <th scope="col">How often</th>
            <th scope="col">First at</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ rule, reason, count, example }) => (
            <tr>
              <th scope="row">
                <Said text={reason} limit={limits.text} />
                <span class="meta block">
                  rule <Said text={rule} />
                </span>
              </th>
              <td>{count === 1 ? 'once' : `${formatNumber(count)} times`}</td>
              <td>
                <code>
                  <Said text={example} />
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
