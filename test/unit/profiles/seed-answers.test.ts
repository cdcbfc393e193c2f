import { describe, expect, it } from 'vitest';
import { isObject, stringsAt, valuesAt } from '../../../src/server/resource.js';
import { nameOf, readSeedRecords } from '../../support/seed-records.js';

type Item = Readonly<Record<string, unknown>>;

/** The member of an answer that a type of question takes. */
const valueMembers: Readonly<Record<string, readonly string[]>> = {
  boolean: ['valueBoolean'],
  choice: ['valueCoding'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  'open-choice': ['valueCoding', 'valueString'],
  quantity: ['valueQuantity'],
  string: ['valueString'],
  text: ['valueString'],
  time: ['valueTime'],
};

const itemsOf = (holder: unknown): readonly Item[] => valuesAt(holder, 'item').filter(isObject);
const answersOf = (item: Item): readonly Item[] => valuesAt(item, 'answer').filter(isObject);
const linkIdOf = (item: Item): string => String(item['linkId']);

/** All items below, in the order of the form. */
function allItems(holder: unknown): readonly Item[] {
  return itemsOf(holder).flatMap((item) => [item, ...allItems(item)]);
}

/** What does not fit between the questions and the answers of one level, and below. */
function misfits(questions: unknown, answers: unknown, all: readonly Item[]): readonly string[] {
  const known = itemsOf(questions);
  const order = known.map(linkIdOf);
  const given = itemsOf(answers);
  const places = given.map((item) => order.indexOf(linkIdOf(item)));
  const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0)) ? ['order'] : [];
  const each = known.flatMap((question) => {
    const replies = given.filter((item) => linkIdOf(item) === linkIdOf(question));
    return misfitsOf(question, replies, all).map((problem) => `${linkIdOf(question)}: ${problem}`);
  });
  return [...wrong, ...each];
}

function misfitsOf(question: Item, replies: readonly Item[], all: readonly Item[]): readonly string[] {
  const type = String(question['type']);
  const values = replies.flatMap(answersOf);
  const options = valuesAt(question, 'option.valueCoding').map((option) => JSON.stringify(option));
  const chosen = valuesAt(values, 'valueCoding').map((coding) => JSON.stringify(coding));
  const isAsked = isEnabled(question, all);
  const repeats = question['repeats'] === true;
  return [
    ...(!isAsked && replies.length > 0 ? ['answered though not asked'] : []),
    ...(isAsked && question['required'] === true && replies.length === 0 ? ['required'] : []),
    ...(!repeats && (replies.length > 1 || values.length > 1) ? ['answered twice'] : []),
    ...values
      .flatMap((value) => Object.keys(value))
      .filter((member) => !valueMembers[type]?.includes(member))
      .map((member) => `${member} for ${type}`),
    ...chosen.filter((coding) => !options.includes(coding)),
    ...replies.flatMap((reply) => (type === 'group' ? misfits(question, reply, all) : [])),
  ];
}

function isEnabled(question: Item, all: readonly Item[]): boolean {
  return valuesAt(question, 'enableWhen').every((condition) => {
    const [asked] = stringsAt(condition, 'question');
    const values = all.filter((item) => linkIdOf(item) === asked).flatMap(answersOf);
    const [wanted] = valuesAt(condition, 'answerBoolean');
    if (wanted === undefined) return values.length > 0;
    return values.some((value) => value['valueBoolean'] === wanted);
  });
}

describe('the answers that the reference server holds', () => {
  const records = readSeedRecords();
  const questionnaires = new Map(
    records
      .filter(({ resourceType }) => resourceType === 'Questionnaire')
      .map((record) => [nameOf(record), record]),
  );
  const responses = records.filter(({ resourceType }) => resourceType === 'QuestionnaireResponse');

  it('have questions of every type that has an answer here, with groups, options, conditions and repeats', () => {
    const items = [...questionnaires.values()].flatMap(allItems);
    const types = new Set(items.map(({ type }) => type));
    expect([...types].toSorted()).toEqual([...Object.keys(valueMembers), 'display', 'group'].toSorted());
    for (const member of ['required', 'repeats', 'option', 'enableWhen', 'maxLength']) {
      expect(items.some((item) => member in item)).toBe(true);
    }
  });

  it('fit their questionnaires', () => {
    const found = responses.flatMap((response) => {
      const [name = ''] = stringsAt(response, 'questionnaire.reference');
      const all = allItems(response);
      return misfits(questionnaires.get(name), response, all).map((one) => `${nameOf(response)} ${one}`);
    });
    expect(responses.length).toBeGreaterThan(15);
    expect(found).toEqual([]);
  });

  it('would be found not to fit where one is missing, of another type or not asked for', () => {
    const [diary] = [...questionnaires.values()].filter(({ name }) => name === 'MoodDiary');
    const slept = { linkId: 'slept', answer: [{ valueBoolean: true }] };
    const because = { linkId: 'reason', answer: [{ valueString: 'Heat' }] };
    const check = (...item: readonly Item[]): readonly string[] => misfits(diary, { item }, item);
    expect(check(slept)).toEqual(['mood: required']);
    expect(check({ linkId: 'mood', answer: [{ valueString: '3' }] }, slept)).toEqual([
      'mood: valueString for integer',
    ]);
    expect(check({ linkId: 'mood', answer: [{ valueInteger: 3 }] }, slept, because)).toEqual([
      'reason: answered though not asked',
    ]);
    expect(check(slept, { linkId: 'mood', answer: [{ valueInteger: 3 }] })).toEqual(['order']);
  });

  it('are completed, in progress and amended, on many days, enough for pages', () => {
    expect(new Set(responses.map(({ status }) => status))).toEqual(
      new Set(['completed', 'in-progress', 'amended']),
    );
    expect(new Set(responses.map(({ authored }) => String(authored).slice(0, 10))).size).toBeGreaterThan(12);
    const ofOne = responses.filter((one) =>
      stringsAt(one, 'subject.reference').includes('Patient/cc-patient-ashworth-margaret'),
    );
    expect(ofOne).toHaveLength(8);
  });
});
