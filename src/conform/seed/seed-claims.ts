import type { FhirClient } from '../../client/fhir-client.js';
import type { ElementNode } from '../../fhir/element-node.js';
import type { Target } from '../../model/target.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findResource } from '../answer.js';
import { findValue, selectValues } from '../select-nodes.js';
import { findClaimedType, listClaimedInteractions } from '../statement.js';
import { getWriteBase } from '../target/own-urls.js';
import { askTarget, describeRefusal } from './ask-target.js';

/** What the capability statement says of the records that are to be loaded. */
export interface SeedClaims {
  /** How a record of the type is created: under an id of ours where an update creates. Nothing where it is not claimed. */
  readonly methodFor: (type: string) => 'POST' | 'PUT' | undefined;
  readonly canUpdate: (type: string) => boolean;
  readonly canDelete: (type: string) => boolean;
  readonly canSearchByIdentifier: (type: string) => boolean;
}

/**
 * Reads the capability statements of the base URL, which tells of searches, and of where writes go, which tells of the rest.
 * Throws `transport` where one cannot be had.
 */
export async function readSeedClaims(client: FhirClient, target: Target): Promise<SeedClaims> {
  const reading = await readStatement(client, target.baseUrl);
  const writeBase = getWriteBase(target);
  const writing = writeBase === target.baseUrl ? reading : await readStatement(client, writeBase);
  return toSeedClaims(reading, writing);
}

async function readStatement(client: FhirClient, base: string): Promise<ElementNode> {
  const answer = await askTarget(client, { method: 'GET', url: `${base}/metadata`, purpose: 'preflight' });
  const statement = findResource(answer);
  if (statement?.resourceType === 'CapabilityStatement') return statement;
  throw new ToolkitError('transport', `No CapabilityStatement: ${describeRefusal(answer)}`);
}

function toSeedClaims(reading: ElementNode, writing: ElementNode): SeedClaims {
  const claims = (type: string, code: string): boolean =>
    listClaimedInteractions(writing, type).includes(code);
  const createsByUpdate = (type: string): boolean => {
    const claimed = findClaimedType(writing, type);
    return claims(type, 'update') && claimed !== undefined && findValue(claimed, 'updateCreate') === 'true';
  };
  return {
    methodFor: (type) => {
      if (createsByUpdate(type)) return 'PUT';
      return claims(type, 'create') ? 'POST' : undefined;
    },
    canUpdate: (type) => claims(type, 'update'),
    canDelete: (type) => claims(type, 'delete'),
    canSearchByIdentifier: (type) => {
      const claimed = findClaimedType(reading, type);
      const parameters = claimed === undefined ? [] : selectValues(claimed, 'searchParam.name');
      return (
        listClaimedInteractions(reading, type).includes('search-type') && parameters.includes('identifier')
      );
    },
  };
}
