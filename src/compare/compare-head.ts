import type { JsonObject } from '../definitions/core/json.js';
import type { Change } from '../model/comparison.js';
import { toChange } from './change.js';
import type { ChangeRuleId } from './change-rules.js';
import { isSameValue, toStated } from './stated.js';

const names = ['id', 'name', 'identifier', 'language', 'implicitRules'];
const texts = [
  'title',
  'date',
  'publisher',
  'contact',
  'description',
  'purpose',
  'copyright',
  'requirements',
  'comment',
  'note',
  'experimental',
  'useContext',
  'jurisdiction',
  'keyword',
  'topic',
  'author',
  'editor',
  'reviewer',
  'endorser',
  'contributor',
  'relatedArtifact',
  'approvalDate',
  'lastReviewDate',
  'effectivePeriod',
  'usage',
  'extension',
];

/** What stands at the head of every definition. A narrative is made from the rest, and `meta` is a server's. */
const headMembers: ReadonlyMap<string, ChangeRuleId> = new Map<string, ChangeRuleId>([
  ['url', 'url-changed'],
  ['version', 'version-changed'],
  ['status', 'status-changed'],
  ['fhirVersion', 'fhir-version-changed'],
  ...names.map((name) => [name, 'name-changed'] as const),
  ...texts.map((name) => [name, 'definition-text-changed'] as const),
]);
const ignoredMembers = ['resourceType', 'meta', 'text'];

/** The names of the members that `compareHead` has looked at, or that are not compared at all. */
export const knownMembers: readonly string[] = [...headMembers.keys(), ...ignoredMembers];

/** Compares the metadata that all kinds of definition have. */
export function compareHead(was: JsonObject, is: JsonObject): readonly Change[] {
  return [...headMembers].flatMap(([aspect, rule]) => {
    const [before, after] = [was[aspect], is[aspect]];
    if (isSameValue(before, after)) return [];
    const isRetired = rule === 'status-changed' && after === 'retired';
    return [
      toChange(
        isRetired ? 'status-retired' : rule,
        { element: '', aspect },
        { was: toStated(before), is: toStated(after) },
      ),
    ];
  });
}
