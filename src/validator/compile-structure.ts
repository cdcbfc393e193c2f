import { compileChecks, type Compiler } from './compile-checks.js';
import { compileProfile } from './compile-profile.js';
import type { ChildElements, CompiledElement } from './compiled-element.js';
import type { ChildUnderCompilation, ElementKind } from './compile-tools.js';
import type { ElementFacts } from './element-facts.js';
import { kindOf, namesOf } from './element-names.js';
import { findTypeOfName, type Structure } from './fact-source.js';
import { formOf } from './shape.js';

/** Compiles the core types of the release and the profiles on them, each when first needed. */
export interface CompiledStructures {
  findType(code: string): CompiledElement | undefined;
  /** A type that a resource may have: not abstract, and no data type. */
  findResourceType(code: string): CompiledElement | undefined;
  /** What a profile asks beyond its core type; `no-elements` where it has none to ask by. */
  findProfile(canonical: string): CompiledElement | 'no-elements' | undefined;
}

export function createCompiledStructures(compiler: Compiler): CompiledStructures {
  const types = new Map<string, CompiledElement | undefined>();
  const profiles = new Map<string, CompiledElement | 'no-elements' | undefined>();
  const { source } = compiler.tools;

  function findType(code: string): CompiledElement | undefined {
    if (types.has(code)) return types.get(code);
    const structure = source.findType(code);
    const compiled =
      structure === undefined ? undefined : compileType(structure, compiler, { findType, findResourceType });
    types.set(code, compiled);
    return compiled;
  }

  function findResourceType(code: string): CompiledElement | undefined {
    const definition = /^[A-Z][A-Za-z]+$/.test(code) ? source.findType(code)?.definition : undefined;
    return definition?.kind === 'resource' && !definition.abstract ? findType(code) : undefined;
  }

  function compileProfileOf(canonical: string): CompiledElement | 'no-elements' | undefined {
    const structure = source.findStructure(canonical);
    if (structure === undefined || structure === 'no-elements') return structure;
    return compileProfile(structure, compiler);
  }

  function findProfile(canonical: string): CompiledElement | 'no-elements' | undefined {
    if (profiles.has(canonical)) return profiles.get(canonical);
    const compiled = compileProfileOf(canonical);
    profiles.set(canonical, compiled);
    return compiled;
  }

  return { findType, findResourceType, findProfile };
}

type TypeLookup = Pick<CompiledStructures, 'findType' | 'findResourceType'>;

/** A core type: every rule speaks, and children that it does not know are unknown. */
function compileType(structure: Structure, compiler: Compiler, types: TypeLookup): CompiledElement {
  const compilation: TypeCompilation = { structure, compiler, types };
  const { facts, children } = { facts: structure.root, children: structure.root.children };
  return compileTypeElement(compilation, {
    facts,
    children,
    typeCode: structure.definition.type,
    isRoot: true,
  });
}

interface TypeCompilation {
  readonly structure: Structure;
  readonly compiler: Compiler;
  readonly types: TypeLookup;
}

interface TypeElement {
  readonly facts: ElementFacts;
  readonly children: readonly ElementFacts[];
  readonly typeCode: string | undefined;
  readonly isRoot: boolean;
}

function compileTypeElement(compilation: TypeCompilation, element: TypeElement): CompiledElement {
  const { compiler, structure } = compilation;
  const { facts, typeCode, isRoot } = element;
  const kind = kindOf(compiler.tools.source, typeCode);
  const children = element.children.map((child) => ({
    facts: child,
    base: undefined,
    names: namesOf(child),
  }));
  const source = { profile: structure.url, element: facts.id };
  const checks = compileChecks(compiler, source, {
    facts,
    base: undefined,
    kind,
    typeCode,
    isRoot,
    children,
  });
  return {
    facts,
    source,
    typeCode,
    kind,
    form: formOf(kind, typeCode),
    allowedTypes: undefined,
    checks,
    children: compileTypeChildren(compilation, children),
    isComplete: children.length > 0,
    slicings: [],
    content: isRoot ? () => undefined : contentOf(compilation, element, kind),
  };
}

/** Each child is compiled when it is first met: most of what a type may have never occurs. */
function compileTypeChildren(
  compilation: TypeCompilation,
  children: readonly ChildUnderCompilation[],
): ChildElements {
  const byName = new Map(children.flatMap(({ facts, names }) => names.map((name) => [name, facts] as const)));
  // The value of a primitive is its own text.
  if (compilation.structure.definition.kind === 'primitive-type') byName.delete('value');
  const compiled = new Map<string, CompiledElement>();
  return {
    size: byName.size,
    get: (name) => compiled.get(name) ?? compileChild(name, byName, compiled, compilation),
  };
}

function compileChild(
  name: string,
  byName: ReadonlyMap<string, ElementFacts>,
  compiled: Map<string, CompiledElement>,
  compilation: TypeCompilation,
): CompiledElement | undefined {
  const facts = byName.get(name);
  if (facts === undefined) return undefined;
  const typeCode = facts.isChoice ? findTypeOfName(facts, name) : facts.types[0]?.code;
  const child = compileTypeElement(compilation, { facts, children: facts.children, typeCode, isRoot: false });
  compiled.set(name, child);
  return child;
}

/** Where the content of an element comes from, when it does not stand inline. */
function contentOf(
  compilation: TypeCompilation,
  element: TypeElement,
  kind: ElementKind,
): CompiledElement['content'] {
  const { structure } = compilation;
  const { findType, findResourceType } = compilation.types;
  const { facts, typeCode } = element;
  if (kind === 'resource')
    return (node) => (node.resourceType === undefined ? undefined : findResourceType(node.resourceType));
  if (facts.children.length > 0 || kind === 'xhtml') return () => undefined;
  if (facts.contentReference !== undefined) {
    const names = facts.contentReference.split('.').slice(1);
    return () => {
      let current = findType(structure.definition.type);
      for (const name of names) current = current?.children.get(name);
      return current;
    };
  }
  if (typeCode === undefined) return () => undefined;
  let content: CompiledElement | undefined;
  return () => (content ??= findType(typeCode));
}
