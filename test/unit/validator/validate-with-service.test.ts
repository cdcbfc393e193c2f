import { describe, expect, it } from 'vitest';
import type { DefinitionResource } from '../../../src/fhir/definition-resources.js';
import { readResource } from '../../../src/fhir/read-resource.js';
import { createAnswerStore } from '../../../src/terminology/create-answer-store.js';
import type {
  CodeAnswer,
  CodeQuestion,
  TerminologyService,
} from '../../../src/terminology/terminology-service.js';
import { createValidator } from '../../../src/validator/create-validator.js';
import { toIssueRecord, toUncheckedRecord } from '../../../src/validator/issue-record.js';
import { validateWithService } from '../../../src/validator/validate-with-service.js';
import { exampleRoot, profileOf } from '../../support/profile.js';
import { createFixtureStore } from '../../support/validate.js';

const snomed = 'http://snomed.info/sct';
const profiles = [`${exampleRoot}Observation`];

/** A service that answers by a function and remembers what it was asked, call by call. */
function serviceOf(answer: (question: CodeQuestion) => CodeAnswer) {
  const calls: (readonly CodeQuestion[])[] = [];
  const service: TerminologyService = {
    ask: (questions) => {
      calls.push(questions);
      return Promise.resolve(questions.map(answer));
    },
  };
  return { service, calls };
}

const yes: CodeAnswer = { result: 'yes' };
const no: CodeAnswer = { result: 'no', reason: 'there is none' };

const observation = (coding: object, more: object = {}): string =>
  JSON.stringify({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'x' },
    valueCodeableConcept: { coding: [coding] },
    ...more,
  });

async function validate(
  texts: readonly string[],
  service: TerminologyService,
  definitions: readonly DefinitionResource[] = [],
) {
  const answers = createAnswerStore();
  const validator = createValidator(createFixtureStore(definitions), { answers });
  const options = definitions.length === 0 ? {} : { profiles };
  const requests = texts.map((text) => ({ document: readResource(text), options }));
  const outcomes = await validateWithService(requests, { validator, answers, service });
  return outcomes.map(({ issues, unchecked, pending }) => ({
    issues: issues.map(toIssueRecord),
    unchecked: unchecked.map(toUncheckedRecord),
    pending,
  }));
}

/** Binds the value of an Observation. */
const boundTo = (valueSet: string, strength: 'required' | 'extensible' | 'preferred' | 'example') =>
  profileOf('Observation', [
    { path: 'Observation.valueCodeableConcept', binding: { strength, valueSetUri: valueSet } },
  ]);

describe('a code of a system that is not held', () => {
  const text = observation({ system: snomed, code: '1' });

  it('is checked where the service knows it', async () => {
    const { service, calls } = serviceOf(() => yes);
    const [result] = await validate([text], service);
    expect(result).toEqual({ issues: [], unchecked: [], pending: [] });
    expect(calls).toEqual([[{ ask: 'code', system: snomed, code: '1' }]]);
  });

  it('is an error where the service says no, with what it says', async () => {
    const [result] = await validate([text], serviceOf(() => no).service);
    expect(result?.issues).toMatchObject([
      {
        rule: 'code-unknown',
        severity: 'error',
        expression: 'Observation.valueCodeableConcept.coding[0].code',
        message: `"1" is no code of ${snomed} (the terminology server says: there is none).`,
      },
    ]);
    expect(result?.unchecked).toEqual([]);
  });

  it('stays unchecked where the service cannot tell, with its reason', async () => {
    const { service, calls } = serviceOf(() => ({ result: 'unknown', reason: 'it is on holiday' }));
    const [result] = await validate([text], service);
    expect(result?.issues).toEqual([]);
    expect(result?.unchecked).toMatchObject([
      { rule: 'code-unchecked', reason: `The code "1" of ${snomed} could not be checked: it is on holiday.` },
    ]);
    expect(calls).toHaveLength(1);
  });

  it('stays unchecked where the service gives fewer answers than it should', async () => {
    const [result] = await validate([text], { ask: () => Promise.resolve([]) });
    expect(result?.unchecked).toMatchObject([
      { reason: expect.stringContaining('gave no answer') as string },
    ]);
  });

  it('is asked for with its version and display', async () => {
    const { service, calls } = serviceOf(() => yes);
    await validate([observation({ system: snomed, version: '9', code: '1', display: 'One' })], service);
    expect(calls[0]).toEqual([{ ask: 'code', system: snomed, version: '9', code: '1', display: 'One' }]);
  });

  it('is warned of where its display is wrong or its time is over', async () => {
    const answer: CodeAnswer = { result: 'yes', display: 'Uno', isWrongDisplay: true, isInactive: true };
    const display = observation({ system: snomed, code: '1', display: 'One' });
    const [result] = await validate([display], serviceOf(() => answer).service);
    expect(result?.issues.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['code-inactive', 'warning'],
      ['code-display', 'warning'],
    ]);
    expect(result?.issues[1]?.message).toContain('expected "Uno"');
  });

  it('is asked for without a display that is in another language', async () => {
    const { service, calls } = serviceOf(() => yes);
    const dutch = observation({ system: snomed, code: '1', display: 'Een' }, { language: 'nl' });
    await validate([dutch], service);
    expect(calls[0]).toEqual([{ ask: 'code', system: snomed, code: '1' }]);
  });
});

