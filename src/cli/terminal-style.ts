import { Chalk } from 'chalk';
import { plainStyle, type Style } from '../report/style.js';
import type { Surroundings, TextSink } from './surroundings.js';

/** Colour where the text goes to a terminal and `NO_COLOR` is unset (https://no-color.org). */
export function styleFor(sink: TextSink, { env }: Pick<Surroundings, 'env'>): Style {
  const noColor = env['NO_COLOR'];
  return sink.isTTY === true && (noColor === undefined || noColor === '')
    ? new Chalk({ level: 1 })
    : plainStyle;
}

/** How a text for people is laid out on a sink. */
export function layoutFor(
  sink: TextSink,
  surroundings: Pick<Surroundings, 'env'>,
): { style: Style; width: number } {
  return { style: styleFor(sink, surroundings), width: Math.min(sink.columns ?? 100, 120) };
}
