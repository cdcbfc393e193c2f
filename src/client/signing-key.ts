import { createPrivateKey, webcrypto, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { KeyAlgorithm, PrivateKeyProof } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';

/** A key that signs a client's assertions (https://www.rfc-editor.org/rfc/rfc7523#section-2.2). */
export interface SigningKey {
  readonly algorithm: KeyAlgorithm;
  /** Which of the client's keys it is, where the server knows several. */
  readonly keyId?: string;
  readonly load: () => Promise<webcrypto.CryptoKey>;
}

interface KeyForm {
  /** What `node:crypto` calls such a key. */
  readonly type: string;
  readonly parameters: webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams;
  /** To make one. */
  readonly generation: webcrypto.RsaHashedKeyGenParams | webcrypto.EcKeyGenParams;
}

const forms: Readonly<Record<KeyAlgorithm, KeyForm>> = {
  RS256: rsa('SHA-256'),
  RS384: rsa('SHA-384'),
  RS512: rsa('SHA-512'),
  ES256: ec('P-256'),
  ES384: ec('P-384'),
};

function rsa(hash: string): KeyForm {
  const parameters = { name: 'RSASSA-PKCS1-v1_5', hash };
  const generation = { ...parameters, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  return { type: 'rsa', parameters, generation };
}

function ec(namedCurve: string): KeyForm {
  const parameters = { name: 'ECDSA', namedCurve };
  return { type: 'ec', parameters, generation: parameters };
}

/**
 * Reads the private key that a target file names: PEM, in any form that OpenSSL writes, without a passphrase.
 * Throws `configuration-invalid` where it cannot be read, is no private key, or does not fit the algorithm.
 */
export function readSigningKey({ privateKey, algorithm, keyId }: PrivateKeyProof, place: string): SigningKey {
  const key = readKey(privateKey, place);
  const { type, parameters } = forms[algorithm];
  const curve = 'namedCurve' in parameters ? parameters.namedCurve : undefined;
  if (key.asymmetricKeyType !== type || (curve !== undefined && curveOf(key) !== curve)) {
    const found = [key.asymmetricKeyType ?? 'unknown', curveOf(key)].filter(Boolean).join(' ');
    throw invalid(
      `${place} of the target names ${privateKey}, a key of the kind ${found}, which does not fit ${algorithm}`,
    );
  }
  const load = async (): Promise<webcrypto.CryptoKey> =>
    webcrypto.subtle.importKey('pkcs8', key.export({ type: 'pkcs8', format: 'der' }), parameters, false, [
      'sign',
    ]);
  let loaded: Promise<webcrypto.CryptoKey> | undefined;
  return { algorithm, ...(keyId !== undefined && { keyId }), load: () => (loaded ??= load()) };
}

/** A key of the same kind that no server knows, to sign what must be refused. */
export function createUnknownKey({ algorithm, keyId }: SigningKey): SigningKey {
  const load = async (): Promise<webcrypto.CryptoKey> =>
    (await webcrypto.subtle.generateKey(forms[algorithm].generation, false, ['sign', 'verify'])).privateKey;
  return { algorithm, ...(keyId !== undefined && { keyId }), load };
}

function readKey(file: string, place: string): KeyObject {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw invalid(`${place} of the target names ${file}, which cannot be read`, cause);
  }
  try {
    return createPrivateKey(text);
  } catch (cause) {
    throw invalid(
      `${place} of the target names ${file}, which is not a private key in PEM form without a passphrase`,
      cause,
    );
  }
}

const curveNames: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384' };

function curveOf(key: KeyObject): string | undefined {
  const name = key.asymmetricKeyDetails?.namedCurve;
  return name === undefined ? undefined : (curveNames[name] ?? name);
}

function invalid(message: string, cause?: unknown): ToolkitError {
  return new ToolkitError('configuration-invalid', message, { cause });
}
