import { unescapeValue } from './escaping.js';
import type { ReferenceParameter } from './search-parameter.js';

/** A reference in its parts; `type` is absent where only an id was given, `base` where it is relative. */
export interface ReferenceParts {
  readonly base?: string;
  readonly type?: string;
  readonly id: string;
}

/**
 * Reads `[id]`, `[Type]/[id]` and `[base]/[Type]/[id]`, with or without a version; undefined for what is none, such as
 * a reference to a contained resource.
 */
export function readReference(text: string): ReferenceParts | undefined {
  const match =
    /^(?:(?:(https?:\/\/.+)\/)?([A-Z][A-Za-z]+)\/)?([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(text);
  if (match?.[3] === undefined) return undefined;
  const [, base, type, id] = match;
  return { ...(base === undefined ? {} : { base }), ...(type === undefined ? {} : { type }), id };
}

/** A record of this server. */
export interface LocalReference {
  readonly type: string;
  readonly id: string;
}

/** Where a reference leads on this server; undefined where it leads elsewhere, or names no type. */
export function readLocalReference(text: string, baseUrl: string): LocalReference | undefined {
  const { base = baseUrl, type, id } = readReference(text) ?? {};
  return base === baseUrl && type !== undefined && id !== undefined ? { type, id } : undefined;
}

/** A reference parameter as it was asked. */
export interface ReferenceQuestion {
  readonly parameter: ReferenceParameter;
  /** A resource type, as in `subject:Patient`. */
  readonly modifier: string | undefined;
  /** A relative reference is one to this server. */
  readonly baseUrl: string;
}

/** Whether a held reference leads to what was asked (https://hl7.org/fhir/STU3/search.html#reference). */
export function matchesReference(
  held: string,
  asked: string,
  { parameter, modifier, baseUrl }: ReferenceQuestion,
): boolean {
  const [one, other] = [readReference(held), readReference(unescapeValue(asked))];
  if (one?.type === undefined || other === undefined) return false;
  if (parameter.targets.length > 0 && !parameter.targets.includes(one.type)) return false;
  const type = other.type ?? modifier;
  return (
    one.id === other.id &&
    (type === undefined || one.type === type) &&
    (one.base ?? baseUrl) === (other.base ?? baseUrl)
  );
}
