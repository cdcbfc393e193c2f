import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { toVisibleText } from '../visible-text.js';

/**
 * What a large page keeps apart: pieces that are closed at first stand at the end of it as inert JSON, and the page's
 * script puts each in its place when it is opened. So the browser lays out only what somebody looks at.
 */
export interface Apart {
  /** True where the page is so large that closed pieces are kept apart. */
  readonly isLarge: boolean;
  /** Keeps a piece and returns its number. */
  readonly keep: (piece: VNode) => number;
  /** The pieces that were kept so far, as JSON that can stand in a script element. */
  readonly list: () => readonly string[];
}

/** From these sizes on, a page is large: browsers begin to be slow. */
const manyScenarios = 400;
const manyExchanges = 3000;

/** Decides by the size of a run whether its page keeps pieces apart. */
export function createApart(size: { readonly scenarios: number; readonly exchanges: number }): Apart {
  const pieces: string[] = [];
  return {
    isLarge: size.scenarios >= manyScenarios || size.exchanges >= manyExchanges,
    keep: (piece) => pieces.push(toJson(toVisibleText(renderToString(piece)))),
    list: () => pieces,
  };
}

/** Nothing in it can end the element that it stands in. */
function toJson(html: string): string {
  return JSON.stringify(html).replaceAll('<', '\\u003C');
}

interface InsideProps {
  readonly apart: Apart;
  readonly children: ComponentChildren;
}

/** The inside of something that is closed at first: there at once, or on a large page when it is opened. */
export function Inside({ apart, children }: InsideProps): VNode {
  if (!apart.isLarge) return <div class="inside">{children}</div>;
  return (
    <div class="inside" data-apart={apart.keep(<>{children}</>)}>
      <p class="note">
        This run is large: its evidence is shown by a script, which does not run here. It is in run.json and
        exchanges.ndjson, too.
      </p>
    </div>
  );
}

/** The pieces that were kept, for the end of the page. They must be listed when all else is written. */
export function keptPieces(apart: Apart): string {
  return apart
    .list()
    .map((json, at) => `<script type="application/json" id="apart-${at + 1}">${json}</script>\n`)
    .join('');
}
