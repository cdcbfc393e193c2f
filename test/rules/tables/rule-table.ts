/** Examples of one rule, for all of which the definitions of `ruleFixtures` are at hand. */
export interface RuleTable {
  readonly rule: string;
  /** Resources of which nothing at all is said. */
  readonly valid: readonly string[];
  readonly invalid: readonly InvalidCase[];
}

/** A resource that breaks the rule and no other. */
export interface InvalidCase {
  readonly resource: string;
  readonly path: string;
  /** Line and column, as `3:5`. Absent for what is only listed as unchecked, which has a path alone. */
  readonly at?: string;
}

export const patient = (members: string): string => `{ "resourceType": "Patient",\n  ${members} }`;

export const patientXml = (content: string): string =>
  `<Patient xmlns="http://hl7.org/fhir">\n  ${content}\n</Patient>`;

/** A resource of the type that claims one of the profiles of `ruleFixtures`. */
export const claiming = (type: string, profile: string, members: string): string =>
  `{ "resourceType": "${type}", "meta": { "profile": ["https://example.org/StructureDefinition/${profile}"] },\n  ${members} }`;
