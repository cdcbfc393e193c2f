import type { VNode } from 'preact';
import type { Change, Stated } from '../../../model/comparison.js';
import { limits, Said } from '../said.js';
import { ClassMark } from './class-mark.js';

/** Where all of a value can be read. */
export const wholeComparison = 'the result as JSON';

interface ItemProps {
  readonly change: Change;
  readonly kind: string;
}

/** One change: its class and place, the sentence, and the values where the sentence does not give them. */
export function ChangeItem({ change, kind }: ItemProps): VNode {
  const { element, aspect, message } = change;
  return (
    <li class={`change change-${change.class}`} data-entry data-class={change.class} data-kind={kind}>
      <p class="place">
        <ClassMark verdict={change.class} />{' '}
        <code>
          <Said text={element === '' ? aspect : element} whole={wholeComparison} />
        </code>
        {element !== '' && (
          <>
            {' '}
            <Said text={aspect} whole={wholeComparison} />
          </>
        )}
      </p>
      <p>
        <Said text={message} limit={limits.text} whole={wholeComparison} /> <RuleName rule={change.rule} />
      </p>
      {needsValues(change) && (
        <dl class="compared">
          <Value term="Was" value={change.was} />
          <Value term="Is" value={change.is} />
        </dl>
      )}
    </li>
  );
}

function RuleName({ rule }: { readonly rule: string }): VNode {
  return <span class="meta">({rule})</span>;
}

/** Of these the sentence names the part that differs; the whole shows what is around it. */
const shownWhole = ['types', 'constraints', 'context'];

function needsValues({ rule, aspect, was, is }: Change): boolean {
  if (rule.endsWith('text-changed') || rule === 'meaning-changed') return true;
  return shownWhole.includes(aspect) && [was, is].some((value) => typeof value === 'object');
}

function Value({ term, value }: { readonly term: string; readonly value: Stated }): VNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {value === undefined ? (
          <span class="meta">nothing</span>
        ) : (
          <Said text={showValue(value)} limit={600} whole={wholeComparison} />
        )}
      </dd>
    </div>
  );
}

/** A list has a line for each item, an object a line for each member. */
function showValue(value: Stated): string {
  if (typeof value !== 'object') return String(value);
  const isList = Array.isArray(value);
  const lines = Object.entries(value).map(([name, item]: readonly [string, Stated]) => {
    const text = typeof item === 'object' ? JSON.stringify(item) : String(item);
    return isList ? text : `${name}: ${text}`;
  });
  return lines.length === 0 ? 'nothing' : lines.join('\n');
}
