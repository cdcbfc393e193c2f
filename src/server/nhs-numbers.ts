import { nhsNumberSystem } from '../fhir/nhs-number.js';
import { isObject, valuesAt, type Resource } from './resource.js';

/** An NHS number in a resource, with the FHIRPath of its value. */
export interface NhsNumberAt {
  readonly value: string;
  readonly expression: string;
}

/** The NHS numbers among a resource's identifiers. */
export function findNhsNumbers(resource: Resource): readonly NhsNumberAt[] {
  return valuesAt(resource, 'identifier').flatMap((identifier, at) => {
    if (!isObject(identifier) || identifier['system'] !== nhsNumberSystem) return [];
    const value = identifier['value'];
    if (typeof value !== 'string') return [];
    return [{ value, expression: `${resource.resourceType}.identifier[${at}].value` }];
  });
}
