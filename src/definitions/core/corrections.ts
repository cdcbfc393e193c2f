import type { FhirRelease } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { isJsonObject } from '../is-definition-resource.js';
import type { JsonObject } from './json.js';

/** A text of a published definition that was damaged on its way into the bundle, and what it says in the specification. */
export interface Correction {
  readonly release: FhirRelease;
  readonly url: string;
  readonly found: string;
  readonly correct: string;
  readonly reason: string;
}

/**
 * Every place where the core differs from HL7's published bundles. Only damage is mended here; rules
 * that are whole but wrong are corrected where they are evaluated.
 */
export const corrections: readonly Correction[] = [
  {
    release: 'stu3',
    url: 'http://hl7.org/fhir/StructureDefinition/StructureDefinition',
    found:
      '(%resource.kind = #39;.logical#39;. or element.first().path = %resource.type) and ' +
      "element.tail().all(path.startsWith(%resource.snapshot.element.first().path&'.'))",
    correct:
      "(%resource.kind = 'logical' or element.first().path = %resource.type) and " +
      "element.tail().all(path.startsWith(%resource.snapshot.element.first().path&'.'))",
    reason: 'The quotes of sdf-8 were escaped for XML and then torn apart, which leaves no FHIRPath at all.',
  },
];

/**
 * Applies the corrections of a release.
 *
 * @throws ToolkitError `internal` where a damaged text is not found: the correction then is out of date.
 */
export function correctDefinitions(
  release: FhirRelease,
  definitions: readonly JsonObject[],
  table: readonly Correction[] = corrections,
): readonly JsonObject[] {
  const ours = table.filter((correction) => correction.release === release);
  for (const { url, found } of ours) {
    const damaged = definitions.some((each) => each['url'] === url && holdsText(each, found));
    if (!damaged)
      throw new ToolkitError('internal', `The correction of ${url} finds nothing to correct: ${found}`);
  }
  return definitions.map((definition) =>
    ours
      .filter(({ url }) => url === definition['url'])
      .reduce((each, correction) => replaceInObject(each, correction), definition),
  );
}

function holdsText(value: unknown, text: string): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsText(item, text));
  return isJsonObject(value) ? Object.values(value).some((item) => holdsText(item, text)) : value === text;
}

function replaceInObject(source: JsonObject, correction: Correction): JsonObject {
  return Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name, replaceText(value, correction)]),
  );
}

function replaceText(value: unknown, correction: Correction): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceText(item, correction));
  if (isJsonObject(value)) return replaceInObject(value, correction);
  return value === correction.found ? correction.correct : value;
}
