import { describe, expect, it } from 'vitest';
import type { FhirRelease } from '../../../src/fhir/release.js';
import { validate } from '../../support/validate.js';

const url = 'https://example.org/Questionnaire/q';

type Item = Readonly<Record<string, unknown>>;

function questionnaire(...item: readonly Item[]) {
  return { resourceType: 'Questionnaire', id: 'q', url, status: 'active', item };
}

function response(release: FhirRelease, item: readonly object[], more: object = {}) {
  const named = release === 'stu3' ? { reference: url } : url;
  return { resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: named, item, ...more };
}

const answer = (linkId: string, ...answers: readonly object[]) => ({ linkId, answer: answers });

/** Codes are judged by their systems, too. */
const isOurs = (rule: string): boolean => !rule.startsWith('code-');

/** What the rules on questionnaires say, by place; what is unchecked is marked. */
function judge(
  items: readonly Item[],
  given: readonly object[],
  { release = 'stu3', ...more }: { readonly release?: FhirRelease; readonly status?: string } = {},
): readonly string[] {
  const { issues, unchecked } = validate(response(release, given, more), {
    release,
    others: { [url]: questionnaire(...items) },
  });
  const place = (expression: string) => expression.replace(/^QuestionnaireResponse\.?/, '');
  return [
    ...issues
      .filter(({ rule, severity }) => severity === 'error' && isOurs(rule))
      .map(({ rule, expression }) => `${rule.replace('questionnaire-', '')} ${place(expression)}`.trim()),
    ...unchecked
      .filter(({ rule }) => isOurs(rule))
      .map(({ expression }) => `unchecked ${place(expression)}`.trim()),
  ];
}

const text = (linkId: string): Item => ({ linkId, type: 'string' });

describe('the Questionnaire of a response', () => {
  const asked = questionnaire(text('a'));
  const wrong = [answer('b', { valueString: 'x' })];
  const rules = (resource: object, against: Parameters<typeof validate>[1] = {}) => {
    const { issues, unchecked } = validate(resource, against);
    return [...issues, ...unchecked]
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('questionnaire'));
  };

  it('may be contained', () => {
    const { url: _url, ...contained } = asked;
    const named = { questionnaire: { reference: '#q' }, contained: [contained] };
    expect(rules(response('stu3', wrong, named))).toEqual(['questionnaire-link-id']);
    const r4 = response('r4', wrong, { questionnaire: '#q', contained: [contained] });
    expect(rules(r4, { release: 'r4' })).toEqual(['questionnaire-link-id']);
  });

  it('may be in the Bundle, by its place or by its own URL', () => {
    const bundle = (fullUrl: string, named: object | string) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl, resource: asked },
        {
          fullUrl: 'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498',
          resource: response('stu3', wrong, { questionnaire: named }),
        },
      ],
    });
    const server = 'https://server.example.org/Questionnaire/q';
    expect(rules(bundle(server, { reference: server }))).toEqual(['questionnaire-link-id']);
    const r4 = { release: 'r4' } as const;
    expect(rules(bundle(server, url), r4)).toEqual(['questionnaire-link-id']);
    expect(rules(bundle(server, `${url}|2`), r4)).toEqual(['questionnaire-unchecked']);
  });

  it('may be where the caller finds it', () => {
    expect(rules(response('stu3', wrong), { others: { [url]: asked } })).toEqual(['questionnaire-link-id']);
  });

  it.each([
    ['stu3', { reference: url }],
    ['stu3', { reference: 'Questionnaire/q' }],
    ['stu3', { reference: 'https://server.example.org/fhir/Questionnaire/q' }],
    ['r4', url],
    ['r4', `${url}|1`],
  ] as const)('may be among the definitions (%s: %o)', (release, named) => {
    const definitions = [{ ...asked, version: '1' }];
    const resource = response(release, wrong, { questionnaire: named });
    expect(rules(resource, { release, definitions })).toEqual(['questionnaire-link-id']);
  });

  it('is not another version of it', () => {
    const definitions = [{ ...asked, version: '1' }];
    const resource = response('r4', wrong, { questionnaire: `${url}|2` });
    expect(rules(resource, { release: 'r4', definitions })).toEqual(['questionnaire-unchecked']);
  });
});

