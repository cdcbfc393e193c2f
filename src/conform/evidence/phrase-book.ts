/** Knows texts and what stands in place of them, and finds them in longer texts, however many there are. */
export interface PhraseBook {
  readonly add: (phrase: string, mask: string) => void;
  /** Replaces every phrase that stands between word boundaries; `rest` is applied to all that is between. */
  readonly replace: (text: string, rest: (between: string) => string) => string;
}

const words = /[\p{L}\p{M}\p{N}_]+/gu;
const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** Shorter phrases stand in any text by chance. */
const shortest = 2;

/** Makes an empty phrase book. */
export function createPhraseBook(): PhraseBook {
  const byFirstWord = new Map<string, Map<string, string>>();

  const findAt = (text: string, word: string, at: number): readonly [string, string] | undefined => {
    let longest: readonly [string, string] | undefined;
    for (const entry of byFirstWord.get(word) ?? []) {
      const [phrase] = entry;
      if (phrase.length <= (longest?.[0].length ?? 0) || !text.startsWith(phrase, at)) continue;
      const next = text[at + phrase.length] ?? '';
      if (!wordCharacter.test(next) || !wordCharacter.test(phrase.at(-1) ?? '')) longest = entry;
    }
    return longest;
  };

  return {
    add: (phrase, mask) => {
      // The masks keep the form, so what stands before the first word is as long in both.
      const start = phrase.search(wordCharacter);
      const [first] = phrase.match(words) ?? [];
      if (first === undefined || phrase.length - start < shortest) return;
      const own = byFirstWord.get(first) ?? new Map<string, string>();
      own.set(phrase.slice(start), mask.slice(start));
      byFirstWord.set(first, own);
    },
    replace: (text, rest) => {
      let replaced = '';
      let from = 0;
      for (const match of text.matchAll(words)) {
        if (match.index < from) continue;
        const found = findAt(text, match[0], match.index);
        if (found === undefined) continue;
        replaced += rest(text.slice(from, match.index)) + found[1];
        from = match.index + found[0].length;
      }
      return replaced + rest(text.slice(from));
    },
  };
}
