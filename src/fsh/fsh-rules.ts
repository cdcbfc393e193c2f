import type { FhirIssueType, Severity } from '../model/issue.js';
import type { FshParams, FshRuleId } from './fsh-params.js';

/** A rule of the compiler: how bad a breach is and how it is told. */
export interface FshRule<P> {
  readonly severity: Severity;
  readonly code: FhirIssueType;
  /** What the rule is about, in one sentence, for the catalogue. */
  readonly summary: string;
  /** Who says so. */
  readonly spec: string;
  readonly message: (params: P) => string;
}

const shorthand = 'https://hl7.org/fhir/uv/shorthand/reference.html';
const stu3 = 'https://hl7.org/fhir/STU3/';

type FshRules = { readonly [R in FshRuleId]: FshRule<FshParams[R]> };

/** Every rule that the compiler may report, by its id. */
export const fshRules: FshRules = {
  'fsh-syntax': {
    severity: 'error',
    code: 'invalid',
    summary: 'The text must be FHIR Shorthand.',
    spec: shorthand,
    message: ({ text }) => text,
  },
  'fsh-rejected': {
    severity: 'error',
    code: 'processing',
    summary: 'SUSHI must be able to make every definition and every rule of it.',
    spec: shorthand,
    message: ({ text }) => text,
  },
  'fsh-doubtful': {
    severity: 'warning',
    code: 'processing',
    summary: 'SUSHI takes it, and doubts that it is meant.',
    spec: shorthand,
    message: ({ text }) => text,
  },
  'fsh-name-unfit': {
    severity: 'information',
    code: 'informational',
    summary: 'Names should suit machines. STU3 wishes it, and has no invariant for it.',
    spec: `${stu3}structuredefinition-definitions.html#StructureDefinition.name`,
    message: ({ text }) => text,
  },
  'fsh-expected': {
    severity: 'information',
    code: 'informational',
    summary: 'SUSHI objects to an example that breaks a rule on purpose; the validator judges it.',
    spec: shorthand,
    message: ({ text, rule }) => `${text} This example breaks the rule ${rule} on purpose.`,
  },
  'fsh-example-cut': {
    severity: 'error',
    code: 'processing',
    summary: 'What an example that breaks a rule on purpose says must reach its resource.',
    spec: shorthand,
    message: ({ text, rule }) =>
      `${text} SUSHI leaves this out, so the example cannot break ${rule} by it. Where a profile forbids it, make the example an instance of the resource type and name the profile in meta.profile; what FHIR itself forbids cannot be written in FSH.`,
  },
  'fsh-example-unbroken': {
    severity: 'error',
    code: 'business-rule',
    summary: 'An example that is said to break a rule must break it.',
    spec: shorthand,
    message: ({ rule }) =>
      `This example is tagged as breaking the rule ${rule} on purpose, and the validator reports no breach of it.`,
  },
  'fsh-sources-missing': {
    severity: 'error',
    code: 'not-found',
    summary: 'There must be FSH to compile.',
    spec: shorthand,
    message: ({ folder }) => `No FSH was found: expected files that end in .fsh in ${folder} or its folders.`,
  },
  'fsh-source-unreadable': {
    severity: 'error',
    code: 'exception',
    summary: 'Every FSH file must be readable as UTF-8 text.',
    spec: shorthand,
    message: ({ file, reason }) => `${file} cannot be read: ${reason}.`,
  },
  'fsh-artifact-duplicate': {
    severity: 'error',
    code: 'value',
    summary: 'No two artifacts may have the same resource type and id.',
    spec: `${stu3}resource.html#id`,
    message: ({ artifact, other }) => `${artifact} is defined twice; the other one is at ${other}.`,
  },
  'fsh-system-lost': {
    severity: 'warning',
    code: 'value',
    summary: 'A code on an element that holds no system must be written without one.',
    spec: `${shorthand}#assignments-with-the-code-data-type`,
    message: ({ system, code, path }) =>
      `The system ${system} is lost: ${path} holds a code alone. Write #${code}.`,
  },
  'fsh-parent-unsupported': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Definitions of definitions cannot be profiled: they are compiled in R4’s form.',
    spec: `${stu3}profiling.html`,
    message: ({ type }) =>
      `A profile of ${type} cannot be compiled for STU3, as ${type} itself is written in R4’s form until it is lowered.`,
  },
  'fsh-context-unsupported': {
    severity: 'error',
    code: 'not-supported',
    summary: 'The context of an extension must be one that STU3 can say.',
    spec: `${stu3}structuredefinition-definitions.html#StructureDefinition.contextType`,
    message: ({ expression, reason }) => `The context ${expression} cannot be said in STU3: ${reason}.`,
  },
  'fsh-context-mixed': {
    severity: 'error',
    code: 'not-supported',
    summary: 'All contexts of an extension must be of one kind.',
    spec: `${stu3}structuredefinition-definitions.html#StructureDefinition.contextType`,
    message: ({ kinds }) =>
      `The contexts are of several kinds (${kinds.join(', ')}); STU3 has one contextType for all, so write one extension for each kind.`,
  },
  'fsh-context-widened': {
    severity: 'warning',
    code: 'informational',
    summary: 'A context that names a profile becomes the path alone.',
    spec: `${stu3}structuredefinition-definitions.html#StructureDefinition.context`,
    message: ({ expression, path }) =>
      `The context ${expression} names a profile, which STU3 cannot say; it becomes ${path}, whatever the profile.`,
  },
  'fsh-type-unknown': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Types must exist in STU3.',
    spec: `${stu3}datatypes.html`,
    message: ({ type }) => `The type ${type} does not exist in STU3; uri stands for it there.`,
  },
  'fsh-version-dropped': {
    severity: 'warning',
    code: 'informational',
    summary: 'STU3 names definitions without a version.',
    spec: `${stu3}references.html`,
    message: ({ member, canonical }) =>
      `The version of ${canonical} is dropped: ${member} of STU3 names a definition without one.`,
  },
  'fsh-canonical-relative': {
    severity: 'error',
    code: 'value',
    summary: 'Definitions must be named by absolute URLs.',
    spec: shorthand,
    message: ({ member, value }) =>
      `${member} is ${JSON.stringify(value)}, which is no absolute URL. FSH resolves names in its own keywords only, not in caret rules.`,
  },
  'fsh-discriminator-unknown': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Discriminators must be of a type that STU3 knows.',
    spec: `${stu3}profiling.html#discriminator`,
    message: ({ type }) =>
      `The discriminator type ${type} does not exist in STU3; it has value, exists, pattern, type and profile.`,
  },
  'fsh-supplement-unsupported': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Code systems cannot supplement others.',
    spec: `${stu3}codesystem.html`,
    message: () => 'Supplements of code systems do not exist in STU3.',
  },
  'fsh-property-type-unknown': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Properties of code systems must be of a type that STU3 knows.',
    spec: `${stu3}valueset-concept-property-type.html`,
    message: ({ property, type }) =>
      `The property ${property} is of type ${type}, which STU3’s code systems do not have.`,
  },
  'fsh-identifier-dropped': {
    severity: 'warning',
    code: 'informational',
    summary: 'Code systems have one identifier.',
    spec: `${stu3}codesystem-definitions.html#CodeSystem.identifier`,
    message: ({ dropped }) =>
      `A code system has one identifier in STU3; the first is kept, ${dropped} more dropped.`,
  },
  'fsh-code-unknown': {
    severity: 'error',
    code: 'code-invalid',
    summary: 'A code of one of the project’s code systems must be one that the system has.',
    spec: `${stu3}codesystem.html`,
    message: ({ code, system }) => `The code ${code} is not in ${system}, which the project defines.`,
  },
  'fsh-code-unlisted': {
    severity: 'warning',
    code: 'code-invalid',
    summary: 'A code of a code system that is held with all its codes should be one that the system has.',
    spec: `${stu3}terminologies-systems.html`,
    message: ({ code, system }) => `The code ${code} is not in ${system}.`,
  },
  'fsh-canonical-unresolved': {
    severity: 'warning',
    code: 'not-found',
    summary: 'What a definition names by its canonical URL should be at hand.',
    spec: `${stu3}references.html`,
    message: ({ canonical, wanted, member }) =>
      `No ${wanted} ${canonical} is in the project or in what it builds on; it is named as ${member}.`,
  },
  'fsh-slice-alike': {
    severity: 'error',
    code: 'value',
    summary: 'The slices of an element must differ in what tells them.',
    spec: `${stu3}profiling.html#slicing`,
    message: ({ slice, other, element, told }) =>
      `The slice ${slice} of ${element} cannot be told from ${other}: both have ${told.join(' and ')} where the slicing looks.`,
  },
  'fsh-slice-undecided': {
    severity: 'warning',
    code: 'value',
    summary: 'A slice should say something where the slicing looks.',
    spec: `${stu3}profiling.html#discriminator`,
    message: ({ slice, element, by }) =>
      by.length === 0
        ? `Nothing tells the members of the slice ${slice} of ${element}: the slicing has no discriminator.`
        : `Nothing tells the members of the slice ${slice} of ${element}: the slicing goes by ${by.join(' and ')}, and the slice says nothing there.`,
  },
  'fsh-support-forbidden': {
    severity: 'warning',
    code: 'value',
    summary: 'What must be supported should not be forbidden.',
    spec: `${stu3}conformance-rules.html#mustSupport`,
    message: ({ element, forbidden }) =>
      element === forbidden
        ? `${element} must be supported, and its maximum is 0.`
        : `${element} must be supported, and the maximum of ${forbidden} is 0.`,
  },
  'fsh-accepted': {
    severity: 'information',
    code: 'informational',
    summary: 'A warning that the configuration accepts, with its reason.',
    spec: shorthand,
    message: ({ text, rule, reason }) => `${text} Accepted (${rule}): ${reason}`,
  },
  'fsh-acceptance-unused': {
    severity: 'warning',
    code: 'not-found',
    summary: 'What the configuration accepts should be there to be accepted.',
    spec: shorthand,
    message: ({ rule, definition, place }) =>
      `There is no warning ${rule} of ${definition}${place === '' ? '' : ` at ${place}`} to accept; errors cannot be accepted.`,
  },
};
