import type { Answer } from './answer.js';
import type { Right } from './auth/scopes.js';
import { toCapabilityStatement } from './capability-statement.js';
import type { FhirRequest } from './fhir-request.js';
import { answerOperation } from './operations/answer-operation.js';
import { listOffered } from './operations/list-offered.js';
import type { Operation } from './operations/operation.js';
import { operations } from './operations/operations.js';
import { readBinary } from './read-binary.js';
import { readHistory, readResource, readVersion } from './read-resource.js';
import { searchType } from './search/search-type.js';
import type { Interaction, ServedType } from './types/served-type.js';
import { servedTypes } from './types/served-types.js';
import type { ServerContext } from './server-context.js';
import {
  createResource,
  deleteBySearch,
  deleteResource,
  updateBySearch,
  updateResource,
} from './write-resource.js';

/** One way to call the server. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  /** Below the base URL, with `:id` and `:versionId` as placeholders. */
  readonly path: string;
  /** True for the CapabilityStatement, which needs no token and holds no record. */
  readonly isPublic: boolean;
  /** Present where the answer may be a document as it is, whatever its format. */
  readonly isRaw?: true;
  /** What a token must allow. */
  readonly needs?: { readonly type: string; readonly right: Right };
  readonly answer: (request: FhirRequest, context: ServerContext) => Answer | Promise<Answer>;
}

type Handler = (request: FhirRequest, served: ServedType, context: ServerContext) => Answer | Promise<Answer>;

interface InteractionRoute extends Pick<Route, 'method' | 'path'> {
  readonly right: Right;
  readonly handler: Handler;
}

/** How each interaction is called, below `[base]/[type]`. */
const interactionRoutes: Readonly<Record<Interaction, readonly InteractionRoute[]>> = {
  'search-type': [
    { method: 'GET', path: '', right: 'read', handler: searchType },
    { method: 'POST', path: '/_search', right: 'read', handler: searchType },
  ],
  create: [{ method: 'POST', path: '', right: 'write', handler: createResource }],
  read: [{ method: 'GET', path: '/:id', right: 'read', handler: readAsAsked }],
  update: [
    { method: 'PUT', path: '/:id', right: 'write', handler: updateResource },
    { method: 'PUT', path: '', right: 'write', handler: updateBySearch },
  ],
  delete: [
    { method: 'DELETE', path: '/:id', right: 'write', handler: deleteResource },
    { method: 'DELETE', path: '', right: 'write', handler: deleteBySearch },
  ],
  'history-instance': [{ method: 'GET', path: '/:id/_history', right: 'read', handler: readHistory }],
  vread: [{ method: 'GET', path: '/:id/_history/:versionId', right: 'read', handler: readVersion }],
};

function readAsAsked(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const read = served.isRaw === true ? readBinary : readResource;
  return read(request, served, context);
}

/** All routes, made from the table of served types. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/metadata', isPublic: true, answer: describeServer },
  { method: 'OPTIONS', path: '', isPublic: true, answer: describeServer },
  ...operations.map(toOperationRoute),
  ...servedTypes.flatMap((served) =>
    served.interactions.flatMap((interaction) =>
      interactionRoutes[interaction].map((route) => toRoute(served, route)),
    ),
  ),
];

function toRoute(served: ServedType, { method, path, right, handler }: InteractionRoute): Route {
  return {
    method,
    path: `/${served.type}${path}`,
    isPublic: served.isPublic === true,
    ...(served.isRaw === true && handler === readAsAsked ? { isRaw: true as const } : {}),
    needs: { type: served.type, right },
    answer: (request, context) => handler(request, served, context),
  };
}

function toOperationRoute(operation: Operation): Route {
  const { type, code, level, right } = operation;
  return {
    method: 'POST',
    path: `/${type}${level === 'instance' ? '/:id' : ''}/$${code}`,
    isPublic: false,
    needs: { type, right },
    answer: (request, context) => answerOperation(operation, request, context),
  };
}

/** GET metadata and OPTIONS */
function describeServer(_request: FhirRequest, context: ServerContext): Answer {
  const { baseUrl, tokenUrl, startedAt, behaviour, store } = context;
  const statement = toCapabilityStatement(servedTypes, {
    baseUrl,
    tokenUrl,
    date: startedAt,
    operations: listOffered(store),
  });
  return { status: 200, headers: {}, body: behaviour.shapeCapabilityStatement(statement) };
}
