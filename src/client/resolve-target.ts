import type { Headers } from '../model/exchange.js';
import type { Target } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';
import type { SecretRegister } from './secret-register.js';
import { checkTargetSecrets, findSecretNames, getSecret, resolveSecrets } from './target-secrets.js';
import type { Environment } from './target-secrets.js';
import { readTlsMaterial } from './tls-material.js';
import type { TlsMaterial } from './tls-material.js';

/** A target with its secrets and certificates in hand. Held in memory only. */
export interface ResolvedTarget {
  /** Of the base URL. */
  readonly origin: string;
  /** The target's own headers, names in lower case. */
  readonly headers: Headers;
  /** Names of those headers that hold a secret. */
  readonly secretHeaders: ReadonlySet<string>;
  readonly tls: TlsMaterial;
  /** URL of the proxy, with its credentials. */
  readonly proxy?: string;
}

/** Looks up what the target file only names. Every secret found is registered. Throws `configuration-invalid` where one is missing. */
export function resolveTarget(target: Target, env: Environment, secrets: SecretRegister): ResolvedTarget {
  checkTargetSecrets(target, env);
  const proxy = target.proxy === undefined ? undefined : resolveProxy(target.proxy, env, secrets);
  return {
    origin: new URL(target.baseUrl).origin,
    ...resolveHeaders(target.headers, env, secrets),
    tls: readTlsMaterial(target.tls),
    ...(proxy !== undefined && { proxy }),
  };
}

function resolveHeaders(
  headers: Headers,
  env: Environment,
  secrets: SecretRegister,
): Pick<ResolvedTarget, 'headers' | 'secretHeaders'> {
  const secretHeaders = new Set<string>();
  const resolved: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    for (const secret of findSecretNames(value)) {
      secrets.add(secret, getSecret(secret, env));
      secretHeaders.add(key);
    }
    resolved[key] = resolveSecrets(value, env);
  }
  return { headers: resolved, secretHeaders };
}

/** Secrets are percent-encoded on the way into the URL, so that any character may stand in a password. */
function resolveProxy(proxy: string, env: Environment, secrets: SecretRegister): string {
  const names = findSecretNames(proxy);
  const encoded = Object.fromEntries(names.map((name) => [name, encodeURIComponent(getSecret(name, env))]));
  const href = resolveSecrets(proxy, encoded);
  if (!URL.canParse(href))
    throw new ToolkitError('configuration-invalid', 'The proxy of the target is not a URL');
  const { username, password } = new URL(href);
  secrets.addCredentials(names.join(', '), decodeURIComponent(username), decodeURIComponent(password));
  return href;
}
