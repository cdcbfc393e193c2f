import { bindingCycle } from './rules/binding-cycle.js';
import { bindingExtensible } from './rules/binding-extensible.js';
import { bindingMax } from './rules/binding-max.js';
import { bindingPreferred } from './rules/binding-preferred.js';
import { bindingRequired } from './rules/binding-required.js';
import { bindingUnchecked } from './rules/binding-unchecked.js';
import { bundleFirstEntry } from './rules/bundle-first-entry.js';
import { bundleFullUrl } from './rules/bundle-full-url.js';
import { bundleFullUrlMissing } from './rules/bundle-full-url-missing.js';
import { bundleReference } from './rules/bundle-reference.js';
import { bundleRequest } from './rules/bundle-request.js';
import { bundleResponse } from './rules/bundle-response.js';
import { bundleSearchMode } from './rules/bundle-search-mode.js';
import { definitionBase } from './rules/definition-base.js';
import { definitionBinding } from './rules/definition-binding.js';
import { definitionCardinality } from './rules/definition-cardinality.js';
import { definitionCount } from './rules/definition-count.js';
import { definitionPath } from './rules/definition-path.js';
import { definitionSnapshot } from './rules/definition-snapshot.js';
import { definitionType } from './rules/definition-type.js';
import { definitionUnchecked } from './rules/definition-unchecked.js';
import { definitionValue } from './rules/definition-value.js';
import { codeAbstract } from './rules/code-abstract.js';
import { codeDisplay } from './rules/code-display.js';
import { codeInactive } from './rules/code-inactive.js';
import { codeSystemValueSet } from './rules/code-system-value-set.js';
import { codeUnchecked } from './rules/code-unchecked.js';
import { codeUnknown } from './rules/code-unknown.js';
import { elementChoice } from './rules/element-choice.js';
import { elementEmpty } from './rules/element-empty.js';
import { elementIdDuplicate } from './rules/element-id-duplicate.js';
import { elementMax } from './rules/element-max.js';
import { elementMin } from './rules/element-min.js';
import { elementMustSupport } from './rules/element-must-support.js';
import { elementOrder } from './rules/element-order.js';
import { elementUnknown } from './rules/element-unknown.js';
import { extensionContext } from './rules/extension-context.js';
import { extensionModifier } from './rules/extension-modifier.js';
import { extensionPartUnknown } from './rules/extension-part-unknown.js';
import { extensionUnknown } from './rules/extension-unknown.js';
import { extensionUrl } from './rules/extension-url.js';
import { fileEncoding } from './rules/file-encoding.js';
import { fileUnreadable } from './rules/file-unreadable.js';
import { invariantFailed } from './rules/invariant-failed.js';
import { invariantUnchecked } from './rules/invariant-unchecked.js';
import { jsonArray } from './rules/json-array.js';
import { jsonByteOrderMark } from './rules/json-byte-order-mark.js';
import { jsonCompanion } from './rules/json-companion.js';
import { jsonDuplicateKey } from './rules/json-duplicate-key.js';
import { jsonEmptyArray } from './rules/json-empty-array.js';
import { jsonNestedArray } from './rules/json-nested-array.js';
import { jsonNull } from './rules/json-null.js';
import { jsonResourceType } from './rules/json-resource-type.js';
import { jsonSyntax } from './rules/json-syntax.js';
import { narrativeEmpty } from './rules/narrative-empty.js';
import { narrativeXhtml } from './rules/narrative-xhtml.js';
import { nhsNumberInvalid } from './rules/nhs-number-invalid.js';
import { nhsNumberRange } from './rules/nhs-number-range.js';
import { nhsOdsCodeInvalid } from './rules/nhs-ods-code-invalid.js';
import { nhsVerificationStatus } from './rules/nhs-verification-status.js';
import { primitiveFormat } from './rules/primitive-format.js';
import { primitiveLength } from './rules/primitive-length.js';
import { profileCircular } from './rules/profile-circular.js';
import { profileType } from './rules/profile-type.js';
import { profileUnchecked } from './rules/profile-unchecked.js';
import { profileUnknown } from './rules/profile-unknown.js';
import { questionnaireAnswerType } from './rules/questionnaire-answer-type.js';
import { questionnaireDisabled } from './rules/questionnaire-disabled.js';
import { questionnaireLength } from './rules/questionnaire-length.js';
import { questionnaireLinkId } from './rules/questionnaire-link-id.js';
import { questionnaireOption } from './rules/questionnaire-option.js';
import { questionnaireOrder } from './rules/questionnaire-order.js';
import { questionnaireRepeats } from './rules/questionnaire-repeats.js';
import { questionnaireRequired } from './rules/questionnaire-required.js';
import { questionnaireUnchecked } from './rules/questionnaire-unchecked.js';
import { referenceAggregation } from './rules/reference-aggregation.js';
import { referenceFormat } from './rules/reference-format.js';
import { referenceProfile } from './rules/reference-profile.js';
import { referenceTarget } from './rules/reference-target.js';
import { referenceVersion } from './rules/reference-version.js';
import { sliceMax } from './rules/slice-max.js';
import { sliceMin } from './rules/slice-min.js';
import { sliceOrder } from './rules/slice-order.js';
import { sliceUndecided } from './rules/slice-undecided.js';
import { sliceUnmatched } from './rules/slice-unmatched.js';
import { typeForbidden } from './rules/type-forbidden.js';
import { typeForm } from './rules/type-form.js';
import { typeProfile } from './rules/type-profile.js';
import { typeUnknown } from './rules/type-unknown.js';
import { valueFixed } from './rules/value-fixed.js';
import { valuePattern } from './rules/value-pattern.js';
import { valueRegex } from './rules/value-regex.js';
import { xmlAttribute } from './rules/xml-attribute.js';
import { xmlDoctype } from './rules/xml-doctype.js';
import { xmlNamespace } from './rules/xml-namespace.js';
import { xmlNestedResource } from './rules/xml-nested-resource.js';
import { xmlSyntax } from './rules/xml-syntax.js';
import { xmlText } from './rules/xml-text.js';
import type { Rule } from './rule.js';

