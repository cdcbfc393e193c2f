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
