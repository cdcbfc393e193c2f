import { describe } from 'vitest';
import { timelineFaults } from '../../../src/server/faults/timeline.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import { startRecordServer, stringsOf, valuesOf, type Look } from '../../support/looks.js';

const margaret = '/Patient/cc-patient-ashworth-margaret';
const encounter = '/Encounter/cc-encounter-ashworth-margaret-2019-clinic';
const ofMargaret = (type: string) => `/${type}?patient=cc-patient-ashworth-margaret`;
const letters = ofMargaret('DocumentReference');

/** Whether a GET gives any value at a path. */
function gives(path: string, element: string): Look<boolean> {
  return async (full) => (await valuesOf(path, element)(full)).length > 0;
}

function givesReference(path: string, element: string, reference: string): Look<boolean> {
  return async (full) => (await stringsOf(path, `${element}.reference`)(full)).includes(reference);
}

/** The years of the documents, in the order given. */
function years(sort: string): Look<readonly string[]> {
  return async (full) =>
    (await stringsOf(`${letters}&_sort=${sort}`, 'entry.resource.indexed')(full)).map((date) =>
      date.slice(0, 4),
    );
}

describe('the faults of banner and timeline', () => {
  describeFaults({
    faults: timelineFaults,
    start: startRecordServer,
    probes: {
      'banner-gp-missing': probe(gives(margaret, 'generalPractitioner'), true, false),
      'banner-gp-leads-nowhere': probe(
        givesReference(margaret, 'generalPractitioner', 'Organization/not-there'),
        false,
        true,
      ),
      'banner-practice-of-another-type': probe(
        givesReference(margaret, 'managingOrganization', 'Location/cc-location-fernhollow'),
        false,
        true,
      ),
      'banner-practice-renamed': probe(
        stringsOf(margaret, 'managingOrganization.display'),
        ['Synthetic Fernhollow Surgery'],
        ['Another Surgery'],
      ),
      'banner-practice-without-ods-code': probe(
        gives('/Organization/cc-organization-fernhollow', 'identifier'),
        true,
        false,
      ),
      'banner-address-missing': probe(gives(margaret, 'address'), true, false),
      'banner-alert-shown-as-inactive': probe(
        stringsOf('/Flag/cc-flag-ashworth-margaret-falls', 'status'),
        ['active'],
        ['inactive'],
      ),
      'banner-alerts-lost': probe(gives(ofMargaret('Flag'), 'entry'), true, false),
      'banner-allergies-lost': probe(gives(ofMargaret('AllergyIntolerance'), 'entry'), true, false),
      'timeline-out-of-order': probe(
        async (full) => (await years('-created')(full)).join() === (await years('')(full)).join(),
        false,
        true,
      ),
      'timeline-upside-down': probe(
        async (full) => (await years('-created')(full)).join() === (await years('created')(full)).join(),
        false,
        true,
      ),
      'timeline-encounter-undated': probe(gives(encounter, 'period'), true, false),
      'timeline-observation-undated': probe(
        gives('/Observation/cc-observation-ashworth-margaret-hba1c-2016', 'effectiveDateTime'),
        true,
        false,
      ),
      'timeline-document-undated': probe(gives(letters, 'entry.resource.created'), true, false),
      'timeline-medication-undated': probe(
        async (full) =>
          (await gives(ofMargaret('MedicationStatement'), 'entry.resource.effectivePeriod')(full)) ||
          (await gives(ofMargaret('MedicationStatement'), 'entry.resource.dateAsserted')(full)),
        true,
        false,
      ),
      'timeline-encounter-leads-nowhere': probe(
        givesReference(encounter, 'participant.individual', 'Practitioner/not-there'),
        false,
        true,
      ),
      'banner-name-missing': probe(gives(margaret, 'name'), true, false),
      'banner-birth-date-missing': probe(gives(margaret, 'birthDate'), true, false),
      'banner-gender-missing': probe(gives(margaret, 'gender'), true, false),
      'banner-allergy-shown-as-resolved': probe(
        stringsOf('/AllergyIntolerance/cc-allergyintolerance-ashworth-margaret-penicillin', 'clinicalStatus'),
        ['active'],
        ['resolved'],
      ),
      'timeline-backwards': probe(
        async (full) => (await years('created')(full)).join() === (await years('-created')(full)).join(),
        false,
        true,
      ),
      'timeline-appointment-undated': probe(
        gives('/Appointment/cc-appointment-ashworth-margaret-2035', 'start'),
        true,
        false,
      ),
      'timeline-immunization-undated': probe(
        gives(ofMargaret('Immunization'), 'entry.resource.date'),
        true,
        false,
      ),
      'timeline-condition-undated': probe(
        gives('/Condition/cc-condition-ashworth-margaret-hypertension', 'onsetDateTime'),
        true,
        false,
      ),
      'timeline-procedure-undated': probe(
        async (full) =>
          (await gives(ofMargaret('Procedure'), 'entry.resource.performedDateTime')(full)) ||
          (await gives(ofMargaret('Procedure'), 'entry.resource.performedPeriod')(full)),
        true,
        false,
      ),
    },
    alsoShownIn: {
      'banner-practice-of-another-type': ['banner-practice-renamed'],
      'timeline-backwards': ['timeline-upside-down'],
      'timeline-out-of-order': ['timeline-backwards', 'timeline-upside-down'],
      'timeline-upside-down': ['timeline-backwards', 'timeline-out-of-order'],
    },
  });
});
