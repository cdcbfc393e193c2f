import type { ClientRequest, FhirClient } from '../../client/fhir-client.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findResource, toAnswer, type Answer } from '../answer.js';
import { describeBody } from '../expectations/expect-answer.js';
import { findValue, selectNodes } from '../select-nodes.js';

/** Sends a request that is no part of a test. Throws `transport` where no answer comes. */
export async function askTarget(client: FhirClient, request: ClientRequest): Promise<Answer> {
  const exchange = await client.send(request);
  const response = client.responseOf(exchange);
  if (response !== undefined) return toAnswer(exchange, response);
  const { method, url } = exchange.request;
  const why = exchange.failure?.message ?? 'the connection gave nothing';
  throw new ToolkitError('transport', `${method} ${url} got no answer: ${why}`);
}

/** How many issues of a refusal are told. */
const shownIssues = 3;

/** What was asked, the status that came, and what the OperationOutcome says; without secrets. */
export function describeRefusal({ exchange, response }: Answer): string {
  const { method, url } = exchange.request;
  const shown = toAnswer(exchange, exchange.response ?? response);
  const root = findResource(shown);
  const issues = root?.resourceType === 'OperationOutcome' ? selectNodes(root, 'issue') : [];
  const told = issues.slice(0, shownIssues).map((issue) => {
    const words = findValue(issue, 'diagnostics') ?? findValue(issue, 'details.text');
    return [findValue(issue, 'code'), words].filter((part) => part !== undefined).join(': ');
  });
  const rest = issues.length > shownIssues ? `; and ${issues.length - shownIssues} more` : '';
  const content = told.length === 0 ? describeBody(shown) : `${told.join('; ')}${rest}`;
  return `${method} ${url} was answered with ${response.status}: ${content}`;
}
