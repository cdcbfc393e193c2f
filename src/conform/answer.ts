import type { Exchange, ExchangeResponse } from '../model/exchange.js';
import type { ElementNode } from '../fhir/element-node.js';
import { readResource } from '../fhir/read-resource.js';
import type { ResourceDocument } from '../fhir/resource-document.js';

/** A response of the target with the exchange that is its evidence. */
export interface Answer {
  readonly exchange: Exchange;
  /** As it came, before redaction: for judging only, never for output. */
  readonly response: ExchangeResponse;
  /** The body as read; absent where it is neither JSON nor XML, or not in UTF-8, in which all resources are written. */
  readonly document: ResourceDocument | undefined;
}

/** Reads the body of a response, whatever its content type says. */
export function toAnswer(exchange: Exchange, response: ExchangeResponse): Answer {
  const isText = response.bytes === undefined && /^\s*[{<]/.test(response.body);
  return { exchange, response, document: isText ? readResource(response.body) : undefined };
}

/** The resource in the body; absent where there is none. */
export function findResource(answer: Answer): ElementNode | undefined {
  const root = answer.document?.root;
  return root?.resourceType === undefined ? undefined : root;
}

/** A header by its name in lower case. */
export function findHeader(answer: Answer, name: string): string | undefined {
  return answer.response.headers[name];
}

/** True for the statuses 200 to 299. */
export function isSuccess(answer: Answer): boolean {
  return answer.response.status >= 200 && answer.response.status < 300;
}
