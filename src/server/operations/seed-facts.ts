import type { OperationFacts } from './operation-facts.js';

/**
 * What holds for the patients and documents of `profiles/examples/records`, so that each answer of the operations
 * has somebody whom nothing else bars: docs/reference-server.md has the table.
 */
export const seedFacts: OperationFacts = {
  registered: [
    'cc-patient-ashworth-margaret',
    'cc-patient-ashworth-nadia',
    'cc-patient-okonkwo',
    'cc-patient-sesay',
  ],
  closed: ['cc-patient-sesay'],
  callingOrganization: 'Organization/cc-organization-vale-trust',
  firstRead: {
    'D-0102': '2019-12-06T08:12:00+00:00',
    'D-0103': '2022-01-25T19:40:00+00:00',
    'D-0301': '2025-09-02T18:05:00+01:00',
    // Of another organisation than the caller's.
    'D-0104': '2025-12-16T07:55:00+00:00',
  },
};

/**
 * Records of the seed by what they are to the operations, in the words of target files: docs/target.md has them. Of
 * each but that, nothing is special.
 */
export const seedRoles: Readonly<Record<string, string>> = {
  registered: 'cc-patient-okonkwo',
  eligible: 'cc-patient-osullivan',
  'also-eligible': 'cc-patient-varga',
  deceased: 'cc-patient-lindqvist',
  ageless: 'cc-patient-reeve',
  child: 'cc-patient-raman',
  closed: 'cc-patient-sesay',
  read: 'cc-documentreference-ashworth-margaret-2022-discharge',
  unread: 'cc-documentreference-okonkwo-letter',
  foreign: 'cc-documentreference-ashworth-margaret-2025-referral',
};

/**
 * Those of them that hold for the records themselves, wherever they are: who is registered with another server and what
 * was read there, the records do not tell.
 */
export const recordRoles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(seedRoles).filter(([role]) =>
      ['eligible', 'also-eligible', 'deceased', 'ageless', 'child'].includes(role),
    ),
  ),
  // Its attachment tells the size and the hash of the file.
  described: 'cc-documentreference-ashworth-margaret-2022-discharge',
};
