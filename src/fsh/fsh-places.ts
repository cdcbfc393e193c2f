import type { FshPlace } from './sushi/sushi-exchange.js';

/** Whether something that starts at one place stands within another. */
export function isWithin(
  inner: { readonly file?: string | undefined; readonly line?: number | undefined } | undefined,
  outer: FshPlace,
): boolean {
  if (inner?.file !== outer.file || inner.line === undefined) return false;
  return inner.line >= outer.line && inner.line <= outer.endLine;
}
