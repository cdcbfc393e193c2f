/** A secret was found in a text: its name (never its value) and where. */
export interface SecretPlace {
  readonly name: string;
  /** Offset in UTF-16 units. */
  readonly at: number;
}

/** A text without secrets, and the names of those that were in it. */
export interface RedactedText {
  readonly text: string;
  readonly found: readonly string[];
}

/** Knows the secrets in use and finds them in any text, also in their encoded forms. */
export interface SecretRegister {
  /** Adds a secret under the name that reports may show, such as `CLIENT_SECRET`. Empty values are passed over. */
  add(name: string, value: string): void;
  /** Adds HTTP Basic credentials, so that their base64 form is found too. */
  addCredentials(name: string, user: string, secret: string): void;
  /** Replaces each occurrence by `[redacted]`. */
  redact(text: string): RedactedText;
  /** Every occurrence of a secret in a text, in order. */
  find(text: string): readonly SecretPlace[];
}

/** What stands where a secret stood. */
export const redactedMark = '[redacted]';

/**
 * Shorter values are not searched for in texts: `test` or `1234` would be found in innocent words, and evidence
 * would be torn apart. They are still redacted where a header or parameter is known to hold a secret.
 */
export const shortestSearchedSecret = 8;

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const toHtml = (value: string): string => value.replace(/[&<>"]/g, (char) => htmlEntities[char] ?? char);

/** The value as `application/x-www-form-urlencoded` writes it. */
export function toFormEncoded(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1);
}

const toBase64 = (value: string): string => Buffer.from(value, 'utf8').toString('base64');

/** The forms in which a secret may stand in a URL, a body, JSON, HTML or a header. */
function formsOf(value: string): readonly string[] {
  return [
    value,
    encodeURIComponent(value),
    toFormEncoded(value),
    JSON.stringify(value).slice(1, -1),
    toHtml(value),
    toHtml(value).replaceAll("'", '&#39;'),
    toBase64(value),
    toBase64(value).replaceAll('=', ''),
    Buffer.from(value, 'utf8').toString('base64url'),
  ];
}

/** Makes an empty register. */
export function createSecretRegister(): SecretRegister {
  const names = new Map<string, string>();
  let longestFirst: readonly string[] = [];

  const addForms = (name: string, forms: readonly string[]): void => {
    for (const form of forms) {
      if (form.length >= shortestSearchedSecret && !names.has(form)) names.set(form, name);
    }
    longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  };

  const add = (name: string, value: string): void => {
    if (value.length >= shortestSearchedSecret) addForms(name, formsOf(value));
  };

  return {
    add,
    addCredentials(name, user, secret) {
      add(name, secret);
      if (secret === '') return;
      addForms(name, [
        toBase64(`${user}:${secret}`),
        toBase64(`${toFormEncoded(user)}:${toFormEncoded(secret)}`),
      ]);
    },
    redact(text) {
      const found = new Set<string>();
      let clean = text;
      for (const form of longestFirst) {
        if (!clean.includes(form)) continue;
        found.add(names.get(form) ?? '');
        clean = clean.replaceAll(form, redactedMark);
      }
      return { text: clean, found: [...found] };
    },
    find: (text) => findForms(text, names),
  };
}

function findForms(text: string, names: ReadonlyMap<string, string>): readonly SecretPlace[] {
  const places = new Map<number, SecretPlace>();
  for (const [form, name] of names) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      places.set(at, { name, at });
    }
  }
  return [...places.values()].sort((a, b) => a.at - b.at);
}
