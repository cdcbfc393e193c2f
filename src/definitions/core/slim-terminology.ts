import { isJsonObject } from '../is-definition-resource.js';
import { listMember, listObjects, pickMembers, type JsonObject } from './json.js';

const identity = ['resourceType', 'id', 'url', 'version', 'name', 'approximatedFrom'];
const codeSystemMembers = [
  ...identity,
  'caseSensitive',
  'valueSet',
  'hierarchyMeaning',
  'content',
  'supplements',
];
const includeMembers = ['system', 'version', 'concept', 'filter', 'valueSet'];
const conceptMembers = ['code', 'display'];
const filterMembers = ['property', 'op', 'value'];

/** Properties that decide on membership, hierarchy or use, by FHIR's own definition of them. */
const standardProperties = [
  'parent',
  'child',
  'notSelectable',
  'abstract',
  'inactive',
  'status',
  'deprecated',
];

/** Only what membership needs of a ValueSet: its `compose`, or its `expansion` where it has no `compose`. */
export function slimValueSet(valueSet: JsonObject): JsonObject {
  const { compose, expansion } = valueSet;
  if (isJsonObject(compose)) return { ...pickMembers(valueSet, identity), compose: slimCompose(compose) };
  if (!isJsonObject(expansion)) return pickMembers(valueSet, identity);
  const contains = listMember('contains', listObjects(expansion['contains']).map(slimContains));
  return {
    ...pickMembers(valueSet, identity),
    expansion: { ...pickMembers(expansion, ['total']), ...contains },
  };
}

function slimCompose(compose: JsonObject): JsonObject {
  return {
    ...pickMembers(compose, ['inactive']),
    ...listMember('include', listObjects(compose['include']).map(slimInclude)),
    ...listMember('exclude', listObjects(compose['exclude']).map(slimInclude)),
  };
}

function slimInclude(include: JsonObject): JsonObject {
  const concepts = listObjects(include['concept']).map(slimListed);
  const filters = listObjects(include['filter']).map((filter) => pickMembers(filter, filterMembers));
  return {
    ...pickMembers(include, includeMembers),
    ...listMember('concept', concepts),
    ...listMember('filter', filters),
  };
}

const slimListed = (concept: JsonObject): JsonObject => ({
  ...pickMembers(concept, conceptMembers),
  ...listMember('designation', listSynonyms(concept)),
});

/** English designations: in another language a display is not judged by the core. */
function listSynonyms(concept: JsonObject): readonly JsonObject[] {
  return listObjects(concept['designation'])
    .filter(({ language, value }) => typeof value === 'string' && /^(undefined|en\b)/.test(String(language)))
    .map((designation) => pickMembers(designation, ['value']));
}

function slimContains(contains: JsonObject): JsonObject {
  return {
    ...pickMembers(contains, ['system', 'code', 'display', 'abstract']),
    ...listMember('contains', listObjects(contains['contains']).map(slimContains)),
  };
}

/** The properties that filters of these ValueSets ask for, beside those that FHIR itself defines. */
export function collectFilterProperties(valueSets: readonly JsonObject[]): ReadonlySet<string> {
  const properties = new Set(standardProperties);
  for (const { compose } of valueSets) {
    if (!isJsonObject(compose)) continue;
    for (const include of [...listObjects(compose['include']), ...listObjects(compose['exclude'])]) {
      for (const filter of listObjects(include['filter'])) properties.add(String(filter['property']));
    }
  }
  return properties;
}

/** Only what membership and display need of a CodeSystem: its codes, displays, hierarchy and the given properties. */
export function slimCodeSystem(codeSystem: JsonObject, properties: ReadonlySet<string>): JsonObject {
  const concepts = listObjects(codeSystem['concept']).map((concept) => slimConcept(concept, properties));
  return { ...pickMembers(codeSystem, codeSystemMembers), ...listMember('concept', concepts) };
}

function slimConcept(concept: JsonObject, properties: ReadonlySet<string>): JsonObject {
  const kept = listObjects(concept['property']).filter(({ code }) => properties.has(String(code)));
  const nested = listObjects(concept['concept']).map((child) => slimConcept(child, properties));
  return {
    ...slimListed(concept),
    ...listMember('property', kept),
    ...listMember('concept', nested),
  };
}
