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
  /** From now on SUSHI is at this phase of its work, and the listener hears what it says. */
  readonly listen: (phase: SushiMessage['phase'], listener: (message: SushiMessage) => void) => void;
}

/**
 * Takes SUSHI's one global logger over: nothing is printed, and errors and warnings go to the listener
 * with both places that they may name. While SUSHI tries a rule set's text it collects messages itself
 * (it switches its own tracking on) and reports them in one message afterwards.
 */
export function recordMessages(): MessageRecorder {
  const { logger, errorsAndWarnings } = utils;
  errorsAndWarnings.shouldTrack = false;
  const quiet = (): boolean => true;
  logger.write = quiet;
  return {
    listen(phase, listener) {
      logger.write = (record: unknown): boolean => {
        if (!isLogRecord(record)) return true;
        if (errorsAndWarnings.shouldTrack) logger.format.transform({ ...record });
        else if (record.level === 'error') listener(toMessage(record, 'error', phase));
        else if (record.level === 'warn') listener(toMessage(record, 'warning', phase));
        return true;
      };
    },
  };
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
