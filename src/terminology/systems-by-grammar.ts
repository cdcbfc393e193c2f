/**
 * Code systems whose codes are not listed anywhere but formed by a grammar, with what the grammar is
 * called. They have no local copy; whether a code is one of theirs stays unknown.
 */
export const systemsByGrammar: ReadonlyMap<string, string> = new Map([
  ['urn:ietf:bcp:13', 'media types (BCP 13)'],
  ['urn:ietf:bcp:47', 'language tags (BCP 47)'],
  ['http://unitsofmeasure.org', 'units of measure (UCUM)'],
]);

/** Where STU3's bindings name the document that defines the codes in place of a value set, the system of those codes. */
export const systemsByDocument: ReadonlyMap<string, string> = new Map([
  ['http://www.rfc-editor.org/bcp/bcp13.txt', 'urn:ietf:bcp:13'],
  ['http://tools.ietf.org/html/bcp47', 'urn:ietf:bcp:47'],
]);
