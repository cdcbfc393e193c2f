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
export {
  connectTerminologyServer,
  type TerminologyConnection,
} from './client/terminology/connect-terminology-server.js';
export type { RemoteTerminology } from './client/terminology/remote-terminology.js';
export type { CompactPackage } from './definitions/compact-format.js';
export { createDefinitionPackage, type PackageIdentity } from './definitions/create-definition-package.js';
export { createDefinitionStore } from './definitions/create-definition-store.js';
export type { DefinitionEntry, DefinitionPackage, DefinitionStore } from './definitions/definition-store.js';
export { openCompactFiles, type CompactFiles } from './definitions/open-compact-files.js';
export { openEmbeddedPackage, type EmbeddedPackageName } from './definitions/load/embedded.js';
export { loadPackage, type LoadPackageOptions } from './definitions/load/load-package.js';
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
export { createNodeGrammars } from './terminology/load/node-grammars.js';
export type { SystemGrammars } from './terminology/grammars/system-grammar.js';
export type { CodeAnswer, CodeQuestion, TerminologyService } from './terminology/terminology-service.js';
export { createValidator, type ValidatorOptions } from './validator/create-validator.js';
export { toIssueRecord, toUncheckedRecord } from './validator/issue-record.js';
export type { ReferenceResolver } from './validator/reference-resolver.js';
export type { RuleId } from './validator/catalogue.js';
export { validateWithService, type ServedValidator } from './validator/validate-with-service.js';
export type { ProfilesByType, ValidateOptions, ValidationOutcome, Validator } from './validator/validator.js';
