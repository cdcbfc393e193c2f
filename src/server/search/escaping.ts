/**
 * Splits at a separator that is not escaped by a backslash; the escapes stay
 * (https://hl7.org/fhir/STU3/search.html#escaping).
 */
export function splitUnescaped(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\\') part += character + text.charAt(++i);
    else if (character === separator) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}

/** Takes away the backslashes of escaped `,`, `|`, `$` and `\`. */
export function unescapeValue(text: string): string {
  return text.replace(/\\([,|$\\])/g, '$1');
}
