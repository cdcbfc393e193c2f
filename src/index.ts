/**
 * The public API: open definitions, read resources, validate them, and put what was found into words.
 *
 * ```ts
 * const store = createDefinitionStore('stu3', [openEmbeddedPackage('careconnect'), openEmbeddedPackage('stu3-core')]);
 * const validator = createValidator(store);
 * const { issues, unchecked } = validator.validate(readResource(text));
 * for (const issue of issues) console.log(toIssueRecord(issue).message);
 * ```
 */
export { createDefinitionPackage } from './definitions/create-definition-package.js';
export { createDefinitionStore } from './definitions/create-definition-store.js';
export type { DefinitionEntry, DefinitionPackage, DefinitionStore } from './definitions/definition-store.js';
export { openEmbeddedPackage } from './definitions/load/embedded.js';
export { loadPackage } from './definitions/load/load-package.js';
export { readResource } from './fhir/read-resource.js';
export type { ResourceDocument } from './fhir/resource-document.js';
export type { FhirRelease } from './fhir/release.js';
export type { InvariantCompiler } from './fhirpath/invariant-compiler.js';
export { loadFhirPathJs } from './fhirpath/load-fhirpath-js.js';
export type {
  Issue,
  IssueRecord,
  Severity,
  Unchecked,
  UncheckedRecord,
  ValidationResult,
} from './model/issue.js';
export { isToolkitError, ToolkitError } from './model/toolkit-error.js';
export { createValidator, type ValidatorOptions } from './validator/create-validator.js';
export { toIssueRecord, toUncheckedRecord } from './validator/issue-record.js';
export type { ReferenceResolver } from './validator/reference-resolver.js';
export type { RuleId } from './validator/catalogue.js';
export type { ValidateOptions, Validator } from './validator/validator.js';
