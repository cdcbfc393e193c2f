import { findChildValue, type ElementNode } from '../fhir/element-node.js';
import type { ElementFacts } from './element-facts.js';
import type { FactSource } from './fact-source.js';
import { findTarget, type ReferenceScope } from './find-referenced.js';
import { isRecord } from './match-value.js';

/** A way from an element down to what discriminates, such as `code.coding`, `extension('http://…')` or `resolve()`. */
export type Step =
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'extension'; readonly url: string }
  | { readonly kind: 'type'; readonly code: string }
  | { readonly kind: 'resolve' };

/** Where a value came from: it decides how it is compared. */
export interface Expectation {
  readonly value: unknown;
  readonly mode: 'exact' | 'partial';
}

/** What stands at the end of a path. */
export interface Reached {
  readonly nodes: readonly ElementNode[];
  /** References on the way that lead to what is not at hand, so that more may stand at the end. */
  readonly lost: readonly ElementNode[];
}

/** `undefined` where the path uses more of FHIRPath than discriminators may. */
export function readSteps(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (const part of path.match(/extension\('[^']*'\)|[^.]+/g) ?? []) {
    const url = /^extension\('([^']*)'\)$/.exec(part)?.[1];
    const code = /^ofType\((?:FHIR\.)?([A-Za-z]+)\)$/.exec(part)?.[1];
    if (url !== undefined) steps.push({ kind: 'extension', url });
    else if (code !== undefined) steps.push({ kind: 'type', code });
    else if (part === 'resolve()') steps.push({ kind: 'resolve' });
    else if (/^[A-Za-z]+$/.test(part)) steps.push({ kind: 'element', name: part });
    else if (part !== '$this') return undefined;
  }
  return steps;
}

/** Follows a path from an element. */
export function followSteps(node: ElementNode, steps: readonly Step[], scope: ReferenceScope): Reached {
  let nodes: readonly ElementNode[] = [node];
  let lost = none;
  for (const step of steps) {
    const next: ElementNode[] = [];
    for (const at of nodes) {
      if (step.kind === 'resolve') {
        const target = resolveTarget(at, scope);
        if (target === undefined) lost = [...lost, at];
        else next.push(target);
      } else if (step.kind === 'type') {
        if (at.typeCode === step.code) next.push(at);
      } else {
        for (const child of at.children) if (isAtStep(child, step)) next.push(child);
      }
    }
    nodes = next;
  }
  return { nodes, lost };
}

const none: readonly ElementNode[] = [];

function resolveTarget(node: ElementNode, scope: ReferenceScope): ElementNode | undefined {
  const reference = findChildValue(node, 'reference');
  return reference === undefined ? undefined : findTarget(reference, node, scope);
}

function isAtStep(child: ElementNode, step: Extract<Step, { kind: 'element' | 'extension' }>): boolean {
  if (step.kind === 'extension')
    return child.name === 'extension' && findChildValue(child, 'url') === step.url;
  return isNamed(child.name, step.name);
}

/** A choice is named by its stem in a path. */
function isNamed(name: string, stem: string): boolean {
  return name === stem || (name.startsWith(stem) && /^[A-Z]/.test(name.slice(stem.length)));
}

/** What the slice says of the element at the end of the steps. */
export function findFacts(
  source: FactSource,
  facts: ElementFacts,
  steps: readonly Step[],
): ElementFacts | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return facts;
  for (const level of levelsOf(source, facts)) {
    for (const child of findCandidates(source, level, step)) {
      const found = findFacts(source, child, rest);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** What is said of the element one step down, by the element itself and by its slices. */
function findCandidates(source: FactSource, facts: ElementFacts, step: Step): readonly ElementFacts[] {
  if (step.kind === 'type') return [facts];
  if (step.kind === 'resolve') return targetsOf(source, facts);
  const { children } = facts;
  if (step.kind === 'element') {
    const named = children.filter((child) => isNamed(child.stem, step.name));
    return [...named, ...named.flatMap((child) => child.slices)];
  }
  return [...children, ...children.flatMap((child) => child.slices)].filter(
    (child) => child.stem === 'extension' && findExpectation(source, child, url)?.value === step.url,
  );
}

const url: readonly Step[] = [{ kind: 'element', name: 'url' }];

/** The profiles that the targets of a Reference have. */
function targetsOf(source: FactSource, facts: ElementFacts): readonly ElementFacts[] {
  return facts.types
    .flatMap(({ targetProfiles }) => targetProfiles.map((profile) => source.findStructure(profile)))
    .flatMap((structure) => (typeof structure === 'object' ? [structure.root] : []));
}

/** The value that the slice demands at the end of the steps: fixed or a pattern, there or on the way. */
export function findExpectation(
  source: FactSource,
  facts: ElementFacts,
  steps: readonly Step[],
): Expectation | undefined {
  const own = expectationOf(facts);
  if (own !== undefined) {
    const value = valueAt(own.value, steps);
    return value === undefined ? undefined : { value, mode: own.mode };
  }
  const [step, ...rest] = steps;
  if (step === undefined) return undefined;
  for (const level of levelsOf(source, facts)) {
    for (const child of findCandidates(source, level, step)) {
      const found = findExpectation(source, child, rest);
      if (found !== undefined) return found;
    }
  }
  const profile = facts.types[0]?.profiles[0];
  // An extension's canonical URL is the value of its url, even where its definition is not at hand.
  const isUrl = facts.types[0]?.code === 'Extension' && step.kind === 'element' && step.name === 'url';
  return isUrl && profile !== undefined ? { value: profile.split('|')[0], mode: 'exact' } : undefined;
}

function expectationOf(facts: ElementFacts): Expectation | undefined {
  if (facts.fixed !== undefined) return { value: facts.fixed.value, mode: 'exact' };
  if (facts.pattern !== undefined) return { value: facts.pattern.value, mode: 'partial' };
  return undefined;
}

/** The element itself and the profiles of its type: what they say together is said of the element. */
function levelsOf(source: FactSource, facts: ElementFacts): readonly ElementFacts[] {
  const levels = [facts];
  for (const type of facts.types) {
    for (const profile of type.profiles) {
      const structure = source.findStructure(profile);
      if (structure !== undefined && structure !== 'no-elements') levels.push(structure.root);
    }
  }
  return levels;
}

function valueAt(value: unknown, steps: readonly Step[]): unknown {
  let current = value;
  for (const step of steps) {
    if (step.kind === 'type') continue;
    const one: unknown = Array.isArray(current) ? current[0] : current;
    if (step.kind !== 'element' || !isRecord(one)) return undefined;
    current = one[step.name];
  }
  return Array.isArray(current) ? (current[0] as unknown) : current;
}
