import type { FhirIssueType, Severity } from '../model/issue.js';

/** What each rule of the compiler needs to explain itself. */
export interface FshParams {
  readonly 'fsh-syntax': { readonly text: string };
  readonly 'fsh-rejected': { readonly text: string };
  readonly 'fsh-doubtful': { readonly text: string };
  readonly 'fsh-name-unfit': { readonly text: string };
  readonly 'fsh-expected': { readonly text: string; readonly rule: string };
  readonly 'fsh-example-cut': { readonly text: string; readonly rule: string };
  readonly 'fsh-example-unbroken': { readonly rule: string };
  readonly 'fsh-sources-missing': { readonly folder: string };
  readonly 'fsh-source-unreadable': { readonly file: string; readonly reason: string };
  readonly 'fsh-artifact-duplicate': { readonly artifact: string; readonly other: string };
  readonly 'fsh-system-lost': { readonly system: string; readonly code: string; readonly path: string };
  readonly 'fsh-parent-unsupported': { readonly type: string };
  readonly 'fsh-context-unsupported': { readonly expression: string; readonly reason: string };
  readonly 'fsh-context-mixed': { readonly kinds: readonly string[] };
  readonly 'fsh-context-widened': { readonly expression: string; readonly path: string };
  readonly 'fsh-type-unknown': { readonly type: string };
  readonly 'fsh-version-dropped': { readonly member: string; readonly canonical: string };
  readonly 'fsh-canonical-relative': { readonly member: string; readonly value: string };
  readonly 'fsh-binding-additional': object;
  readonly 'fsh-discriminator-unknown': { readonly type: string };
  readonly 'fsh-supplement-unsupported': object;
  readonly 'fsh-property-type-unknown': { readonly property: string; readonly type: string };
  readonly 'fsh-identifier-dropped': { readonly dropped: number };
  readonly 'fsh-code-unknown': { readonly code: string; readonly system: string };
  readonly 'fsh-code-unlisted': { readonly code: string; readonly system: string };
  readonly 'fsh-canonical-unresolved': {
    readonly canonical: string;
    readonly wanted: string;
    readonly member: string;
  };
  readonly 'fsh-slice-alike': {
    readonly slice: string;
    readonly other: string;
    readonly element: string;
    readonly told: readonly string[];
  };
  readonly 'fsh-slice-undecided': {
    readonly slice: string;
    readonly element: string;
    readonly by: readonly string[];
  };
  readonly 'fsh-support-forbidden': { readonly element: string; readonly forbidden: string };
  readonly 'fsh-accepted': { readonly text: string; readonly rule: string; readonly reason: string };
  readonly 'fsh-acceptance-unused': {
    readonly rule: string;
    readonly definition: string;
    readonly place: string;
  };
}

export type FshRuleId = keyof FshParams;

/** A rule of the compiler: how bad a breach is and how it is told. */
export interface FshRule<P> {
  readonly severity: Severity;
  readonly code: FhirIssueType;
  /** What the rule is about, in one sentence, for the catalogue. */
  readonly summary: string;
  readonly message: (params: P) => string;
}

type FshRules = { readonly [R in FshRuleId]: FshRule<FshParams[R]> };

