import { setTimeout as sleep } from 'node:timers/promises';
import type { ValueSetInclude } from '../../src/fhir/definition-resources.js';
import { startHttp, type Answer, type LocalServer, type ReceivedRequest } from './local-server.js';

/** What a terminology server of a test knows, and how it behaves. */
export interface TerminologyServerOptions {
  readonly fhirVersion?: string;
  /** Code systems by URL: code to display. */
  readonly systems?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Value sets by URL, with `|version` where only that is known: `system|code`. */
  readonly valueSets?: Readonly<Record<string, readonly string[]>>;
  /** Codes that pass a filter: its `property op value` to the codes. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly takesBatches?: boolean;
  /** How it says that it does not know a code system: by a status, or by calling the code wrong. */
  readonly unknownSystem?: 'missing' | 'wrong';
  /** Whether it finds CodeSystem resources. */
  readonly listsSystems?: boolean;
  /** Answers before anything else does; undefined leaves the request to the server. */
  readonly intercept?: (request: ReceivedRequest, count: number) => Answer | undefined;
  /** Answers so many milliseconds late. */
  readonly delayMs?: number;
}

interface Parameter {
  readonly name: string;
  readonly valueUri?: string;
  readonly valueCode?: string;
  readonly valueString?: string;
  readonly valueBoolean?: boolean;
  readonly valueCoding?: { readonly system: string; readonly code: string; readonly display?: string };
  readonly resource?: { readonly compose: { readonly include: readonly ValueSetInclude[] } };
}

/** A result of one operation before it is put into HTTP or into a batch. */
interface Result {
  readonly status: number;
  readonly body: object;
}

/** Starts a small FHIR terminology server on this machine. */
export function startTerminologyServer(options: TerminologyServerOptions = {}): Promise<LocalServer> {
  let count = 0;
  return startHttp((request) => {
    const answer = options.intercept?.(request, ++count) ?? toAnswer(answerRequest(request, options));
    if (options.delayMs === undefined || typeof answer === 'function') return answer;
    return (_, response) => {
      void sleep(options.delayMs).then(() => {
        response.writeHead(answer.status ?? 200, answer.headers ?? {});
        response.end(answer.body ?? '');
      });
    };
  });
}

function toAnswer({ status, body }: Result): Answer {
  return { status, headers: { 'content-type': 'application/fhir+json' }, body: JSON.stringify(body) };
}

function answerRequest({ method, url, body }: ReceivedRequest, options: TerminologyServerOptions): Result {
  const { fhirVersion = '4.0.1', systems = {}, listsSystems = true, takesBatches = true } = options;
  if (url === '/fhir/metadata')
    return ok({ resourceType: 'CapabilityStatement', fhirVersion, software: { name: 'Test', version: '1' } });
  if (method === 'GET') {
    const system = new URL(url, 'http://x').searchParams.get('url') ?? '';
    const isListed = listsSystems && system in systems;
    const entry = isListed ? [{ resource: { resourceType: 'CodeSystem', url: system } }] : [];
    return ok({ resourceType: 'Bundle', type: 'searchset', entry });
  }
  if (url === '/fhir' || url === '/fhir/') {
    if (!takesBatches) return refusal(400, 'not-supported', 'Batches are not supported');
    return answerBatch(body, options);
  }
  return answerOperation(url.replace('/fhir/', ''), JSON.parse(body) as Operation, options);
}

interface Operation {
  readonly parameter: readonly Parameter[];
}

function answerBatch(body: string, options: TerminologyServerOptions): Result {
  const { entry } = JSON.parse(body) as {
    readonly entry: readonly { readonly resource: Operation; readonly request: { readonly url: string } }[];
  };
  const answers = entry.map(({ resource, request }) => answerOperation(request.url, resource, options));
  return ok({
    resourceType: 'Bundle',
    type: 'batch-response',
    entry: answers.map(({ status, body: resource }) => ({
      response: { status: `${status} x` },
      ...(status < 300 ? { resource } : { response: { status: `${status} x`, outcome: resource } }),
    })),
  });
}

function answerOperation(path: string, { parameter }: Operation, options: TerminologyServerOptions): Result {
  const find = (name: string) => parameter.find((each) => each.name === name);
  const isOnSystem = path === 'CodeSystem/$validate-code';
  if (isOnSystem && options.fhirVersion?.startsWith('3.') === true)
    return refusal(404, 'not-supported', 'There is no such operation');
  const coding = find('coding')?.valueCoding ?? { system: '', code: find('code')?.valueCode ?? '' };
  const url = find('url')?.valueUri;
  if (isOnSystem) return judge(coding, [{ system: url ?? '' }], options);
  const include = find('valueSet')?.resource?.compose.include;
  if (include !== undefined) return judge(coding, include, options);
  const version = find('valueSetVersion')?.valueString;
  const members = options.valueSets?.[version === undefined ? (url ?? '') : `${url}|${version}`];
  if (members === undefined) return refusal(404, 'not-found', `The value set ${url} was not found`);
  const inferred = find('inferSystem')?.valueBoolean === true;
  const isMember = members.some((member) =>
    inferred ? member.endsWith(`|${coding.code}`) : member === `${coding.system}|${coding.code}`,
  );
  return ok(toParameters(isMember, isMember ? undefined : `${coding.code} is not in the value set`));
}

type Coding = NonNullable<Parameter['valueCoding']>;

function judge(
  coding: Coding,
  include: readonly ValueSetInclude[],
  options: TerminologyServerOptions,
): Result {
  const [{ system = '', filter = [] } = {}] = include;
  const known = options.systems?.[system];
  if (known === undefined) {
    return options.unknownSystem === 'wrong'
      ? ok(toParameters(false, `The code system ${system} is unknown`))
      : refusal(404, 'not-found', `The code system ${system} was not found`);
  }
  const display = known[coding.code];
  const passes = filter.every(({ property, op, value }) =>
    options.filters?.[`${property} ${op} ${value}`]?.includes(coding.code),
  );
  if (display === undefined || coding.system !== system || !passes)
    return ok(toParameters(false, `Unknown code ${coding.code}`));
  if (coding.display !== undefined && coding.display !== display)
    return ok(toParameters(false, 'The display is wrong', display));
  return ok(toParameters(true, undefined, display));
}

function toParameters(result: boolean, message?: string, display?: string): object {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'result', valueBoolean: result },
      ...(message === undefined ? [] : [{ name: 'message', valueString: message }]),
      ...(display === undefined ? [] : [{ name: 'display', valueString: display }]),
    ],
  };
}

const ok = (body: object): Result => ({ status: 200, body });

function refusal(status: number, code: string, diagnostics: string): Result {
  const issue = [{ severity: 'error', code, diagnostics }];
  return { status, body: { resourceType: 'OperationOutcome', issue } };
}

/** How many requests went to a path below the base URL. */
export function countRequests(server: LocalServer, path: string): number {
  return server.requests.filter(({ url }) => url.split('?')[0] === `/fhir${path}`).length;
}
