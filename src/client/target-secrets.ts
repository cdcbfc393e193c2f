import { ToolkitError } from '../model/toolkit-error.js';
import type { ClientProof, Target, TargetAuth } from '../model/target.js';

/** Environment variables by name, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const placeholder = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** The names of all `${NAME}` in a text, in order. */
export function findSecretNames(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].flatMap((match) => match[1] ?? []);
}

/** Replaces each `${NAME}` by the environment variable of that name. Throws `configuration-invalid` where it is not set. */
export function resolveSecrets(text: string, env: Environment): string {
  return text.replace(placeholder, (_, name: string) => getSecret(name, env));
}

/** The value of an environment variable that holds a secret. Throws `configuration-invalid` where it is not set or empty. */
export function getSecret(name: string, env: Environment): string {
  const value = env[name];
  if (value === undefined || value === '') throw missingSecrets([name]);
  return value;
}

/** The names of every environment variable that a target needs, each once. */
export function findTargetSecretNames(target: Target): readonly string[] {
  const { proxy, data, endpoints = {} } = target;
  const names = [
    ...findAuthNames(target.auth),
    ...(data.readOnlyClient ? findProofNames(data.readOnlyClient) : []),
    ...[data.tokens?.expired, data.tokens?.foreign].flatMap((token) => token?.env ?? []),
    ...Object.values(target.headers).flatMap(findSecretNames),
    ...Object.values(endpoints).flatMap(({ auth, headers }) => [
      ...findAuthNames(auth),
      ...Object.values(headers).flatMap(findSecretNames),
    ]),
    ...findSecretNames(proxy ?? ''),
  ];
  return [...new Set(names)];
}

function findAuthNames(auth: TargetAuth): readonly string[] {
  switch (auth.type) {
    case 'none':
      return [];
    case 'bearer':
      return [auth.token.env];
    case 'client-credentials':
      return findProofNames(auth);
  }
}

function findProofNames(proof: ClientProof): readonly string[] {
  return proof.method === 'private_key_jwt' ? [] : [proof.clientSecret.env];
}

/** Throws `configuration-invalid` that names every environment variable which the target needs and which is not set. */
export function checkTargetSecrets(target: Target, env: Environment): void {
  const missing = findTargetSecretNames(target).filter((name) => !env[name]);
  if (missing.length > 0) throw missingSecrets(missing);
}

function missingSecrets(names: readonly string[]): ToolkitError {
  const list = names.join(', ');
  return new ToolkitError(
    'configuration-invalid',
    names.length === 1
      ? `The target needs the environment variable ${list}, which is not set: set it to the secret and run again`
      : `The target needs the environment variables ${list}, which are not set: set them to the secrets and run again`,
  );
}
