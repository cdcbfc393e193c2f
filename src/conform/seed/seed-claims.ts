import type { FhirClient } from '../../client/fhir-client.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findResource } from '../answer.js';
import { findValue, selectValues } from '../select-nodes.js';
import { findClaimedType, listClaimedInteractions } from '../statement.js';
import { askTarget, describeRefusal } from './ask-target.js';

/** What the capability statement says of the records that are to be loaded. */
export interface SeedClaims {
  /** How a record of the type is created: under an id of ours where an update creates. Nothing where it is not claimed. */
  readonly methodFor: (type: string) => 'POST' | 'PUT' | undefined;
  readonly canUpdate: (type: string) => boolean;
  readonly canDelete: (type: string) => boolean;
  readonly canSearchByIdentifier: (type: string) => boolean;
}

/** Reads the capability statement. Throws `transport` where it cannot be had. */
export async function readSeedClaims(client: FhirClient): Promise<SeedClaims> {
  const answer = await askTarget(client, { method: 'GET', path: 'metadata', purpose: 'preflight' });
  const statement = findResource(answer);
  if (statement?.resourceType !== 'CapabilityStatement') {
    throw new ToolkitError('transport', `No CapabilityStatement: ${describeRefusal(answer)}`);
  }
  return toSeedClaims(statement);
}

function toSeedClaims(statement: ElementNode): SeedClaims {
  const claims = (type: string, code: string): boolean =>
    listClaimedInteractions(statement, type).includes(code);
  const of = (type: string): readonly ElementNode[] => [findClaimedType(statement, type) ?? []].flat();
  const createsByUpdate = (type: string): boolean =>
    claims(type, 'update') && of(type).some((claimed) => findValue(claimed, 'updateCreate') === 'true');
  return {
    methodFor: (type) => {
      if (createsByUpdate(type)) return 'PUT';
      return claims(type, 'create') ? 'POST' : undefined;
    },
    canUpdate: (type) => claims(type, 'update'),
    canDelete: (type) => claims(type, 'delete'),
    canSearchByIdentifier: (type) =>
      claims(type, 'search-type') &&
      of(type).some((claimed) => selectValues(claimed, 'searchParam.name').includes('identifier')),
  };
}
