import { startHttp, type LocalServer, type ReceivedRequest } from './local-server.js';

interface KeptResource {
  readonly resourceType: string;
  readonly id?: string;
}

/** A small FHIR server that keeps records as strictly as servers do. */
export interface RecordKeeper extends LocalServer {
  readonly baseUrl: string;
  /** What it holds, by `[type]/[id]`. */
  readonly held: Map<string, KeptResource>;
}

/** How it differs from a server that takes everything in. */
export interface RecordKeeperOptions {
  /** Types of which the statement claims nothing. */
  readonly unclaimed?: readonly string[];
  readonly interactions?: readonly string[];
  readonly updateCreate?: boolean;
  /** Refuses what is to be created, in these words. */
  readonly refuse?: (resource: KeptResource) => string | undefined;
  /** Hangs up without an answer, after it has done what was asked. */
  readonly hangUp?: (request: ReceivedRequest) => boolean;
  /** Gives this status and nothing else for an answer, after it has done what was asked. */
  readonly mute?: (request: ReceivedRequest) => number | undefined;
  /** Parameters that it claims to be searched by. */
  readonly searchesBy?: readonly string[];
  /** Shows everybody, whatever it is asked for. */
  readonly showsEverybody?: boolean;
}

const types = [
  'Patient',
  'Organization',
  'Condition',
  'Encounter',
  'DocumentReference',
  'Binary',
  'Provenance',
];
const everything = ['read', 'create', 'update', 'delete', 'search-type'];

/**
 * A server that gives ids of its own, refuses references to what it does not hold, and keeps what is referred to, as many
 * do (https://hl7.org/fhir/STU3/http.html#integrity).
 */
export async function startRecordKeeper(options: RecordKeeperOptions = {}): Promise<RecordKeeper> {
  const held = new Map<string, KeptResource>();
  const versions = new Map<string, number>();
  let count = 0;
  const server = await startHttp((request) => {
    const answered = answer(request);
    const status = options.mute?.(request);
    if (status !== undefined) return { status };
    return options.hangUp?.(request) === true ? (_request, response) => response.destroy() : answered;
  });

  function answer({ method, url, headers, body }: ReceivedRequest) {
    const path = url.replace(/^\/fhir\//, '').replace(/\?.*/, '');
    if (path === 'metadata') return json(200, toStatement(options));
    if (method === 'POST') return create(path, `${(count += 1)}`, body);
    const current = held.get(path);
    if (method === 'PUT' && current === undefined)
      return create(path.split('/')[0]!, path.split('/')[1]!, body);
    if (method === 'GET' && !path.includes('/')) return json(200, toBundle(path, new URL(url, 'http://x')));
    if (current === undefined) return outcome(404, 'Nothing is here');
    const etag = `W/"${String(versions.get(path))}"`;
    if (method === 'GET') return json(200, current, { etag });
    if (method === 'PUT' && headers['if-match'] !== etag) return outcome(412, 'Which version?');
    if (method === 'PUT') return store(path, JSON.parse(body) as KeptResource, 200);
    if (namedBy(path) !== undefined) return outcome(409, `${namedBy(path)!} refers to it`);
    held.delete(path);
    return { status: 204 };
  }

  function create(type: string, id: string, body: string) {
    const resource = JSON.parse(body) as KeptResource;
    const problem = options.refuse?.(resource);
    if (problem !== undefined) return outcome(422, problem);
    return store(`${type}/${id}`, { ...resource, id }, 201);
  }

  function store(path: string, resource: KeptResource, status: number) {
    const broken = referencesOf(resource).find((reference) => !held.has(reference));
    if (broken !== undefined) return outcome(422, `There is no ${broken}`);
    held.set(path, resource);
    versions.set(path, (versions.get(path) ?? 0) + 1);
    return json(status, resource, { location: `${server.origin}/fhir/${path}/_history/1` });
  }

  function namedBy(path: string): string | undefined {
    return [...held].find(
      ([other, resource]) => other !== path && referencesOf(resource).includes(path),
    )?.[0];
  }

  function toBundle(type: string, url: URL) {
    const value = url.searchParams.get('identifier')?.split('|')[1] ?? '';
    const found = [...held.values()].filter(
      (resource) =>
        resource.resourceType === type &&
        (options.showsEverybody === true || JSON.stringify(resource).includes(`"${value}"`)),
    );
    return { resourceType: 'Bundle', type: 'searchset', entry: found.map((resource) => ({ resource })) };
  }

  return { ...server, baseUrl: `${server.origin}/fhir`, held };
}

function referencesOf(resource: KeptResource): readonly string[] {
  return [...JSON.stringify(resource).matchAll(/"(?:reference|url)":"([A-Z][A-Za-z]+\/[^"]+)"/g)].map(
    ([, reference = '']) => reference,
  );
}

function toStatement({
  unclaimed = [],
  interactions = everything,
  updateCreate = false,
  searchesBy = ['identifier'],
}: RecordKeeperOptions) {
  const resource = types
    .filter((type) => !unclaimed.includes(type))
    .map((type) => ({
      type,
      interaction: interactions.map((code) => ({ code })),
      updateCreate,
      searchParam: searchesBy.map((name) => ({ name, type: 'token' })),
    }));
  return { resourceType: 'CapabilityStatement', fhirVersion: '3.0.2', rest: [{ mode: 'server', resource }] };
}

function json(status: number, resource: object, headers: Record<string, string> = {}) {
  const type = { 'content-type': 'application/fhir+json' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(resource) };
}

function outcome(status: number, diagnostics: string) {
  const issue = [{ severity: 'error', code: 'processing', diagnostics }];
  return json(status, { resourceType: 'OperationOutcome', issue });
}
