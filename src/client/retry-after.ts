/**
 * The wait in milliseconds that a `Retry-After` header asks for, as seconds or as an HTTP date
 * (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3); `undefined` where it says neither.
 */
export function readRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/[A-Za-z]/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
