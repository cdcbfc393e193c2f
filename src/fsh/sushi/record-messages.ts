import { utils, type fshtypes } from 'fsh-sushi';
import type { SushiMessage } from './sushi-exchange.js';
import { toFshPlace } from './to-fsh-place.js';

const splat = Symbol.for('splat');

type SourceInfo = fshtypes.FshEntity['sourceInfo'];

/** What SUSHI's logger writes. Where the text has a `%`, winston leaves the rest of it in the splat. */
interface LogRecord extends SourceInfo {
  readonly level: string;
  readonly message: string;
  readonly [splat]?: readonly SourceInfo[];
}

export interface MessageRecorder {
  readonly messages: readonly SushiMessage[];
  phase: SushiMessage['phase'];
}

/**
 * Takes SUSHI's one global logger over: nothing is printed, and errors and warnings are kept with
 * both places that they may name. While SUSHI tries a rule set's text it collects messages itself
 * (it switches its own tracking on) and reports them in one message afterwards.
 */
export function recordMessages(): MessageRecorder {
  const messages: SushiMessage[] = [];
  const recorder: MessageRecorder = { messages, phase: 'import' };
  const { logger, errorsAndWarnings } = utils;
  errorsAndWarnings.shouldTrack = false;
  logger.write = (record: unknown): boolean => {
    if (!isLogRecord(record)) return true;
    if (errorsAndWarnings.shouldTrack) logger.format.transform({ ...record });
    else if (record.level === 'error') messages.push(toMessage(record, 'error', recorder.phase));
    else if (record.level === 'warn') messages.push(toMessage(record, 'warning', recorder.phase));
    return true;
  };
  return recorder;
}

function toMessage(
  record: LogRecord,
  level: SushiMessage['level'],
  phase: SushiMessage['phase'],
): SushiMessage {
  const { file, location, appliedFile, appliedLocation } = { ...record[splat]?.[0], ...record };
  const place = toFshPlace({ file, location });
  const insertedAt = toFshPlace({ file: appliedFile, location: appliedLocation });
  const text = record.message.trim();
  return {
    level,
    phase,
    text,
    ...(place === undefined ? {} : { place }),
    ...(insertedAt === undefined ? {} : { insertedAt }),
  };
}

function isLogRecord(value: unknown): value is LogRecord {
  if (typeof value !== 'object' || value === null) return false;
  return 'level' in value && 'message' in value && typeof value.message === 'string';
}
