import { findChild, findChildren, type ElementNode } from '../../fhir/element-node.js';
import type { DefinitionRef, IssueParams } from '../../model/issue.js';
import type { CompileTools, ElementUnderCompilation } from '../compile-tools.js';
import type { FactSource } from '../fact-source.js';
import type { Check, Place, Rule } from '../rule.js';
import { definitionBase } from '../rules/definition-base.js';
import { definitionBinding } from '../rules/definition-binding.js';
import { definitionCardinality } from '../rules/definition-cardinality.js';
import { definitionPath } from '../rules/definition-path.js';
import { definitionSnapshot } from '../rules/definition-snapshot.js';
import { definitionType } from '../rules/definition-type.js';
import { definitionUnchecked } from '../rules/definition-unchecked.js';
import { definitionValue } from '../rules/definition-value.js';
import { applyChanges } from '../snapshot/generate-snapshot.js';
import type { SnapshotNode } from '../snapshot/snapshot-node.js';
import type { ValidationContext } from '../validation-context.js';
import {
  findOtherTypes,
  findOtherValue,
  findWeakerBinding,
  findWiderCardinality,
} from './compare-element.js';
import { findSnapshotGaps } from './compare-snapshot.js';
import { readStructure, type ReadStructure } from './read-structure.js';

type Tools = Pick<CompileTools<IssueParams>, 'source'>;

/** The check of a profile against what it is based on and against its own snapshot; nothing for other elements. */
export function compileStructureCheck(
  { facts, base, isRoot }: ElementUnderCompilation,
  { source }: Tools,
  origin: DefinitionRef,
): Check | undefined {
  if (!isRoot || base !== undefined || facts.path !== 'StructureDefinition') return undefined;
  return (node, context) => {
    const structure = readStructure(context.toJson(node));
    if (structure === undefined) return;
    const report: Report = (rule, place, params) => {
      context.add({ rule: rule.id, severity: rule.severity, ...place, params, source: origin });
    };
    checkBase({ node, structure, source, report }, context, origin);
    if (structure.snapshot !== undefined) checkSnapshot(node, structure, report);
  };
}

type Report = <Id extends string, P extends IssueParams>(rule: Rule<Id, P>, place: Place, params: P) => void;

interface Checking {
  readonly node: ElementNode;
  readonly structure: ReadStructure;
  readonly source: FactSource;
  readonly report: Report;
}

function checkBase(checking: Checking, context: ValidationContext, origin: DefinitionRef): void {
  const { node, structure, source, report } = checking;
  const { baseDefinition, type, differential } = structure;
  const base = source.findStructure(baseDefinition);
  const place = { node: findChild(node, 'baseDefinition') ?? node };
  if (typeof base === 'object' && base.definition.type !== type) {
    report(definitionBase, place, { base: baseDefinition, expected: base.definition.type, found: type });
    return;
  }
  const elements = elementsOf(node, 'differential');
  const root = applyChanges(structure, source.findElements, (index, before) => {
    const changes = differential.element[index];
    const element = elements[index];
    if (changes === undefined || element === undefined) return;
    if (before === undefined)
      report(definitionPath, { node: element }, { path: changes.path, base: baseDefinition });
    else checkElement({ ...checking, node: element }, index, before);
  });
  if (root !== undefined) return;
  const reason = definitionUnchecked.message({ base: baseDefinition });
  context.addUnchecked({ rule: definitionUnchecked.id, ...place, reason, source: origin });
}

function checkElement(
  { node, structure, source, report }: Checking,
  index: number,
  before: SnapshotNode,
): void {
  const changes = structure.differential.element[index];
  if (changes === undefined) return;
  const element = changes.id ?? changes.path;
  const cardinality = findWiderCardinality(changes, before);
  if (cardinality !== undefined) report(definitionCardinality, { node }, { element, ...cardinality });
  const types = findOtherTypes(changes, before, source);
  if (types !== undefined) report(definitionType, { node }, { element, ...types });
  const binding = findWeakerBinding(changes, before);
  if (binding !== undefined) report(definitionBinding, { node }, { element, ...binding });
  const value = findOtherValue(changes, before);
  if (value !== undefined) report(definitionValue, { node }, { element, ...value });
}

function checkSnapshot(
  node: ElementNode,
  { differential, snapshot = [] }: ReadStructure,
  report: Report,
): void {
  const elements = elementsOf(node, 'differential');
  for (const { index, aspect, stated, found } of findSnapshotGaps(differential.element, snapshot)) {
    const element = differential.element[index];
    const place = { node: elements[index] ?? node };
    report(definitionSnapshot, place, { element: element?.id ?? element?.path ?? '', aspect, stated, found });
  }
}

function elementsOf(node: ElementNode, view: string): readonly ElementNode[] {
  const holder = findChild(node, view);
  return holder === undefined ? [] : findChildren(holder, 'element');
}
