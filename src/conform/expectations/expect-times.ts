import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import type { Answer } from '../answer.js';
import { findValue } from '../select-nodes.js';
import { listResources } from './expect-valid.js';
import { judgeEach, toNodeDeviation, type Deviation, type Judgement } from './judgement.js';

/** A resource of an answer, with the answer that is its evidence. */
export interface SentResource {
  readonly answer: Answer;
  readonly resource: ElementNode;
}

/** All resources of a type in some answers. */
export function listSent(answers: readonly Answer[], type: string): readonly SentResource[] {
  return answers.flatMap((answer) =>
    listResources(answer)
      .filter(({ resourceType }) => resourceType === type)
      .map((resource) => ({ answer, resource })),
  );
}

/** From the first instant to the last, in milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The time that a resource with `start` and `end` takes; none where one is missing or is no instant with a time zone. */
export function findSpan(resource: ElementNode): Span | undefined {
  const [start, end] = [toInstant(findValue(resource, 'start')), toInstant(findValue(resource, 'end'))];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Each resource of a type that has a start and an end begins before it ends, and takes as many minutes as it says. */
export function expectTimesInOrder(answers: readonly Answer[], type: string): Judgement {
  const timed = listSent(answers, type).filter(
    ({ resource }) => findValue(resource, 'start') !== undefined && findValue(resource, 'end') !== undefined,
  );
  return judgeEach(timed, findDisorder, `The answer has no ${type} with a start and an end.`);
}

function findDisorder({ answer, resource }: SentResource): Deviation | undefined {
  const written = `${findValue(resource, 'start') ?? ''} to ${findValue(resource, 'end') ?? ''}`;
  const span = findSpan(resource);
  if (span === undefined) {
    const expected = 'a start and an end that are instants with a time zone';
    return toNodeDeviation(answer, resource, { expected, found: written });
  }
  if (span.start >= span.end) {
    return toNodeDeviation(answer, resource, { expected: 'a start before the end', found: written });
  }
  const minutes = findChildValue(resource, 'minutesDuration');
  const taken = (span.end - span.start) / 60_000;
  // STU3: "can be less than start/end (e.g. estimate)".
  if (minutes === undefined || Number(minutes) < taken + 1) return undefined;
  const expected = `minutesDuration ${String(taken)} at most, for ${written}`;
  return toNodeDeviation(answer, resource, { expected, found: minutes });
}

function toInstant(text: string | undefined): number | undefined {
  if (text === undefined || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}
