import { ToolkitError } from '../model/toolkit-error.js';
import { correctBehaviour, type Behaviour } from './behaviour.js';
import type { Fault } from './fault.js';
import { administrationFaults } from './faults/administration.js';
import { capabilityFaults } from './faults/capability.js';
import { clinicalFaults } from './faults/clinical.js';
import { errorFaults } from './faults/errors.js';
import { recordFaults } from './faults/records.js';
import { searchFaults } from './faults/search.js';
import { searchsetFaults } from './faults/searchset.js';
import { securityFaults } from './faults/security.js';
import { writeFaults } from './faults/writes.js';

export type { Fault } from './fault.js';

/** Every deliberate defect that the reference server can show, by area. */
export const faults: readonly Fault[] = [
  ...capabilityFaults,
  ...securityFaults,
  ...errorFaults,
  ...searchFaults,
  ...searchsetFaults,
  ...recordFaults,
  ...writeFaults,
  ...administrationFaults,
  ...clinicalFaults,
];

/** The fault with this id. Throws a `usage` error that lists the ids when there is none. */
export function getFault(id: string): Fault {
  const fault = faults.find((candidate) => candidate.id === id);
  if (fault !== undefined) return fault;
  const known = faults.map((candidate) => candidate.id).join(', ');
  throw new ToolkitError('usage', `The reference server has no fault "${id}"; it has ${known}`);
}

/** The behaviour of a server with these faults, each laid over those before it. */
export function applyFaults(chosen: readonly Fault[]): Behaviour {
  return chosen.reduce<Behaviour>(
    (behaviour, fault) => ({ ...behaviour, ...fault.alter(behaviour) }),
    correctBehaviour,
  );
}
