import type { SystemGrammar } from './system-grammar.js';

/** Currencies (ISO 4217), as far as the runtime knows them: new ones may be missing. */
export const currencies: SystemGrammar = {
  name: 'currencies (ISO 4217)',
  check: (code) => {
    if (!/^[A-Z]{3}$/.test(code)) return false;
    return Intl.supportedValuesOf('currency').includes(code) || `the runtime knows no currency "${code}"`;
  },
};

/** Time zones (IANA), as far as the runtime knows them: new ones may be missing. */
export const timeZones: SystemGrammar = {
  name: 'time zones (IANA)',
  check: (code) => isTimeZone(code) || `the runtime knows no time zone "${code}"`,
};

function isTimeZone(code: string): boolean {
  // An offset is none of the names.
  if (/^[+-]/.test(code)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: code }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