describe('the items of a response', () => {
  const items = [
    { linkId: 'g', type: 'group', repeats: true, item: [text('a'), text('b')] },
    { linkId: 'once', type: 'group', item: [text('c')] },
    { linkId: 'note', type: 'display' },
    { linkId: 'q', type: 'boolean', item: [text('d')] },
  ];
  const group = (linkId: string, ...item: readonly object[]) => ({ linkId, item });
  const said = (linkId: string) => answer(linkId, { valueString: 'x' });

  it('may leave out what is not required, and repeat groups that may', () => {
    expect(judge(items, [group('g', said('a')), group('g', said('a'), said('b'))])).toEqual([]);
    expect(judge(items, [group('once', said('c')), group('once', said('c'))])).toEqual(['repeats item[1]']);
  });

  it('stand in their place', () => {
    expect(judge(items, [group('g', said('c'))])).toEqual(['link-id item[0].item[0]']);
    expect(judge(items, [group('g', said('b'), said('a'))])).toEqual(['order item[0].item[1]']);
    const inAnswer = [answer('q', { valueBoolean: true, item: [said('d')] })];
    expect(judge(items, inAnswer)).toEqual([]);
    expect(judge(items, [answer('q', { valueBoolean: true, item: [said('a')] })])).toEqual([
      'link-id item[0].answer[0].item[0]',
    ]);
    expect(judge(items, [{ linkId: 'q', item: [said('d')] }])).toEqual([]);
    expect(judge(items, [{ linkId: 'q', item: [said('a')] }])).toEqual(['link-id item[0].item[0]']);
  });

  it('have no answer where nothing is asked', () => {
    expect(judge(items, [{ linkId: 'note', text: 'x' }])).toEqual([]);
    expect(judge(items, [said('note')])).toEqual(['answer-type item[0].answer[0]']);
  });
});

describe('the type of an answer', () => {
  it.each([
    ['boolean', { valueBoolean: true }],
    ['decimal', { valueDecimal: 1.5 }],
    ['integer', { valueInteger: 1 }],
    ['date', { valueDate: '2018' }],
    ['dateTime', { valueDateTime: '2018' }],
    ['time', { valueTime: '10:00:00' }],
    ['string', { valueString: 'x' }],
    ['text', { valueString: 'x' }],
    ['url', { valueUri: 'urn:x' }],
    ['choice', { valueCoding: { code: 'x' } }],
    ['open-choice', { valueString: 'x' }],
    ['open-choice', { valueCoding: { code: 'x' } }],
    ['attachment', { valueAttachment: { title: 'x' } }],
    ['reference', { valueReference: { reference: 'Patient/1' } }],
    ['quantity', { valueQuantity: { value: 1 } }],
  ])('of a %s may be %o', (type, value) => {
    expect(judge([{ linkId: 'a', type }], [answer('a', value)])).toEqual([]);
    const other = 'valueInteger' in value ? { valueDecimal: 1.5 } : { valueInteger: 1 };
    const [name = ''] = Object.keys(other);
    expect(judge([{ linkId: 'a', type }], [answer('a', other)])).toEqual([
      `answer-type item[0].answer[0].${name}`,
    ]);
  });

  it('may be that of the options', () => {
    const item = { linkId: 'a', type: 'choice', option: [{ valueInteger: 1 }, { valueDate: '2018' }] };
    expect(judge([item], [answer('a', { valueInteger: 1 })])).toEqual([]);
    expect(judge([item], [answer('a', { valueInteger: 2 })])).toEqual([
      'option item[0].answer[0].valueInteger',
    ]);
    expect(judge([item], [answer('a', { valueString: 'x' })])).toEqual([
      'answer-type item[0].answer[0].valueString',
    ]);
  });
});

