import type { ElementNode } from '../../fhir/element-node.js';
import { followTo, judgeFollowed } from '../interactions/follow-reference.js';
import { toAddress } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';
import { toDateRange } from '../search/date-range.js';
import { findValue, selectValues } from '../select-nodes.js';
import { findSpan, listSent, type SentResource } from './expect-times.js';
import { judgeEach, toNodeDeviation, type Judgement } from './judgement.js';

/** Each appointment has a participant of one of these types. */
export function expectParticipant(
  { memory, session }: Scenario,
  types: readonly string[],
  expected: string,
): Judgement {
  return judgeEach(
    listSent(memory.answers, 'Appointment'),
    ({ answer, resource }) => {
      const actors = selectValues(resource, 'participant.actor.reference');
      const isNamed = actors.some((actor) =>
        types.includes(toAddress(actor, session.target.baseUrl)?.type ?? toElsewhere(actor)),
      );
      const found = actors.length === 0 ? 'no participant with a reference' : actors.join(' and ');
      return isNamed ? undefined : toNodeDeviation(answer, resource, { expected, found });
    },
    'The answer has no appointment.',
  );
}

/** Each appointment with slots that takes place begins no earlier than the first of them and ends no later than the last. */
export async function expectWithinSlots(scenario: Scenario): Promise<Judgement> {
  const booked = await listWithSlots(scenario);
  const timed = booked.flatMap(({ sent, slots }) => {
    const [own, spans] = [findSpan(sent.resource), slots.flatMap((slot) => findSpan(slot) ?? [])];
    return own === undefined || spans.length < slots.length ? [] : [{ sent, own, spans }];
  });
  return judgeFollowed(
    scenario,
    judgeEach(
      timed,
      ({ sent, own, spans }) => {
        const start = Math.min(...spans.map((span) => span.start));
        const end = Math.max(...spans.map((span) => span.end));
        if (own.start >= start && own.end <= end) return undefined;
        return toNodeDeviation(sent.answer, sent.resource, {
          expected: `an appointment within its slots, ${formatSpan(start, end)}`,
          found: `Appointment/${findValue(sent.resource, 'id') ?? ''} of ${formatSpan(own.start, own.end)}`,
        });
      },
      'No appointment in the answer has a time and slots that can be read.',
    ),
  );
}

/** The slots of each appointment that is booked are not free. */
export async function expectSlotsTaken(scenario: Scenario): Promise<Judgement> {
  const booked = (await listWithSlots(scenario)).filter(
    ({ sent }) => findValue(sent.resource, 'status') === 'booked',
  );
  return judgeFollowed(
    scenario,
    judgeEach(
      booked,
      ({ sent, slots }) => {
        const free = slots.find((slot) => findValue(slot, 'status') === 'free');
        if (free === undefined) return undefined;
        return toNodeDeviation(sent.answer, sent.resource, {
          expected: 'an appointment that is booked to take its slots',
          found: `Slot/${findValue(free, 'id') ?? ''} with the status "free"`,
        });
      },
      'No appointment in the answer is booked and has slots that can be read.',
    ),
  );
}

/**
 * One of the participants of each appointment that takes place is an actor of the schedule of its slots. An actor that
 * is a role cannot be a participant (https://hl7.org/fhir/STU3/appointment.html) and is passed over.
 */
export async function expectActorOfSchedule(scenario: Scenario): Promise<Judgement> {
  const { baseUrl } = scenario.session.target;
  const booked = await listWithSlots(scenario);
  const planned = await Promise.all(
    booked.map(async ({ sent, slots }) => ({ sent, actors: await listActors(scenario, slots) })),
  );
  return judgeFollowed(
    scenario,
    judgeEach(
      planned.filter(({ actors }) => actors.length > 0),
      ({ sent, actors }) => {
        const participants = selectValues(sent.resource, 'participant.actor.reference');
        const keys = new Set(actors.map((actor) => toKey(actor, baseUrl)));
        if (participants.some((participant) => keys.has(toKey(participant, baseUrl)))) return undefined;
        return toNodeDeviation(sent.answer, sent.resource, {
          expected: `one of ${actors.join(', ')}, whose schedule the appointment takes time from`,
          found: participants.join(' and ') || 'no participant',
        });
      },
      'No appointment in the answer has slots whose schedule can be read and names an actor.',
    ),
  );
}

