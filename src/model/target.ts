import type { EvidenceLevel } from './evidence-level.js';

/**
 * A server under test, as its target file describes it after checking: defaults are filled in and
 * `${NAME}` is still unresolved in secrets. Secrets are looked up in the environment when they are used.
 */
export interface Target {
  readonly name: string;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly fhirVersion: string;
  readonly auth: TargetAuth;
  /** Sent with every request to the origin of the base URL; `${NAME}` in a value is unresolved. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: TargetTls;
  /** Where else some requests go: a facade that is read, say, and an API that is written to. */
  readonly endpoints?: Readonly<Partial<Record<EndpointUse, TargetEndpoint>>>;
  /** URL of an HTTP proxy; `${NAME}` in it is unresolved. */
  readonly proxy?: string;
  /** Other origins that links, references and redirects of the target are followed to, without credentials. */
  readonly follow?: readonly string[];
  /** For a whole request, from its first byte out to the last byte in. */
  readonly timeoutMs: number;
  readonly rate: TargetRate;
  /** Suites and options that the target claims, such as `capability`, `demographics`, `demographics.update`. */
  readonly claims: readonly string[];
  /** Resource type to the canonical URL that its resources must conform to. */
  readonly profiles: Readonly<Record<string, string>>;
  readonly data: TargetData;
  readonly writes: boolean;
  readonly dialect: DialectName;
  /** Who asks, for the dialect `gp-connect`. */
  readonly gpConnect?: GpConnectParty;
  /** Who asks, for the dialect `patient-held-record`. */
  readonly patientHeldRecord?: { readonly organizationId: string };
  /** How much evidence a run keeps; what is not the reference server's is masked where nothing is said. */
  readonly evidence?: EvidenceLevel;
}

/** The conventions of headers and error codes beside FHIR that a target may follow. */
export type DialectName = 'careconnect' | 'gp-connect' | 'patient-held-record';

/** What requests of GP Connect say of who asks. */
export interface GpConnectParty {
  /** Accredited system ids (ASID) of the system that asks and of the one that is asked. */
  readonly from: string;
  readonly to: string;
  /** URL of the system that issues the tokens. */
  readonly issuer: string;
  readonly organization: { readonly odsCode: string; readonly name: string };
  readonly practitioner: {
    readonly id: string;
    readonly sdsUserId: string;
    readonly family: string;
    readonly given: string;
  };
  readonly device: {
    readonly system: string;
    readonly value: string;
    readonly model: string;
    readonly version: string;
  };
}

export type TargetAuth =
  | { readonly type: 'none' }
  | { readonly type: 'bearer'; readonly token: SecretRef }
  | ({
      readonly type: 'client-credentials';
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly scope?: string;
    } & ClientProof);

/** What an endpoint besides the base URL is for: what creates, changes and deletes records, and operations (`$name`). */
export type EndpointUse = 'writes' | 'operations';

/** An endpoint with credentials of its own; its headers and certificates go to it and to no other. */
export interface TargetEndpoint {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly auth: TargetAuth;
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: TargetTls;
}

/** How an OAuth client proves who it is. */
export type ClientProof = ClientSecretProof | PrivateKeyProof;

export interface ClientSecretProof {
  readonly method: 'client_secret_basic' | 'client_secret_post';
  readonly clientSecret: SecretRef;
}

/** By an assertion that it signs (https://www.rfc-editor.org/rfc/rfc7523#section-2.2). */
export interface PrivateKeyProof {
  readonly method: 'private_key_jwt';
  /** Path of a PEM file. */
  readonly privateKey: string;
  readonly algorithm: KeyAlgorithm;
  /** `kid` in the header of the assertion. */
  readonly keyId?: string;
}

/** https://www.rfc-editor.org/rfc/rfc7518#section-3.1 */
export type KeyAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'ES256' | 'ES384';

/** The name of an environment variable that holds a secret; written `${NAME}` in the file. */
export interface SecretRef {
  readonly env: string;
}

export interface TargetTls {
  /** Path of a PEM file with the certificate authorities to trust besides the system's. */
  readonly ca?: string;
  /** Paths of PEM files with the client certificate and its key; both or neither. */
  readonly certificate?: string;
  readonly key?: string;
}

export interface TargetRate {
  readonly requestsPerSecond?: number;
  readonly concurrency: number;
}

/** Symbolic names that scenarios use, mapped to what the target really holds. */
export interface TargetData {
  readonly patients: Readonly<Record<string, TargetPatient>>;
  readonly organizations: Readonly<Record<string, TargetRecord>>;
  readonly practitioners: Readonly<Record<string, TargetRecord>>;
  /** Records of other types, by the type and a symbolic name. */
  readonly records?: Readonly<Record<string, Readonly<Record<string, TargetRecord>>>>;
  /** A second OAuth client of the same token endpoint that may only read, where the target has one. */
  readonly readOnlyClient?: { readonly clientId: string } & ClientProof;
  /** Tokens that the target must refuse: a real one that has expired, and a real one that was issued for another service. */
  readonly tokens?: { readonly expired?: SecretRef; readonly foreign?: SecretRef };
}

export interface TargetRecord {
  readonly id?: string;
  /** `system|value`. */
  readonly identifier?: string;
  readonly name?: string;
}

export interface TargetPatient extends TargetRecord {
  readonly nhsNumber?: string;
  readonly family?: string;
  readonly given?: string;
  readonly gender?: string;
  readonly birthDate?: string;
}
