/** A code system whose codes are not listed in a definition but formed by a grammar, or listed by another body. */
export interface SystemGrammar {
  /** What the codes are, in words. */
  readonly name: string;
  /** Whether a text is a code of the system; a text of its own says why that cannot be told. */
  readonly check: (code: string) => boolean | string;
}

/** By the URL of the code system. */
export type SystemGrammars = ReadonlyMap<string, SystemGrammar>;

const mostRemembered = 5_000;

/** The same grammar, which remembers what it said: codes come again and again. */
export function remembering({ name, check }: SystemGrammar): SystemGrammar {
  const known = new Map<string, boolean | string>();
  return {
    name,
    check: (code) => {
      let answer = known.get(code);
      if (answer === undefined) {
        answer = check(code);
        if (known.size >= mostRemembered) known.clear();
        known.set(code, answer);
      }
      return answer;
    },
  };
}
