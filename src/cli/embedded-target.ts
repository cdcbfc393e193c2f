import { isJsonObject } from '../definitions/is-definition-resource.js';
import type { CompactPackage } from '../definitions/load/compact-package.js';
import { findBrokenRule } from '../fsh/breaks-rule.js';
import { nhsNumberSystem } from '../fhir/nhs-number.js';
import type { Target, TargetData, TargetPatient, TargetRecord } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { createTargetFromUrl } from '../conform/target/create-target-from-url.js';
import type { ClientCredentials, Resource, RunningServer } from '../server/reference-server.js';
import { isObject, isResource, stringsAt, valuesAt } from '../server/resource.js';
import { servedTypes } from '../server/served-types.js';

/** The reference server as a target: how to reach it, and the environment that holds its secrets. */
export interface EmbeddedTarget {
  readonly target: Target;
  readonly env: Readonly<Record<string, string>>;
}

/** Names of the environment variables that stand for the secrets of the embedded server. */
const secretNames = {
  full: 'REFERENCE_SERVER_SECRET',
  readOnly: 'REFERENCE_SERVER_READ_ONLY_SECRET',
  expired: 'REFERENCE_SERVER_EXPIRED_TOKEN',
  foreign: 'REFERENCE_SERVER_FOREIGN_TOKEN',
} as const;

/** What the reference server holds at the start: the sound examples of the types that it serves. */
export function readSeed(careConnect: CompactPackage): readonly Resource[] {
  const served = new Set<string>(servedTypes.map(({ type }) => type));
  return careConnect.entries
    .filter(({ resourceType }) => served.has(resourceType))
    .map((entry): unknown => careConnect.read(entry))
    .filter(isResource)
    .filter((resource) => findBrokenRule(resource) === undefined);
}

/**
 * Describes a running reference server as a target that claims everything. Asks it for two tokens that it
 * must refuse: one that has expired, and one that was issued for another service.
 */
export async function describeServer(
  server: RunningServer,
  seed: readonly Resource[],
): Promise<EmbeddedTarget> {
  const { full, readOnly, shortLived, foreign } = server.clients;
  const target: Target = {
    ...createTargetFromUrl(server.baseUrl),
    name: 'Reference server',
    auth: {
      type: 'client-credentials',
      tokenUrl: server.tokenUrl,
      clientId: full.clientId,
      clientSecret: { env: secretNames.full },
      method: 'client_secret_basic',
    },
    writes: true,
    data: {
      ...describeSeed(seed),
      readOnlyClient: { clientId: readOnly.clientId, clientSecret: { env: secretNames.readOnly } },
      tokens: { expired: { env: secretNames.expired }, foreign: { env: secretNames.foreign } },
    },
  };
  const env = {
    [secretNames.full]: full.clientSecret,
    [secretNames.readOnly]: readOnly.clientSecret,
    [secretNames.expired]: await requestToken(server.tokenUrl, shortLived),
    [secretNames.foreign]: await requestToken(server.tokenUrl, foreign),
  };
  return { target, env };
}

async function requestToken(tokenUrl: string, client: ClientCredentials): Promise<string> {
  const basic = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  const answer: unknown = await response.json();
  if (isJsonObject(answer) && typeof answer['access_token'] === 'string') return answer['access_token'];
  throw new ToolkitError('internal', `The reference server gave no token to ${client.clientId}`);
}

/** The symbolic records of the target, which are the records that the server was seeded with. */
function describeSeed(seed: readonly Resource[]): Omit<TargetData, 'readOnlyClient' | 'tokens'> {
  const ofType = (type: string): readonly Resource[] =>
    seed.filter(({ resourceType }) => resourceType === type);
  const byId = <R>(type: string, toRecord: (resource: Resource) => R): Readonly<Record<string, R>> =>
    Object.fromEntries(ofType(type).map((resource) => [resource.id ?? '', toRecord(resource)]));
  return {
    patients: byId('Patient', toTargetPatient),
    organizations: byId('Organization', toTargetRecord),
    practitioners: byId('Practitioner', toTargetRecord),
  };
}

function toTargetRecord(resource: Resource): TargetRecord {
  const [identifier] = valuesAt(resource, 'identifier').filter(isObject);
  const [name] = stringsAt(resource, 'name');
  return {
    ...(resource.id === undefined ? {} : { id: resource.id }),
    ...(identifier === undefined
      ? {}
      : { identifier: `${textOf(identifier, 'system')}|${textOf(identifier, 'value')}` }),
    ...(name === undefined ? {} : { name }),
  };
}

function toTargetPatient(resource: Resource): TargetPatient {
  const numbers = valuesAt(resource, 'identifier').filter(isObject);
  const nhsNumber = numbers.find((each) => each['system'] === nhsNumberSystem)?.['value'];
  const names = valuesAt(resource, 'name').filter(isObject);
  const official = names.find((each) => each['use'] === 'official') ?? {};
  const details = {
    nhsNumber,
    family: official['family'],
    given: valuesAt(official, 'given')[0],
    gender: resource['gender'],
    birthDate: resource['birthDate'],
  };
  return {
    ...(resource.id === undefined ? {} : { id: resource.id }),
    ...Object.fromEntries(Object.entries(details).filter(([, value]) => typeof value === 'string')),
  };
}

function textOf(element: Readonly<Record<string, unknown>>, name: string): string {
  const value = element[name];
  return typeof value === 'string' ? value : '';
}
