import {
  codes,
  contact,
  dates,
  identifier,
  patient,
  personName,
  references,
  strings,
  tokens,
} from './parameters.js';
import { aboutPatients, serve, type ServedType } from './served-type.js';

const gender = codes('gender', 'individual-gender', 'gender', 'http://hl7.org/fhir/administrative-gender');
const postalCode = strings('address-postalcode', 'individual-address-postalcode', 'address.postalCode');

/**
 * Patients, those who care for them, and where. A search of Patient needs two parameters, as the CareConnect API asks,
 * so that nobody lists all women; `identifier` and `_id` name one person and are enough alone.
 */
export const administrationTypes: readonly ServedType[] = [
  {
    ...serve(
      'Patient',
      identifier('Patient'),
      personName('Patient'),
      strings('family', 'individual-family', 'name.family'),
      strings('given', 'individual-given', 'name.given'),
      postalCode,
      gender,
      dates('birthdate', 'individual-birthdate', 'birthDate'),
      contact('phone'),
      contact('email'),
    ),
    enoughAlone: ['identifier', '_id'],
  },
  serve('Organization', identifier('Organization'), strings('name', 'Organization-name', 'name', 'alias')),
  serve('Practitioner', identifier('Practitioner'), personName('Practitioner'), postalCode),
  serve(
    'PractitionerRole',
    identifier('PractitionerRole'),
    references('organization', 'PractitionerRole-organization', {
      targets: ['Organization'],
      paths: ['organization'],
    }),
    references('practitioner', 'PractitionerRole-practitioner', {
      targets: ['Practitioner'],
      paths: ['practitioner'],
    }),
    tokens('role', 'PractitionerRole-role', 'code'),
    tokens('specialty', 'PractitionerRole-specialty', 'specialty'),
  ),
  serve(
    'Location',
    identifier('Location'),
    strings('name', 'Location-name', 'name', 'alias'),
    strings('address-postalcode', 'Location-address-postalcode', 'address.postalCode'),
  ),
  serve(
    'HealthcareService',
    identifier('HealthcareService'),
    strings('name', 'HealthcareService-name', 'name'),
    references('organization', 'HealthcareService-organization', {
      targets: ['Organization'],
      paths: ['providedBy'],
    }),
  ),
  aboutPatients(
    serve(
      'RelatedPerson',
      identifier('RelatedPerson'),
      patient('patient', 'RelatedPerson-patient'),
      personName('RelatedPerson'),
    ),
  ),
];
