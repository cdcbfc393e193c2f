/** What a page of the CareConnect API asks for one type. */
export interface RequiredType {
  readonly type: string;
  /** Codes of FHIR's interactions; empty where the page names none. */
  readonly interactions: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly level: string }[];
  readonly combinations?: { readonly level: string; readonly sets: readonly (readonly string[])[] };
}

const interactionCodes: Readonly<Record<string, string>> = {
  read: 'read',
  search: 'search-type',
  'create (POST)': 'create',
  'update (PUT)': 'update',
};

/** Reads the notes on the API: a heading of level 3 for a page, with the interactions, a table and the combinations. */
export function readApiRequirements(text: string): readonly RequiredType[] {
  const [searchSection = ''] = text.split('## Search parameters and combinations')[1]?.split(/^## /m) ?? [];
  return searchSection.split(/^### /m).slice(1).map(readPage);
}

function readPage(page: string): RequiredType {
  const [type = ''] = /^\w+/.exec(page) ?? [];
  const interactions = /^- Interactions documented: (.*)\.$/m.exec(page)?.[1]?.split(', ') ?? [];
  const [, level, sets] = /^- Combinations \((\w+)\): (.*)\.$/m.exec(page) ?? [];
  return {
    type,
    interactions: interactions.map((name) => interactionCodes[name] ?? name),
    parameters: page.split('\n').flatMap(readRow),
    ...(level === undefined || sets === undefined
      ? {}
      : { combinations: { level, sets: sets.split('; ').map((set) => set.split(' + ').toSorted()) } }),
  };
}

/** `Y` is how two older pages mark SHALL, and a blank asks for nothing. */
function readRow(row: string): RequiredType['parameters'] {
  const [, name, type, level] = row.split('|').map((cell) => cell.trim());
  if (name === undefined || type === undefined || level === undefined || /^(parameter|-+)$/.test(name))
    return [];
  const levels: Readonly<Record<string, string>> = { Y: 'SHALL', '(blank)': 'MAY' };
  return [{ name, type, level: levels[level] ?? level }];
}
