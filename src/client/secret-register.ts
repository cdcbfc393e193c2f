/** A secret was found in a text: its name (never its value) and where. */
export interface SecretPlace {
  readonly name: string;
  /** Offset in UTF-16 units. */
  readonly at: number;
}

/** Knows the secrets in use and finds them in any text, also in their encoded forms. */
export interface SecretRegister {
  /** Adds a secret under the name that reports may show, such as `CLIENT_SECRET`. */
  add(name: string, value: string): void;
  /** The text with each occurrence replaced by `[redacted]`, and the names of what was found. */
  redact(text: string): { readonly text: string; readonly found: readonly string[] };
  /** Every occurrence of a secret in a text. */
  find(text: string): readonly SecretPlace[];
}
