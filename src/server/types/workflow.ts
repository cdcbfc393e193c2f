import {
  codes,
  dates,
  identifier,
  patient,
  references,
  strings,
  subject,
  tokens,
  uri,
} from './parameters.js';
import { aboutPatients, serve, servePatients, serveWithoutProfile, type ServedType } from './served-type.js';

const actors = ['Patient', 'Practitioner', 'RelatedPerson', 'Device', 'HealthcareService', 'Location'];

/** Documents, appointments and questionnaires. */
export const workflowTypes: readonly ServedType[] = [
  servePatients(
    'DocumentReference',
    tokens('identifier', 'clinical-identifier', 'masterIdentifier', 'identifier'),
    ...subject('DocumentReference'),
    codes('status', 'DocumentReference-status', 'status', 'http://hl7.org/fhir/document-reference-status'),
    tokens('type', 'clinical-type', 'type'),
    tokens('class', 'DocumentReference-class', 'class'),
    tokens('setting', 'DocumentReference-setting', 'context.practiceSetting'),
    dates('created', 'DocumentReference-created', 'created'),
    dates('indexed', 'DocumentReference-indexed', 'indexed'),
    dates('period', 'DocumentReference-period', 'context.period'),
  ),
  {
    ...serveWithoutProfile('Binary'),
    interactions: ['read', 'vread', 'history-instance', 'create', 'update', 'delete'],
    isRaw: true,
  },
  servePatients(
    'Appointment',
    identifier('Appointment'),
    patient('participant.actor', 'Appointment-patient'),
    references('actor', 'Appointment-actor', { targets: actors, paths: ['participant.actor'] }),
    codes('status', 'Appointment-status', 'status', 'http://hl7.org/fhir/appointmentstatus'),
    dates('date', 'Appointment-date', 'start'),
  ),
  serve(
    'Slot',
    identifier('Slot'),
    references('schedule', 'Slot-schedule', { targets: ['Schedule'], paths: ['schedule'] }),
    codes('status', 'Slot-status', 'status', 'http://hl7.org/fhir/slotstatus'),
    dates('start', 'Slot-start', 'start'),
  ),
  serve(
    'Schedule',
    identifier('Schedule'),
    references('actor', 'Schedule-actor', { targets: actors, paths: ['actor'] }),
    tokens('active', 'Schedule-active', 'active'),
    dates('date', 'Schedule-date', 'planningHorizon'),
  ),
  serveWithoutProfile(
    'Questionnaire',
    identifier('Questionnaire'),
    uri('url', 'Questionnaire-url', 'url'),
    strings('name', 'Questionnaire-name', 'name'),
    strings('title', 'Questionnaire-title', 'title'),
    codes('status', 'Questionnaire-status', 'status', 'http://hl7.org/fhir/publication-status'),
    dates('date', 'Questionnaire-date', 'date'),
  ),
  aboutPatients(
    serve(
      'QuestionnaireResponse',
      identifier('QuestionnaireResponse'),
      ...subject('QuestionnaireResponse', 'QuestionnaireResponse-patient'),
      codes(
        'status',
        'QuestionnaireResponse-status',
        'status',
        'http://hl7.org/fhir/questionnaire-answers-status',
      ),
      references('questionnaire', 'QuestionnaireResponse-questionnaire', {
        targets: ['Questionnaire'],
        paths: ['questionnaire'],
      }),
      dates('authored', 'QuestionnaireResponse-authored', 'authored'),
    ),
  ),
];
