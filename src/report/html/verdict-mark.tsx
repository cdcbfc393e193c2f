import type { VNode } from 'preact';
import { outcomeWords, type Outcome } from '../verdict-words.js';

/** A shape for each outcome on a grid of 16 units, so that it can be told without colour. */
const shapes: Readonly<Record<Outcome, string>> = {
  passed: 'M2.5 8.5 6.5 12.5 13.5 4',
  failed: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
  error: 'M8 1.5 15 14.5H1ZM8 6V10M8 11.8V12.8',
  'not-exercised': 'M8 2.5A5.5 5.5 0 1 1 8 13.5 5.5 5.5 0 1 1 8 2.5',
  'not-claimed': 'M2.5 8H13.5',
  'not-tested': 'M3 8H4.5M7.25 8H8.75M11.5 8H13',
  'not-reached': 'M5 8H11',
};

/** The shape alone; the words stand beside it. */
export function OutcomeShape({ outcome }: { readonly outcome: Outcome }): VNode {
  return (
    <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shapes[outcome]} />
    </svg>
  );
}

/** An outcome as shape and word. */
export function VerdictMark({ outcome }: { readonly outcome: Outcome }): VNode {
  return (
    <span class={`mark mark-${outcome}`}>
      <OutcomeShape outcome={outcome} /> {outcomeLabel(outcome)}
    </span>
  );
}

/** The word of an outcome with a capital. */
export function outcomeLabel(outcome: Outcome): string {
  const words = outcomeWords[outcome];
  return words.charAt(0).toUpperCase() + words.slice(1);
}
