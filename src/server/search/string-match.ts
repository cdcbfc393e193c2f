/** How strings are compared in a search (https://hl7.org/fhir/STU3/search.html#string). */
export interface StringBehaviour {
  /** The form in which texts are compared, where the modifier is not `exact`. */
  readonly foldText: (text: string) => string;
  /** Whether a held text matches without a modifier; both are folded. */
  readonly matchesFolded: (held: string, asked: string) => boolean;
}

export const stringBehaviour: StringBehaviour = {
  foldText: (text) => withoutAccents(text).toLowerCase(),
  matchesFolded: (held, asked) => held.startsWith(asked),
};

/** A text without its combining marks: `López` becomes `Lopez`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/** Whether a held text matches what was asked, by the modifiers `exact` and `contains` or by how it starts. */
export function matchesString(
  held: string,
  asked: string,
  modifier: string | undefined,
  behaviour: StringBehaviour,
): boolean {
  if (modifier === 'exact') return held === asked;
  const [foldedHeld, foldedAsked] = [behaviour.foldText(held), behaviour.foldText(asked)];
  return modifier === 'contains'
    ? foldedHeld.includes(foldedAsked)
    : behaviour.matchesFolded(foldedHeld, foldedAsked);
}
