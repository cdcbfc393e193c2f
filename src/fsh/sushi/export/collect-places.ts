import { fshrules, fshtypes } from 'fsh-sushi';
import type { FshCodePlace, FshRule } from '../sushi-exchange.js';
import { toFshPlace } from '../to-fsh-place.js';
import { listRules, type FshEntity } from './fsh-entity.js';
import { isStructure } from './traced-exporters.js';

/** The rules of a StructureDefinition that stand in FSH; SUSHI adds some of its own. */
export function collectRules(entity: FshEntity): readonly FshRule[] {
  if (!isStructure(entity)) return [];
  return listRules(entity).flatMap((rule) => {
    const place = toFshPlace(rule.sourceInfo);
    return place === undefined ? [] : [{ path: rule.path, place }];
  });
}

/** The codes that stand in the rules of an entity. */
export function collectCodes(entity: FshEntity): readonly FshCodePlace[] {
  return listRules(entity).flatMap((rule) =>
    listCodes(rule).flatMap((code) => {
      const place = toFshPlace(code.sourceInfo) ?? toFshPlace(rule.sourceInfo);
      return place === undefined ? [] : [{ code: code.code, place }];
    }),
  );
}

function listCodes(rule: fshrules.Rule): readonly fshtypes.FshCode[] {
  if (rule instanceof fshrules.ValueSetConceptComponentRule) return rule.concepts;
  if (!(rule instanceof fshrules.AssignmentRule || rule instanceof fshrules.CaretValueRule)) return [];
  const { value } = rule;
  if (value instanceof fshtypes.FshQuantity) return value.unit === undefined ? [] : [value.unit];
  return value instanceof fshtypes.FshCode ? [value] : [];
}
