import { describe } from 'vitest';
import { questionnaireFaults } from '../../../src/server/faults/questionnaires.js';
import { stringsAt } from '../../../src/server/resource.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import { statusOf, stringsOf, totalOf, valuesOf, type Look } from '../../support/looks.js';
import { invoke, startOperationServer, toInput } from '../../support/operation-fixture.js';

const diary = '/QuestionnaireResponse/cc-questionnaireresponse-ashworth-nadia-diary-1';
const review = '/QuestionnaireResponse/cc-questionnaireresponse-ashworth-margaret-2026';
const margaret = '/QuestionnaireResponse?patient=cc-patient-ashworth-margaret';

/** Whether a search of a patient's answers finds the one of 2020. */
const found =
  (query: string): Look<boolean> =>
  async (full) => {
    const { json } = await full.get(`${margaret}${query}`);
    return stringsAt(json, 'entry.resource.id').includes('cc-questionnaireresponse-ashworth-margaret-2020');
  };

/** The ids of both pages of a search. */
const idsOfPages: Look<number> = async (full) => {
  const first = await full.get(`${margaret}&_count=4`);
  const second = await full.get(`${margaret}&_count=4&_offset=4`);
  return [first, second].flatMap(({ json }) => stringsAt(json, 'entry.resource.id')).length;
};

const ask =
  (requestor: string, ...targets: readonly string[]): Look<number> =>
  async (full) =>
    (
      await invoke(
        full,
        '/Questionnaire/cc-questionnaire-mood-diary/$send-questionnaire-request',
        toInput([
          { name: 'requestor', valueReference: { reference: requestor } },
          ...targets.map((reference) => ({ name: 'target', valueReference: { reference } })),
        ]),
      )
    ).status;
const trust = 'Organization/cc-organization-vale-trust';
const someone = 'Patient/cc-patient-varga';

describe('the faults of questionnaires', () => {
  describeFaults({
    faults: questionnaireFaults,
    start: () => startOperationServer(),
    probes: {
      'answers-search-misses-patient': probe(found(''), true, false),
      'answers-search-misses-questionnaire': probe(
        found('&questionnaire=cc-questionnaire-health-review'),
        true,
        false,
      ),
      'answers-search-misses-authored': probe(found('&authored=2020-03-05'), true, false),
      'answers-search-misses-status': probe(found('&status=completed'), true, false),
      'answer-without-question': probe(
        stringsOf(diary, 'item.linkId'),
        ['mood', 'slept', 'reason'],
        ['not-asked', 'slept', 'reason'],
      ),
      'answer-of-wrong-type': probe(
        valuesOf(diary, 'item.answer.valueString'),
        ['Thoughts that go round'],
        ['no', 'Thoughts that go round'],
      ),
      'answer-not-an-option': probe(
        stringsOf(review, 'item.item.answer.valueCoding.code'),
        ['good'],
        ['not-offered'],
      ),
      'answer-repeated': probe(valuesOf(review, 'item.item.answer.valueBoolean'), [false], [false, false]),
      'required-answer-missing': probe(
        stringsOf(review, 'item.item.linkId'),
        ['general-health', 'weight', 'smokes'],
        ['general-health', 'weight'],
      ),
      'answers-lead-to-no-questionnaire': probe(
        stringsOf(diary, 'questionnaire.reference'),
        ['Questionnaire/cc-questionnaire-mood-diary'],
        ['Questionnaire/not-there'],
      ),
      'answers-without-questionnaire': probe(
        async (full) => (await valuesOf(review, 'questionnaire')(full)).length,
        1,
        0,
      ),
      'answers-undated': probe(stringsOf(diary, 'authored'), ['2023-06-05T21:00:00+01:00'], []),
      'answers-unfinished-shown-as-completed': probe(
        stringsOf(review, 'status'),
        ['in-progress'],
        ['completed'],
      ),
      'answers-of-another-patient': probe(
        stringsOf(diary, 'subject.reference'),
        ['Patient/cc-patient-ashworth-nadia'],
        ['Patient/cc-patient-okonkwo'],
      ),
      'answers-search-ignores-questionnaire': probe(
        totalOf(`${margaret}&questionnaire=cc-questionnaire-mood-diary`),
        0,
        8,
      ),
      'answers-search-ignores-authored': probe(totalOf(`${margaret}&authored=ge2025`), 2, 8),
      'answers-search-ignores-status': probe(totalOf(`${margaret}&status=in-progress`), 1, 8),
      'answers-page-loses-entry': probe(idsOfPages, 8, 7),
      'answers-page-repeats-entry': probe(idsOfPages, 8, 9),
      'questionnaire-not-found': probe(statusOf('/Questionnaire/cc-questionnaire-mood-diary'), 200, 404),
      'questionnaire-request-limit-not-enforced': probe(
        ask(trust, ...Array.from({ length: 501 }, () => someone)),
        400,
        200,
      ),
      'questionnaire-request-to-nobody': probe(ask(trust, 'Patient/nobody'), 422, 200),
      'questionnaire-request-of-nobody': probe(ask('Organization/none', someone), 422, 200),
    },
    alsoShownIn: {
      'answers-search-misses-patient': [
        'answers-search-misses-questionnaire',
        'answers-search-misses-authored',
        'answers-search-misses-status',
        'answers-search-ignores-authored',
        'answers-search-ignores-status',
        'answers-page-loses-entry',
        'answers-page-repeats-entry',
      ],
      'answers-search-misses-authored': ['answers-search-ignores-authored'],
      'answers-search-misses-status': ['answers-search-ignores-status'],
      'answer-of-wrong-type': ['answer-repeated'],
      'answers-page-loses-entry': ['answers-page-repeats-entry'],
      'answers-page-repeats-entry': ['answers-page-loses-entry'],
      'answers-without-questionnaire': ['answers-lead-to-no-questionnaire'],
      'required-answer-missing': ['answer-without-question', 'answer-repeated'],
      'questionnaire-not-found': ['questionnaire-request-of-nobody', 'questionnaire-request-to-nobody'],
    },
  });
});
