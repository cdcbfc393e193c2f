import type { ElementDefinition, StructureDefinition } from '../../src/fhir/definition-resources.js';

/**
 * A second reading of structures, profiles and slices: it looks everything up in the snapshots as they are published,
 * each time anew, and shares no code with the engine. It knows cardinality, unknown elements, choices, fixed values,
 * patterns, and slices by value, pattern, type and existence.
 */
export interface PlainInterpreter {
  readonly judge: (resource: unknown, profiles: readonly string[]) => PlainFindings;
}

export interface PlainFindings {
  /** `rule path`, each once. */
  readonly found: ReadonlySet<string>;
  /** `path.element` of which a slice's members could not be told. */
  readonly undecided: ReadonlySet<string>;
}

/** The rules that the interpreter knows. */
export const plainRules: ReadonlySet<string> = new Set(
  'element-min element-max element-unknown element-choice value-fixed value-pattern slice-min slice-max slice-unmatched'.split(
    ' ',
  ),
);

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

/** One element of the instance: a value, or an object, with what a primitive's companion says. */
interface Item {
  readonly value: Json;
  readonly companion: Json;
  readonly path: string;
  readonly name: string;
}

/** One element of a snapshot. */
interface Place {
  readonly structure: StructureDefinition;
  readonly element: ElementDefinition;
}

const root = 'http://hl7.org/fhir/StructureDefinition/';
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = ({ id, path }: ElementDefinition): string => id ?? path;
const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const stemOf = ({ path }: ElementDefinition): string => lastOf(path).replace('[x]', '');
const maxOf = ({ max = '*' }: ElementDefinition): number => (max === '*' ? Infinity : Number(max));
const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);
const typeNames = ({ type = [] }: ElementDefinition): readonly string[] => [
  ...new Set(type.map(({ code }) => code ?? 'string')),
];
const nameWithType = (element: ElementDefinition, type: string): string =>
  stemOf(element) + type.charAt(0).toUpperCase() + type.slice(1);
const namesOf = (element: ElementDefinition): readonly string[] =>
  element.path.endsWith('[x]')
    ? typeNames(element).map((type) => nameWithType(element, type))
    : [stemOf(element)];

function childrenOf({ structure, element }: Place): readonly Place[] {
  const elements = structure.snapshot?.element ?? [];
  const from = element.contentReference?.replace(/^.*#/, '') ?? idOf(element);
  return elements
    .filter(
      (each) =>
        idOf(each).startsWith(`${from}.`) &&
        !idOf(each)
          .slice(from.length + 1)
          .includes('.'),
    )
    .map((each) => ({ structure, element: each }));
}

/** What an object holds under a name, with companions, each repetition as one item. */
function itemsAt(parent: Item, name: string): readonly Item[] {
  if (!isObject(parent.value)) return [];
  const [value, companion] = [parent.value[name], parent.value[`_${name}`]];
  if (value === undefined && companion === undefined) return [];
  const isList = Array.isArray(value ?? companion);
  const [values, companions] = [
    value === undefined ? [] : listOf(value),
    companion === undefined ? [] : listOf(companion),
  ];
  return Array.from({ length: Math.max(values.length, companions.length) }, (_, index) => ({
    value: values[index],
    companion: companions[index],
    path: `${parent.path}.${name}${isList ? `[${index}]` : ''}`,
    name,
  }));
}

function expectedOf(
  element: ElementDefinition,
): readonly [mode: 'fixed' | 'pattern', value: Json] | undefined {
  const entry = Object.entries(element).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key));
  return entry === undefined ? undefined : [entry[0].startsWith('fixed') ? 'fixed' : 'pattern', entry[1]];
}

