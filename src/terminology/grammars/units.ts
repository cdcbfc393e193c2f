import type { SystemGrammar } from './system-grammar.js';

/** The part of a UCUM library that tells units from other texts. */
export interface UnitLibrary {
  readonly validateUnitString: (unit: string, suggest: boolean) => { readonly status: string };
}

const name = 'units of measure (UCUM)';

/** Units as https://ucum.org/ucum says: only visible ASCII, also in annotations. */
export function createUnits(load: () => UnitLibrary): SystemGrammar {
  return {
    name,
    check: (code) => /^[!-~]+$/.test(code) && load().validateUnitString(code, false).status === 'valid',
  };
}

export const unitsWithoutLibrary: SystemGrammar = {
  name,
  check: () => `codes of ${name} are formed by a grammar that is not at hand`,
};
