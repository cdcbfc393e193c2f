import { isObject, stringsAt, valuesAt, type Resource } from '../resource.js';
import type { HeldPeriod, SearchParameter, TokenValue } from '../search/search-parameter.js';

/** Where the SearchParameters of the core are. */
const core = 'http://hl7.org/fhir/SearchParameter/';

/** `definition` is the id of a SearchParameter of the core, or the URL of another. */
function head(name: string, definition: string, documentation: string) {
  return { name, definition: definition.includes(':') ? definition : core + definition, documentation };
}

/** Compares with the texts at the paths. */
export function strings(name: string, definition: string, ...paths: readonly string[]): SearchParameter {
  return {
    ...head(name, definition, paths.join(', ')),
    type: 'string',
    values: (resource) => paths.flatMap((path) => stringsAt(resource, path)),
  };
}

/** Compares with the URI at the path. */
export function uri(name: string, definition: string, path: string): SearchParameter {
  return { ...head(name, definition, path), type: 'uri', values: (resource) => stringsAt(resource, path) };
}

/** Compares with each CodeableConcept, Coding, Identifier and boolean at the paths. */
export function tokens(name: string, definition: string, ...paths: readonly string[]): SearchParameter {
  return {
    ...head(name, definition, paths.join(', ')),
    type: 'token',
    values: (resource) => paths.flatMap((path) => valuesAt(resource, path).flatMap(toTokens)),
  };
}

/** Compares with the codes of a code system at a path: the element has no system of its own. */
export function codes(name: string, definition: string, path: string, system: string): SearchParameter {
  return {
    ...head(name, definition, path),
    type: 'token',
    values: (resource) => stringsAt(resource, path).map((code) => ({ system, code })),
  };
}

/** Compares with each date and Period at the paths. */
export function dates(name: string, definition: string, ...paths: readonly string[]): SearchParameter {
  return {
    ...head(name, definition, `${paths.join(', ')}; with prefixes`),
    type: 'date',
    values: (resource) => paths.flatMap((path) => valuesAt(resource, path).flatMap(toTimes)),
  };
}

/** What a reference parameter looks at. */
export interface ReferencePlace {
  readonly targets: readonly string[];
  readonly paths: readonly string[];
}

/** Compares with the References at the paths. */
export function references(
  name: string,
  definition: string,
  { targets, paths }: ReferencePlace,
): SearchParameter {
  return {
    ...head(name, definition, paths.join(', ')),
    type: 'reference',
    targets,
    values: (resource) => paths.flatMap((path) => stringsAt(resource, `${path}.reference`)),
  };
}

/** `patient` of the clinical types. */
export function patient(path = 'subject', definition = 'clinical-patient'): SearchParameter {
  return references('patient', definition, { targets: ['Patient'], paths: [path] });
}

/** `patient` and `subject`, where both look at the element `subject`. */
export function subject(type: string, patientDefinition = 'clinical-patient'): readonly SearchParameter[] {
  const place = { targets: ['Patient', 'Group', 'Device', 'Location'], paths: ['subject'] };
  return [patient('subject', patientDefinition), references('subject', `${type}-subject`, place)];
}

/** `identifier` */
export function identifier(type: string, definition = `${type}-identifier`): SearchParameter {
  return tokens('identifier', definition, 'identifier');
}

/** `name`: any part of a HumanName. */
export function personName(type: string, definition = `${type}-name`): SearchParameter {
  return strings(
    'name',
    definition,
    ...['family', 'given', 'prefix', 'suffix', 'text'].map((part) => `name.${part}`),
  );
}

/** A ContactPoint of one system, compared by its value; its `use` stands for the system of a token. */
export function contact(system: 'phone' | 'email'): SearchParameter {
  return {
    ...head(system, `individual-${system}`, `telecom where system is ${system}`),
    type: 'token',
    values: (resource: Resource) =>
      valuesAt(resource, 'telecom')
        .filter((item) => isObject(item) && item['system'] === system)
        .flatMap((item) => toToken(item, 'use', 'value')),
  };
}

function toTokens(item: unknown): readonly TokenValue[] {
  if (typeof item === 'boolean') return [{ code: String(item) }];
  if (!isObject(item)) return [];
  if ('coding' in item)
    return valuesAt(item, 'coding').flatMap((coding) => toToken(coding, 'system', 'code'));
  return toToken(item, 'system', 'code' in item ? 'code' : 'value');
}

function toToken(item: unknown, systemElement: string, codeElement: string): readonly TokenValue[] {
  if (!isObject(item)) return [];
  const { [systemElement]: system, [codeElement]: code } = item;
  if (typeof code !== 'string') return [];
  return [typeof system === 'string' ? { system, code } : { code }];
}

function toTimes(item: unknown): readonly (string | HeldPeriod)[] {
  if (typeof item === 'string') return [item];
  if (!isObject(item)) return [];
  const { start, end } = item;
  const period = {
    ...(typeof start === 'string' ? { start } : {}),
    ...(typeof end === 'string' ? { end } : {}),
  };
  return 'start' in period || 'end' in period ? [period] : [];
}
