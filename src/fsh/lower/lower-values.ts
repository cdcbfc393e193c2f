import { isJsonObject } from '../../definitions/is-definition-resource.js';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * R4's types canonical and url are STU3's uri. Renames the values of extensions at any depth.
 */
export function lowerExtensionValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerExtensionValues);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const lowered = lowerExtensionValues(member);
      const holdsExtensions = name === 'extension' || name === 'modifierExtension';
      return [name, holdsExtensions && Array.isArray(lowered) ? lowered.map(renameValue) : lowered];
    }),
  );
}

/** `valueCanonical` and `valueUrl` of an object become `valueUri`. */
export function renameValue(holder: unknown): unknown {
  return isJsonObject(holder) ? renameUriMembers(holder) : holder;
}

const uriMember = /^(_?(?:value|fixed|pattern|defaultValue|minValue|maxValue))(?:Canonical|Url)$/;

/** Renames `fixedCanonical`, `patternUrl` and the like, and their companions, to `fixedUri`, `patternUri`. */
export function renameUriMembers(holder: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(holder).map(([member, value]) => [member.replace(uriMember, '$1Uri'), value]),
  );
}
