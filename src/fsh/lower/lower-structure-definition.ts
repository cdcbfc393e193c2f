import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';
import { fhirVersions } from '../../fhir/release.js';
import { metamodel } from '../lift/lifted-core.js';
import { omit, sortMembers } from '../members.js';
import type { IsInferredClosure } from './inferred-closures.js';
import { lowerContexts, type FindKind } from './lower-context.js';
import { lowerCanonical, lowerElement } from './lower-element.js';
import type { LowerProblem, ReportProblem } from './lower-problem.js';

/** What lowering needs to know besides the resource itself. */
export interface LowerContext {
  readonly findKind: FindKind;
  readonly isInferredClosure: IsInferredClosure;
}

/** The order in which STU3 lists the members of a StructureDefinition; unknown ones come last. */
const memberOrder = [
  ['resourceType', 'id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'extension'],
  ['url', 'identifier', 'version', 'name', 'title', 'status', 'experimental', 'date', 'publisher'],
  ['contact', 'description', 'useContext', 'jurisdiction', 'purpose', 'copyright', 'keyword'],
  ['fhirVersion', 'mapping', 'kind', 'abstract', 'contextType', 'context', 'contextInvariant'],
  ['type', 'baseDefinition', 'derivation', 'snapshot', 'differential'],
].flat();

/** A StructureDefinition in STU3's form. What STU3 cannot say is reported once for each element. */
export function lowerStructureDefinition(
  definition: StructureDefinition,
  context: LowerContext,
  report: ReportProblem,
): StructureDefinition {
  const reportOnce = onceEach(report);
  if (metamodel.has(definition.type)) {
    reportOnce({ rule: 'fsh-parent-unsupported', params: { type: definition.type } });
  }
  const { snapshot, differential, baseDefinition } = definition;
  const isInferred = (id: string) => context.isInferredClosure(definition.url, id);
  const lowered: StructureDefinition = {
    ...omit(definition, 'context'),
    fhirVersion: fhirVersions.stu3,
    ...lowerContexts(definition.context ?? [], context.findKind, reportOnce),
    ...(baseDefinition === undefined
      ? {}
      : { baseDefinition: lowerCanonical('baseDefinition', baseDefinition, reportOnce) }),
    ...(snapshot === undefined
      ? {}
      : {
          snapshot: { element: reopen(snapshot.element, isInferred).map((e) => lowerElement(e, reportOnce)) },
        }),
    ...(differential === undefined
      ? {}
      : {
          differential: {
            element: dropClosures(differential.element, isInferred).map((e) => lowerElement(e, reportOnce)),
          },
        }),
  };
  return inOrder(lowered);
}

function inOrder(definition: StructureDefinition): StructureDefinition {
  return sortMembers(definition, (name) => {
    const at = memberOrder.indexOf(name);
    return at < 0 ? memberOrder.length : at;
  });
}

/** Snapshot and differential hold the same elements, and would report the same things twice. */
function onceEach(report: ReportProblem): ReportProblem {
  const reported = new Set<string>();
  return (problem: LowerProblem) => {
    const key = JSON.stringify(problem);
    if (!reported.has(key)) report(problem);
    reported.add(key);
  };
}

function reopen(
  elements: readonly ElementDefinition[],
  isInferred: (id: string) => boolean,
): readonly ElementDefinition[] {
  return elements.map((element) =>
    isInferred(element.id ?? '') ? { ...element, max: element.base?.max ?? '*' } : element,
  );
}

const identifyingMembers: ReadonlySet<string> = new Set(['id', 'path', 'max']);

/** An element of which nothing is left but its place goes away with the closure. */
function dropClosures(
  elements: readonly ElementDefinition[],
  isInferred: (id: string) => boolean,
): readonly ElementDefinition[] {
  return elements.flatMap((element) => {
    if (!isInferred(element.id ?? '')) return [element];
    const isBare = Object.keys(element).every((name) => identifyingMembers.has(name));
    return isBare ? [] : [omit(element, 'max')];
  });
}
