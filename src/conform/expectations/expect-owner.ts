import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, type Answer } from '../answer.js';
import { findPatientPath, listPatientIds } from '../references.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { judgeEach, toNodeDeviation, type Deviation, type Judgement } from './judgement.js';

/** Whose the records of an answer must be. */
export interface Owner {
  /** Id of the Patient. */
  readonly patient: string;
  readonly baseUrl: string;
}

/**
 * Every resource of the lists that is about patients, be it a match or sent along with one, is about this patient, though
 * perhaps about others besides. References count by where they lead: relative, or absolute below the base URL.
 */
export function expectOneOwner(pages: readonly Answer[], owner: Owner): Judgement {
  const resources = pages.flatMap((answer) => listPersonal(answer).map((resource) => ({ answer, resource })));
  return judgeEach(
    resources,
    ({ answer, resource }) => findStranger(answer, resource, owner),
    'The list has no record that is about a patient.',
  );
}

function listPersonal(answer: Answer): readonly ElementNode[] {
  const root = findResource(answer);
  const resources = root === undefined ? [] : selectNodes(root, 'entry.resource');
  return resources.filter(
    ({ resourceType = '' }) => resourceType === 'Patient' || findPatientPath(resourceType) !== undefined,
  );
}

function findStranger(
  answer: Answer,
  resource: ElementNode,
  { patient, baseUrl }: Owner,
): Deviation | undefined {
  const ids = listPatientIds(resource, baseUrl);
  // An appointment may be that of several patients, as of a mother and her child.
  if (ids.includes(patient)) return undefined;
  const name = `${resource.resourceType ?? ''}/${findValue(resource, 'id') ?? '(no id)'}`;
  const about =
    ids.length === 0 ? 'no patient of the target' : ids.map((id) => `Patient/${id}`).join(' and ');
  return toNodeDeviation(answer, resource, {
    expected: `records of Patient/${patient} and of nobody else`,
    found: `${name}, which is about ${about}`,
  });
}
