import { findNearest } from '../model/find-nearest.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { correctBehaviour, type Behaviour } from './behaviour.js';
import type { Fault } from './fault.js';
import { administrationFaults } from './faults/administration.js';
import { appointmentFaults } from './faults/appointments.js';
import { capabilityFaults } from './faults/capability.js';
import { clinicalFaults } from './faults/clinical.js';
import { documentFaults } from './faults/documents.js';
import { errorFaults } from './faults/errors.js';
import { questionnaireFaults } from './faults/questionnaires.js';
import { recordFaults } from './faults/records.js';
import { recordSearchFaults } from './faults/record-search.js';
import { registrationFaults } from './faults/registration.js';
import { searchFaults } from './faults/search.js';
import { searchsetFaults } from './faults/searchset.js';
import { securityFaults } from './faults/security.js';
import { timelineFaults } from './faults/timeline.js';
import { twoWayFaults } from './faults/two-way.js';
import { writeFaults } from './faults/writes.js';

export type { Fault } from './fault.js';

/** Every deliberate defect, by area; some scenario finds each. */
export const faults: readonly Fault[] = [
  ...capabilityFaults,
  ...securityFaults,
  ...errorFaults,
  ...searchFaults,
  ...searchsetFaults,
  ...recordFaults,
  ...writeFaults,
  ...appointmentFaults,
  ...timelineFaults,
  ...administrationFaults,
  ...clinicalFaults,
  ...registrationFaults,
  ...documentFaults,
  ...questionnaireFaults,
  ...twoWayFaults,
  ...recordSearchFaults,
];

/** The fault with this id. Throws a `usage` error that names the nearest and says where they are listed when there is none. */
export function getFault(id: string): Fault {
  const fault = faults.find((candidate) => candidate.id === id);
  if (fault !== undefined) return fault;
  const nearest = findNearest(
    id,
    faults.map((each) => each.id),
  );
  const hint = nearest === undefined ? '' : ` but perhaps "${nearest}"`;
  const message = `The reference server has no fault "${id}"${hint}; \`careconnect faults\` lists those that it has`;
  throw new ToolkitError('usage', message);
}

/** The behaviour of a server with these faults, each laid over those before it and all over how it behaves without any. */
export function applyFaults(chosen: readonly Fault[], correct: Behaviour = correctBehaviour): Behaviour {
  return chosen.reduce<Behaviour>(
    (behaviour, fault) => ({ ...behaviour, ...fault.alter(behaviour) }),
    correct,
  );
}
