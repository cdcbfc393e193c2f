/** A value that a definition states, in a form that compares by its JSON. `undefined`: nothing stated. */
export type Stated =
  string | number | boolean | undefined | readonly Stated[] | { readonly [key: string]: Stated };

/** One point in which two definitions disagree. */
export interface Difference {
  /** `definition` for metadata, `differential` or `snapshot` with an element, `content` for terminology. */
  readonly view: 'definition' | 'differential' | 'snapshot' | 'content';
  /** Element id, or code system and code; empty for metadata. */
  readonly place: string;
  /** What differs, such as `max`, `binding`, `display`. */
  readonly aspect: string;
  readonly published: Stated;
  readonly ours: Stated;
}

/** Whether two stated values are the same; lists compare in order. */
export function isSameStated(a: Stated, b: Stated): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
}

function sortKeys(value: Stated): Stated {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sortKeys(member)]),
  );
}

/** Compares two records of stated values, name by name, at one place. */
export function compareRecords(
  place: Pick<Difference, 'view' | 'place'>,
  ours: Readonly<Record<string, Stated>>,
  published: Readonly<Record<string, Stated>>,
): readonly Difference[] {
  const names = new Set([...Object.keys(published), ...Object.keys(ours)]);
  return [...names]
    .filter((name) => !isSameStated(ours[name], published[name]))
    .map((aspect) => ({ ...place, aspect, published: published[aspect], ours: ours[aspect] }));
}

/** One line that a person can read. */
export function formatDifference(difference: Difference): string {
  const { view, place, aspect, published, ours } = difference;
  const where = place === '' ? view : `${view} ${place}`;
  return `${where} ${aspect}: published ${format(published)}, ours ${format(ours)}`;
}

function format(value: Stated): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
