import type { CapabilityOperation } from '../answer-behaviour.js';
import type { ResourceStore } from '../resource-store.js';
import type { StoredResource } from '../resource.js';
import { defines } from './operation-definition.js';
import type { Operation } from './operation.js';
import { operations } from './operations.js';

/** The operations that the server offers, as its CapabilityStatement names them. */
export function listOffered(store: ResourceStore): readonly CapabilityOperation[] {
  return operations.flatMap((operation) => {
    const definition = findDefinition(operation, store);
    if (definition === undefined) return [];
    return [{ name: operation.code, definition: { reference: `OperationDefinition/${definition.id}` } }];
  });
}

/** The OperationDefinition by which an operation is offered; undefined where it is not. */
export function findDefinition({ code, type }: Operation, store: ResourceStore): StoredResource | undefined {
  return store.list('OperationDefinition').find((definition) => defines(definition, code, type));
}
