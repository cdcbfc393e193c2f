/**
 * The public API for browsers: all of `index.ts` but what reads from disk. The packages of definitions are fetched, and
 * opened by `openCompactFiles`.
 *
 * ```ts
 * const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
 * const core = openCompactFiles({ index: await bytes('stu3-core.ndjson'), data: await bytes('stu3-core.data') });
 * const validator = createValidator(createDefinitionStore('stu3', [core]));
 * ```
 */
export type { CompactPackage } from './definitions/compact-format.js';
export { createDefinitionPackage, type PackageIdentity } from './definitions/create-definition-package.js';
export { createDefinitionStore } from './definitions/create-definition-store.js';
export type { DefinitionEntry, DefinitionPackage, DefinitionStore } from './definitions/definition-store.js';
export { openCompactFiles, type CompactFiles } from './definitions/open-compact-files.js';
export { readResource } from './fhir/read-resource.js';
export type { ResourceDocument } from './fhir/resource-document.js';
export type {
  CodeSystem,
  DefinitionResource,
  StructureDefinition,
  ValueSet,
} from './fhir/definition-resources.js';
export type { FhirRelease } from './fhir/release.js';
export type { InvariantCompiler } from './fhirpath/invariant-compiler.js';
export { loadFhirPathJs } from './fhirpath/load-fhirpath-js.js';
export type {
  DefinitionRef,
  FhirIssueType,
  Issue,
  IssueRecord,
  Severity,
  Unchecked,
  UncheckedRecord,
  ValidationResult,
} from './model/issue.js';
export { isToolkitError, ToolkitError } from './model/toolkit-error.js';
export { createAnswerStore, type AnswerStore } from './terminology/create-answer-store.js';
export { createValidator, type ValidatorOptions } from './validator/create-validator.js';
export { toIssueRecord, toUncheckedRecord } from './validator/issue-record.js';
export type { ReferenceResolver } from './validator/reference-resolver.js';
export type { RuleId } from './validator/catalogue.js';
export { validateWithService, type ServedValidator } from './validator/validate-with-service.js';
export type { ProfilesByType, ValidateOptions, ValidationOutcome, Validator } from './validator/validator.js';
