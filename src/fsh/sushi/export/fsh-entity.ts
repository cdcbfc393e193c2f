import type { fshrules, sushiImport } from 'fsh-sushi';

/** Anything that FSH defines and SUSHI finds by a name. */
export type FshEntity = ReturnType<sushiImport.FSHTank['fishAll']>[number];

/** Tells an entity from all others of a project: what it is, and its name. */
export type EntityKey = string;

export function toEntityKey({ constructorName, name }: FshEntity): EntityKey {
  return `${constructorName} ${name}`;
}

/** The rules of an entity. SUSHI leaves a hole among them where it could not read one. */
export function listRules({ rules }: FshEntity): readonly fshrules.Rule[] {
  const all: readonly (fshrules.Rule | undefined)[] = rules;
  return all.filter((rule) => rule !== undefined);
}
