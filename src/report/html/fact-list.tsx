import type { VNode } from 'preact';
import { limits, Said } from './said.js';

interface FactListProps {
  /** Each fact with its name. */
  readonly facts: readonly (readonly [string, string])[];
  /** Where the whole can be read. */
  readonly whole?: string;
}

/** Short facts under their names; their texts may be the target's. */
export function FactList({ facts, ...rest }: FactListProps): VNode {
  return (
    <dl class="facts">
      {facts.map(([term, text]) => (
        <Fact term={term} text={text} {...rest} />
      ))}
    </dl>
  );
}

interface FactProps {
  readonly term: string;
  readonly text: string;
  readonly whole?: string;
  /** Whether the text is code. */
  readonly code?: boolean;
}

/** One of them, for any list of terms. */
export function Fact({ term, text, code = false, ...rest }: FactProps): VNode {
  const said = <Said text={text} limit={limits.text} {...rest} />;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{code ? <code>{said}</code> : said}</dd>
    </div>
  );
}
