import type { IssueRecord } from '../model/issue.js';
import type { IssuedToken } from './auth/token-behaviour.js';
import type { Behaviour } from './behaviour.js';
import type { OperationFacts } from './operations/operation-facts.js';
import type { FhirXml } from './xml/fhir-xml.js';
import type { ResourceStore } from './resource-store.js';

/** What every interaction works with. */
export interface ServerContext {
  /** Of the FHIR endpoint, without a trailing slash. */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly store: ResourceStore;
  readonly clock: () => Date;
  /** When the server began to offer what it offers. */
  readonly startedAt: Date;
  readonly behaviour: Behaviour;
  /** What the operations go by and no record says. */
  readonly operationFacts: OperationFacts;
  readonly introspect: (token: string) => IssuedToken | undefined;
  readonly validate: (resource: unknown) => readonly IssueRecord[];
  /** Told of every failure that is the server's own. */
  readonly reportError: (error: unknown) => void;
  /** Loaded when it is first needed. */
  readonly xml: () => FhirXml;
}
