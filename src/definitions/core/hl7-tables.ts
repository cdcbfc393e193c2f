import { isJsonObject } from '../is-definition-resource.js';
import { listMember, listObjects, type JsonObject } from './json.js';

const r4Systems = 'http://terminology.hl7.org/CodeSystem/';
const r4ValueSets = 'http://terminology.hl7.org/ValueSet/';

/**
 * R4's definitions of the HL7 v2 tables and v3 code systems, with versions where FHIR keeps them: six
 * older tables are published with `|version` inside their URL. The newest of a URL comes first.
 */
export function separateVersions(definitions: readonly JsonObject[]): readonly JsonObject[] {
  return definitions
    .map((definition) =>
      mapCompose({ ...definition, ...splitCanonical('url', definition['url']) }, separateSystem),
    )
    .sort((one, other) => compareTexts(other['version'], one['version']));
}

const separateSystem = (include: JsonObject): JsonObject => ({
  ...include,
  ...splitCanonical('system', include['system']),
});

function splitCanonical(member: string, canonical: unknown): JsonObject {
  const [url, version] = typeof canonical === 'string' ? canonical.split('|') : [];
  return version === undefined ? {} : { [member]: url, version };
}

const compareTexts = (one: unknown, other: unknown) => String(one).localeCompare(String(other), 'en');

/**
 * STU3's v2 tables and v3 code systems, which its published bundles lack, from R4's: the same content
 * under STU3's URLs. R4's are some years younger, so each says in `approximatedFrom` where it is from,
 * and none claims a version of its own.
 */
export function approximateStu3Tables(r4Definitions: readonly JsonObject[]): readonly JsonObject[] {
  return r4Definitions.map((definition) => {
    const { version, ...rest } = definition;
    const from = joinCanonical(definition['url'], version);
    const url = toStu3Url(isOlderTable(definition) ? from : String(definition['url']));
    const approximatedFrom = from;
    return mapCompose({ ...rest, url, approximatedFrom }, approximateInclude);
  });
}

const joinCanonical = (url: unknown, version: unknown) =>
  typeof version === 'string' ? `${String(url)}|${version}` : String(url);

/** Tables of an older v2 version carry it in their id, as `v2-2.7-0360`. */
const isOlderTable = ({ resourceType, id }: JsonObject) =>
  resourceType === 'CodeSystem' && /^v2-\d+\.\d/.test(String(id));

function approximateInclude(include: JsonObject): JsonObject {
  const { system, version, valueSet, ...rest } = include;
  return {
    ...(system === undefined ? {} : { system: toStu3Url(joinCanonical(system, version)) }),
    ...rest,
    ...listMember('valueSet', Array.isArray(valueSet) ? valueSet.map((each) => toStu3Url(String(each))) : []),
  };
}

/** `…/CodeSystem/v3-X` is `http://hl7.org/fhir/v3/X`, `…/v2-0360|2.7` is `http://hl7.org/fhir/v2/0360/2.7`. */
function toStu3Url(url: string): string {
  if (url.startsWith(r4ValueSets)) return `http://hl7.org/fhir/ValueSet/${url.slice(r4ValueSets.length)}`;
  const table = /^v([23])-([^|]+)(?:\|(.+))?$/.exec(
    url.startsWith(r4Systems) ? url.slice(r4Systems.length) : '',
  );
  if (table === null) return url;
  const [, series = '', name = '', version] = table;
  return `http://hl7.org/fhir/v${series}/${name}${version === undefined ? '' : `/${version}`}`;
}

function mapCompose(valueSet: JsonObject, map: (include: JsonObject) => JsonObject): JsonObject {
  const { compose } = valueSet;
  if (!isJsonObject(compose)) return valueSet;
  const include = listMember('include', listObjects(compose['include']).map(map));
  const exclude = listMember('exclude', listObjects(compose['exclude']).map(map));
  return { ...valueSet, compose: { ...compose, ...include, ...exclude } };
}
