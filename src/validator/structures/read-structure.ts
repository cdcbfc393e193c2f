import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { ElementDefinition, ElementType } from '../../fhir/definition-resources.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** A profile as far as it is well formed: what is wrong with its form is an issue of its own. */
export interface ReadStructure {
  readonly url: string;
  readonly type: string;
  readonly baseDefinition: string;
  readonly differential: { readonly element: readonly ElementDefinition[] };
  /** Undefined where the profile has no snapshot. */
  readonly snapshot: readonly ElementDefinition[] | undefined;
}

/** Reads the JSON form of a StructureDefinition that constrains another; undefined where it does not, or is malformed. */
export function readStructure(json: unknown): ReadStructure | undefined {
  if (!isJsonObject(json) || json['derivation'] !== 'constraint') return undefined;
  const { url = '', type, baseDefinition } = json;
  if (typeof url !== 'string' || typeof type !== 'string' || typeof baseDefinition !== 'string')
    return undefined;
  const element = readElements(json['differential']);
  if (element === undefined || element.length === 0) return undefined;
  return { url, type, baseDefinition, differential: { element }, snapshot: readElements(json['snapshot']) };
}

function readElements(holder: unknown): readonly ElementDefinition[] | undefined {
  if (!isJsonObject(holder) || !Array.isArray(holder['element'])) return undefined;
  const elements = holder['element'].map(readElement);
  return elements.every((each) => each !== undefined) ? elements : undefined;
}

function readElement(json: unknown): ElementDefinition | undefined {
  if (!isJsonObject(json) || typeof json['path'] !== 'string') return undefined;
  const { path, min } = json;
  const binding = readBinding(json['binding']);
  const slicing = readSlicing(json['slicing']);
  return {
    path,
    ...pickTexts(json, ['id', 'sliceName', 'max', 'contentReference']),
    ...(typeof min === 'number' ? { min } : {}),
    ...(Array.isArray(json['type']) ? { type: json['type'].flatMap(readType) } : {}),
    ...(binding === undefined ? {} : { binding }),
    ...(slicing === undefined ? {} : { slicing }),
    ...(json['isModifier'] === true ? { isModifier: true } : {}),
    ...pickValues(json),
  };
}

function pickTexts<Name extends string>(
  json: JsonObject,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = json[name];
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}

/** `fixed[x]` and `pattern[x]`. */
function pickValues(json: JsonObject): Partial<ElementDefinition> {
  return Object.fromEntries(Object.entries(json).filter(([name]) => /^(fixed|pattern)[A-Z]/.test(name)));
}

function readType(json: unknown): readonly ElementType[] {
  if (!isJsonObject(json)) return [];
  const profile = readTexts(json['profile']);
  const targetProfile = readTexts(json['targetProfile']);
  return [
    {
      ...pickTexts(json, ['code']),
      ...(profile ? { profile } : {}),
      ...(targetProfile ? { targetProfile } : {}),
    },
  ];
}

function readTexts(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
}

const strengths = ['required', 'extensible', 'preferred', 'example'] as const;

function readBinding(json: unknown): ElementDefinition['binding'] {
  if (!isJsonObject(json)) return undefined;
  const strength = strengths.find((each) => each === json['strength']);
  if (strength === undefined) return undefined;
  const reference = isJsonObject(json['valueSetReference'])
    ? pickTexts(json['valueSetReference'], ['reference'])
    : undefined;
  return {
    strength,
    ...pickTexts(json, ['valueSet', 'valueSetUri']),
    ...(reference === undefined ? {} : { valueSetReference: reference }),
  };
}

function readSlicing(json: unknown): ElementDefinition['slicing'] {
  if (!isJsonObject(json)) return undefined;
  const rules = (['closed', 'openAtEnd'] as const).find((each) => each === json['rules']) ?? 'open';
  return { rules };
}
