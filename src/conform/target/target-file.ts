import type { EvidenceLevel } from '../../model/evidence-level.js';
import type {
  ClientProof,
  DialectName,
  EndpointUse,
  GpConnectParty,
  KeyAlgorithm,
  TargetPatient,
  TargetRecord,
} from '../../model/target.js';

/** A target file after `schemas/target.schema.json` has accepted it. Secrets are still written `${NAME}`. */
export interface TargetFile {
  readonly name?: string;
  readonly baseUrl: string;
  readonly fhirVersion?: '3.0.2';
  readonly auth?: TargetFileAuth;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tls?: TargetFileTls;
  readonly endpoints?: Readonly<Partial<Record<EndpointUse, TargetFileEndpoint>>>;
  readonly proxy?: string;
  readonly follow?: readonly string[];
  readonly timeoutMs?: number;
  readonly rate?: { readonly requestsPerSecond?: number; readonly concurrency?: number };
  readonly claims?: readonly string[];
  readonly profiles?: Readonly<Record<string, string>>;
  readonly data?: TargetFileData;
  readonly writes?: boolean;
  readonly dialect?: DialectName;
  readonly gpConnect?: GpConnectParty;
  readonly patientHeldRecord?: { readonly organizationId: string };
  readonly evidence?: EvidenceLevel;
}

export interface TargetFileEndpoint {
  readonly baseUrl: string;
  readonly auth?: TargetFileAuth;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tls?: TargetFileTls;
}

export interface TargetFileTls {
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
}

export type TargetFileAuth =
  | { readonly type: 'none' }
  | { readonly type: 'bearer'; readonly token: string }
  | ({
      readonly type: 'client-credentials';
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly method?: ClientProof['method'];
      readonly algorithm?: KeyAlgorithm;
      readonly scope?: string;
    } & TargetFileProof);

/** A secret, or with `private_key_jwt` a key. */
export interface TargetFileProof {
  readonly clientSecret?: string;
  readonly privateKey?: string;
  readonly keyId?: string;
}

export interface TargetFileData {
  readonly patients?: Readonly<Record<string, TargetPatient>>;
  readonly organizations?: Readonly<Record<string, TargetRecord>>;
  readonly practitioners?: Readonly<Record<string, TargetRecord>>;
  readonly records?: Readonly<Record<string, Readonly<Record<string, TargetRecord>>>>;
  readonly readOnlyClient?: { readonly clientId: string } & TargetFileProof;
  readonly tokens?: { readonly expired?: string; readonly foreign?: string };
}
