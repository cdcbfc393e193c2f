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
export { createAnswerStore, type AnswerStore } from './terminology/create-answer-store.js';
export { createNodeGrammars } from './terminology/load/node-grammars.js';
export type { SystemGrammars } from './terminology/grammars/system-grammar.js';
export type { CodeAnswer, CodeQuestion, TerminologyService } from './terminology/terminology-service.js';
export { createValidator, type ValidatorOptions } from './validator/create-validator.js';
export { toIssueRecord, toUncheckedRecord } from './validator/issue-record.js';
export type { ReferenceResolver } from './validator/reference-resolver.js';
export type { RuleId } from './validator/catalogue.js';
export { validateWithService, type ServedValidator } from './validator/validate-with-service.js';
export type { ValidateOptions, ValidationOutcome, Validator } from './validator/validator.js';
