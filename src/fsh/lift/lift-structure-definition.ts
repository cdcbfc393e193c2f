import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';
import { fhirVersions } from '../../fhir/release.js';
import {
  findOnlyType,
  type ChoicePath,
  type ChoicePathResolver,
  type DeclaredTypes,
} from './choice-paths.js';
import { omit } from '../members.js';
import { regenerateElementIds } from './element-ids.js';
import { liftElement, liftSnapshotElement } from './lift-element.js';

/** An STU3 StructureDefinition in R4's form. It still describes the STU3 model; its narrative is dropped. */
export function liftStructureDefinition(
  definition: StructureDefinition,
  resolve: ChoicePathResolver,
): StructureDefinition {
  const { contextType, context, snapshot, differential, ...rest } = definition;
  const type = toTypeName(definition);
  const kind = contextType === 'extension' ? 'extension' : 'element';
  const lifted = (elements: readonly ElementDefinition[]) =>
    regenerateElementIds(liftChoicePaths(elements, resolve));
  return {
    ...omit(rest, 'text'),
    type,
    fhirVersion: fhirVersions.r4,
    ...(context === undefined ? {} : { context: context.map((place) => liftContext(place, kind)) }),
    ...(snapshot === undefined
      ? {}
      : {
          snapshot: {
            ...snapshot,
            element: lifted(snapshot.element).map((e) => liftSnapshotElement(e, type)),
          },
        }),
    ...(differential === undefined
      ? {}
      : {
          differential: {
            ...differential,
            element: lifted(differential.element).map((e) => liftElement(e, type)),
          },
        }),
  };
}

/** Logical models name their type by a URL; other definitions that do so mean the name at its end. */
function toTypeName({ type, kind }: StructureDefinition): string {
  return kind === 'logical' ? type : type.slice(type.lastIndexOf('/') + 1);
}

type Context = NonNullable<StructureDefinition['context']>[number];

function liftContext(place: Context, type: string): Context {
  if (typeof place !== 'string') return place;
  return { type, expression: place === '*' ? 'Element' : place };
}

function liftChoicePaths(
  elements: readonly ElementDefinition[],
  resolve: ChoicePathResolver,
): readonly ElementDefinition[] {
  const declared: DeclaredTypes = new Map(
    elements.flatMap((element) => {
      const type = findOnlyType(element);
      return type === undefined ? [] : [[element.path, type]];
    }),
  );
  const resolved = elements.map((element) => ({ element, ...resolve(element.path, declared) }));
  const sliced = findSlicedChoices(resolved);
  return resolved.map((entry) => {
    const { element, path, choice } = entry;
    const lifted = { ...withResolvedBase(element, resolve), path };
    return choice === undefined ? lifted : liftChoice(lifted, choice, sliced.has(entry));
  });
}

interface ResolvedElement extends ChoicePath {
  readonly element: ElementDefinition;
}

/** The elements that slice a choice by type: it has a slicing of its own, or is written for several types. */
function findSlicedChoices(resolved: readonly ResolvedElement[]): ReadonlySet<ResolvedElement> {
  const latest = new Map<string, number>();
  const groups = new Map<string, ResolvedElement[]>();
  for (const [index, entry] of resolved.entries()) {
    const { path, element } = entry;
    const parent = latest.get(element.path.slice(0, element.path.lastIndexOf('.')));
    latest.set(element.path, index);
    if (!path.endsWith('[x]')) continue;
    const key = `${String(parent)} ${path}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return new Set([...groups.values()].filter(isSliced).flat());
}

function isSliced(group: readonly ResolvedElement[]): boolean {
  return new Set(group.map(({ choice }) => choice?.name)).size > 1;
}

function liftChoice(
  element: ElementDefinition,
  choice: NonNullable<ChoicePath['choice']>,
  sliced: boolean,
): ElementDefinition {
  const rest = omit(element, 'sliceName');
  const type = element.type ?? [{ code: choice.type }];
  return sliced ? { ...rest, type, sliceName: choice.name } : { ...rest, type };
}

const nothingDeclared: DeclaredTypes = new Map();

function withResolvedBase(element: ElementDefinition, resolve: ChoicePathResolver): ElementDefinition {
  const { base } = element;
  if (base === undefined) return element;
  const { path } = resolve(base.path, nothingDeclared);
  return path === base.path ? element : { ...element, base: { ...base, path } };
}
