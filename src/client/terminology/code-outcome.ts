import { isJsonObject } from '../../definitions/is-definition-resource.js';

/** What came of one operation. */
export type CodeOutcome =
  | {
      readonly kind: 'judged';
      readonly result: boolean;
      readonly message?: string;
      readonly display?: string;
      readonly isInactive?: boolean;
    }
  /** The server lacks what it needs to judge, or does not take the question. */
  | { readonly kind: 'unanswered'; readonly reason: string }
  /** No answer came. `isFinal` where no other question would fare better. */
  | { readonly kind: 'failed'; readonly reason: string; readonly isFinal: boolean };

/**
 * Reads the answer to one operation.
 *
 * @param about What the server has to know to answer, in words.
 */
export function readOutcome(status: number, body: unknown, about: string): CodeOutcome {
  if (status === 401 || status === 403) return failed(`it answered ${status}${quote(body)}`, true);
  if (status === 429 || status >= 500) return failed(`it answered ${status}${quote(body)}`, false);
  if (status >= 400) return readRefusal(status, body, about);
  const parameters = readParameters(body);
  const result = parameters?.get('result');
  if (parameters === undefined || typeof result !== 'boolean')
    return failed(`it answered ${status} without Parameters that say a result`, false);
  if (!result && namesUnknownSystem(parameters)) return unanswered(about);
  const message = textOf(parameters.get('message'));
  const display = textOf(parameters.get('display'));
  return {
    kind: 'judged',
    result,
    ...(message === undefined ? {} : { message }),
    ...(display === undefined ? {} : { display }),
    ...(parameters.get('inactive') === true ? { isInactive: true } : {}),
  };
}

const failed = (reason: string, isFinal: boolean): CodeOutcome => ({ kind: 'failed', reason, isFinal });

const unanswered = (about: string): CodeOutcome => ({
  kind: 'unanswered',
  reason: `the terminology server does not know ${about}`,
});

/** 404, and `not-found` under another status, are said of the value set or the code system. */
function readRefusal(status: number, body: unknown, about: string): CodeOutcome {
  const isMissing = status === 404 || listIssues(body).some(({ code }) => code === 'not-found');
  if (isMissing) return unanswered(about);
  const reason = `the terminology server refused to say: it answered ${status}${quote(body)}`;
  return { kind: 'unanswered', reason };
}

type Parameters = ReadonlyMap<string, unknown>;

function readParameters(body: unknown): Parameters | undefined {
  if (!isJsonObject(body) || body['resourceType'] !== 'Parameters') return undefined;
  const list: readonly unknown[] = Array.isArray(body['parameter']) ? body['parameter'] : [];
  return new Map(
    list.flatMap((each) => (isJsonObject(each) ? [[String(each['name']), valueOf(each)] as const] : [])),
  );
}

function valueOf(parameter: Readonly<Record<string, unknown>>): unknown {
  const key = Object.keys(parameter).find((name) => name.startsWith('value') || name === 'resource');
  return key === undefined ? undefined : parameter[key];
}

/** Servers say in several ways that a code is "wrong" for want of its system. */
function namesUnknownSystem(parameters: Parameters): boolean {
  if (parameters.has('x-unknown-system') || parameters.has('x-caused-by-unknown-system')) return true;
  return listIssues(parameters.get('issues')).some(
    ({ code, details }) => code === 'not-found' || (isJsonObject(details) && saysNotFound(details['coding'])),
  );
}

function saysNotFound(coding: unknown): boolean {
  return Array.isArray(coding) && coding.some((each) => isJsonObject(each) && each['code'] === 'not-found');
}

function listIssues(outcome: unknown): readonly Readonly<Record<string, unknown>>[] {
  const issues = isJsonObject(outcome) ? outcome['issue'] : undefined;
  return Array.isArray(issues) ? issues.filter(isJsonObject) : [];
}

const longestQuote = 200;

/** The first thing that an OperationOutcome says, for a sentence. */
function quote(body: unknown): string {
  const [issue] = listIssues(body);
  const details = issue?.['details'];
  const said = textOf(isJsonObject(details) ? details['text'] : undefined) ?? textOf(issue?.['diagnostics']);
  return said === undefined ? '' : ` (${said})`;
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const text = value.trim().replace(/\s+/g, ' ');
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
}
