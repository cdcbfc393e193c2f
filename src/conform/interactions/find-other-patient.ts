import type { ElementNode } from '../../fhir/element-node.js';
import { listPatientIds } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';
import { findValue, selectValues } from '../select-nodes.js';
import { getRecordResource } from './use-record.js';

/**
 * The id of the first patient in the target file whom a record is not about and whose records can be asked for: one who
 * can be read, whose record is in use, and was not merged into another's (https://hl7.org/fhir/STU3/patient.html#links).
 */
export async function findOtherPatient(
  scenario: Scenario,
  resource: ElementNode,
): Promise<string | undefined> {
  const { baseUrl, data } = scenario.session.target;
  const own = listPatientIds(resource, baseUrl);
  // Whose record it is must be known to tell who is another.
  if (own.length === 0) return undefined;
  for (const { id } of Object.values(data.patients)) {
    if (id === undefined || own.includes(id)) continue;
    const read = await getRecordResource(scenario, { type: 'Patient', id });
    if ('resource' in read && isInUse(read.resource)) return id;
  }
  return undefined;
}

function isInUse(patient: ElementNode): boolean {
  return (
    findValue(patient, 'active') !== 'false' && !selectValues(patient, 'link.type').includes('replaced-by')
  );
}
