import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  expectActorOfSchedule,
  expectParticipant,
  expectSlotsTaken,
  expectWithinHorizon,
  expectWithinSlots,
} from '../../../../src/conform/expectations/expect-appointments.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import { createSearchset } from '../../../support/answer-fixture.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

type Json = Readonly<Record<string, unknown>> & { readonly resourceType: string; readonly id: string };

const nine = '2035-03-12T09:00:00+00:00';
const half = '2035-03-12T09:30:00+00:00';
const ten = '2035-03-12T10:00:00+00:00';

/** What the target holds, by path below its base URL; the rest is 404. */
let held: Record<string, Json>;
let server: LocalServer;

beforeEach(async () => {
  held = {
    'Slot/1': slot('1', { start: nine, end: half }),
    'Slot/2': slot('2', { start: half, end: ten }),
    'Schedule/1': {
      resourceType: 'Schedule',
      id: '1',
      actor: [{ reference: 'Practitioner/1' }, { reference: 'Location/1' }],
      planningHorizon: { start: '2035-01-01', end: '2035-12-31' },
    },
  };
  server = await startHttp(({ url }) => {
    const found = held[url.replace('/fhir/', '')];
    return {
      status: found === undefined ? 404 : 200,
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify(found ?? { resourceType: 'OperationOutcome' }),
    };
  });
});

afterEach(() => server.close());

function slot(id: string, changes: object): Json {
  return { resourceType: 'Slot', id, schedule: { reference: 'Schedule/1' }, status: 'busy', ...changes };
}

function appointment(changes: object = {}): Json {
  return {
    resourceType: 'Appointment',
    id: 'a',
    status: 'booked',
    slot: [{ reference: 'Slot/1' }, { reference: 'Slot/2' }],
    start: nine,
    end: ten,
    participant: [{ actor: { reference: 'Patient/1' } }, { actor: { reference: 'Practitioner/1' } }],
    ...changes,
  };
}

function scenarioWith(...resources: readonly Json[]): Scenario {
  const session = createTestSession(`${server.origin}/fhir`, { auth: { type: 'none' } });
  const scenario = createScenario('test', session);
  scenario.memory.answers = [createSearchset(resources)];
  return scenario;
}

describe('an appointment', () => {
  it('may take several slots, and lies within them', async () => {
    expect(await expectWithinSlots(scenarioWith(appointment()))).toEqual({ examined: 1, deviations: [] });
  });

  it.each([
    ['begins before them', { start: '2035-03-12T08:59:00+00:00' }],
    ['ends after them', { end: '2035-03-12T10:01:00+00:00' }],
    ['is written an hour off', { start: '2035-03-12T09:00:00+01:00' }],
  ])('that %s is told', async (_what, changes) => {
    const { deviations } = await expectWithinSlots(scenarioWith(appointment(changes)));
    expect(deviations).toMatchObject([
      {
        expected: 'an appointment within its slots, 2035-03-12T09:00:00.000Z to 2035-03-12T10:00:00.000Z',
        found: expect.stringMatching(/^Appointment\/a of 2035-/) as string,
      },
    ]);
  });

  it('may be written in another time zone than its slots', async () => {
    const changes = { start: '2035-03-12T10:00:00+01:00', end: '2035-03-12T11:00:00+01:00' };
    expect((await expectWithinSlots(scenarioWith(appointment(changes)))).deviations).toEqual([]);
  });

  it.each([
    ['was cancelled', { status: 'cancelled' }],
    ['was entered in error', { status: 'entered-in-error' }],
    ['has no slot', { slot: undefined }],
    ['has a slot that cannot be read', { slot: [{ reference: 'Slot/1' }, { reference: 'Slot/9' }] }],
  ])('that %s is compared with no slot', async (_what, changes) => {
    const scenario = scenarioWith(appointment({ start: '2035-03-12T07:00:00+00:00', ...changes }));
    for (const judge of [expectWithinSlots, expectSlotsTaken, expectActorOfSchedule]) {
      expect(await judge(scenario)).toMatchObject({
        examined: 0,
        deviations: [],
        reason: expect.any(String) as string,
      });
    }
  });

  it('that is booked takes its slots', async () => {
    expect(await expectSlotsTaken(scenarioWith(appointment()))).toEqual({ examined: 1, deviations: [] });
    held['Slot/2'] = slot('2', { status: 'free' });
    expect((await expectSlotsTaken(scenarioWith(appointment()))).deviations).toMatchObject([
      { found: 'Slot/2 with the status "free"' },
    ]);
    expect((await expectSlotsTaken(scenarioWith(appointment({ status: 'proposed' })))).examined).toBe(0);
  });

  it.each([
    ['the person', 'Practitioner/1', 0],
    ['the place', 'Location/1', 0],
    ['somebody else', 'Practitioner/2', 1],
  ])('with %s of the schedule has %s', async (_who, reference, wrong) => {
    const participant = [{ actor: { reference: 'Patient/1' } }, { actor: { reference } }];
    const judgement = await expectActorOfSchedule(scenarioWith(appointment({ participant })));
    expect(judgement).toMatchObject({ examined: 1 });
    expect(judgement.deviations).toHaveLength(wrong);
  });

  it('may name its actor by an absolute URL', async () => {
    const participant = [{ actor: { reference: `${server.origin}/fhir/Practitioner/1` } }];
    const judgement = await expectActorOfSchedule(scenarioWith(appointment({ participant })));
    expect(judgement).toEqual({ examined: 1, deviations: [] });
  });

  it('names a participant of the types asked for, here or on another server', () => {
    const judge = (participant: unknown, types: readonly string[]) =>
      expectParticipant(scenarioWith(appointment({ participant })), types, 'a participant').deviations;
    expect(judge([{ actor: { reference: 'Patient/1' } }], ['Patient'])).toEqual([]);
    const elsewhere = 'https://elsewhere.test/fhir/Practitioner/7';
    expect(judge([{ actor: { reference: elsewhere } }], ['Practitioner'])).toEqual([]);
    expect(judge([{ actor: { reference: 'Patient/1' } }], ['Practitioner'])).toMatchObject([
      { found: 'Patient/1' },
    ]);
    expect(judge(undefined, ['Patient'])).toMatchObject([{ found: 'no participant with a reference' }]);
    expect(expectParticipant(scenarioWith(), ['Patient'], 'a participant').examined).toBe(0);
  });
});

describe('a slot', () => {
  const judge = (changes: object) =>
    expectWithinHorizon(scenarioWith(slot('1', { start: nine, end: half, ...changes })));

  it('lies in the horizon of its schedule', async () => {
    expect(await judge({})).toEqual({ examined: 1, deviations: [] });
    expect((await judge({ start: '2034-12-30T09:00:00Z' })).deviations).toHaveLength(1);
    expect((await judge({ end: '2036-01-02T09:00:00Z' })).deviations).toMatchObject([
      { expected: 'a slot in the time that its schedule covers, 2035-01-01 to 2035-12-31' },
    ]);
  });

  it('on the last day counts as in it whatever the time zone', async () => {
    expect((await judge({ end: '2035-12-31T23:59:00-12:00' })).deviations).toEqual([]);
  });

  it('is not judged where the schedule has no horizon or cannot be read', async () => {
    held['Schedule/1'] = { resourceType: 'Schedule', id: '1' };
    expect((await judge({})).examined).toBe(0);
    expect((await judge({ schedule: { reference: 'Schedule/9' } })).examined).toBe(0);
  });
});
