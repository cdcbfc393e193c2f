import type { VNode } from 'preact';
import { limits, Said } from './said.js';

interface FactListProps {
  /** Each fact with its name. */
  readonly facts: readonly (readonly [string, string])[];
}

/** Short facts under their names; their texts may be the target's. */
export function FactList({ facts }: FactListProps): VNode {
  return (
    <dl class="facts">
      {facts.map(([term, text]) => (
        <div>
          <dt>{term}</dt>
          <dd>
            <Said text={text} limit={limits.text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
