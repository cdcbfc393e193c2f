import { readFileSync } from 'node:fs';
import { createSecureContext, rootCertificates } from 'node:tls';
import type { TargetTls } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';

/** PEM texts as `node:tls` takes them. */
export interface TlsMaterial {
  /** All authorities to trust; absent where those of Node suffice. */
  readonly ca?: readonly string[];
  readonly client?: { readonly cert: string; readonly key: string };
}

/** Reads the PEM files that a target names. Throws `configuration-invalid` where one cannot be read or used. */
export function readTlsMaterial(tls: TargetTls): TlsMaterial {
  const material = readFiles(tls);
  try {
    createSecureContext({ ...(material.ca && { ca: [...material.ca] }), ...material.client });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError(
      'configuration-invalid',
      `The certificates that the target names under tls cannot be used together: ${reason}`,
      { cause },
    );
  }
  return material;
}

function readFiles(tls: TargetTls): TlsMaterial {
  const ca = tls.ca === undefined ? undefined : readPem(tls.ca, 'tls.ca');
  if (tls.certificate === undefined || tls.key === undefined) {
    return ca === undefined ? {} : { ca: [...rootCertificates, ca] };
  }
  const client = { cert: readPem(tls.certificate, 'tls.certificate'), key: readPem(tls.key, 'tls.key') };
  return { client, ...(ca !== undefined && { ca: [...rootCertificates, ca] }) };
}

function readPem(file: string, key: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ToolkitError(
      'configuration-invalid',
      `${key} of the target names ${file}, which cannot be read`,
      {
        cause,
      },
    );
  }
  if (!text.includes('-----BEGIN ')) {
    throw new ToolkitError(
      'configuration-invalid',
      `${key} of the target names ${file}, which is not a PEM file`,
    );
  }
  return text;
}
