import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDefinitionStore } from '../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../src/definitions/load/embedded.js';
import type { StructureDefinition } from '../../src/fhir/definition-resources.js';
import type { ElementNode } from '../../src/fhir/element-node.js';
import { readJson } from '../../src/fhir/read-json.js';
import type { FhirRelease } from '../../src/fhir/release.js';
import { compileInvariant } from '../../src/fhirpath/create-invariant-compiler.js';
import type { Invariant } from '../../src/fhirpath/invariant-compiler.js';
import { correctInvariant } from '../../src/validator/corrected-invariants.js';
import { createTypeHierarchy } from '../../src/validator/create-type-hierarchy.js';
import { createValidator } from '../../src/validator/create-validator.js';
import { createFactSource } from '../../src/validator/fact-source.js';
import { findCorpusFolder } from './corpus-folder.js';
import { createOracle, outcomeOf, type Outcome } from './fhirpath-oracle.js';
import { generateResource } from './generate-resource.js';
import { mutateJson } from './mutate-json.js';
import { createRandom, type Random } from './seeded-random.js';

/** All expressions of a release, with resources to evaluate them on. */
export interface ClosureLane {
  readonly invariants: ReadonlyMap<string, Invariant>;
  /** Expressions beyond the closures, with what stands in the way. */
  readonly fallbacks: ReadonlyMap<string, string>;
  readonly resources: readonly object[];
  readonly hasCorpus: boolean;
  /** One more resource of a type, or with a value of that type. */
  readonly generate: (type: string) => object;
  /** The type that an expression belongs to. */
  readonly typeOf: (expression: string) => string;
  /** Evaluates closures and fhirpath.js wherever an expression applies, and passes on what both say. */
  readonly compare: (resource: object, report: (found: Comparison) => void) => void;
}

/** What closure and fhirpath.js say of one element. */
export interface Comparison {
  readonly expression: string;
  readonly ours: Outcome;
  readonly theirs: Outcome;
  readonly element: ElementNode;
}

export function createClosureLane(release: FhirRelease): ClosureLane {
  const packages = [
    ...(release === 'stu3' ? [openEmbeddedPackage('careconnect')] : []),
    openEmbeddedPackage(`${release}-core`),
  ];
  const source = createFactSource(createDefinitionStore(release, packages));
  const structures = packages.flatMap((each) =>
    each.entries.map((entry) => each.read(entry)).filter(isStructureDefinition),
  );
  const byPath = expressionsByPath(structures, release);
  const expressions = new Set([...byPath.values()].flatMap((each) => [...each]));
  const types = createTypeHierarchy(source);
  const compiled = [...expressions].map((each) => [each, compileInvariant(each, types)] as const);
  const invariants = new Map(
    compiled.flatMap(([each, invariant]) => (typeof invariant === 'string' ? [] : [[each, invariant]])),
  );
  const concrete = structures.filter(
    ({ kind, abstract, derivation }) => kind === 'resource' && !abstract && derivation !== 'constraint',
  );
  const examples = readExamples();
  const corpus = release === 'stu3' ? readCorpus() : [];
  const random = createRandom(20181105);
  const generated = concrete.flatMap(({ type }) =>
    Array.from({ length: 3 }, () => generateResource(type, source, random)),
  );
  return {
    invariants,
    fallbacks: new Map(
      compiled.flatMap(([each, reason]) => (typeof reason === 'string' ? [[each, reason]] : [])),
    ),
    resources: [...changed([...examples, ...corpus], createRandom(1)), ...generated],
    hasCorpus: corpus.length > 0,
    generate: (type) => generateResource(type, source, random),
    typeOf: (expression) => {
      const path = [...byPath].find(([, each]) => each.has(expression))?.[0] ?? '';
      const type = path.split('.')[0] ?? '';
      // It is no type of an extension's value.
      return type === 'ElementDefinition' ? 'StructureDefinition' : type;
    },
    compare: createComparison(release, byPath, invariants),
  };
}

type Expressions = ReadonlyMap<string, ReadonlySet<string>>;

function createComparison(
  release: FhirRelease,
  byPath: Expressions,
  invariants: ReadonlyMap<string, Invariant>,
): ClosureLane['compare'] {
  const validator = createValidator(createDefinitionStore(release, [openEmbeddedPackage(`${release}-core`)]));
  return (resource, report) => {
    const document = readJson(JSON.stringify(resource));
    if (document.root === undefined) return;
    // To validate is to learn the types of the elements.
    validator.validate(document);
    const oracle = createOracle(resource, release);
    visit(document.root, (element) => {
      if (element.isMisshapen) return;
      const paths = new Set([element.definitionPath, element.typeCode, element.resourceType]);
      for (const expression of [...paths].flatMap((path) => [...(byPath.get(path ?? '') ?? [])])) {
        const invariant = invariants.get(expression);
        if (invariant === undefined) continue;
        const [ours, theirs] = [outcomeOf(invariant, element), oracle.outcomeOf(expression, element)];
        if (ours === 'misshapen') continue;
        report({ expression, ours, theirs, element });
      }
    });
  };
}

/** The resources as they are, and with one thing changed. */
function changed(resources: readonly object[], random: Random): readonly object[] {
  return resources.flatMap((each) => [each, mutateJson(each, random), mutateJson(each, random)]);
}

function readExamples(): readonly object[] {
  const careConnect = openEmbeddedPackage('careconnect');
  return careConnect.entries.filter(({ url }) => url === undefined).map((entry) => careConnect.read(entry));
}

/** Expressions as published and as corrected, by the path of the element that they are of. */
function expressionsByPath(structures: readonly StructureDefinition[], release: FhirRelease): Expressions {
  const byPath = new Map<string, Set<string>>();
  for (const { path, constraint = [] } of structures.flatMap((each) => each.snapshot?.element ?? [])) {
    const expressions = byPath.get(path) ?? new Set();
    byPath.set(path, expressions);
    for (const published of constraint) {
      for (const { expression } of [published, correctInvariant(published, release)]) {
        if (expression !== undefined) expressions.add(expression);
      }
    }
  }
  return byPath;
}

function visit(element: ElementNode, see: (element: ElementNode) => void): void {
  see(element);
  for (const child of element.children) visit(child, see);
}

function isStructureDefinition(resource: object): resource is StructureDefinition {
  return 'resourceType' in resource && resource.resourceType === 'StructureDefinition';
}

function readCorpus(): readonly object[] {
  const folder = findCorpusFolder('corpus/examples');
  if (folder === undefined) return [];
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(join(folder, name), 'utf8')) as object];
    } catch {
      return [];
    }
  });
}
