import type { Resource } from './resource.js';

/** What a request is answered with, before it is written in the format that was asked for. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * A resource, written as JSON or XML, or the bytes of a document; absent for an empty body. Faults answer with text
   * and arrays too.
   */
  readonly body?: Resource | readonly Resource[] | string | Uint8Array<ArrayBuffer>;
}

/** The answer without a header. */
export function withoutHeader(answer: Answer, name: string): Answer {
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([other]) => other !== name));
  return { ...answer, headers };
}

/** The answer with a header, which replaces one of the same name. */
export function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}
