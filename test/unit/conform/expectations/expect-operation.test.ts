import { describe, expect, it } from 'vitest';
import {
  expectAnsweredFor,
  expectDistinct,
  expectNoOutput,
  expectParts,
} from '../../../../src/conform/expectations/expect-operation.js';
import type { AskedPatient } from '../../../../src/conform/interactions/registration.js';
import { createAnswer } from '../../../support/answer-fixture.js';

const asked = (...values: readonly string[]): readonly AskedPatient[] =>
  values.map((value) => ({ role: 'eligible', system: 'urn:x', value }));

/** A Parameters with one output for each identifier, with a token; an identifier may be left out. */
const answerFor = (...values: readonly (string | undefined)[]) =>
  createAnswer({
    body: {
      resourceType: 'Parameters',
      parameter: values.map((value, at) => ({
        name: 'patientTokens',
        part: [
          ...(value === undefined
            ? []
            : [{ name: 'patientIdentifier', valueIdentifier: { system: 'urn:x', value } }]),
          { name: 'token', valueString: `token-${String(at % 2)}` },
        ],
      })),
    },
  });

/** Where the target file says who they are. */
const inFile =
  ', in the target file data.patients.eligible (somebody alive, sixteen or older, who is not registered)';

describe('who is answered for', () => {
  it.each([
    ['each once', ['1', '2'], ['2', '1'], undefined],
    ['one missing', ['1', '2'], ['1'], `no patientTokens for 1 of 2 patients: 2${inFile}`],
    [
      'many missing',
      ['1', '2', '3', '4', '5', '6'],
      ['1'],
      `no patientTokens for 5 of 6 patients: 2, 3, 4 and 2 more${inFile}`,
    ],
    ['one too many', ['1'], ['1', '3'], 'a patientTokens for 3, who was not asked for'],
    ['one twice', ['1', '1'], ['1', '1'], 'a second patientTokens for 1'],
    ['nobody named', ['1'], ['1', undefined], 'a patientTokens without patientIdentifier'],
  ])('%s', (_, whom, answered, found) => {
    const { examined, deviations } = expectAnsweredFor(
      answerFor(...answered),
      'patientTokens',
      asked(...whom),
    );
    expect(examined).toBeGreaterThan(0);
    expect(deviations.map((deviation) => deviation.found)).toEqual(found === undefined ? [] : [found]);
  });

  it('says nothing where nobody was asked for', () => {
    expect(expectAnsweredFor(answerFor(), 'patientTokens', [])).toMatchObject({ examined: 0 });
  });
});

describe('the parts of what is answered', () => {
  const rules = [
    { name: 'token', expected: 'token-0', fits: (value: string | undefined) => value === 'token-0' },
  ];
  const judge = (whom: readonly string[]) =>
    expectParts(answerFor('1', '2'), { name: 'patientTokens', asked: asked(...whom), rules });

  it('are those of the patient who was asked for', () => {
    expect(judge(['1'])).toEqual({ examined: 1, deviations: [] });
    expect(judge(['2']).deviations).toMatchObject([
      {
        expected: `token of 2 to be token-0${inFile}`,
        found: 'token token-1',
        path: 'Parameters.parameter[1]',
      },
    ]);
    expect(judge(['3']).deviations).toMatchObject([
      { expected: `a patientTokens for 3, who was asked for${inFile}`, found: 'one for 1, 2' },
    ]);
    expect(judge([])).toMatchObject({ examined: 0 });
  });

  it('differ, where they have to', () => {
    expect(expectDistinct(answerFor('1', '2'), 'patientTokens', 'token').deviations).toEqual([]);
    expect(expectDistinct(answerFor('1', '2', '3'), 'patientTokens', 'token').deviations).toMatchObject([
      { found: 'the token of another', path: 'Parameters.parameter[2]' },
    ]);
    expect(expectDistinct(answerFor('1'), 'patientTokens', 'token')).toMatchObject({ examined: 0 });
  });
});

describe('no answer for a patient', () => {
  it('is a Parameters without one; another resource says nothing', () => {
    expect(expectNoOutput(answerFor(), 'patientTokens')).toEqual({ examined: 1, deviations: [] });
    expect(expectNoOutput(answerFor('1'), 'patientTokens', asked('1')).deviations).toMatchObject([
      {
        found: expect.stringMatching(
          /^a patientTokens, in the target file data.patients.eligible \(/,
        ) as string,
      },
    ]);
    expect(expectNoOutput(createAnswer({ body: { resourceType: 'Bundle' } }), 'patientTokens')).toMatchObject(
      {
        examined: 0,
      },
    );
  });
});