/** Each slot lies in the planning horizon of its schedule, where that has one. */
export async function expectWithinHorizon(scenario: Scenario): Promise<Judgement> {
  const slots = listSent(scenario.memory.answers, 'Slot');
  const planned = await Promise.all(
    slots.map(async (sent) => ({ sent, schedule: await findSchedule(scenario, sent.resource) })),
  );
  const covered = planned.flatMap(({ sent, schedule }) => {
    const span = findSpan(sent.resource);
    const [start, end] = ['start', 'end'].map((part) =>
      schedule === undefined ? undefined : findValue(schedule, `planningHorizon.${part}`),
    );
    return span === undefined || (start ?? end) === undefined ? [] : [{ sent, span, start, end }];
  });
  return judgeFollowed(
    scenario,
    judgeEach(
      covered,
      ({ sent, span, start, end }) => {
        // Without a time zone of their own, the days of the horizon are taken a day wider on either side.
        const isLate = end !== undefined && span.end > (toDateRange(end)?.to ?? Infinity) + dayMs;
        const isEarly = start !== undefined && span.start < (toDateRange(start)?.from ?? -Infinity) - dayMs;
        if (!isLate && !isEarly) return undefined;
        return toNodeDeviation(sent.answer, sent.resource, {
          expected: `a slot in the time that its schedule covers, ${start ?? '(no start)'} to ${end ?? '(no end)'}`,
          found: `Slot/${findValue(sent.resource, 'id') ?? ''} of ${formatSpan(span.start, span.end)}`,
        });
      },
      'No slot in the answer has a time and a schedule with a planning horizon that can be read.',
    ),
  );
}

const dayMs = 24 * 60 * 60 * 1000;

interface WithSlots {
  readonly sent: SentResource;
  /** Not empty. */
  readonly slots: readonly ElementNode[];
}

/** An appointment that does not take place has given its slots back: whose they are now is not its business. */
const givenUp: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error']);

/** The appointments all of whose slots can be read, but for those that do not take place. */
async function listWithSlots(scenario: Scenario): Promise<readonly WithSlots[]> {
  const appointments = listSent(scenario.memory.answers, 'Appointment').filter(
    ({ resource }) => !givenUp.has(findValue(resource, 'status') ?? ''),
  );
  const all = await Promise.all(
    appointments.map(async (sent) => {
      const references = selectValues(sent.resource, 'slot.reference');
      const slots = await Promise.all(references.map((each) => followTo(scenario, each, 'Slot')));
      return { sent, slots };
    }),
  );
  return all.flatMap(({ sent, slots }) => {
    const read = slots.flatMap((slot) => slot ?? []);
    return read.length === 0 || read.length < slots.length ? [] : [{ sent, slots: read }];
  });
}

async function listActors(scenario: Scenario, slots: readonly ElementNode[]): Promise<readonly string[]> {
  const schedules = await Promise.all(slots.map((slot) => findSchedule(scenario, slot)));
  return schedules.flatMap((schedule) =>
    schedule === undefined
      ? []
      : selectValues(schedule, 'actor.reference').filter((actor) => !/PractitionerRole\/[^/]+$/.test(actor)),
  );
}

function findSchedule(scenario: Scenario, slot: ElementNode): Promise<ElementNode | undefined> {
  return followTo(scenario, findValue(slot, 'schedule.reference') ?? '', 'Schedule');
}

/** The same for a relative reference as for one below the base URL. */
function toKey(reference: string, baseUrl: string): string {
  const address = toAddress(reference, baseUrl);
  return address === undefined ? reference : `${address.type}/${address.id}`;
}

/** The type that a reference to another server names. */
function toElsewhere(reference: string): string {
  return /([A-Z][A-Za-z]+)\/[^/]+$/.exec(reference)?.[1] ?? '';
}

function formatSpan(start: number, end: number): string {
  return `${new Date(start).toISOString()} to ${new Date(end).toISOString()}`;
}
