import { dirname, resolve } from 'node:path';
import { dialects } from '../../client/dialects/dialects.js';
import { findSecretNames } from '../../client/target-secrets.js';
import type {
  ClientProof,
  DialectName,
  SecretRef,
  Target,
  TargetAuth,
  TargetData,
  TargetEndpoint,
  TargetTls,
} from '../../model/target.js';
import { recordTypes } from '../record-type.js';
import type {
  TargetFile,
  TargetFileAuth,
  TargetFileData,
  TargetFileEndpoint,
  TargetFileProof,
} from './target-file.js';

const profileBase = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/';

/** CareConnect has no profile for these. */
const withoutProfile: ReadonlySet<string> = new Set(['Provenance', 'Questionnaire']);

/** The profiles that responses must conform to where the target file does not say otherwise. */
export const defaultProfiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(recordTypes)
    .filter((type) => !withoutProfile.has(type))
    .map((type) => [type, `${profileBase}CareConnect-${type}-1`]),
);

/**
 * The suites that a target is tested by where its file claims none: security needs credentials to be tested with, and a
 * dialect may offer more.
 */
export function toDefaultClaims(auth: TargetAuth, dialect: DialectName = 'careconnect'): readonly string[] {
  const security = auth.type === 'none' ? [] : ['security'];
  return ['capability', 'http', 'demographics', ...security, ...dialects[dialect].claims];
}

/** Fills in the defaults. Relative paths of certificates start at the folder of the target file. */
export function toTarget(file: TargetFile, path: string): Target {
  const folder = dirname(path);
  const { proxy, follow, rate = {}, endpoints, dialect = 'careconnect', gpConnect, patientHeldRecord } = file;
  const main = toEndpoint(file, folder);
  return {
    name: file.name ?? new URL(file.baseUrl).host,
    fhirVersion: file.fhirVersion ?? '3.0.2',
    ...main,
    ...(endpoints !== undefined && { endpoints: toEndpoints(endpoints, folder) }),
    ...(proxy !== undefined && { proxy }),
    ...(follow !== undefined && { follow: follow.map((url) => new URL(url).origin) }),
    timeoutMs: file.timeoutMs ?? 30_000,
    rate: { ...rate, concurrency: rate.concurrency ?? 4 },
    claims: file.claims ?? toDefaultClaims(main.auth, dialect),
    profiles: { ...defaultProfiles, ...file.profiles },
    data: toData(file.data ?? {}, (client) => toProof(client, file.auth, folder)),
    writes: file.writes ?? false,
    dialect,
    ...(gpConnect !== undefined && { gpConnect }),
    ...(patientHeldRecord !== undefined && { patientHeldRecord }),
    ...(file.evidence !== undefined && { evidence: file.evidence }),
  };
}

function toEndpoints(
  endpoints: NonNullable<TargetFile['endpoints']>,
  folder: string,
): NonNullable<Target['endpoints']> {
  const { writes, operations } = endpoints;
  return {
    ...(writes && { writes: toEndpoint(writes, folder) }),
    ...(operations && { operations: toEndpoint(operations, folder) }),
  };
}

function toEndpoint({ baseUrl, auth, headers, tls }: TargetFileEndpoint, folder: string): TargetEndpoint {
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    auth: toAuth(auth ?? { type: 'none' }, folder),
    headers: headers ?? {},
    tls: toTls(tls ?? {}, folder),
  };
}

/** The schema has made sure that a secret is exactly one `${NAME}`. */
function toSecretRef(text: string): SecretRef {
  return { env: findSecretNames(text)[0] ?? '' };
}

function toAuth(auth: TargetFileAuth, folder: string): TargetAuth {
  switch (auth.type) {
    case 'none':
      return { type: 'none' };
    case 'bearer':
      return { type: 'bearer', token: toSecretRef(auth.token) };
    case 'client-credentials': {
      const { type, tokenUrl, clientId, scope } = auth;
      return {
        type,
        tokenUrl,
        clientId,
        ...(scope !== undefined && { scope }),
        ...toProof(auth, auth, folder),
      };
    }
  }
}

/** A second client proves itself in the way of the first. It has been checked that what the way needs is there. */
function toProof(
  { clientSecret = '', privateKey = '', keyId }: TargetFileProof,
  auth: TargetFileAuth | undefined,
  folder: string,
): ClientProof {
  const { method = 'client_secret_basic', algorithm = 'RS512' } =
    auth?.type === 'client-credentials' ? auth : {};
  if (method !== 'private_key_jwt') return { method, clientSecret: toSecretRef(clientSecret) };
  return {
    method,
    privateKey: resolve(folder, privateKey),
    algorithm,
    ...(keyId !== undefined && { keyId }),
  };
}

function toTls(tls: TargetTls, folder: string): TargetTls {
  return Object.fromEntries(
    Object.entries(tls).map(([key, path]: [string, string]) => [key, resolve(folder, path)]),
  );
}

function toData(
  { patients, organizations, practitioners, records, readOnlyClient, tokens }: TargetFileData,
  proofOf: (client: TargetFileProof) => ClientProof,
): TargetData {
  return {
    patients: patients ?? {},
    organizations: organizations ?? {},
    practitioners: practitioners ?? {},
    ...(records !== undefined && { records }),
    ...(readOnlyClient && {
      readOnlyClient: { clientId: readOnlyClient.clientId, ...proofOf(readOnlyClient) },
    }),
    ...(tokens && {
      tokens: {
        ...(tokens.expired !== undefined && { expired: toSecretRef(tokens.expired) }),
        ...(tokens.foreign !== undefined && { foreign: toSecretRef(tokens.foreign) }),
      },
    }),
  };
}
