/** A resource in a text: the root, or what an entry of a Bundle holds; and what others refer to it by. */
export interface FoundResource {
  readonly resourceType: string;
  readonly id?: string | undefined;
  /** Canonical URL, which definitions have. */
  readonly url?: string | undefined;
  /** Of the entry that holds it. */
  readonly fullUrl?: string | undefined;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}
