import {
  expectActorOfSchedule,
  expectParticipant,
  expectSlotsTaken,
  expectWithinHorizon,
  expectWithinSlots,
} from '../expectations/expect-appointments.js';
import {
  answerFits,
  expectAnswersFit,
  expectQuestionnaireNamed,
} from '../expectations/expect-answers-fit.js';
import { datedTypes, expectDated } from '../expectations/expect-dates.js';
import { expectTimesInOrder } from '../expectations/expect-times.js';
import { toRecordWord } from '../record-type.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Facts } from './fact.js';

/** Whom or what a patient can go to. */
const attended = ['Practitioner', 'PractitionerRole', 'Location', 'HealthcareService', 'Device'];

/** What can be said of the records of a kind in the answers: "each …". */
export const eachRecordFacts: Facts = {
  'appointment begins before it ends': ({ memory }) => expectTimesInOrder(memory.answers, 'Appointment'),
  'appointment names its patient': (scenario) =>
    expectParticipant(scenario, ['Patient'], 'a participant who is the patient'),
  'appointment names somebody or some place to go to': (scenario) =>
    expectParticipant(scenario, attended, `a participant that is a ${attended.join(', ')}`),
  'appointment lies within its slots': expectWithinSlots,
  'appointment that is booked takes its slots': expectSlotsTaken,
  'appointment is with an actor of its schedule': expectActorOfSchedule,
  ...Object.fromEntries(
    datedTypes.map((type) => [
      `${toRecordWord(type)} says when it was`,
      ({ memory }: Scenario) => expectDated(memory.answers, type),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(answerFits).map(([words, fit]) => [
      `questionnaire response ${words}`,
      (scenario: Scenario) => expectAnswersFit(scenario, fit),
    ]),
  ),
  'questionnaire response names its questionnaire': ({ memory }) => expectQuestionnaireNamed(memory.answers),
  'slot begins before it ends': ({ memory }) => expectTimesInOrder(memory.answers, 'Slot'),
  'slot lies in the time that its schedule covers': expectWithinHorizon,
};
