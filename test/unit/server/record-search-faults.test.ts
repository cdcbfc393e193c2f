import { describe } from 'vitest';
import { recordSearchFaults } from '../../../src/server/faults/record-search.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import { startRecordServer, statusOf, totalOf } from '../../support/looks.js';

describe('the faults of searching records', () => {
  describeFaults({
    faults: recordSearchFaults,
    start: startRecordServer,
    probes: {
      'reference-type-ignored': probe(
        totalOf('/Flag?patient=Organization/cc-patient-ashworth-margaret'),
        0,
        2,
      ),
      'reference-base-ignored': probe(
        totalOf('/Flag?patient=https://another.example/Patient/cc-patient-ashworth-margaret'),
        0,
        2,
      ),
      'reference-matched-by-ending': probe(totalOf('/Flag?patient=margaret'), 0, 2),
      'reference-type-not-allowed': probe(
        statusOf('/Flag?patient=Organization/cc-patient-ashworth-margaret'),
        200,
        405,
      ),
      'period-end-ignored': probe(
        totalOf('/Encounter?patient=cc-patient-ashworth-margaret&date=ge2022-01-20&date=le2022-02'),
        1,
        0,
      ),
    },
    alsoShownIn: {
      'reference-type-ignored': ['reference-base-ignored'],
      'reference-matched-by-ending': ['reference-base-ignored', 'reference-type-ignored'],
      'reference-type-not-allowed': ['reference-type-ignored'],
    },
  });
});
