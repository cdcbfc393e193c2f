import { Hono, type Context } from 'hono';
import { answerRequest } from './answer-request.js';
import type { AuthorizationServer } from './auth/authorization-server.js';
import type { FhirRequest } from './fhir-request.js';
import { Refusal } from './refusal.js';
import { routes, type Route } from './routes.js';
import type { ServerContext } from './server-context.js';

/** Where the server's two endpoints stand on its host. */
export const fhirPath = '/fhir';
export const tokenPath = '/oauth/token';

/** The HTTP application: the routes of the table, and refusals for all else. `context` is asked at each request. */
export function createReferenceApp(context: () => ServerContext, authorization: AuthorizationServer): Hono {
  const app = new Hono();
  for (const path of listPaths()) {
    for (const route of routesAt(path)) app.on(route.method, path, serve(route, context));
    app.all(path, serve(toMethodRefusal(path), context));
  }
  app.all(tokenPath, (c) => answerToken(c, authorization));
  app.notFound(serve(unknownRoute, context));
  return app;
}

/** Every path once; those without placeholders first, so that `$status-query` is not taken for an id. */
function listPaths(): readonly string[] {
  const paths = [...new Set(routes.flatMap(pathsOf))];
  const isOpen = (path: string): boolean => path.includes(':');
  return [...paths.filter((path) => !isOpen(path)), ...paths.filter(isOpen)];
}

function routesAt(path: string): readonly Route[] {
  return routes.filter((route) => pathsOf(route).includes(path));
}

function pathsOf(route: Route): string[] {
  const path = fhirPath + route.path;
  return [path, `${path}/`];
}

function serve(route: Route, context: () => ServerContext): (c: Context) => Promise<Response> {
  return async (c) => answerRequest(route, await readRequest(c), context());
}

async function readRequest(c: Context): Promise<FhirRequest> {
  const { pathname, searchParams } = new URL(c.req.url);
  return {
    method: c.req.method,
    path: pathname.startsWith(fhirPath) ? pathname.slice(fhirPath.length) : pathname,
    query: searchParams,
    id: c.req.param('id') ?? '',
    versionId: c.req.param('versionId') ?? '',
    body: await c.req.text(),
    header: (name) => c.req.header(name),
  };
}

const unknownRoute: Route = {
  method: 'GET',
  path: '',
  isPublic: false,
  answer: () => {
    throw new Refusal(404, [{ severity: 'error', code: 'not-found', diagnostics: 'There is nothing here' }]);
  },
};

function toMethodRefusal(path: string): Route {
  const methods = routesAt(path).map(({ method }) => method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
  return {
    ...unknownRoute,
    answer: () => {
      const diagnostics = `The method is not supported here; supported: ${allow}`;
      throw new Refusal(405, [{ severity: 'error', code: 'not-supported', diagnostics }], { allow });
    },
  };
}

async function answerToken(c: Context, authorization: AuthorizationServer): Promise<Response> {
  const { status, headers, body } = await authorization.answerTokenRequest({
    method: c.req.method,
    headers: c.req.header(),
    form: Object.fromEntries(new URLSearchParams(await c.req.text())),
  });
  return new Response(JSON.stringify(body), { status, headers });
}
