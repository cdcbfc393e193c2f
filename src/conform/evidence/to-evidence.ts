import type { EvidenceLevel } from '../../model/evidence-level.js';
import type { Exchange } from '../../model/exchange.js';
import type { TargetData } from '../../model/target.js';
import type { FinishedRun } from '../run-suites.js';
import { findCodes, type NumberPolicy } from './find-nhs-numbers.js';
import { createMasker } from './masker.js';
import { maskExchange } from './mask-exchange.js';
import { maskMessages } from './mask-messages.js';
import { maskResult } from './mask-run.js';

/** What may be written of a run. */
export interface Evidence {
  readonly run: FinishedRun;
  readonly exchanges: readonly Exchange[];
  /** Which NHS numbers may stand in a file. */
  readonly mayStand: NumberPolicy;
}

/** What the level of evidence depends on. */
export interface EvidenceOptions {
  readonly level: EvidenceLevel;
  /** Random and never written. */
  readonly key: string;
  /** What the target file says of the target's data; its NHS numbers are known to the run. */
  readonly data: TargetData;
}

/** Reduces a run and its exchanges to a level of evidence: `full` changes nothing. */
export function toEvidence(
  run: FinishedRun,
  exchanges: readonly Exchange[],
  { level, key, data }: EvidenceOptions,
): Evidence {
  const codes = findCodes(exchanges);
  if (level === 'full') {
    const known = new Set(JSON.stringify(data).match(/(?<!\d)\d{10}(?!\d)/g) ?? []);
    return {
      run,
      exchanges,
      mayStand: (digits) => digits.startsWith('999') || known.has(digits) || codes.has(digits),
    };
  }
  const masker = createMasker(key);
  learnData(data, (value) => masker.learn(value, /^\d{4}-\d{2}/.test(value) ? masker.date : masker.text));
  const masked = exchanges.map((exchange) => maskExchange(exchange, level, masker));
  const masks = { masker, level, exchanges: new Map(masked.map((exchange) => [exchange.id, exchange])) };
  const { masks: given, originals } = masker.numbers;
  return {
    run: {
      ...run,
      result: maskResult(run.result, masks),
      messages: maskMessages(run.messages, masks),
    },
    exchanges: masked,
    mayStand: (digits) =>
      given.has(digits) || codes.has(digits) || (digits.startsWith('999') && !originals.has(digits)),
  };
}

/** What the target file says of patients and records is masked wherever it is repeated. */
function learnData(
  { patients, organizations, practitioners }: TargetData,
  learn: (value: string) => void,
): void {
  for (const record of [patients, organizations, practitioners].flatMap((each) => Object.values(each))) {
    for (const [name, value] of Object.entries(record) as readonly [string, string][]) {
      if (name !== 'gender' && name !== 'id') learn(value.replace(/^[^|]*\|/, ''));
    }
  }
}
