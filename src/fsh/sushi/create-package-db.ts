import type { fhirdefs } from 'fsh-sushi';

type Overrides = NonNullable<Parameters<typeof fhirdefs.createFHIRDefinitions>[0]>;

/** Where SUSHI keeps what it knows of packages and their resources. */
export type PackageDb = NonNullable<Overrides['packageDB']>;

export type ResourceInfo = Parameters<PackageDb['saveResourceInfo']>[0];
type PackageInfo = Parameters<PackageDb['savePackageInfo']>[0];
type FindOptions = NonNullable<Parameters<PackageDb['findResourceInfos']>[1]>;
type SortBy = NonNullable<FindOptions['sort']>[number];

interface Row {
  readonly info: ResourceInfo;
  readonly loaded: number;
}

/** Kinds of StructureDefinitions that SUSHI asks for as if they were resource types. */
const flavors: ReadonlySet<string> = new Set(['Extension', 'Logical', 'Profile', 'Resource', 'Type']);

/**
 * SUSHI's package database kept in Maps. It answers as SUSHI's own does, without an SQL engine in
 * WebAssembly, which takes most of the time and memory of a small compile. `complete` may add to what
 * SUSHI knows of a resource when it is registered.
 */
export function createPackageDb(complete: (info: ResourceInfo) => ResourceInfo): PackageDb {
  let packages: PackageInfo[] = [];
  let rows: Row[] = [];
  const byKey = new Map<string, Row[]>();

  const findResourceInfos: PackageDb['findResourceInfos'] = (key, options = {}) => {
    const [name = '', ...version] = key.split('|');
    const candidates = name === '*' ? rows : (byKey.get(name) ?? []);
    const wanted = version.length === 0 ? undefined : version.join('|');
    const found = candidates.filter(
      ({ info }) =>
        (wanted === undefined || info.version === wanted) &&
        isOfType(info, options.type) &&
        isInScope(info, options.scope),
    );
    return sortRows(found, options.sort ?? [])
      .slice(0, options.limit)
      .map(({ info }) => info);
  };

  return {
    clear() {
      packages = [];
      rows = [];
      byKey.clear();
    },
    optimize() {
      // Maps need none.
    },
    savePackageInfo(info) {
      packages.push(info);
    },
    saveResourceInfo(info) {
      const row = { info: complete(info), loaded: rows.length };
      rows.push(row);
      for (const key of new Set([info.id, info.name, info.url])) {
        if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), row]);
      }
    },
    findPackageInfos: (name) => packages.filter((info) => name === '*' || info.name === name),
    findPackageInfo: (name, version) =>
      packages.find((info) => info.name === name && info.version === version),
    findResourceInfos,
    findResourceInfo: (key, options) => findResourceInfos(key, { ...options, limit: 1 })[0],
    getPackageStats(name, version) {
      const resourceCount = rows.filter(({ info }) => isInScope(info, `${name}|${version}`)).length;
      return { name, version, resourceCount };
    },
    exportDB: () => Promise.resolve({ mimeType: 'application/json', data: Buffer.from('[]') }),
  };
}

function isOfType(info: ResourceInfo, types: readonly string[] | undefined): boolean {
  if (types === undefined || types.length === 0) return true;
  return types.some((type) => typeOf(info, type) === type);
}

/** What an info is to be compared with a type by. */
function typeOf(info: ResourceInfo, type: string): string | undefined {
  return flavors.has(type) ? info.sdFlavor : info.resourceType;
}

function isInScope(info: ResourceInfo, scope: string | undefined): boolean {
  if (scope === undefined) return true;
  const [name, ...version] = scope.split('|');
  if (info.packageName !== name) return false;
  return version.length === 0 || info.packageVersion === version.join('|');
}

function sortRows(found: readonly Row[], orders: readonly SortBy[]): readonly Row[] {
  return found.toSorted((a, b) => {
    for (const order of orders) {
      const difference = compareBy(order, a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function compareBy(order: SortBy, a: Row, b: Row): number {
  if (order.sortBy === 'LoadOrder') {
    return order['ascending'] === true ? a.loaded - b.loaded : b.loaded - a.loaded;
  }
  const types: readonly unknown[] = Array.isArray(order['types']) ? order['types'] : [];
  const rank = ({ info }: Row) => {
    const at = types.findIndex((type) => typeof type === 'string' && typeOf(info, type) === type);
    return at < 0 ? types.length : at;
  };
  return rank(a) - rank(b);
}
