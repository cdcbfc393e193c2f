import { compileChecks, type Compiler } from './compile-checks.js';
import type { ChildUnderCompilation } from './compile-tools.js';
import type { CompiledElement } from './compiled-element.js';
import type { ElementFacts } from './element-facts.js';
import { kindOf, namesOf } from './element-names.js';
import type { FactSource, Structure } from './fact-source.js';
import {
  isRuledOut,
  typeCodeOf,
  type ProfileCompilation,
  type ProfileElement,
} from './profile-compilation.js';
import { allowedResourceTypes } from './rules/type-forbidden.js';
import { formOf } from './shape.js';
import { compileSlicing, type CompiledSlicing } from './slicing.js';

/** A profile: only what it asks beyond the core. An element that asks nothing is left out. */
export function compileProfile(structure: Structure, compiler: Compiler): CompiledElement {
  const base = compiler.tools.source.findType(structure.definition.type)?.root;
  const compilation: ProfileCompilation = {
    structure,
    source: compiler.tools.source,
    terminology: compiler.tools.terminology,
    compileElement: (element) => compileProfileElement(compiler, compilation, element),
  };
  return compilation.compileElement({
    facts: structure.root,
    base,
    typeCode: structure.definition.type,
    isRoot: true,
  });
}

function compileProfileElement(
  compiler: Compiler,
  compilation: ProfileCompilation,
  element: ProfileElement,
): CompiledElement {
  const { structure, source } = compilation;
  const { facts, base, typeCode, isRoot } = element;
  const children = toProfileChildren(source, element);
  const kind = kindOf(source, typeCode);
  const ref = { profile: structure.url, element: facts.id };
  const slicings: CompiledSlicing[] = [];
  const compiledChildren = new Map<string, CompiledElement>();
  for (const child of children) {
    compileProfileChild(compilation, child, compiledChildren);
    if (child.facts.slices.length > 0) slicings.push(compileSlicing(compilation, child));
  }
  return {
    facts,
    source: ref,
    typeCode,
    kind,
    form: formOf(kind, typeCode),
    allowedTypes: isRoot ? undefined : allowedResourceTypes(facts, base),
    checks: compileChecks(compiler, ref, { facts, base, kind, typeCode, isRoot, children }),
    children: compiledChildren,
    isComplete: false,
    slicings,
    content: () => undefined,
  };
}

function compileProfileChild(
  compilation: ProfileCompilation,
  child: ChildUnderCompilation,
  into: Map<string, CompiledElement>,
): void {
  const { facts, base, names } = child;
  for (const name of names) {
    const typeCode = typeCodeOf(facts, base, name);
    const said = isRuledOut(facts, base, typeCode) ? toBare(facts) : facts;
    const compiled = compilation.compileElement({ facts: said, base, typeCode, isRoot: false });
    if (asksSomething(compiled)) into.set(name, compiled);
  }
}

function asksSomething({ checks, children, slicings, allowedTypes }: CompiledElement): boolean {
  return checks.length > 0 || children.size > 0 || slicings.length > 0 || allowedTypes !== undefined;
}

function toBare(facts: ElementFacts): ElementFacts {
  return { ...facts, ...noDemands, constraints: [], children: [] };
}

const noDemands = {
  fixed: undefined,
  pattern: undefined,
  minValue: undefined,
  maxValue: undefined,
  maxLength: undefined,
  regex: undefined,
  binding: undefined,
};

function toProfileChildren(source: FactSource, parent: ProfileElement): readonly ChildUnderCompilation[] {
  const { typeCode } = parent;
  const parentBase = findJudged(source, parent);
  const found = parent.facts.children.map((facts) => ({
    facts,
    base: parentBase === undefined ? undefined : source.findBaseChild(parentBase, typeCode, facts.stem),
  }));
  return found.map(({ facts, base }) => {
    const isOnlyOne = found.filter((other) => other.base === base).length === 1;
    return {
      facts: isOnlyOne ? toNarrowed(facts, base) : facts,
      base,
      names: profileNamesOf(facts, base, isOnlyOne),
    };
  });
}

/**
 * What is judged anyway below an element: what the core says of it, and for an extension what its own definition says,
 * which snapshots copy.
 */
function findJudged(source: FactSource, { facts, base, typeCode }: ProfileElement): ElementFacts | undefined {
  const [profile, another] = facts.types[0]?.profiles ?? [];
  if (typeCode !== 'Extension' || profile === undefined || another !== undefined) return base;
  const structure = source.findStructure(profile);
  return typeof structure === 'object' && structure.isWhole ? structure.root : base;
}

/** A slice of a choice that nothing slices: the old way to say that the choice is cut down to one type. */
function toNarrowed(facts: ElementFacts, base: ElementFacts | undefined): ElementFacts {
  return base?.isChoice === true && !facts.isChoice ? { ...facts, sliceName: undefined } : facts;
}

/**
 * The names that a profile's element speaks of. For a choice these are all the names of the core's
 * choice, so that a type which the profile forbids is met and refused. STU3 may write a choice that is
 * cut down to one type as `valueQuantity`; where there are several such names, each speaks of itself.
 */
function profileNamesOf(
  facts: ElementFacts,
  base: ElementFacts | undefined,
  isOnlyOne: boolean,
): readonly string[] {
  if (base?.isChoice !== true) return namesOf(facts);
  return facts.isChoice || isOnlyOne ? namesOf(base) : [facts.stem];
}
