import type { ClientRequest } from '../client/client-request.js';
import { readResource } from '../fhir/read-resource.js';
import type { Exchange } from '../model/exchange.js';
import { failed, notNeeded, passed, type Answer, type Question } from './preflight-question.js';

/** Whether the endpoints besides the base URL can be reached, with the credentials that they have. */
export const endpointQuestions: readonly Question[] = [
  {
    id: 'endpoints',
    title: 'The other endpoints answer',
    ask: async ({ target, askEndpoint }) => {
      const endpoints = Object.entries(target.endpoints ?? {});
      if (endpoints.length === 0) return notNeeded('The target file names no other endpoints.');
      for (const [use, { baseUrl }] of endpoints) {
        const problem = findProblem(use, await askEndpoint(toRequest(baseUrl)));
        if (problem !== undefined) return problem;
      }
      return passed(
        `${endpoints.map(([use]) => use).join(' and ')}: each is a FHIR server that lets the run in.`,
      );
    },
  },
];

const toRequest = (baseUrl: string): ClientRequest => ({
  method: 'GET',
  url: `${baseUrl}/metadata`,
  purpose: 'preflight',
});

function findProblem(use: string, { request, response, failure }: Exchange): Answer | undefined {
  const place = `endpoints.${use}`;
  if (response === undefined) {
    return failed(
      `${place}: ${failure?.message ?? 'no answer came'}`,
      `Check ${place}.baseUrl and ${place}.auth.`,
    );
  }
  const found = `${place}: ${request.url} answered ${response.status}`;
  if (response.status === 401 || response.status === 403) return failed(found, `Check ${place}.auth.`);
  if (response.status >= 300) return failed(found, `Check ${place}.baseUrl.`);
  const type = readResource(response.body).root?.resourceType;
  if (type === 'CapabilityStatement') return undefined;
  return failed(`${found}, and not with a CapabilityStatement`, `Check ${place}.baseUrl.`);
}
