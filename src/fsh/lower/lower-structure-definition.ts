import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';
import { fhirVersions } from '../../fhir/release.js';
import { metamodel } from '../lift/lifted-core.js';
import { omit } from '../members.js';
import type { IsInferredClosure } from './inferred-closures.js';
import { lowerContexts, type FindKind } from './lower-context.js';
import { lowerCanonical, lowerElement } from './lower-element.js';
import type { LowerProblem, ReportProblem } from './lower-problem.js';

/** What lowering needs to know besides the resource itself. */
export interface LowerContext {
  readonly findKind: FindKind;
  readonly isInferredClosure: IsInferredClosure;
}

/** A StructureDefinition in STU3's form. What STU3 cannot say is reported once for each element. */
export function lowerStructureDefinition(
  definition: StructureDefinition,
  context: LowerContext,
  report: ReportProblem,
): StructureDefinition {
  if (metamodel.has(definition.type)) {
    report({ rule: 'fsh-parent-unsupported', params: { type: definition.type } });
    return definition;
  }
  const reportOnce = onceEach(report);
  const { snapshot, differential, baseDefinition } = definition;
  const isInferred = (id: string) => context.isInferredClosure(definition.url, id);
  return {
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
