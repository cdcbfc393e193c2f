/** A copy of an object without some of its members; members that it lacks are passed over. */
export function omit<T extends object, K extends PropertyKey>(object: T, ...names: readonly K[]): Omit<T, K>;
export function omit(object: object, ...names: readonly PropertyKey[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
