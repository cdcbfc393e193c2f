/** Stands for `-` while yargs reads the words: it loses a lone dash among positional arguments. */
const standIn = '\u0000-';

/** Hides lone dashes from yargs. */
export function hideDashes(words: readonly string[]): readonly string[] {
  return words.map((word) => (word === '-' ? standIn : word));
}

/** The words as the user wrote them. */
export function showDashes(words: readonly string[]): readonly string[] {
  return words.map((word) => (word === standIn ? '-' : word));
}
