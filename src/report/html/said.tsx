import type { VNode } from 'preact';
import { clip } from '../clip.js';
import { formatNumber } from '../quantity.js';

/** How many characters are shown of what the run and the target say, by kind; the rest is in the file named beside. */
export const limits = {
  line: 300,
  text: 2_000,
  excerpt: 6_000,
  header: 1_000,
  command: 12_000,
  body: 12_000,
} as const;

interface SaidProps {
  readonly text: string;
  readonly limit?: number;
  /** Where the whole can be read. */
  readonly whole?: string;
}

/** A piece of text of the run or the target in a line: isolated in its direction, cut with a note where it is long. */
export function Said({ text, limit = limits.line, whole = 'run.json' }: SaidProps): VNode {
  return (
    <>
      <bdi>{clip(text, limit).text}</bdi>
      <CutNote text={text} limit={limit} whole={whole} />
    </>
  );
}

/** A piece of text of the run or the target as a block that keeps its line breaks. */
export function SaidBlock({ text, limit = limits.text, whole = 'run.json' }: SaidProps): VNode {
  return (
    <>
      <pre dir="auto">
        <code>{clip(text, limit).text}</code>
      </pre>
      <CutNote text={text} limit={limit} whole={whole} />
    </>
  );
}

function CutNote({ text, limit, whole }: Required<SaidProps>): VNode | null {
  const { text: shown, length, cut } = clip(text, limit);
  if (!cut) return null;
  return (
    <span class="note">
      {' '}
      The first {formatNumber(shown.length)} of {formatNumber(length)} characters; the whole is in {whole}.
    </span>
  );
}
