import {
  isDefinitionResource,
  isJsonObject,
  isStructureDefinition,
} from '../../definitions/is-definition-resource.js';
import { sortMembers } from '../members.js';
import { lowerCodeSystem } from './lower-code-system.js';
import { lowerStructureDefinition, type LowerContext } from './lower-structure-definition.js';
import { lowerValueSet } from './lower-value-set.js';
import { lowerExtensionValues } from './lower-values.js';
import type { ReportProblem } from './lower-problem.js';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A compiled resource in STU3's form. StructureDefinitions, ValueSets and CodeSystems were written in
 * R4's form and change, also where they are contained in another resource or stand in a Bundle; all
 * else was written for STU3 already and comes back as it is.
 */
export function lowerResource(
  resource: JsonObject,
  context: LowerContext,
  report: ReportProblem,
): JsonObject {
  const inner = Object.fromEntries(
    Object.entries(resource).map(([name, value]) => [name, lowerInner(value, context, report)]),
  );
  return lowerOuter(inner, context, report);
}

function lowerInner(value: unknown, context: LowerContext, report: ReportProblem): unknown {
  if (Array.isArray(value)) return value.map((item) => lowerInner(item, context, report));
  if (!isJsonObject(value)) return value;
  return typeof value['resourceType'] === 'string'
    ? lowerResource(value, context, report)
    : Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, lowerInner(member, context, report)]),
      );
}

function lowerOuter(resource: JsonObject, context: LowerContext, report: ReportProblem): JsonObject {
  if (!isDefinitionResource(resource)) return resource;
  if (isStructureDefinition(resource)) {
    return withLoweredExtensions({ ...lowerStructureDefinition(resource, context, report) });
  }
  if (resource.resourceType === 'CodeSystem') return withLoweredExtensions(lowerCodeSystem(resource, report));
  return resource.resourceType === 'ValueSet' ? withLoweredExtensions(lowerValueSet(resource)) : resource;
}

function withLoweredExtensions(resource: JsonObject): JsonObject {
  const lowered = lowerExtensionValues(resource);
  return inOrder(isJsonObject(lowered) ? lowered : resource);
}

/** The order in which STU3 lists the members of StructureDefinitions, ValueSets and CodeSystems. */
const memberOrder = [
  ['resourceType', 'id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'extension'],
  ['modifierExtension', 'url', 'identifier', 'version', 'name', 'title', 'status', 'experimental', 'date'],
  ['publisher', 'contact', 'description', 'useContext', 'jurisdiction', 'immutable', 'purpose', 'copyright'],
  ['keyword', 'fhirVersion', 'mapping', 'kind', 'abstract', 'contextType', 'context', 'contextInvariant'],
  ['type', 'baseDefinition', 'derivation', 'snapshot', 'differential'],
  ['caseSensitive', 'valueSet', 'hierarchyMeaning', 'compositional', 'versionNeeded', 'content', 'count'],
  ['filter', 'property', 'concept', 'extensible', 'compose', 'expansion'],
].flat();

/** A companion stands beside its member. */
function inOrder(resource: JsonObject): JsonObject {
  return sortMembers(resource, (name) => {
    const at = memberOrder.indexOf(name.replace(/^_/, ''));
    return at < 0 ? memberOrder.length : at;
  });
}
