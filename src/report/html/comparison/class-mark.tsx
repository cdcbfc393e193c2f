import type { VNode } from 'preact';
import type { Comparison } from '../../../model/comparison.js';
import { verdictTitles } from '../../comparison/comparison-words.js';

type Verdict = Comparison['summary']['verdict'];

/** A shape for each class on a grid of 16 units, so that it can be told without colour. */
const shapes: Readonly<Record<Verdict, string>> = {
  breaking: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  compatible: 'M2.5 8.5 6.5 12.5 13.5 4',
  editorial: 'M3 13 4 9.5 11.5 2 14 4.5 6.5 12Z',
  same: 'M3 6H13M3 10H13',
};

/** A class of change as shape and word. */
export function ClassMark({ verdict }: { readonly verdict: Verdict }): VNode {
  return (
    <span class={`mark mark-${verdict}`}>
      <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={shapes[verdict]} />
      </svg>{' '}
      {verdictTitles[verdict]}
    </span>
  );
}
