import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { omit } from '../members.js';
import type { ReportProblem } from './lower-problem.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** https://hl7.org/fhir/STU3/valueset-concept-property-type.html */
const propertyTypes: ReadonlySet<unknown> = new Set([
  'code',
  'Coding',
  'string',
  'integer',
  'boolean',
  'dateTime',
]);

/** A CodeSystem in STU3's form: one identifier, no supplements, no decimal properties. */
export function lowerCodeSystem(codeSystem: JsonObject, report: ReportProblem): JsonObject {
  if (codeSystem['supplements'] !== undefined || codeSystem['content'] === 'supplement') {
    report({ rule: 'fsh-supplement-unsupported', params: {} });
  }
  const properties: readonly unknown[] = Array.isArray(codeSystem['property']) ? codeSystem['property'] : [];
  for (const property of properties) {
    if (!isJsonObject(property) || propertyTypes.has(property['type'])) continue;
    const { code, type } = property;
    report({ rule: 'fsh-property-type-unknown', params: { property: String(code), type: String(type) } });
  }
  const rest = omit(codeSystem, 'supplements');
  const identifiers: unknown = codeSystem['identifier'];
  if (!Array.isArray(identifiers)) return rest;
  const dropped = identifiers.length - 1;
  if (dropped > 0) report({ rule: 'fsh-identifier-dropped', params: { dropped } });
  const identifier: unknown = identifiers[0];
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, name === 'identifier' ? identifier : value]),
  );
}
