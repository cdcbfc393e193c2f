/** A type as it stands in the name of a choice: `dateTime` is `DateTime` in `valueDateTime`. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