function agrees(found: Json, expected: Json, mode: 'fixed' | 'pattern'): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return false;
    if (mode === 'pattern') return expected.every((one) => found.some((each) => agrees(each, one, mode)));
    return found.length === expected.length && found.every((each, at) => agrees(each, expected[at], mode));
  }
  if (!isObject(expected)) return found === expected;
  if (!isObject(found)) return false;
  const others = Object.keys(found).filter((key) => !Object.hasOwn(expected, key));
  return (
    (mode === 'pattern' || others.length === 0) &&
    Object.entries(expected).every(([key, value]) => agrees(found[key], value, mode))
  );
}

/** `value[x]:valueQuantity` alone is the choice cut down to one type; beside `value[x]` it is a slice. */
function isSliceIn(children: readonly Place[], element: ElementDefinition): boolean {
  const [, sliced] = /^(.*):[^.]*$/.exec(idOf(element)) ?? [];
  return sliced !== undefined && children.some(({ element: each }) => idOf(each) === sliced);
}

type Membership = 'yes' | 'no' | 'unknown';

/** Makes an interpreter of the definitions that `find` knows by canonical URL. */
export function createPlainInterpreter(
  find: (url: string) => StructureDefinition | undefined,
): PlainInterpreter {
  const rootOf = (url: string): Place | undefined => {
    const structure = find(url.split('|')[0] ?? url);
    const element = structure?.snapshot?.element[0];
    return structure === undefined || element === undefined ? undefined : { structure, element };
  };

  return {
    judge: (resource, profiles) => {
      const found = new Set<string>();
      const undecided = new Set<string>();
      const running = new Set<string>();

      function judgeResource(item: Item, asked: readonly string[]): void {
        if (!isObject(item.value) || typeof item.value['resourceType'] !== 'string') return;
        const { meta, resourceType } = item.value;
        const claims = isObject(meta) && Array.isArray(meta['profile']) ? (meta['profile'] as Json[]) : [];
        const core = rootOf(root + resourceType);
        if (core !== undefined) judgeElement(item, core, true);
        for (const url of [...asked, ...claims.map(String)]) judgeByProfile(item, url);
      }

      function judgeByProfile(item: Item, url: string): void {
        const place = rootOf(url);
        const key = `${item.path} ${url}`;
        const type = isObject(item.value) ? item.value['resourceType'] : undefined;
        if (place === undefined || running.has(key)) return;
        if (type !== undefined && place.structure.type !== type) return;
        running.add(key);
        judgeElement(item, place, false);
      }

      /** `isCore`: along the type, all that there is; else along a profile, only what it says. */
      function judgeElement(item: Item, place: Place, isCore: boolean): void {
        const { element } = place;
        const expected = element.path.includes('.') ? expectedOf(element) : undefined;
        const value = isObject(item.companion) && expected?.[0] === 'fixed' ? item.companion : item.value;
        if (expected !== undefined && !agrees(value, expected[1], expected[0]))
          found.add(`value-${expected[0]} ${item.path}`);
        const isResource =
          element.type?.some(({ code }) => code === 'Resource') ?? !element.path.includes('.');
        if (isObject(item.value) && Object.hasOwn(item.value, 'resourceType') && !isResource) {
          if (isCore) found.add(`element-unknown ${item.path}`);
          return;
        }
        if (isObject(item.value)) judgeChildren(item, childrenOf(place), isCore);
        else if (isObject(item.companion) && !isCore)
          judgeChildren({ ...item, value: item.companion, companion: undefined }, childrenOf(place), isCore);
        if (element.path.includes('.')) judgeType(item, place, isCore);
      }

      function judgeType(item: Item, place: Place, isCore: boolean): void {
        const { element } = place;
        const codes = typeNames(element);
        const code =
          codes.length > 1 ? codes.find((each) => nameWithType(element, each) === item.name) : codes[0];
        if (code === 'Resource' && isCore) {
          judgeResource(item, []);
          return;
        }
        const type = code === undefined || code === 'Resource' ? undefined : rootOf(root + code);
        const isPrimitive = code !== undefined && /^[a-z]/.test(code);
        // An object in place of a value is for the reader to say.
        if (isCore && type !== undefined && childrenOf(place).length === 0 && !isPrimitive)
          judgeElement(item, type, true);
        if (isCore && isObject(item.companion))
          judgeChildren({ ...item, value: item.companion, companion: undefined }, companionOf(code), true);
        const urls =
          element.type?.filter((each) => each.code === code).flatMap((each) => each.profile ?? []) ?? [];
        const ownUrl = code === 'Extension' && isObject(item.value) ? item.value['url'] : undefined;
        if (urls.length === 1 && ownUrl !== urls[0]) judgeByProfile(item, String(urls[0]));
        if (isCore && typeof ownUrl === 'string') judgeByProfile(item, ownUrl);
      }

      const companionOf = (code: string | undefined): readonly Place[] => {
        const place = code === undefined ? undefined : rootOf(root + code);
        const children = place === undefined ? [] : childrenOf(place);
        return children.filter(({ element }) => /\.(id|extension)$/.test(element.path));
      };

      function judgeChildren(parent: Item, children: readonly Place[], isCore: boolean): void {
        const plain = children.filter(({ element }) => !isSliceIn(children, element));
        if (isCore && plain.length > 1) reportUnknown(parent, plain);
        for (const child of plain) {
          const { element } = child;
          const items = namesOf(element).flatMap((name) => itemsAt(parent, name));
          const slices = children.filter(({ element: each }) => idOf(each).startsWith(`${idOf(element)}:`));
          judgeCount(parent, element, items, { isCore, slices });
          for (const item of items) judgeElement(item, child, isCore);
          if (slices.length > 0) judgeSlices(parent, child, { items, slices });
        }
      }

      function reportUnknown(parent: Item, children: readonly Place[]): void {
        if (!isObject(parent.value)) return;
        const known = new Set(children.flatMap(({ element }) => namesOf(element)));
        for (const key of Object.keys(parent.value)) {
          const name = key.replace(/^_/, '');
          if (name === 'resourceType' || known.has(name)) continue;
          for (const { path } of itemsAt(parent, name)) found.add(`element-unknown ${path}`);
        }
      }

      interface Counting {
        readonly isCore: boolean;
        readonly slices: readonly Place[];
      }

      function judgeCount(
        parent: Item,
        element: ElementDefinition,
        items: readonly Item[],
        { isCore, slices }: Counting,
      ): void {
        const bySlices = slices.reduce((sum, { element: { min = 0 } }) => sum + min, 0);
        const min = element.min ?? 0;
        // Under a name of its own a choice that is cut down only repeats what the type asks for.
        const isRepeated =
          stemOf(element) !== lastOf(element.base?.path ?? element.path).replace('[x]', '') &&
          (element.base?.min ?? 0) >= min;
        if (items.length < min && min > bySlices && !isRepeated)
          found.add(`element-min ${parent.path}.${stemOf(element)}`);
        const names = new Set(items.map(({ name }) => name));
        const second = items.find(({ name }) => name !== items[0]?.name);
        if (isCore && names.size > 1) found.add(`element-choice ${second?.path ?? ''}`);
        const excess = items[maxOf(element)];
        if (!isCore && excess !== undefined) found.add(`element-max ${excess.path}`);
      }

      function judgeSlices(
        parent: Item,
        { element }: Place,
        { items, slices }: { readonly items: readonly Item[]; readonly slices: readonly Place[] },
      ): void {
        const outer = slices.filter(
          (slice) => !idOf(slice.element).slice(idOf(element).length).includes('/'),
        );
        const members = new Map<Place, Item[]>(outer.map((slice) => [slice, []]));
        for (const item of items) {
          const answers = outer.map((slice) => [slice, belongs(item, slice, element)] as const);
          const its = answers.find(([, answer]) => answer === 'yes')?.[0];
          const isOpen = answers.some(([, answer]) => answer === 'unknown');
          if (its !== undefined) members.get(its)?.push(item);
          else if (isOpen) undecided.add(`${parent.path}.${stemOf(element)}`);
          else if (element.slicing?.rules === 'closed') found.add(`slice-unmatched ${item.path}`);
        }
        for (const [slice, its] of members) {
          if (its.length < (slice.element.min ?? 0)) found.add(`slice-min ${parent.path}.${stemOf(element)}`);
          const excess = its[maxOf(slice.element)];
          if (excess !== undefined) found.add(`slice-max ${excess.path}`);
          for (const item of its) judgeElement(item, slice, false);
        }
      }

      function belongs(item: Item, slice: Place, { slicing, path }: ElementDefinition): Membership {
        if (path.endsWith('[x]') && !slice.element.path.endsWith('[x]'))
          return stemOf(slice.element) === item.name ? 'yes' : 'no';
        const isExtension = /xtension$/.test(path);
        const given = slicing?.discriminator ?? [];
        const discriminators = given.length > 0 || !isExtension ? given : [{ type: 'value', path: 'url' }];
        const answers = discriminators.map(({ type, path: at }): Membership => {
          const steps = at.split('.').filter((step) => step !== '$this');
          if (at.includes('(')) return 'unknown';
          const places = placesAt(slice, steps);
          const values = steps.reduce<readonly Item[]>(
            (list, step) => list.flatMap((each) => itemsAt(each, step)),
            [item],
          );
          return judgeDiscriminator(type, places, values);
        });
        if (answers.length === 0 || answers.includes('unknown'))
          return answers.includes('no') ? 'no' : 'unknown';
        return answers.includes('no') ? 'no' : 'yes';
      }

      function judgeDiscriminator(
        type: string,
        places: readonly (Place | { readonly expected: Json })[],
        values: readonly Item[],
      ): Membership {
        const answer = (isMember: boolean): Membership => (isMember ? 'yes' : 'no');
        const [first] = places;
        if (type === 'exists' && first !== undefined && 'element' in first) {
          const { min = 0 } = first.element;
          if (min === 0 && maxOf(first.element) > 0) return 'unknown';
          return answer(values.length > 0 === maxOf(first.element) > 0);
        }
        if (type !== 'value' && type !== 'pattern') return 'unknown';
        for (const place of places) {
          const wanted =
            'expected' in place ? (['pattern', place.expected] as const) : expectedOf(place.element);
          if (wanted !== undefined)
            return answer(
              values.some(({ value }) =>
                agrees(value, wanted[1], isObject(wanted[1]) ? wanted[0] : 'pattern'),
              ),
            );
        }
        return 'unknown';
      }

      /** What a slice says at the end of a path: there, further up in a value, or in the profiles of its types. */
      function placesAt(
        place: Place,
        steps: readonly string[],
      ): readonly (Place | { readonly expected: Json })[] {
        const [step, ...rest] = steps;
        if (step === undefined) return [place];
        const own = expectedOf(place.element);
        if (own !== undefined) {
          const expected = steps.reduce<Json>(
            (value, name) => (isObject(value) ? listOf(value[name])[0] : undefined),
            own[1],
          );
          return expected === undefined ? [] : [{ expected }];
        }
        const urls =
          place.element.type?.flatMap(({ profile }) =>
            listOf(profile).filter((each) => typeof each === 'string'),
          ) ?? [];
        if (step === 'url' && urls.length > 0 && typeNames(place.element)[0] === 'Extension')
          return [{ expected: urls[0]?.split('|')[0] }];
        const levels = [place, ...urls.flatMap((url) => rootOf(url) ?? [])];
        return levels
          .flatMap(childrenOf)
          .filter(({ element }) => stemOf(element) === step)
          .flatMap((child) => placesAt(child, rest));
      }

      const type = isObject(resource) ? String(resource['resourceType']) : '';
      judgeResource({ value: resource, companion: undefined, path: type, name: type }, profiles);
      return { found, undecided };
    },
  };
}
