import { formatExactJson } from '../fhir/exact-json.js';
import type { ResourceFormat } from '../fhir/resource-document.js';
import { withHeader, type Answer } from './answer.js';
import { checkScope, getScopes } from './auth/check-access.js';
import type { FhirRequest } from './fhir-request.js';
import { readFormatRequest } from './media-types.js';
import { Refusal, refuse, toOperationOutcome } from './refusal.js';
import type { Route } from './routes.js';
import type { ServerContext } from './server-context.js';

/** Answers a request from its route, or refuses it with an OperationOutcome. Never throws for a request. */
export async function answerRequest(
  route: Route,
  request: FhirRequest,
  context: ServerContext,
): Promise<Response> {
  const format = context.behaviour.negotiate(readFormatRequest(request));
  const answer = await answerOrRefuse(route, request, format, context);
  const shaped = context.behaviour.shapeAnswer(withCaching(route, answer), request, context);
  return toResponse(shaped, format ?? 'json', context);
}

async function answerOrRefuse(
  route: Route,
  request: FhirRequest,
  format: ResourceFormat | undefined,
  context: ServerContext,
): Promise<Answer> {
  try {
    checkAccess(route, request, context);
    context.behaviour.checkServed(request);
    if (format === undefined && route.isRaw !== true)
      throw refuse(406, 'not-supported', 'Only FHIR JSON and FHIR XML can be given');
    return await route.answer(request, context);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : toServerError(error, context);
    return { status: refusal.status, headers: refusal.headers, body: toOperationOutcome(refusal.issues) };
  }
}

function checkAccess(route: Route, request: FhirRequest, context: ServerContext): void {
  const { behaviour, introspect, baseUrl, clock } = context;
  if (behaviour.isPublic(route.isPublic)) return;
  const check = { behaviour, introspect, audience: baseUrl, now: clock() };
  const scopes = getScopes(request.header('authorization'), check);
  if (route.needs !== undefined) checkScope(scopes, route.needs.type, route.needs.right, behaviour);
}

/** The error goes to whoever runs the server; the client learns nothing of it. */
function toServerError(error: unknown, { reportError }: ServerContext): Refusal {
  reportError(error);
  return refuse(500, 'exception', 'The server failed');
}

function withCaching(route: Route, answer: Answer): Answer {
  return route.isPublic ? answer : withHeader(answer, 'cache-control', 'no-store');
}

function toResponse(answer: Answer, format: ResourceFormat, context: ServerContext): Response {
  const { status, headers, body } = answer;
  if (body === undefined) return new Response(null, { status, headers });
  if (typeof body === 'string' || body instanceof Uint8Array) return new Response(body, { status, headers });
  const asXml = format === 'xml' && 'resourceType' in body;
  const text = asXml ? context.xml().toXml(context.behaviour.presentInXml(body)) : formatExactJson(body);
  const contentType = context.behaviour.contentType(asXml ? 'xml' : 'json');
  return new Response(text, { status, headers: { 'content-type': contentType, ...headers } });
}