describe('the options of a choice', () => {
  const coded = (code: string, system?: string) => ({
    valueCoding: { code, ...(system === undefined ? {} : { system }) },
  });
  const wrong = ['option item[0].answer[0].valueCoding'];
  const genders = 'http://hl7.org/fhir/administrative-gender';
  const set = 'http://hl7.org/fhir/ValueSet/administrative-gender';

  it('are told by system and code', () => {
    const item = { linkId: 'a', type: 'choice', option: [coded('x', 'urn:a'), coded('y')] };
    expect(judge([item], [answer('a', coded('x', 'urn:a'))])).toEqual([]);
    expect(judge([item], [answer('a', coded('x'))])).toEqual([]);
    expect(judge([item], [answer('a', coded('y', 'urn:b'))])).toEqual([]);
    expect(judge([item], [answer('a', coded('x', 'urn:b'))])).toEqual(wrong);
    expect(judge([item], [answer('a', { valueCoding: { display: 'x' } })])).toEqual(wrong);
  });

  it('are open where an answer in words is allowed', () => {
    const item = { linkId: 'a', type: 'open-choice', option: [coded('x', 'urn:a')] };
    expect(judge([item], [answer('a', { valueString: 'z' })])).toEqual([]);
    expect(judge([item], [answer('a', { valueCoding: { display: 'z' } })])).toEqual([]);
    expect(judge([item], [answer('a', coded('z', 'urn:a'))])).toEqual(wrong);
  });

  it.each([
    ['stu3', { options: { reference: set } }],
    ['r4', { answerValueSet: set }],
  ] as const)('may be the codes of a value set in %s', (release, more) => {
    const item = { linkId: 'a', type: 'choice', ...more };
    expect(judge([item], [answer('a', coded('other', genders))], { release })).toEqual([]);
    expect(judge([item], [answer('a', coded('x', genders))], { release })).toEqual(wrong);
  });

  it('may be listed by R4', () => {
    const item = { linkId: 'a', type: 'choice', answerOption: [coded('x', 'urn:a')] };
    expect(judge([item], [answer('a', coded('x', 'urn:a'))], { release: 'r4' })).toEqual([]);
    expect(judge([item], [answer('a', coded('y', 'urn:a'))], { release: 'r4' })).toEqual(wrong);
  });

  it('are unchecked where the value set is not at hand', () => {
    const item = { linkId: 'a', type: 'choice', options: { reference: 'urn:no-such' } };
    expect(judge([item], [answer('a', coded('x'))])).toEqual(['unchecked item[0].answer[0].valueCoding']);
  });

  it('may be the codes of a value set that the Questionnaire contains', () => {
    const judged = (code: string, compose: object | undefined) => {
      const valueSet = { resourceType: 'ValueSet', id: 'v', status: 'active', compose };
      const asked = {
        ...questionnaire({ linkId: 'a', type: 'choice', options: { reference: '#v' } }),
        contained: compose === undefined ? [] : [valueSet],
      };
      const given = response('stu3', [answer('a', coded(code, 'urn:a'))]);
      const { issues, unchecked } = validate(given, { others: { [url]: asked } });
      return [...issues, ...unchecked].map(({ rule }) => rule).filter(isOurs);
    };
    const lists = { include: [{ system: 'urn:a', concept: [{ code: 'x' }] }] };
    expect(judged('x', lists)).toEqual([]);
    expect(judged('y', lists)).toEqual(['questionnaire-option']);
    expect(judged('y', { include: [{ system: 'urn:a' }] })).toEqual(['questionnaire-unchecked']);
    expect(judged('x', { ...lists, exclude: [{ system: 'urn:a' }] })).toEqual(['questionnaire-unchecked']);
    expect(judged('x', undefined)).toEqual(['questionnaire-unchecked']);
  });
});

