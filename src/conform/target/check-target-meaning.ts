import { isLoopback } from '../../client/is-loopback.js';
import { findSecretNames } from '../../client/target-secrets.js';
import { findNearest } from '../../model/find-nearest.js';
import { checkDialect } from './check-dialect.js';
import type { KeyProblem } from './target-problem.js';

/** What a target file is checked against besides its schema. */
export interface TargetContext {
  /** Given, every environment variable that the file names must be set in it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Given, the only claims that a target may make. */
  readonly claims?: readonly string[];
}

/** What no schema can say of a target file. Works on values that the schema has refused, too. */
export function checkTargetMeaning(value: unknown, context: TargetContext): readonly KeyProblem[] {
  return [
    ...checkPlaceholders(value, []),
    ...endpointPlaces(value).flatMap((place) => [
      ...checkUrls(value, [
        [...place, 'baseUrl'],
        [...place, 'auth', 'tokenUrl'],
      ]),
      ...checkHeaders(value, [...place, 'headers']),
      ...checkTokenUrl(value, [...place, 'auth', 'tokenUrl']),
      ...checkProof(value, [...place, 'auth'], [...place, 'auth']),
    ]),
    ...checkUrls(value, [['proxy']]),
    ...checkProxy(value),
    ...checkFollow(value),
    ...checkDialect(value),
    ...checkProof(value, ['data', 'readOnlyClient'], ['auth']),
    ...checkReadOnlyClient(value),
    ...checkClaims(value, context.claims),
    ...checkEnvironment(value, context.env),
  ];
}

type Path = readonly string[];

/** Where an endpoint is described: the file itself, and each entry of `endpoints`. */
function endpointPlaces(value: unknown): readonly Path[] {
  return [[], ...Object.keys(objectAt(value, ['endpoints'])).map((use) => ['endpoints', use])];
}

/** Where secrets may stand, besides the headers of endpoints. */
function secretPlaces(value: unknown): readonly Path[] {
  const credentials = endpointPlaces(value).flatMap((place) => [
    [...place, 'auth', 'token'],
    [...place, 'auth', 'clientSecret'],
  ]);
  return [...credentials, ...otherSecretPlaces];
}

const otherSecretPlaces: readonly Path[] = [
  ['data', 'readOnlyClient', 'clientSecret'],
  ['data', 'tokens', 'expired'],
  ['data', 'tokens', 'foreign'],
  ['proxy'],
];

/** `${NAME}` elsewhere would be sent as it is written, which nobody means. */
function checkPlaceholders(value: unknown, path: readonly string[]): readonly KeyProblem[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, below]) => checkPlaceholders(below, [...path, key]));
  }
  const [name] = typeof value === 'string' ? findSecretNames(value) : [];
  const mayHoldSecret =
    /^(endpoints\.\w+\.)?(headers\.|auth\.(token|clientSecret)$)/.test(path.join('.')) ||
    otherSecretPlaces.some((place) => place.join('.') === path.join('.'));
  if (name === undefined || mayHoldSecret) return [];
  return [
    {
      path,
      at: 'value',
      found: `\${${name}}, which is read from the environment for secrets, headers and the proxy only`,
      expected: 'the value itself',
    },
  ];
}

function checkUrls(value: unknown, places: readonly Path[]): readonly KeyProblem[] {
  return places.flatMap((path): readonly KeyProblem[] => {
    const text = textAt(value, path)?.replace(/\$\{\w+\}/g, 'secret');
    if (text === undefined || !/^https?:/.test(text) || URL.canParse(text)) return [];
    return [
      {
        path,
        at: 'value',
        found: 'a URL whose host or port is not possible',
        expected: 'a URL such as https://fhir.example.org/STU3',
      },
    ];
  });
}

const howToNameSecret = 'the name of an environment variable that holds the secret, written ${NAME}';

const secretHeaderName =
  /^(authorization|proxy-authorization|cookie)$|token|secret|password|api-?key|subscription-key/i;

function checkHeaders(value: unknown, place: Path): readonly KeyProblem[] {
  return Object.entries(objectAt(value, place)).flatMap(([name, text]) => {
    if (!secretHeaderName.test(name) || typeof text !== 'string' || findSecretNames(text).length > 0)
      return [];
    return [
      {
        path: [...place, name],
        at: 'value',
        found: 'a literal value, which is not shown',
        expected: howToNameSecret,
      },
    ];
  });
}

