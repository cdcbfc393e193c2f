import { isObject, stringsAt, valuesAt, type Resource } from '../resource.js';

/** An input parameter as an OperationDefinition states it (https://hl7.org/fhir/STU3/operationdefinition.html). */
export interface InputDefinition {
  readonly name: string;
  readonly min: number;
  /** Infinity for `*`. */
  readonly max: number;
  /** A FHIR type, such as `Identifier`. */
  readonly type: string;
}

/** The input parameters of an OperationDefinition. */
export function readInputDefinitions(definition: Resource): readonly InputDefinition[] {
  return valuesAt(definition, 'parameter')
    .filter(isObject)
    .filter(({ use }) => use === 'in')
    .map(({ name, min, max, type }) => ({
      name: String(name),
      min: Number(min),
      max: max === '*' ? Infinity : Number(max),
      type: String(type),
    }));
}

/** Whether a resource defines the operation with this code on this resource type. */
export function defines(definition: Resource, code: string, type: string): boolean {
  return definition['code'] === code && stringsAt(definition, 'resource').includes(type);
}
