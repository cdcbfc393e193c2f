import type {
  ElementBinding,
  ElementConstraint,
  ElementDefinition,
  ElementType,
} from '../../fhir/definition-resources.js';
import { coreStructureRoot } from '../../fhir/release.js';

/** Root of the codes of FHIRPath's own types, which R4 gives to the values of primitives. */
export const systemTypeRoot = 'http://hl7.org/fhirpath/System.';

/** The extension that says which FHIR type stands behind a FHIRPath type. */
export const fhirTypeExtension = `${coreStructureRoot}structuredefinition-fhir-type`;

/**
 * One element in R4's form. `type` is the type that the StructureDefinition describes; the element is
 * taken as it stands, so its path and id must be R4's already.
 */
export function liftElement(element: ElementDefinition, type: string): ElementDefinition {
  const { type: types, binding, constraint, ...rest } = element;
  return {
    ...rest,
    ...(types === undefined ? {} : { type: liftTypes(types, primitiveOf(element) ?? type) }),
    ...(constraint === undefined ? {} : { constraint: constraint.map(liftConstraint) }),
    ...(binding === undefined ? {} : { binding: liftBinding(binding) }),
  };
}

/** As `liftElement`, with the `base` that R4 demands in snapshots. */
export function liftSnapshotElement(element: ElementDefinition, type: string): ElementDefinition {
  const lifted = liftElement(element, type);
  const { path, min, max, base } = lifted;
  if (base !== undefined || min === undefined || max === undefined) return lifted;
  return { ...lifted, base: { path, min, max } };
}

/** The primitive type whose value an element is, where a profile unfolds it: `date` for `Patient.birthDate.value`. */
function primitiveOf({ base }: ElementDefinition): string | undefined {
  return base === undefined ? undefined : /^([a-z]\w*)\.value$/.exec(base.path)?.[1];
}

function liftTypes(types: readonly ElementType[], describedType: string): readonly ElementType[] {
  const lifted = new Map<string, ElementType>();
  for (const type of types) {
    const withCode: ElementType = type.code === undefined ? liftSystemType(type, describedType) : type;
    const { profile, targetProfile, ...rest } = withCode;
    const key = JSON.stringify([rest.code, rest.aggregation, rest.versioning]);
    const earlier: ElementType = lifted.get(key) ?? rest;
    const profiles = join(earlier.profile, profile);
    const targets = join(earlier.targetProfile, targetProfile);
    lifted.set(key, {
      ...earlier,
      ...(profiles.length === 0 ? {} : { profile: profiles }),
      ...(targets.length === 0 ? {} : { targetProfile: targets }),
    });
  }
  return [...lifted.values()];
}

function join(
  before: string | readonly string[] = [],
  added: string | readonly string[] = [],
): readonly string[] {
  return [...new Set([before, added].flat())];
}

const systemTypes: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  integer: 'Integer',
  unsignedInt: 'Integer',
  positiveInt: 'Integer',
  decimal: 'Decimal',
  instant: 'DateTime',
  dateTime: 'DateTime',
  date: 'Date',
  time: 'Time',
};

/** STU3 leaves the type of a primitive's value without a code; its own `_code` is kept for the way back. */
function liftSystemType(type: ElementType, describedType: string): ElementType {
  const fhirType = { url: fhirTypeExtension, valueUrl: describedType };
  return {
    ...type,
    extension: [fhirType, ...(type.extension ?? [])],
    code: systemTypeRoot + (systemTypes[describedType] ?? 'String'),
  };
}

function liftConstraint(constraint: ElementConstraint): ElementConstraint {
  const { source } = constraint;
  if (source === undefined || source.includes('://')) return constraint;
  return { ...constraint, source: coreStructureRoot + source };
}

function liftBinding(binding: ElementBinding): ElementBinding {
  const { valueSetUri, valueSetReference, ...rest } = binding;
  const valueSet = valueSetUri ?? valueSetReference?.reference;
  return valueSet === undefined ? rest : { ...rest, valueSet };
}