function checkProxy(value: unknown): readonly KeyProblem[] {
  const proxy = textAt(value, ['proxy']);
  const password = /^https?:\/\/[^/@]*?:(.*)@/.exec(proxy ?? '')?.[1];
  if (password === undefined || findSecretNames(password).length > 0) return [];
  return [
    {
      path: ['proxy'],
      at: 'value',
      found: 'a literal password, which is not shown',
      expected: 'the name of an environment variable that holds it, as http://user:${NAME}@host:port',
    },
  ];
}

/** The target itself is asked with credentials, and its redirects are judged. */
function checkFollow(value: unknown): readonly KeyProblem[] {
  const follow = objectAt(value, [])['follow'];
  const home = toOrigin(textAt(value, ['baseUrl']));
  if (!Array.isArray(follow)) return [];
  return follow.flatMap((url: unknown, at): readonly KeyProblem[] => {
    const origin = toOrigin(url);
    const isSaidElsewhere = typeof url !== 'string' || !/^https?:/.test(url);
    if (isSaidElsewhere || (origin !== undefined && origin !== home)) return [];
    const found = origin === undefined ? 'a URL whose host or port is not possible' : 'the origin of baseUrl';
    const expected = 'an origin other than that of baseUrl, such as https://files.example.org';
    return [{ path: ['follow', String(at)], at: 'value', found, expected }];
  });
}

function toOrigin(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined;
}

function checkTokenUrl(value: unknown, path: Path): readonly KeyProblem[] {
  const tokenUrl = textAt(value, path);
  if (!tokenUrl?.startsWith('http:') || isLoopback(tokenUrl)) return [];
  return [
    {
      path,
      at: 'value',
      found: 'a URL without TLS',
      expected: 'https: secrets are sent in the clear to a loopback address only',
    },
  ];
}

/** A client has what the method of the `auth` at `authPath` needs, and nothing that it does not use. */
function checkProof(value: unknown, path: Path, authPath: Path): readonly KeyProblem[] {
  const client = objectAt(value, path);
  const usesOAuth = textAt(value, [...authPath, 'type']) === 'client-credentials';
  if (!usesOAuth || Object.keys(client).length === 0) return [];
  const method = textAt(value, [...authPath, 'method']) ?? 'client_secret_basic';
  const signs = method === 'private_key_jwt';
  const needed = signs ? 'privateKey' : 'clientSecret';
  const idle = signs ? ['clientSecret'] : ['privateKey', 'keyId', 'algorithm'];
  return [
    ...(needed in client
      ? []
      : [
          {
            path: [...path, needed],
            at: 'value' as const,
            found: 'nothing',
            expected: `the key ${needed}, which the method ${method} needs`,
          },
        ]),
    ...idle
      .filter((key) => key in client)
      .map((key) => ({
        path: [...path, key],
        at: 'key' as const,
        found: 'a key that is not used',
        expected: `only what the method ${method} needs`,
      })),
  ];
}

function checkReadOnlyClient(value: unknown): readonly KeyProblem[] {
  const { readOnlyClient } = objectAt(value, ['data']);
  if (readOnlyClient === undefined || textAt(value, ['auth', 'type']) === 'client-credentials') return [];
  return [
    {
      path: ['data', 'readOnlyClient'],
      at: 'key',
      found: 'a second client without a token endpoint',
      expected: 'auth of type client-credentials beside it',
    },
  ];
}

function checkClaims(value: unknown, known: readonly string[] | undefined): readonly KeyProblem[] {
  const claims = objectAt(value, [])['claims'];
  if (known === undefined || !Array.isArray(claims)) return [];
  return claims.flatMap((claim: unknown, at): readonly KeyProblem[] => {
    if (typeof claim !== 'string' || known.includes(claim)) return [];
    const nearest = findNearest(claim, known);
    return [
      {
        path: ['claims', String(at)],
        at: 'value',
        found: `"${claim}", which no suite knows`,
        expected: nearest === undefined ? `one of ${known.join(', ')}` : `${nearest}, perhaps`,
      },
    ];
  });
}

function checkEnvironment(value: unknown, env: TargetContext['env']): readonly KeyProblem[] {
  if (env === undefined) return [];
  const headers = endpointPlaces(value).flatMap((place) =>
    Object.keys(objectAt(value, [...place, 'headers'])).map((name) => [...place, 'headers', name]),
  );
  return [...secretPlaces(value), ...headers].flatMap((path) =>
    findSecretNames(textAt(value, path) ?? '')
      .filter((name) => !env[name])
      .map((name) => ({
        path,
        at: 'value' as const,
        found: `\${${name}}, and no environment variable ${name} is set`,
        expected: `the variable ${name} to be set to the secret`,
      })),
  );
}

function objectAt(value: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const found = valueAt(value, path);
  return isObject(found) ? found : {};
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
