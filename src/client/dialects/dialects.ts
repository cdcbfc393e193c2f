import type { DialectName } from '../../model/target.js';
import type { Dialect } from './dialect.js';
import { gpConnect } from './gp-connect.js';

/** CareConnect asks for nothing beside FHIR. */
const careConnect: Dialect = { headersOf: () => ({}), claims: [] };

/** A patient-held record: it offers the operations of registration and read receipts, and a header names who asks. */
const patientHeldRecord: Dialect = {
  headersOf: (_, { patientHeldRecord: party }) =>
    party === undefined ? {} : { 'x-org-public-id': party.organizationId },
  claims: [
    'registration',
    'registration.status-query',
    'registration.invitation-tokens',
    'documents',
    'documents.read-receipts',
  ],
};

/** All dialects by their names in target files. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  careconnect: careConnect,
  'gp-connect': gpConnect,
  'patient-held-record': patientHeldRecord,
};
