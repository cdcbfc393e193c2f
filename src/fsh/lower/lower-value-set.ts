import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { omit } from '../members.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** How R4 states an element that only STU3 has (https://hl7.org/fhir/R4/versions.html#extensions). */
const extensibleUrl = 'http://hl7.org/fhir/3.0/StructureDefinition/extension-ValueSet.extensible';

/** A ValueSet in STU3's form: that it is extensible stands in a member, not in an extension. */
export function lowerValueSet(valueSet: JsonObject): JsonObject {
  const extensions: readonly unknown[] = Array.isArray(valueSet['extension']) ? valueSet['extension'] : [];
  const flag = extensions.find(isExtensibleFlag);
  if (flag === undefined) return valueSet;
  const others = extensions.filter((extension) => extension !== flag);
  return {
    ...omit(valueSet, 'extension'),
    ...(others.length === 0 ? {} : { extension: others }),
    extensible: flag.valueBoolean,
  };
}

function isExtensibleFlag(extension: unknown): extension is { readonly valueBoolean: boolean } {
  return (
    isJsonObject(extension) &&
    extension['url'] === extensibleUrl &&
    typeof extension['valueBoolean'] === 'boolean'
  );
}
