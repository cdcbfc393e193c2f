import type { Resource } from '../resource.js';

/** Parameters.parameter.part: a name and one value, such as `valueBoolean`. */
export interface Part {
  readonly name: string;
  readonly [value: `value${string}`]: unknown;
}

/** Parameters.parameter, with a value or with parts. */
export interface Parameter extends Part {
  readonly part?: readonly Part[];
}

/** https://hl7.org/fhir/STU3/parameters.html */
export interface Parameters extends Resource {
  readonly parameter?: readonly Parameter[];
}

/** A Parameters resource that repeats one parameter, once for each list of parts. */
export function toParameters(name: string, values: readonly (readonly Part[])[]): Parameters {
  const parameter = values.map((part) => ({ name, part }));
  return { resourceType: 'Parameters', ...(parameter.length > 0 ? { parameter } : {}) };
}
