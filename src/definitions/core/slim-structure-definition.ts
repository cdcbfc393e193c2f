import { isJsonObject } from '../is-definition-resource.js';
import { listMember, listObjects, pickMembers, type JsonObject } from './json.js';

const structureMembers = [
  'resourceType',
  'id',
  'url',
  'version',
  'name',
  'kind',
  'abstract',
  'contextType',
  'context',
  'contextInvariant',
  'type',
  'baseDefinition',
  'derivation',
];
const elementMembers = ['id', 'path', 'sliceName', 'min', 'max', 'contentReference', 'maxLength'];
const flags = ['mustSupport', 'isModifier'];
const valueMembers = /^_?(fixed|pattern|minValue|maxValue)[A-Z]/;
const typeMembers = ['code', 'profile', 'targetProfile', 'aggregation', 'versioning'];
const constraintMembers = ['key', 'severity', 'human', 'expression'];
const bindingMembers = ['strength', 'valueSet', 'valueSetUri', 'valueSetReference'];
const slicingMembers = ['discriminator', 'ordered', 'rules'];

const extensionRoot = 'http://hl7.org/fhir/StructureDefinition/';
/** The type of a primitive's value and its regular expression, in the forms of both releases. */
const typeExtensions = ['structuredefinition-regex', 'regex', 'structuredefinition-fhir-type'];
const bindingExtensions = ['elementdefinition-maxValueSet'];

/** The constraints that a type's own root element states, as `key` and expression, by the type's name. */
export type TypeConstraints = ReadonlyMap<string, ReadonlySet<string>>;

/** Collects what `slimStructureDefinition` may leave out of elements because their type says it. */
export function collectTypeConstraints(definitions: readonly JsonObject[]): TypeConstraints {
  const byType = new Map<string, ReadonlySet<string>>();
  for (const definition of definitions) {
    const root = snapshotElements(definition)[0];
    if (definition['derivation'] === 'constraint' || typeof definition['type'] !== 'string') continue;
    byType.set(definition['type'], new Set(listObjects(root?.['constraint']).map(identify)));
  }
  return byType;
}

/**
 * Only what validation reads of a StructureDefinition: its snapshot without prose, mappings and
 * examples, and without a differential. Left out where it says nothing more: an element's `id` that
 * equals its path, a `base` with the element's own cardinality, flags that are false, and constraints
 * of an element that the root of its type states too.
 */
export function slimStructureDefinition(
  definition: JsonObject,
  typeConstraints: TypeConstraints,
): JsonObject {
  const element = snapshotElements(definition).map((each) => slimElement(each, typeConstraints));
  return { ...pickMembers(definition, structureMembers), snapshot: { element } };
}

function snapshotElements(definition: JsonObject): readonly JsonObject[] {
  const snapshot = definition['snapshot'];
  return isJsonObject(snapshot) ? listObjects(snapshot['element']) : [];
}

function slimElement(element: JsonObject, typeConstraints: TypeConstraints): JsonObject {
  const { id, slicing, base, type, binding } = element;
  const kept = pickMembers(element, elementMembers.slice(id === element['path'] ? 1 : 0));
  const said = listObjects(type).map(({ code }) => typeConstraints.get(String(code)));
  const constraints = listObjects(element['constraint']).filter(
    (constraint) => said.length === 0 || !said.every((root) => root?.has(identify(constraint))),
  );
  return {
    ...kept,
    ...(isJsonObject(slicing) ? { slicing: pickMembers(slicing, slicingMembers) } : {}),
    ...(isJsonObject(base) && differs(base, element) ? { base } : {}),
    ...listMember('type', listObjects(type).map(slimType)),
    ...listMember(
      'constraint',
      constraints.map((constraint) => pickMembers(constraint, constraintMembers)),
    ),
    ...pickMembers(
      element,
      flags.filter((flag) => element[flag] === true),
    ),
    ...pickMembers(
      element,
      Object.keys(element).filter((name) => valueMembers.test(name)),
    ),
    ...(isJsonObject(binding) ? { binding: slimBinding(binding) } : {}),
  };
}

const identify = (constraint: JsonObject) =>
  `${String(constraint['key'])} ${String(constraint['expression'])}`;

const differs = (base: JsonObject, element: JsonObject) =>
  base['min'] !== element['min'] || base['max'] !== element['max'];

function slimType(type: JsonObject): JsonObject {
  return { ...pickMembers(type, typeMembers), ...keepExtensions(type, typeExtensions) };
}

function slimBinding(binding: JsonObject): JsonObject {
  return { ...pickMembers(binding, bindingMembers), ...keepExtensions(binding, bindingExtensions) };
}

function keepExtensions(holder: JsonObject, names: readonly string[]): JsonObject {
  const urls = new Set(names.map((name) => extensionRoot + name));
  const kept = listObjects(holder['extension']).filter(({ url }) => urls.has(String(url)));
  return listMember('extension', kept);
}
