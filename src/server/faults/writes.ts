import { withHeader, withoutHeader } from '../answer.js';
import type { Fault } from '../fault.js';
import { refuse, toOperationOutcome } from '../refusal.js';
import { isDeleted } from '../resource-store.js';
import { alterAnswer } from './alter-answer.js';
import { without } from './alter-shown.js';

/** Defects of create and update. */
export const writeFaults: readonly Fault[] = [
  {
    id: 'create-without-location',
    title: 'A create does not say where the resource is',
    description: 'The 201 response has no Location header.',
    requirement: 'CC-PAT-020',
    alter: (correct) => alterAnswer(correct, (answer) => withoutHeader(answer, 'location')),
  },
  {
    id: 'location-relative',
    title: 'The Location of a create is relative',
    description: 'Location has no scheme and host.',
    requirement: 'CC-PAT-020',
    alter: (correct) =>
      alterAnswer(correct, (answer) => {
        const { location } = answer.headers;
        return location === undefined ? answer : withHeader(answer, 'location', new URL(location).pathname);
      }),
  },
  {
    id: 'create-answers-200',
    title: 'A create answers with 200',
    description: 'A create is answered with 200 instead of 201.',
    requirement: 'CC-PAT-020',
    alter: (correct) =>
      alterAnswer(correct, (answer) => (answer.status === 201 ? { ...answer, status: 200 } : answer)),
  },
  {
    id: 'created-not-found-by-search',
    title: 'What was created cannot be found',
    description: 'A resource created after the start can be read but no search finds it.',
    requirement: 'CC-PAT-021',
    alter: ({ candidates }) => ({
      candidates: (store, type) => candidates(store, type).filter(store.isSeeded),
    }),
  },
  {
    id: 'telecom-lost-on-create',
    title: 'A create loses the telephone numbers',
    description: 'Patient.telecom is not stored on create.',
    requirement: 'CC-PAT-021',
    alter: ({ contentToCreate }) => ({
      contentToCreate: (resource) => without(contentToCreate(resource), 'telecom'),
    }),
  },
  {
    id: 'extension-lost-on-update',
    title: 'An update loses extensions',
    description: 'Extensions at the top of a resource are not stored on update.',
    requirement: 'CC-PAT-040',
    alter: ({ contentToUpdate }) => ({
      contentToUpdate: (resource, current) => without(contentToUpdate(resource, current), 'extension'),
    }),
  },
  {
    id: 'update-changes-nothing',
    title: 'An update is not stored',
    description: 'An update is answered as a success with a new version, but the content stays what it was.',
    requirement: 'CC-PAT-040',
    alter: () => ({ contentToUpdate: (_resource, current) => current }),
  },
  {
    id: 'update-keeps-version',
    title: 'An update does not make a version',
    description: 'After an update meta.versionId is what it was before.',
    requirement: 'CC-PAT-041',
    alter: () => ({ nextVersion: (current) => current.meta.versionId }),
  },
  {
    id: 'update-refused',
    title: 'An update is refused',
    description: 'PUT is answered with 405, though `update` is claimed.',
    requirement: 'CC-CAP-012',
    alter: ({ checkServed }) => ({
      checkServed: (request) => {
        if (request.method === 'PUT') throw refuse(405, 'not-supported', 'PUT is not supported');
        checkServed(request);
      },
    }),
  },
  {
    id: 'update-not-found-by-search',
    title: 'A search does not see an update',
    description: 'A search goes on finding and showing the first version of what was updated.',
    requirement: 'CC-PAT-045',
    alter: ({ candidates }) => ({
      candidates: (store, type) =>
        candidates(store, type).map((latest) => {
          const first = store.findVersion(type, latest.id, '1');
          return first === undefined || isDeleted(first) ? latest : first;
        }),
    }),
  },
  {
    id: 'if-match-ignored',
    title: 'A stale update is accepted',
    description: 'If-Match with an old version is ignored: the update is stored instead of refused with 412.',
    requirement: 'CC-PAT-043',
    alter: () => ({ checkIfMatch: () => undefined }),
  },
  {
    id: 'update-of-another-id-accepted',
    title: 'An update with another id in its body is accepted',
    description:
      'PUT with a body of another id is stored under the id of the URL instead of refused with 400.',
    requirement: 'CC-PAT-044',
    alter: () => ({ checkId: () => undefined }),
  },
  {
    id: 'update-creates',
    title: 'An update creates',
    description:
      'PUT with an unknown id creates the resource though the capability statement says that it will not.',
    alter: () => ({ createsOnUpdate: () => true }),
  },
  {
    id: 'conditional-create-duplicates',
    title: 'A conditional create makes a second record',
    description: 'If-None-Exist is ignored: the resource is created though a match exists.',
    requirement: 'CC-PAT-022',
    alter: ({ conditionOf, findDuplicate }) => ({
      conditionOf: () => undefined,
      findDuplicate: (store, resource, request) =>
        conditionOf(request) === undefined ? findDuplicate(store, resource, request) : undefined,
    }),
  },
  {
    id: 'duplicate-nhs-number-accepted',
    title: 'A second record for one NHS number',
    description:
      'A create with an NHS number that a patient already has is accepted instead of refused with 409.',
    requirement: 'CC-PAT-023',
    alter: () => ({ findDuplicate: () => undefined }),
  },
  {
    id: 'invalid-nhs-number-accepted',
    title: 'An NHS number with a wrong check digit is accepted',
    description:
      'A create with an NHS number that fails the modulus 11 check is stored instead of refused with 422.',
    requirement: 'CC-PAT-024',
    alter: ({ filterIssues }) => ({
      isNhsNumber: () => true,
      filterIssues: (issues) => filterIssues(issues).filter(({ rule }) => rule !== 'nhs-number-invalid'),
    }),
  },
  {
    id: 'check-digit-zero-refused',
    title: 'A valid NHS number is refused',
    description: 'A create with a valid NHS number whose check digit is 0 is refused with 422.',
    requirement: 'CC-PAT-025',
    alter: ({ isNhsNumber }) => ({ isNhsNumber: (value) => isNhsNumber(value) && !value.endsWith('0') }),
  },
  {
    id: 'invalid-resource-accepted',
    title: 'A resource that breaks its profile is accepted',
    description:
      'What is written is not validated: an invalid resource is stored instead of refused with 422.',
    requirement: 'CC-PAT-030',
    alter: () => ({ filterIssues: () => [] }),
  },
  {
    id: 'invalid-resource-unexplained',
    title: 'An invalid resource is refused without a reason',
    description: 'The OperationOutcome of a 422 does not name the element (`expression`) that is wrong.',
    alter: (correct) =>
      alterAnswer(correct, (answer) => (answer.status === 422 ? { ...answer, body: unexplained } : answer)),
  },
];

const unexplained = toOperationOutcome([
  { severity: 'error', code: 'invalid', diagnostics: 'The resource is not valid' },
]);
