import { formatExactJson } from '../fhir/exact-json.js';
import { readResource } from '../fhir/read-resource.js';
import { createDefinitionStore } from '../definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../definitions/load/embedded.js';
import type { IssueRecord } from '../model/issue.js';
import { seedFacts, seedRoles } from '../server/operations/seed-facts.js';
import { findServedType } from '../server/types/served-types.js';
import { startReferenceServer, type RunningServer } from '../server/reference-server.js';
import type { Resource } from '../server/resource.js';
import { createValidator } from '../validator/create-validator.js';
import { toIssueRecord } from '../validator/issue-record.js';
import { readSeed } from './read-seed.js';

/** The reference server, seeded from the compiled examples and judging what is written by our own engine. */
export interface EmbeddedServer {
  readonly server: RunningServer;
  readonly seed: readonly Resource[];
  /** How many of them are records: the definitions of operations are none. */
  readonly records: number;
  /** Ids of records of the seed by their symbolic names. */
  readonly roles: Readonly<Record<string, string>>;
}

/** Which server to start. */
export interface EmbeddedServerOptions {
  readonly port?: number;
  readonly faults?: readonly string[];
  /** True where it holds no records at the start. */
  readonly isEmpty?: boolean;
  readonly dialect?: 'gp-connect';
  readonly clientSecrets?: Readonly<{ full?: string; readOnly?: string }>;
  readonly reportError: (error: unknown) => void;
}

/**
 * Starts the reference server on loopback. Tokens of its client `shortLived` have expired as soon as they
 * are issued, so that a refusal can be tested at once.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const careConnect = openEmbeddedPackage('careconnect');
  const all = readSeed(careConnect);
  const seed = options.isEmpty === true ? all.filter(isDefinition) : all;
  const store = createDefinitionStore('stu3', [careConnect, openEmbeddedPackage('stu3-core')]);
  const validator = createValidator(store);
  const validate = (resource: unknown): readonly IssueRecord[] =>
    validator.validate(readResource(formatExactJson(resource))).issues.map(toIssueRecord);
  const server = await startReferenceServer({
    ...options,
    seed,
    operationFacts: seedFacts,
    validate,
    shortTokenLifetimeSeconds: 0.001,
  });
  const records = seed.filter((resource) => !isDefinition(resource)).length;
  return { server, seed, records, roles: seedRoles };
}

function isDefinition({ resourceType }: Resource): boolean {
  return findServedType(resourceType)?.isPublic === true;
}
