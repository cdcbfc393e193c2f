import type { DefinitionStore } from '../definitions/definition-store.js';
import { pathOf, type ElementNode } from '../fhir/element-node.js';
import { fhirVersions } from '../fhir/release.js';
import { createLocator, type ResourceDocument } from '../fhir/resource-document.js';
import { createInvariantCompiler } from '../fhirpath/create-invariant-compiler.js';
import type { InvariantCompiler } from '../fhirpath/invariant-compiler.js';
import { compareByLocation } from '../model/issue-order.js';
import type { Issue } from '../model/issue.js';
import { createTerminology } from '../terminology/create-terminology.js';
import type { SystemGrammars } from '../terminology/grammars/system-grammar.js';
import type { AnswerSource } from '../terminology/terminology-service.js';
import { catalogue, findRule } from './catalogue.js';
import { createCompiledStructures } from './compile-structure.js';
import { createContext, type CollectingContext } from './create-context.js';
import { createFactSource } from './fact-source.js';
import { createTypeHierarchy } from './create-type-hierarchy.js';
import { createQuestionnaireSource } from './questionnaires/questionnaire-source.js';
import { typeUnknown } from './rules/type-unknown.js';
import type { ValidateOptions, ValidationOutcome, Validator } from './validator.js';
import { walkType } from './walk.js';

/** Settings of a validator. */
export interface ValidatorOptions {
  /** Whether the rules of the NHS apply (NHS number, and what else carries a `nhs-` id). Default true. */
  readonly nhs?: boolean;
  /** Whether to report elements that a profile marks as must-support and the resource has not. Default false. */
  readonly mustSupport?: boolean;
  /**
   * Evaluates invariants beyond the supported subset of FHIRPath, which those of the specification keep to
   * (`loadFhirPathJs`). Without it such an invariant is among what was not checked.
   */
  readonly fhirPath?: InvariantCompiler | undefined;
  /** Where the answers of a terminology service are put as they come in; see `validateWithService`. */
  readonly answers?: AnswerSource | undefined;
  /**
   * Code systems that are judged by a grammar, such as UCUM; by default those that need no library.
   * `createNodeGrammars` has them all.
   */
  readonly grammars?: SystemGrammars | undefined;
}

/**
 * A validator over one store of definitions. Types and profiles are compiled when first needed and kept,
 * so one validator should serve many resources. Never throws for what is wrong with a resource.
 */
export function createValidator(store: DefinitionStore, options: ValidatorOptions = {}): Validator {
  const { release } = store;
  const source = createFactSource(store);
  const structures = createCompiledStructures({
    rules: catalogue,
    tools: {
      release,
      source,
      terminology: createTerminology(store, { answers: options.answers, grammars: options.grammars }),
      invariants: createInvariantCompiler(createTypeHierarchy(source), options.fhirPath),
      questionnaires: createQuestionnaireSource(store),
      nhs: options.nhs ?? true,
      mustSupport: options.mustSupport ?? false,
    },
  });
  const fhirVersion = fhirVersions[release];
  return {
    validate: (document, request = {}) => {
      const problems = readProblems(document);
      const { root } = document;
      const resourceType = root?.resourceType;
      if (root === undefined || resourceType === undefined) return toResult(resourceType, problems);
      const rootType = structures.findResourceType(resourceType);
      if (rootType === undefined) {
        return toResult(resourceType, [...problems, toUnknownType(document, root, fhirVersion)]);
      }
      const context = createContext({
        document,
        root,
        structures,
        source,
        fhirVersion,
        profilesByType: request.profilesByType ?? {},
        resolve: request.resolve,
        onSlice: request.onSlice,
      });
      walkType(root, rootType, context);
      applyRequested(root, context, request);
      const issues = [...problems, ...context.found.issues].sort(compareByLocation);
      return {
        resourceType,
        profiles: context.profiles,
        issues,
        unchecked: context.found.unchecked,
        pending: [...context.pending.values()],
      };
    },
  };
}

/** Profiles that the caller asks for are applied once, also where the resource claims them itself. */
function applyRequested(root: ElementNode, context: CollectingContext, request: ValidateOptions): void {
  for (const profile of request.profiles ?? []) {
    if (context.profiles.includes(profile)) continue;
    context.applyProfile(root, profile, { profile, element: root.resourceType ?? '' });
  }
}

/** What the reader found wrong with the text, as issues. */
function readProblems(document: ResourceDocument): readonly Issue[] {
  const locate = createLocator(document.text);
  return document.problems.map(({ rule, severity, params, node, offset }) => ({
    rule,
    severity: severity ?? findRule(rule)?.severity ?? 'error',
    params,
    path: node === undefined ? [] : pathOf(node),
    location: locate(offset),
  }));
}

function toUnknownType(document: ResourceDocument, root: ElementNode, release: string): Issue {
  return {
    rule: typeUnknown.id,
    severity: typeUnknown.severity,
    path: pathOf(root),
    params: { type: root.resourceType ?? '', release },
    location: createLocator(document.text)(root.offset),
  };
}

function toResult(resourceType: string | undefined, issues: readonly Issue[]): ValidationOutcome {
  return { resourceType, profiles: [], issues, unchecked: [], pending: [] };
}
