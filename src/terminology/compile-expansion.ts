import type { ExpansionContains, ValueSetExpansion } from '../fhir/definition-resources.js';
import { isIn, isRefused, isUnknown, notIn, type Decision } from './decision.js';

/** What an expansion says of codes. */
export interface CompiledExpansion {
  readonly check: (system: string, code: string) => Decision;
  readonly systems: ReadonlySet<string>;
}

/** Parameters that an expansion of a part was made with. */
const narrowing = new Set(['filter', 'offset', 'count', 'limitedExpansion']);

/** A published expansion (https://hl7.org/fhir/STU3/valueset.html#expansion): what it does not list is out, if it is whole. */
export function compileExpansion(expansion: ValueSetExpansion): CompiledExpansion {
  const members = new Map<string, Decision>();
  const systems = new Set<string>();
  let listed = 0;
  const add = ({ system = '', code, display, abstract, contains = [] }: ExpansionContains): void => {
    listed++;
    systems.add(system);
    if (code !== undefined) {
      const groupsOnly = abstract === true;
      members.set(`${system}\n${code}`, groupsOnly ? isRefused(onlyGroups) : isIn(display));
    }
    contains.forEach(add);
  };
  (expansion.contains ?? []).forEach(add);
  const otherwise = isPartial(expansion, listed) ? isUnknown('its expansion lists only some codes') : notIn;
  return { check: (system, code) => members.get(`${system}\n${code}`) ?? otherwise, systems };
}

/** Why a code that only has others below it is in no value set, unless one lists it. */
export const onlyGroups = 'the code only groups others and is not for use in data';

function isPartial({ total, parameter = [], extension = [] }: ValueSetExpansion, listed: number): boolean {
  return (
    (total !== undefined && total > listed) ||
    parameter.some(({ name }) => narrowing.has(name)) ||
    extension.some(({ url }) => url.endsWith('/valueset-toocostly'))
  );
}