describe('what is required', () => {
  const item = { ...text('a'), required: true };

  it.each([
    ['completed', ['required item']],
    ['amended', ['required item']],
    ['in-progress', []],
    ['entered-in-error', []],
    ['stopped', []],
  ])('is missing in a response that is %s: %o', (status, expected) => {
    expect(judge([item, text('b')], [answer('b', { valueString: 'x' })], { status })).toEqual(expected);
  });

  it('is missing inside a group or an answer that is there, and not inside one that is not', () => {
    const group = { linkId: 'g', type: 'group', item: [item, text('b')] };
    const question = { linkId: 'q', type: 'boolean', item: [item] };
    expect(judge([group, text('z')], [answer('z', { valueString: 'x' })])).toEqual([]);
    expect(judge([group], [{ linkId: 'g', item: [answer('b', { valueString: 'x' })] }])).toEqual([
      'required item[0].item',
    ]);
    expect(judge([question], [answer('q', { valueBoolean: true })])).toEqual([
      'required item[0].answer[0].item',
    ]);
    expect(judge([question], [{ linkId: 'q' }])).toEqual([]);
  });
});

describe('what enables an item', () => {
  const dependent = (...enableWhen: readonly object[]): Item => ({
    ...text('b'),
    required: true,
    enableWhen,
  });
  const judged = (
    condition: Item,
    first: readonly object[],
    options: { readonly release?: FhirRelease; readonly type?: string } = {},
  ) => {
    const { release = 'stu3', type = 'integer' } = options;
    const items = [{ linkId: 'a', type, repeats: true }, condition, text('c')];
    const given = first.length === 0 ? [answer('c', { valueString: 'x' })] : [answer('a', ...first)];
    const [result = 'disabled'] = judge(items, given, { release });
    return { 'required item': 'enabled', unchecked: 'unknown' }[result] ?? result;
  };

  it.each([
    [{ hasAnswer: true }, [{ valueInteger: 1 }], 'enabled'],
    [{ hasAnswer: true }, [], 'disabled'],
    [{ hasAnswer: false }, [{ valueInteger: 1 }], 'disabled'],
    [{ hasAnswer: false }, [], 'enabled'],
    [{ answerInteger: 1 }, [{ valueInteger: 2 }, { valueInteger: 1 }], 'enabled'],
    [{ answerInteger: 1 }, [{ valueInteger: 2 }], 'disabled'],
    [{ answerInteger: 1 }, [], 'disabled'],
  ] as const)('in STU3, %o after %o: %s', (condition, first, expected) => {
    expect(judged(dependent({ question: 'a', ...condition }), first)).toBe(expected);
  });

  it.each([
    ['exists', { answerBoolean: true }, [{ valueInteger: 1 }], 'enabled'],
    ['exists', { answerBoolean: false }, [{ valueInteger: 1 }], 'disabled'],
    ['exists', { answerBoolean: false }, [], 'enabled'],
    ['=', { answerInteger: 1 }, [{ valueInteger: 1 }], 'enabled'],
    ['!=', { answerInteger: 1 }, [{ valueInteger: 1 }], 'disabled'],
    ['!=', { answerInteger: 1 }, [{ valueInteger: 2 }], 'enabled'],
    ['!=', { answerInteger: 1 }, [{ valueInteger: 1 }, { valueInteger: 2 }], 'unknown'],
    ['!=', { answerInteger: 1 }, [], 'unknown'],
    ['>', { answerInteger: 1 }, [{ valueInteger: 2 }], 'enabled'],
    ['>', { answerInteger: 1 }, [{ valueInteger: 1 }], 'disabled'],
    ['>=', { answerInteger: 1 }, [{ valueInteger: 1 }], 'enabled'],
    ['<', { answerInteger: 1 }, [{ valueInteger: 1 }], 'disabled'],
    ['<=', { answerInteger: 1 }, [{ valueInteger: 0 }], 'enabled'],
    ['>', { answerInteger: 1 }, [], 'disabled'],
    ['=', {}, [{ valueInteger: 1 }], 'unknown'],
  ] as const)('in R4, %s %o after %o: %s', (operator, condition, first, expected) => {
    expect(judged(dependent({ question: 'a', operator, ...condition }), first, { release: 'r4' })).toBe(
      expected,
    );
  });

  it.each([
    ['decimal', { answerDecimal: 1.5 }, [{ valueDecimal: 1.5 }], 'enabled'],
    ['date', { answerDate: '2018' }, [{ valueDate: '2018' }], 'enabled'],
    ['choice', { answerCoding: { system: 'urn:a', code: 'x' } }, [{ valueCoding: { code: 'x' } }], 'enabled'],
    ['choice', { answerCoding: { code: 'x' } }, [{ valueCoding: { code: 'y' } }], 'disabled'],
    ['quantity', quantity('answer', 'kg'), [quantity('value', 'kg')], 'enabled'],
    ['quantity', quantity('answer', 'kg'), [quantity('value', 'g')], 'unknown'],
    ['reference', { answerReference: { reference: 'Patient/1' } }, [reference('Patient/1')], 'enabled'],
    ['reference', { answerReference: { reference: 'Patient/1' } }, [reference('Patient/2')], 'disabled'],
  ])('is compared by type: %s %o after %o: %s', (type, condition, first, expected) => {
    expect(judged(dependent({ question: 'a', ...condition }), first, { type })).toBe(expected);
  });

  it.each([
    ['date', { answerDate: '2018-01' }, [{ valueDate: '2018-02' }], 'enabled'],
    ['date', { answerDate: '2018-01' }, [{ valueDate: '2018' }], 'unknown'],
    ['string', { answerString: 'a' }, [{ valueString: 'b' }], 'unknown'],
  ])('is more only where that is clear: %s %o after %o: %s', (type, condition, first, expected) => {
    const item = dependent({ question: 'a', operator: '>', ...condition });
    expect(judged(item, first, { release: 'r4', type })).toBe(expected);
  });

  it('is one of several conditions, or in R4 all of them where it says so', () => {
    const either = [
      { question: 'a', answerInteger: 1 },
      { question: 'a', answerInteger: 2 },
    ];
    expect(judged(dependent(...either), [{ valueInteger: 2 }])).toBe('enabled');
    const all = either.map((condition) => ({ ...condition, operator: '=' }));
    const item = (enableBehavior: string) => ({ ...dependent(...all), enableBehavior });
    expect(judged(item('any'), [{ valueInteger: 2 }], { release: 'r4' })).toBe('enabled');
    expect(judged(item('all'), [{ valueInteger: 2 }], { release: 'r4' })).toBe('disabled');
  });

  it('is the nearest answer, and none of another repetition', () => {
    const group = {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [{ linkId: 'a', type: 'boolean' }, dependent({ question: 'a', answerBoolean: true })],
    };
    const repetition = (...item: readonly object[]) => ({ linkId: 'g', item });
    const yes = answer('a', { valueBoolean: true });
    const said = answer('b', { valueString: 'x' });
    expect(judge([group], [repetition(yes, said), repetition(said)])).toEqual(['disabled item[1].item[0]']);
    expect(judge([group], [repetition(yes), repetition(answer('a', { valueBoolean: false }))])).toEqual([
      'required item[0].item',
    ]);
  });
});

function quantity(stem: string, code: string) {
  return { [`${stem}Quantity`]: { value: 1, system: 'http://unitsofmeasure.org', code } };
}

function reference(to: string) {
  return { valueReference: { reference: to } };
}

describe('a response in XML', () => {
  it('is compared as in JSON', () => {
    const xml = `<QuestionnaireResponse xmlns="http://hl7.org/fhir"><questionnaire><reference value="${url}"/></questionnaire>
      <status value="completed"/><item><linkId value="a"/><answer><valueInteger value="1"/></answer></item></QuestionnaireResponse>`;
    const { issues } = validate(xml, { others: { [url]: questionnaire(text('a')) } });
    expect(issues.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'questionnaire-answer-type QuestionnaireResponse.item.answer.valueInteger',
    ]);
  });
});
