import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import type { Change, Stated } from '../../model/comparison.js';
import { toChange, type ChangeValues } from '../change.js';
import type { ChangeRuleId } from '../change-rules.js';
import { isSameValue, textOf, toKey, toStated } from '../stated.js';

/** What is compared of a CodeSystem by itself; `count` follows from the codes. */
export const knownOfCodeSystems = [
  'concept',
  'caseSensitive',
  'content',
  'hierarchyMeaning',
  'valueSet',
  'count',
];

interface Concept {
  readonly code: string;
  readonly display: string | undefined;
  /** Empty at the top. */
  readonly parent: string;
  readonly isClosed: boolean;
  readonly properties: readonly string[];
  readonly texts: ReadonlyMap<string, unknown>;
}

/** Compares two forms of a CodeSystem, code by code. */
export function compareCodeSystems(was: JsonObject, is: JsonObject): readonly Change[] {
  const [before, after] = [listConcepts(was['concept'], ''), listConcepts(is['concept'], '')];
  return [
    ...compareSystem(was, is),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((code) =>
      compareConcepts(code, before.get(code), after.get(code)),
    ),
  ];
}

function compareSystem(was: JsonObject, is: JsonObject): readonly Change[] {
  const changes: Change[] = [];
  const [wasStrict, isStrict] = [was['caseSensitive'] === true, is['caseSensitive'] === true];
  const report = (rule: ChangeRuleId, aspect: string): void => {
    const values = { was: toStated(was[aspect]), is: toStated(is[aspect]) };
    changes.push(toChange(rule, { element: '', aspect }, values));
  };
  if (wasStrict !== isStrict)
    report(isStrict ? 'case-sensitivity-set' : 'case-sensitivity-lifted', 'caseSensitive');
  if (was['content'] !== is['content'])
    report(is['content'] === 'complete' ? 'system-made-complete' : 'system-made-incomplete', 'content');
  for (const aspect of ['hierarchyMeaning', 'valueSet'])
    if (!isSameValue(was[aspect], is[aspect])) report('system-detail-changed', aspect);
  return changes;
}

function listConcepts(list: unknown, parent: string): ReadonlyMap<string, Concept> {
  return new Map(
    listObjects(list).flatMap((concept): readonly (readonly [string, Concept])[] => {
      const read = readConcept(concept, parent);
      return [[read.code, read], ...listConcepts(concept['concept'], read.code)];
    }),
  );
}

function readConcept(concept: JsonObject, parent: string): Concept {
  const properties = listObjects(concept['property']);
  const closes = ({ code, valueBoolean }: JsonObject): boolean =>
    (code === 'notSelectable' || code === 'abstract') && valueBoolean === true;
  return {
    code: String(concept['code']),
    display: textOf(concept['display']),
    parent,
    isClosed: properties.some(closes),
    properties: properties
      .filter(({ code }) => code !== 'notSelectable' && code !== 'abstract')
      .map(nameProperty)
      .toSorted(),
    texts: new Map(['definition', 'designation'].map((name) => [name, concept[name]])),
  };
}

/** `status = retired`. */
function nameProperty({ code, ...values }: JsonObject): string {
  const [value] = Object.values(values);
  return `${String(code)} = ${typeof value === 'string' ? value : toKey(value)}`;
}

function compareConcepts(code: string, was: Concept | undefined, is: Concept | undefined): readonly Change[] {
  const values = { was: was && nameConcept(was), is: is && nameConcept(is) };
  const toOwn = (rule: ChangeRuleId, words: ChangeValues['words'] = {}): Change =>
    toChange(rule, { element: '', aspect: `code ${code}` }, { ...values, words: { what: code, ...words } });
  const { display } = is ?? was ?? {};
  const named = display === undefined ? code : `${code} "${display}"`;
  if (was === undefined) return [toOwn('code-added', { what: named })];
  if (is === undefined) return [toOwn('code-removed', { what: named })];
  const changes: Change[] = [];
  if (was.isClosed !== is.isClosed) changes.push(toOwn(is.isClosed ? 'code-closed' : 'code-opened'));
  if (was.parent !== is.parent)
    changes.push(toOwn('code-moved', { was: was.parent || 'no other', is: is.parent || 'no other' }));
  if (!isSameValue(was.properties, is.properties)) {
    const name = (list: readonly string[]) => list.join(', ') || 'none';
    changes.push(toOwn('code-detail-changed', { was: name(was.properties), is: name(is.properties) }));
  }
  if (was.display !== is.display)
    changes.push(toOwn('display-changed', { was: was.display ?? 'none', is: is.display ?? 'none' }));
  return [...changes, ...compareTexts(code, was, is)];
}

function compareTexts(code: string, was: Concept, is: Concept): readonly Change[] {
  return [...was.texts.keys()]
    .filter((name) => !isSameValue(was.texts.get(name), is.texts.get(name)))
    .map((name) =>
      toChange(
        'content-text-changed',
        { element: '', aspect: `${name} of code ${code}` },
        {
          was: toStated(was.texts.get(name)),
          is: toStated(is.texts.get(name)),
          words: { what: `${name} of the code ${code}` },
        },
      ),
    );
}

function nameConcept({ display, parent }: Concept): Stated {
  return { ...(display === undefined ? {} : { display }), parent };
}