/** Every rule that the compiler may report, by its id. */
export const fshRules: FshRules = {
  'fsh-syntax': {
    severity: 'error',
    code: 'invalid',
    summary: 'The text must be FHIR Shorthand.',
    message: ({ text }) => text,
  },
  'fsh-rejected': {
    severity: 'error',
    code: 'processing',
    summary: 'SUSHI must be able to make every definition and every rule of it.',
    message: ({ text }) => text,
  },
  'fsh-doubtful': {
    severity: 'warning',
    code: 'processing',
    summary: 'SUSHI takes it, and doubts that it is meant.',
    message: ({ text }) => text,
  },
  'fsh-name-unfit': {
    severity: 'information',
    code: 'informational',
    summary: 'Names should suit machines. STU3 wishes it, and has no invariant for it.',
    message: ({ text }) => text,
  },
  'fsh-expected': {
    severity: 'information',
    code: 'informational',
    summary: 'SUSHI objects to an example that breaks a rule on purpose; the validator judges it.',
    message: ({ text, rule }) => `${text} This example breaks the rule ${rule} on purpose.`,
  },
  'fsh-example-cut': {
    severity: 'error',
    code: 'processing',
    summary: 'What an example that breaks a rule on purpose says must reach its resource.',
    message: ({ text, rule }) =>
      `${text} SUSHI leaves this out, so the example cannot break ${rule} by it. Where a profile forbids it, make the example an instance of the resource type and name the profile in meta.profile; what FHIR itself forbids cannot be written in FSH.`,
  },
  'fsh-example-unbroken': {
    severity: 'error',
    code: 'business-rule',
    summary: 'An example that is said to break a rule must break it.',
    message: ({ rule }) =>
      `This example is tagged as breaking the rule ${rule} on purpose, and the validator reports no breach of it.`,
  },
  'fsh-sources-missing': {
    severity: 'error',
    code: 'not-found',
    summary: 'There must be FSH to compile.',
    message: ({ folder }) => `No FSH was found: expected files that end in .fsh in ${folder} or its folders.`,
  },
  'fsh-source-unreadable': {
    severity: 'error',
    code: 'exception',
    summary: 'Every FSH file must be readable as UTF-8 text.',
    message: ({ file, reason }) => `${file} cannot be read: ${reason}.`,
  },
  'fsh-artifact-duplicate': {
    severity: 'error',
    code: 'value',
    summary: 'No two artifacts may have the same resource type and id.',
    message: ({ artifact, other }) => `${artifact} is defined twice; the other one is at ${other}.`,
  },
  'fsh-system-lost': {
    severity: 'warning',
    code: 'value',
    summary: 'A code on an element that holds no system must be written without one.',
    message: ({ system, code, path }) =>
      `The system ${system} is lost: ${path} holds a code alone. Write #${code}.`,
  },
  'fsh-parent-unsupported': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Definitions of definitions cannot be profiled: they are compiled in R4’s form.',
    message: ({ type }) =>
      `A profile of ${type} cannot be compiled for STU3, as ${type} itself is written in R4’s form until it is lowered.`,
  },
  'fsh-context-unsupported': {
    severity: 'error',
    code: 'not-supported',
    summary: 'The context of an extension must be one that STU3 can say.',
    message: ({ expression, reason }) => `The context ${expression} cannot be said in STU3: ${reason}.`,
  },
  'fsh-context-mixed': {
    severity: 'error',
    code: 'not-supported',
    summary: 'All contexts of an extension must be of one kind.',
    message: ({ kinds }) =>
      `The contexts are of several kinds (${kinds.join(', ')}); STU3 has one contextType for all, so write one extension for each kind.`,
  },
  'fsh-context-widened': {
    severity: 'warning',
    code: 'informational',
    summary: 'A context that names a profile becomes the path alone.',
    message: ({ expression, path }) =>
      `The context ${expression} names a profile, which STU3 cannot say; it becomes ${path}, whatever the profile.`,
  },
  'fsh-type-unknown': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Types must exist in STU3.',
    message: ({ type }) => `The type ${type} does not exist in STU3; uri stands for it there.`,
  },
  'fsh-version-dropped': {
    severity: 'warning',
    code: 'informational',
    summary: 'STU3 names definitions without a version.',
    message: ({ member, canonical }) =>
      `The version of ${canonical} is dropped: ${member} of STU3 names a definition without one.`,
  },
  'fsh-canonical-relative': {
    severity: 'error',
    code: 'value',
    summary: 'Definitions must be named by absolute URLs.',
    message: ({ member, value }) =>
      `${member} is ${JSON.stringify(value)}, which is no absolute URL. FSH resolves names in its own keywords only, not in caret rules.`,
  },
  'fsh-binding-additional': {
    severity: 'error',
    code: 'not-supported',
    summary: 'STU3 has one binding for an element.',
    message: () => 'Additional bindings do not exist in STU3.',
  },
  'fsh-discriminator-unknown': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Discriminators must be of a type that STU3 knows.',
    message: ({ type }) =>
      `The discriminator type ${type} does not exist in STU3; it has value, exists, pattern, type and profile.`,
  },
  'fsh-supplement-unsupported': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Code systems cannot supplement others.',
    message: () => 'Supplements of code systems do not exist in STU3.',
  },
  'fsh-property-type-unknown': {
    severity: 'error',
    code: 'not-supported',
    summary: 'Properties of code systems must be of a type that STU3 knows.',
    message: ({ property, type }) =>
      `The property ${property} is of type ${type}, which STU3’s code systems do not have.`,
  },
  'fsh-identifier-dropped': {
    severity: 'warning',
    code: 'informational',
    summary: 'Code systems have one identifier.',
    message: ({ dropped }) =>
      `A code system has one identifier in STU3; the first is kept, ${dropped} more dropped.`,
  },
  'fsh-code-unknown': {
    severity: 'error',
    code: 'code-invalid',
    summary: 'A code of one of the project’s code systems must be one that the system has.',
    message: ({ code, system }) => `The code ${code} is not in ${system}, which the project defines.`,
  },
  'fsh-code-unlisted': {
    severity: 'warning',
    code: 'code-invalid',
    summary: 'A code of a code system that is held with all its codes should be one that the system has.',
    message: ({ code, system }) => `The code ${code} is not in ${system}.`,
  },
  'fsh-canonical-unresolved': {
    severity: 'warning',
    code: 'not-found',
    summary: 'What a definition names by its canonical URL should be at hand.',
    message: ({ canonical, wanted, member }) =>
      `No ${wanted} ${canonical} is in the project or in what it builds on; it is named as ${member}.`,
  },
  'fsh-slice-alike': {
    severity: 'error',
    code: 'value',
    summary: 'The slices of an element must differ in what tells them.',
    message: ({ slice, other, element, told }) =>
      `The slice ${slice} of ${element} cannot be told from ${other}: both have ${told.join(' and ')} where the slicing looks.`,
  },
  'fsh-slice-undecided': {
    severity: 'warning',
    code: 'value',
    summary: 'A slice should say something where the slicing looks.',
    message: ({ slice, element, by }) =>
      by.length === 0
        ? `Nothing tells the members of the slice ${slice} of ${element}: the slicing has no discriminator.`
        : `Nothing tells the members of the slice ${slice} of ${element}: the slicing goes by ${by.join(' and ')}, and the slice says nothing there.`,
  },
  'fsh-support-forbidden': {
    severity: 'warning',
    code: 'value',
    summary: 'What must be supported should not be forbidden.',
    message: ({ element, forbidden }) =>
      element === forbidden
        ? `${element} must be supported, and its maximum is 0.`
        : `${element} must be supported, and the maximum of ${forbidden} is 0.`,
  },
  'fsh-accepted': {
    severity: 'information',
    code: 'informational',
    summary: 'A warning that the configuration accepts, with its reason.',
    message: ({ text, rule, reason }) => `${text} Accepted (${rule}): ${reason}`,
  },
  'fsh-acceptance-unused': {
    severity: 'warning',
    code: 'not-found',
    summary: 'What the configuration accepts should be there to be accepted.',
    message: ({ rule, definition, place }) =>
      `There is no warning ${rule} of ${definition}${place === '' ? '' : ` at ${place}`} to accept; errors cannot be accepted.`,
  },
};
