import type { SecretRegister } from './secret-register.js';

/** A text that is about to be written to a file. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** Where a secret would have been written. The value itself is not part of it. */
export interface SecretLeak {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Name of the secret, such as the environment variable that holds it. */
  readonly name: string;
}

/**
 * Finds secrets in texts before they are written: the values in use, the tokens issued, and their URL, JSON, HTML
 * and base64 forms. An empty list means that the texts may be written.
 */
export function scanForSecrets(files: readonly FileText[], secrets: SecretRegister): readonly SecretLeak[] {
  return files.flatMap(({ file, text }) =>
    secrets.find(text).map(({ name, at }) => ({ file, line: text.slice(0, at).split('\n').length, name })),
  );
}