/** Every rule of the validator, family by family. Ids are never used again for something else. */
const rules = [
  fileUnreadable,
  fileEncoding,
  jsonSyntax,
  jsonByteOrderMark,
  jsonResourceType,
  jsonDuplicateKey,
  jsonNull,
  jsonEmptyArray,
  jsonNestedArray,
  jsonCompanion,
  jsonArray,
  xmlSyntax,
  xmlDoctype,
  xmlNamespace,
  xmlAttribute,
  xmlText,
  xmlNestedResource,
  elementUnknown,
  elementEmpty,
  elementMin,
  elementMax,
  elementChoice,
  elementOrder,
  elementIdDuplicate,
  elementMustSupport,
  typeUnknown,
  typeForm,
  typeForbidden,
  typeProfile,
  primitiveFormat,
  primitiveLength,
  valueFixed,
  valuePattern,
  valueRegex,
  sliceMin,
  sliceMax,
  sliceOrder,
  sliceUnmatched,
  sliceUndecided,
  extensionUrl,
  extensionUnknown,
  extensionPartUnknown,
  extensionContext,
  extensionModifier,
  bindingRequired,
  bindingExtensible,
  bindingMax,
  bindingPreferred,
  bindingCycle,
  bindingUnchecked,
  codeUnknown,
  codeDisplay,
  codeInactive,
  codeAbstract,
  codeSystemValueSet,
  codeUnchecked,
  invariantFailed,
  invariantUnchecked,
  referenceFormat,
  referenceTarget,
  referenceProfile,
  referenceAggregation,
  referenceVersion,
  bundleFirstEntry,
  bundleRequest,
  bundleResponse,
  bundleSearchMode,
  bundleFullUrl,
  bundleFullUrlMissing,
  bundleReference,
  questionnaireUnchecked,
  questionnaireLinkId,
  questionnaireOrder,
  questionnaireAnswerType,
  questionnaireLength,
  questionnaireOption,
  questionnaireRequired,
  questionnaireDisabled,
  questionnaireRepeats,
  narrativeXhtml,
  narrativeEmpty,
  profileUnknown,
  profileType,
  profileUnchecked,
  profileCircular,
  definitionUnchecked,
  definitionBase,
  definitionPath,
  definitionCardinality,
  definitionType,
  definitionBinding,
  definitionValue,
  definitionSnapshot,
  definitionCount,
  nhsNumberInvalid,
  nhsNumberRange,
  nhsVerificationStatus,
  nhsOdsCodeInvalid,
] as const;

/** The id of a rule of the validator. */
export type RuleId = (typeof rules)[number]['id'];

// Each rule's message takes its own params; as a list they share what all of them have.
export const catalogue: readonly Rule[] = rules as readonly unknown[] as readonly Rule[];

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** A rule by its id. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
