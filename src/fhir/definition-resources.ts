/**
 * The parts of conformance resources that the toolkit reads, in the forms of STU3 and R4 together.
 * Where the releases differ both forms stand here; readers normalise them.
 */
export interface DefinitionResource {
  readonly resourceType: string;
  readonly id?: string;
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  readonly title?: string;
  readonly status?: string;
}

/** https://hl7.org/fhir/STU3/structuredefinition.html */
export interface StructureDefinition extends DefinitionResource {
  readonly resourceType: 'StructureDefinition';
  readonly url: string;
  readonly kind: 'primitive-type' | 'complex-type' | 'resource' | 'logical';
  readonly abstract: boolean;
  readonly type: string;
  readonly baseDefinition?: string;
  readonly derivation?: 'specialization' | 'constraint';
  readonly fhirVersion?: string;
  /** STU3. */
  readonly contextType?: 'resource' | 'datatype' | 'extension';
  /** STU3: paths or URLs. R4: records. */
  readonly context?: readonly (string | { readonly type: string; readonly expression: string })[];
  readonly snapshot?: { readonly element: readonly ElementDefinition[] };
  readonly differential?: { readonly element: readonly ElementDefinition[] };
}

/** https://hl7.org/fhir/STU3/elementdefinition.html. `fixed[x]`, `pattern[x]`, `minValue[x]` are read by their stem. */
export interface ElementDefinition {
  readonly id?: string;
  readonly path: string;
  readonly extension?: readonly DefinitionExtension[];
  readonly sliceName?: string;
  readonly short?: string;
  readonly slicing?: ElementSlicing;
  readonly min?: number;
  readonly max?: string;
  readonly base?: { readonly path: string; readonly min: number; readonly max: string };
  readonly contentReference?: string;
  readonly type?: readonly ElementType[];
  readonly maxLength?: number;
  readonly constraint?: readonly ElementConstraint[];
  readonly mustSupport?: boolean;
  readonly isModifier?: boolean;
  readonly binding?: ElementBinding;
  readonly [
    choice: `fixed${string}` | `pattern${string}` | `minValue${string}` | `maxValue${string}`
  ]: unknown;
}

export interface ElementType {
  /** Absent in STU3 on the `.value` of a primitive, where only `_code` stands. */
  readonly code?: string;
  readonly extension?: readonly DefinitionExtension[];
  /** STU3: one URL. R4: a list. */
  readonly profile?: string | readonly string[];
  readonly targetProfile?: string | readonly string[];
  readonly aggregation?: readonly string[];
  readonly versioning?: string;
}

export interface ElementSlicing {
  readonly discriminator?: readonly { readonly type: string; readonly path: string }[];
  readonly description?: string;
  readonly ordered?: boolean;
  readonly rules: 'closed' | 'open' | 'openAtEnd';
}

export interface ElementConstraint {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: string;
  readonly expression?: string;
  readonly source?: string;
}

export interface ElementBinding {
  readonly strength: 'required' | 'extensible' | 'preferred' | 'example';
  /** R4. */
  readonly valueSet?: string;
  /** STU3. */
  readonly valueSetUri?: string;
  readonly valueSetReference?: { readonly reference?: string };
  /** Of which one names the value set beyond which codes may not go (`elementdefinition-maxValueSet`). */
  readonly extension?: readonly DefinitionExtension[];
}

/** An extension of a part of a definition, with the values that are looked at. */
export interface DefinitionExtension {
  readonly url: string;
  readonly valueUri?: string;
  /** R4. */
  readonly valueUrl?: string;
  readonly valueString?: string;
  readonly valueCanonical?: string;
  readonly valueReference?: { readonly reference?: string };
}

/** https://hl7.org/fhir/STU3/valueset.html */
export interface ValueSet extends DefinitionResource {
  readonly resourceType: 'ValueSet';
  readonly compose?: {
    /** False where inactive codes are left out. */
    readonly inactive?: boolean;
    readonly include?: readonly ValueSetInclude[];
    readonly exclude?: readonly ValueSetInclude[];
  };
  readonly expansion?: ValueSetExpansion;
  /** Ours: as on CodeSystem. */
  readonly approximatedFrom?: string;
}

/** Text for a concept besides its display: a synonym, or the display in another language. */
export interface Designation {
  readonly language?: string;
  readonly value?: string;
}

export interface ValueSetInclude {
  readonly system?: string;
  readonly version?: string;
  readonly concept?: readonly {
    readonly code: string;
    readonly display?: string;
    readonly designation?: readonly Designation[];
  }[];
  readonly filter?: readonly { readonly property: string; readonly op: string; readonly value: string }[];
  readonly valueSet?: readonly string[];
}

export interface ValueSetExpansion {
  readonly total?: number;
  /** What the expansion was made with; `filter`, `offset` and `count` make it a part of the whole. */
  readonly parameter?: readonly { readonly name: string }[];
  readonly extension?: readonly { readonly url: string }[];
  readonly contains?: readonly ExpansionContains[];
}

export interface ExpansionContains {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
  readonly designation?: readonly Designation[];
  readonly abstract?: boolean;
  readonly contains?: readonly ExpansionContains[];
}

/** https://hl7.org/fhir/STU3/codesystem.html */
export interface CodeSystem extends DefinitionResource {
  readonly resourceType: 'CodeSystem';
  readonly url: string;
  readonly caseSensitive?: boolean;
  readonly content: string;
  readonly hierarchyMeaning?: string;
  readonly concept?: readonly CodeSystemConcept[];
  /** Ours: set where the content was taken from another release's code system, with that system's URL and version. */
  readonly approximatedFrom?: string;
}

export interface CodeSystemConcept {
  readonly code: string;
  readonly display?: string;
  readonly designation?: readonly Designation[];
  readonly property?: readonly { readonly code: string; readonly [value: `value${string}`]: unknown }[];
  readonly concept?: readonly CodeSystemConcept[];
}
