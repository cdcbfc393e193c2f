/**
 * A text as the value of a search parameter, or a part of one: `,`, `|`, `$` and `\` have a backslash before them, since
 * they would separate otherwise (https://hl7.org/fhir/STU3/search.html#escaping).
 */
export function escapeSearchValue(text: string): string {
  return text.replace(/[,|$\\]/g, '\\$&');
}

/** The text that a value, or a part of one, stands for. */
export function unescapeSearchValue(value: string): string {
  return value.replace(/\\([,|$\\])/g, '$1');
}

/** A code or number to search for: with its system where it has one. */
export interface TokenValue {
  readonly system?: string | undefined;
  readonly code: string;
}

/** The value of a token parameter: `system|code`, or the code alone, whatever its system. */
export function formatTokenValue({ system, code }: TokenValue): string {
  const value = escapeSearchValue(code);
  return system === undefined ? value : `${escapeSearchValue(system)}|${value}`;
}

/** The value of a token parameter that finds an identifier. */
export function formatIdentifierValue({
  system,
  value,
}: {
  readonly system: string;
  readonly value: string;
}): string {
  return formatTokenValue({ system, code: value });
}

/** What the value of a token parameter asks for. */
export function readTokenValue(value: string): TokenValue {
  const [, system, code = ''] = /^(?:((?:\\.|[^\\|])*)\|)?(.*)$/s.exec(value) ?? [];
  return system === undefined
    ? { code: unescapeSearchValue(code) }
    : { system: unescapeSearchValue(system), code: unescapeSearchValue(code) };
}
