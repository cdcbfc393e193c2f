/** A copy of an object without some of its members; members that it lacks are passed over. */
export function omit<T extends object, K extends PropertyKey>(object: T, ...names: readonly K[]): Omit<T, K>;
export function omit(object: object, ...names: readonly PropertyKey[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** A copy of an object with its members in the order of their places. */
export function sortMembers<T extends object>(object: T, place: (name: string) => number): T;
export function sortMembers(object: object, place: (name: string) => number): object {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => place(a) - place(b)));
}
