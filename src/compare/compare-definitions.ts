import { isStructureDefinition } from '../definitions/is-definition-resource.js';
import type { JsonObject } from '../definitions/core/json.js';
import type { DefinitionResource } from '../fhir/definition-resources.js';
import type { Change } from '../model/comparison.js';
import { toChange } from './change.js';
import { compareContent } from './compare-content.js';
import { compareHead, knownMembers } from './compare-head.js';
import { compareParameters } from './compare-operations.js';
import { compareStructureElements, compareStructureHeads, knownOfStructures } from './compare-structures.js';
import type { ElementTree } from './elements/element-tree.js';
import type { Side } from './side.js';
import { isSameValue } from './stated.js';
import { compareCodeSystems, knownOfCodeSystems } from './terminology/compare-code-systems.js';
import { compareConceptMaps, knownOfConceptMaps } from './terminology/compare-concept-maps.js';
import { compareValueSets, knownOfValueSets } from './terminology/compare-value-sets.js';

/** A definition on one side. */
export interface HeldDefinition {
  readonly side: Side;
  readonly resource: DefinitionResource;
}

/** Compares two forms of one definition. What cannot be read as its kind asks is one change that says so. */
export function compareDefinitions(was: HeldDefinition, is: HeldDefinition): readonly Change[] {
  try {
    return compareReadable(was, is);
  } catch (error) {
    // Definitions come from anywhere, and one that is malformed must not hide what the others say.
    if (!(error instanceof TypeError)) throw error;
    if (isSameValue(was.resource, is.resource)) return [];
    const what = `its content is not in the form of a ${was.resource.resourceType}; careconnect validate says where`;
    const words = { what };
    return [toChange('definition-uncomparable', { element: '', aspect: 'form' }, { words })];
  }
}

function compareReadable(was: HeldDefinition, is: HeldDefinition): readonly Change[] {
  const [old, now]: readonly [JsonObject, JsonObject] = [{ ...was.resource }, { ...is.resource }];
  const { known, compare } = findComparer(was, is);
  return [
    ...compareHead(old, now),
    ...compare(old, now),
    ...compareContent(old, now, [...knownMembers, ...known]),
  ];
}

interface Comparer {
  /** Members that `compare` looks at. */
  readonly known: readonly string[];
  readonly compare: (was: JsonObject, is: JsonObject) => readonly Change[];
}

function findComparer(was: HeldDefinition, is: HeldDefinition): Comparer {
  switch (was.resource.resourceType) {
    case 'StructureDefinition':
      return { known: knownOfStructures, compare: () => compareStructures(was, is) };
    case 'ValueSet':
      return {
        known: knownOfValueSets,
        compare: (old, now) =>
          compareValueSets(
            { side: was.side, url: was.resource.url ?? '', resource: old },
            { side: is.side, url: is.resource.url ?? '', resource: now },
          ),
      };
    case 'CodeSystem':
      return { known: knownOfCodeSystems, compare: compareCodeSystems };
    case 'ConceptMap':
      return { known: knownOfConceptMaps, compare: compareConceptMaps };
    case 'OperationDefinition':
      return { known: ['parameter'], compare: compareParameters };
    default:
      return { known: [], compare: () => [] };
  }
}

function compareStructures(was: HeldDefinition, is: HeldDefinition): readonly Change[] {
  const heads = compareStructureHeads(
    { side: was.side, resource: { ...was.resource } },
    { side: is.side, resource: { ...is.resource } },
  );
  const [old, now] = [findTree(was), findTree(is)];
  if (old === undefined && now === undefined) return heads;
  if (old === undefined || now === undefined) {
    const words = { what: `the ${old === undefined ? 'old' : 'new'} one has no elements` };
    return [...heads, toChange('definition-uncomparable', { element: '', aspect: 'elements' }, { words })];
  }
  const pair = { old: { side: was.side, tree: old }, new: { side: is.side, tree: now } };
  return [...heads, ...compareStructureElements(pair)];
}

function findTree({ side, resource }: HeldDefinition): ElementTree | undefined {
  return isStructureDefinition(resource) ? side.findTree(resource.url) : undefined;
}
