import type { Answer } from '../answer.js';

const busy: ReadonlySet<number> = new Set([408, 429]);
const closed: ReadonlySet<number> = new Set([401, 403]);

/**
 * Why an answer says nothing of what was asked: the target had no time for it
 * (https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9, https://www.rfc-editor.org/rfc/rfc6585#section-4). Nothing for
 * every other answer.
 */
export function findBusy({ response: { status } }: Answer): string | undefined {
  return busy.has(status)
    ? `A request was answered with the status ${String(status)}: the target had no time for it, which says nothing of what was asked. Ask it more slowly, by "rate" in the target file, or run again later.`
    : undefined;
}

/** Whether the client may not see what it asked for, or is not known. */
export function isForbidden({ response: { status } }: Answer): boolean {
  return closed.has(status);
}

/** Why an answer refuses who asks, or when, and not what was asked. Nothing for every other answer. */
export function findHindrance(answer: Answer): string | undefined {
  return isForbidden(answer)
    ? `A request was answered with the status ${String(answer.response.status)}: access was not granted, which says nothing of what was asked.`
    : findBusy(answer);
}
