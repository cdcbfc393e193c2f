import { describe } from 'vitest';
import { questionnaireFaults } from '../../../src/server/faults/questionnaires.js';
import { stringsAt } from '../../../src/server/resource.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import { statusOf, stringsOf, totalOf, valuesOf, type Look } from '../../support/looks.js';
import { invoke, startOperationServer, toInput } from '../../support/operation-fixture.js';
import type { Reply, ServerCaller } from '../../support/server-client.js';

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

/** Whether a search of questionnaires finds the diary. */
const finds =
  (query: string): Look<boolean> =>
  async (full) =>
    (await stringsOf(`/Questionnaire?${query}`, 'entry.resource.id')(full)).includes(
      'cc-questionnaire-mood-diary',
    );

const own = 'https://careconnect-conformance.example/STU3/Questionnaire';
const isMargaret = (reference: string): boolean => reference === 'Patient/cc-patient-ashworth-margaret';
const diaryForm = '/Questionnaire/cc-questionnaire-mood-diary';

const request = (
  full: ServerCaller,
  questionnaire: string,
  requestor: string,
  targets: readonly string[],
): Promise<Reply> =>
  invoke(
    full,
    `${questionnaire}/$send-questionnaire-request`,
    toInput([
      { name: 'requestor', valueReference: { reference: requestor } },
      ...targets.map((reference) => ({ name: 'target', valueReference: { reference } })),
    ]),
  );
const ask =
  (requestor: string, ...targets: readonly string[]): Look<number> =>
  async (full) =>
    (await request(full, diaryForm, requestor, targets)).status;
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
      'answers-out-of-order': probe(
        stringsOf(diary, 'item.linkId'),
        ['mood', 'slept', 'reason'],
        ['reason', 'slept', 'mood'],
      ),
      'answers-without-groups': probe(
        stringsOf(review, 'item.linkId'),
        ['about-you'],
        ['about-you', 'general-health', 'weight', 'smokes'],
      ),
      'group-answered': probe(valuesOf(review, 'item.answer.valueString'), [], ['yes']),
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
      'answers-search-ignores-patient': probe(
        async (full) =>
          (await stringsOf(margaret, 'entry.resource.subject.reference')(full)).every(isMargaret),
        true,
        false,
      ),
      'questionnaire-search-misses-url': probe(finds(`url=${own}/mood-diary`), true, false),
      'questionnaire-search-misses-identifier': probe(finds('identifier=MD-1'), true, false),
      'questionnaire-search-misses-title': probe(finds('title=Mood'), true, false),
      'questionnaire-search-misses-status': probe(finds('status=active'), true, false),
      'questionnaire-search-ignores-url': probe(finds(`url=${own}/health-review`), false, true),
      'questionnaire-search-ignores-identifier': probe(finds('identifier=HR-1'), false, true),
      'questionnaire-search-ignores-title': probe(finds('title=Yearly'), false, true),
      'questionnaire-search-ignores-status': probe(finds('status=retired'), false, true),
      'questionnaire-not-found': probe(statusOf('/Questionnaire/cc-questionnaire-mood-diary'), 200, 404),
      'questionnaire-request-limit-not-enforced': probe(
        ask(trust, ...Array.from({ length: 501 }, () => someone)),
        400,
        200,
      ),
      'questionnaire-request-incomplete-accepted': probe(ask(trust), 400, 200),
      'questionnaire-request-refused': probe(ask(trust, someone), 200, 405),
      'questionnaire-request-fails-with-200': probe(
        async (full) => stringsAt((await request(full, diaryForm, trust, [someone])).json, 'issue.severity'),
        ['information'],
        ['error'],
      ),
      'questionnaire-request-of-unknown-questionnaire': probe(
        async (full) => (await request(full, '/Questionnaire/none', trust, [someone])).status,
        404,
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
      ],
      'answers-search-misses-authored': ['answers-search-ignores-authored'],
      'answers-search-misses-status': ['answers-search-ignores-status'],
      'answers-search-ignores-patient': [
        'answers-search-ignores-questionnaire',
        'answers-search-ignores-authored',
        'answers-search-ignores-status',
      ],
      'answers-of-another-patient': ['answers-search-ignores-patient'],
      'answers-without-questionnaire': ['answers-lead-to-no-questionnaire'],
      'answer-without-question': ['answers-out-of-order', 'answers-without-groups'],
      'answers-out-of-order': ['answer-without-question'],
      // What is looked at in a group is not there any more.
      'answers-without-groups': ['answer-not-an-option', 'answer-repeated', 'required-answer-missing'],
      'answer-of-wrong-type': ['answer-repeated'],
      'required-answer-missing': ['answer-without-question', 'answers-out-of-order', 'answer-repeated'],
      'questionnaire-request-refused': [
        'questionnaire-request-fails-with-200',
        'questionnaire-request-incomplete-accepted',
        'questionnaire-request-limit-not-enforced',
        'questionnaire-request-of-nobody',
        'questionnaire-request-of-unknown-questionnaire',
        'questionnaire-request-to-nobody',
      ],
    },
  });
});