describe('many resources', () => {
  it('are asked for in one call, each question once, and keep their order', async () => {
    const { service, calls } = serviceOf(({ code }) => (code === '2' ? no : yes));
    const texts = ['1', '2', '1', '3'].map((code) => observation({ system: snomed, code }));
    const results = await validate(texts, service);
    expect(calls.map((questions) => questions.map(({ code }) => code))).toEqual([['1', '2', '3']]);
    expect(results.map(({ issues }) => issues.length)).toEqual([0, 1, 0, 0]);
  });
});

describe('a binding to what is not held', () => {
  const filter = [{ property: 'concept', op: 'is-a', value: '138875005' }];
  const partly: DefinitionResource = {
    resourceType: 'ValueSet',
    url: 'urn:partly',
    compose: {
      include: [
        { system: 'urn:own', concept: [{ code: 'a' }] },
        { system: snomed, filter },
      ],
    },
  } as DefinitionResource;
  const text = observation({ system: snomed, code: '1' });
  const isMember = ({ ask }: CodeQuestion) => ask === 'member';

  it('sends the part of the value set that local content leaves open', async () => {
    const { service, calls } = serviceOf(() => yes);
    const [result] = await validate([text], service, [partly, boundTo('urn:partly', 'required')]);
    expect(result).toEqual({ issues: [], unchecked: [], pending: [] });
    expect(calls[0]?.filter(isMember)).toEqual([
      { ask: 'member', valueSet: { system: snomed, filter }, system: snomed, code: '1' },
    ]);
  });

  it('asks nothing where local content decides', async () => {
    const { service, calls } = serviceOf(() => yes);
    const own = observation({ system: 'urn:own', code: 'b' });
    const [result] = await validate([own], service, [partly, boundTo('urn:partly', 'required')]);
    expect(calls.flat().filter(isMember)).toEqual([]);
    expect(result?.issues.map(({ rule }) => rule)).toEqual(['binding-required']);
  });

  it.each([
    ['required', 'binding-required', 'error'],
    ['extensible', 'binding-extensible', 'warning'],
  ] as const)('is judged by its strength where the service says no: %s', async (strength, rule, severity) => {
    const answer = (question: CodeQuestion) => (isMember(question) ? no : yes);
    const { service, calls } = serviceOf(answer);
    const [result] = await validate([text], service, [boundTo('urn:elsewhere', strength)]);
    expect(calls[0]?.filter(isMember)).toEqual([
      { ask: 'member', valueSet: 'urn:elsewhere', system: snomed, code: '1' },
    ]);
    expect(result?.issues).toMatchObject([
      {
        rule,
        severity,
        message: expect.stringContaining('the terminology server says: there is none') as string,
      },
    ]);
  });

  it.each(['preferred', 'example'] as const)('is not worth a question where it is %s', async (strength) => {
    const { service, calls } = serviceOf(() => yes);
    await validate([text], service, [boundTo('urn:elsewhere', strength)]);
    expect(calls.flat().filter(isMember)).toEqual([]);
  });

  it('of a code element is asked for without a system', async () => {
    const profile = profileOf('Observation', [
      { path: 'Observation.status', binding: { strength: 'required', valueSetUri: 'urn:elsewhere' } },
    ]);
    const { service, calls } = serviceOf(() => yes);
    await validate([observation({ code: 'x' })], service, [profile]);
    expect(calls.flat()).toEqual([{ ask: 'member', valueSet: 'urn:elsewhere', code: 'final' }]);
  });

  it('can put an element in a slice, whose own demands are then met or not', async () => {
    const slices = profileOf('Observation', [
      {
        path: 'Observation.category',
        slicing: { discriminator: [{ type: 'value', path: '$this' }], rules: 'open' },
      },
      {
        path: 'Observation.category',
        sliceName: 'clinical',
        min: 1,
        max: '1',
        binding: { strength: 'required', valueSetUri: 'urn:clinical' },
      },
      {
        path: 'Observation.category.coding',
        binding: { strength: 'required', valueSetUri: 'urn:narrow' },
      },
    ]);
    const category = [{ coding: [{ system: snomed, code: '7' }] }];
    const answer = (question: CodeQuestion): CodeAnswer =>
      question.ask === 'member' && question.valueSet === 'urn:narrow' ? no : yes;
    const { service, calls } = serviceOf(answer);
    const [result] = await validate([observation({ code: 'x' }, { category })], service, [slices]);
    expect(calls).toHaveLength(2);
    expect(result?.issues.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'binding-required Observation.category[0].coding[0]',
    ]);
    expect(result?.unchecked).toEqual([]);
  });
});

describe('a validator without a place for answers', () => {
  it('leaves nothing to be asked', () => {
    const outcome = createValidator(createFixtureStore()).validate(
      readResource(observation({ system: snomed, code: '1' })),
    );
    expect(outcome.pending).toEqual([]);
    expect(outcome.unchecked).toHaveLength(1);
  });
});
