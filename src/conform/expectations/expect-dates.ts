import type { ElementNode } from '../../fhir/element-node.js';
import type { Answer } from '../answer.js';
import type { RecordType } from '../record-type.js';
import { toDateRange, toWallRange, type DateRange } from '../search/date-range.js';
import { findDateTexts } from '../search/held-values.js';
import { findSearchParameter } from '../search/search-parameters.js';
import { findValue } from '../select-nodes.js';
import { listSent, type SentResource } from './expect-times.js';
import { judgeEach, toNodeDeviation, type Deviation, type Judgement } from './judgement.js';

/** Where records of what happened say when it did: any of these is enough. */
const datePaths = {
  Encounter: ['period.start'],
  Appointment: ['start'],
  DocumentReference: ['created'],
  Observation: ['effectiveDateTime', 'effectivePeriod.start'],
  MedicationStatement: ['effectiveDateTime', 'effectivePeriod.start', 'dateAsserted'],
  Immunization: ['date'],
  Condition: ['onsetDateTime', 'onsetPeriod.start', 'assertedDate'],
  Procedure: ['performedDateTime', 'performedPeriod.start'],
  QuestionnaireResponse: ['authored'],
} as const satisfies Partial<Record<RecordType, readonly string[]>>;

/** A kind of record that says when something happened. */
export type DatedType = keyof typeof datePaths;

export const datedTypes = Object.keys(datePaths) as readonly DatedType[];

/** What has not happened, or not yet, need not say when it did. */
const notHappened: ReadonlySet<string> = new Set([
  'cancelled',
  'entered-in-error',
  'intended',
  'planned',
  'preparation',
  'proposed',
  'registered',
]);

/** Each record of a type in the answers that has happened says when. */
export function expectDated(answers: readonly Answer[], type: DatedType): Judgement {
  const paths: readonly string[] = datePaths[type];
  return judgeEach(
    listSent(answers, type).filter(({ resource }) => hasHappened(resource)),
    ({ answer, resource }) => {
      if (paths.some((path) => findValue(resource, path) !== undefined)) return undefined;
      const found = `${type}/${findValue(resource, 'id') ?? '(no id)'} without`;
      return toNodeDeviation(answer, resource, { expected: `a date in ${paths.join(' or ')}`, found });
    },
    `The answer has no ${type} of something that has happened.`,
  );
}

function hasHappened(resource: ElementNode): boolean {
  const isNegated =
    ['notDone', 'notGiven'].some((name) => findValue(resource, name) === 'true') ||
    // Of a MedicationStatement: not taken, or a question that does not arise.
    ['n', 'na'].includes(findValue(resource, 'taken') ?? '') ||
    ['entered-in-error', 'refuted'].includes(findValue(resource, 'verificationStatus') ?? '');
  return !isNegated && !notHappened.has(findValue(resource, 'status') ?? '');
}

/**
 * The records of a type stand in the order of the dates that the search parameter `date` looks at, over all pages. Only
 * what is out of order by the clock on the wall and in UTC alike is told, and by its start and its end alike, since a
 * server may sort by either. What has no date is passed over.
 */
export function expectOrder(
  answers: readonly Answer[],
  type: RecordType,
  order: 'from new to old' | 'from old to new',
): Judgement {
  const dated = listSent(answers, type).flatMap((sent) => toDated(sent, type));
  const pairs = dated.slice(1).flatMap((next, at) => {
    const before = dated[at];
    return before === undefined ? [] : [{ before, next }];
  });
  return judgeEach(
    pairs,
    ({ before, next }) => {
      const [older, newer] = order === 'from old to new' ? [before, next] : [next, before];
      return isSurelyAfter(older, newer) ? toDisorder(before, next, order) : undefined;
    },
    `The answer has no two records of the type ${type} with dates to compare.`,
  );
}

interface Dated extends SentResource {
  readonly date: string;
  readonly utc: DateRange;
  readonly wall: DateRange;
}

function toDated(sent: SentResource, type: RecordType): readonly Dated[] {
  const facts = findSearchParameter(type, 'date');
  const texts = facts === undefined ? undefined : findDateTexts(sent.resource, facts);
  const date = texts?.start;
  if (date === undefined) return [];
  const [utc, wall] = [toSpan(date, texts?.end, toDateRange), toSpan(date, texts?.end, toWallRange)];
  return utc === undefined || wall === undefined ? [] : [{ ...sent, date, utc, wall }];
}

/** What has not ended yet has no end. */
function toSpan(
  start: string,
  end: string | undefined,
  toRange: (text: string) => DateRange | undefined,
): DateRange | undefined {
  const first = toRange(start);
  const last = end === undefined ? undefined : toRange(end);
  return first && { from: first.from, to: end === undefined ? Infinity : (last?.to ?? first.to) };
}

function isSurelyAfter(one: Dated, other: Dated): boolean {
  return one.utc.from >= other.utc.to && one.wall.from >= other.wall.to;
}

function toDisorder(before: Dated, next: Dated, order: string): Deviation {
  return toNodeDeviation(next.answer, next.resource, {
    expected: `records ${order}`,
    found: `${nameDated(before)} before ${nameDated(next)}`,
  });
}

function nameDated({ resource, date }: Dated): string {
  return `${resource.resourceType ?? ''}/${findValue(resource, 'id') ?? '(no id)'} of ${date}`;
}
