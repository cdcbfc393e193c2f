import type {
  ElementBinding,
  ElementConstraint,
  ElementDefinition,
  ElementType,
} from '../../fhir/definition-resources.js';
import { coreStructureRoot } from '../../fhir/release.js';
import { fhirTypeExtension, systemTypeRoot } from '../lift/lift-element.js';
import { omit, sortMembers } from '../members.js';
import type { LowerProblem, ReportProblem } from './lower-problem.js';
import { renameUriMembers, renameValue } from './lower-values.js';

/** Members that came after STU3 and can go: they explain or repeat, and do not constrain. */
const laterMembers = [
  'sliceIsConstraining',
  'isModifierReason',
  'mustHaveValue',
  'valueAlternatives',
  '_sliceIsConstraining',
  '_isModifierReason',
  '_mustHaveValue',
  '_valueAlternatives',
] as const;

/** Value sets that STU3's core always names by `valueSetUri`: they are no ValueSet resources. */
export const valueSetUris: ReadonlySet<string> = new Set([
  'http://www.rfc-editor.org/bcp/bcp13.txt',
  'http://tools.ietf.org/html/bcp47',
  'http://www.genenames.org',
  'http://www.ebi.ac.uk/',
  'http://www.ncbi.nlm.nih.gov/clinvar/variation',
]);

const discriminatorTypes: ReadonlySet<string> = new Set(['value', 'exists', 'pattern', 'type', 'profile']);

/** One element in STU3's form. `report` gets what has none; the element's id is added to it. */
export function lowerElement(element: ElementDefinition, report: ReportProblem): ElementDefinition {
  const reportHere = (problem: LowerProblem) => {
    report({ ...problem, element: element.id ?? element.path });
  };
  const { type, binding, constraint, slicing, example, ...rest } = renameChoices(
    omit(element, ...laterMembers),
  );
  for (const { type: kind } of slicing?.discriminator ?? []) {
    if (discriminatorTypes.has(kind)) continue;
    reportHere({ rule: 'fsh-discriminator-unknown', params: { type: kind } });
  }
  return inOrder(element, {
    ...rest,
    ...(slicing === undefined ? {} : { slicing }),
    ...(type === undefined ? {} : { type: type.flatMap((each) => lowerType(each, reportHere)) }),
    ...(example === undefined ? {} : { example: example.map(renameValue) }),
    ...(constraint === undefined ? {} : { constraint: constraint.map(lowerConstraint) }),
    ...(binding === undefined ? {} : { binding: lowerBinding(binding, reportHere) }),
  });
}

type ElementWithExamples = ElementDefinition & { readonly example?: readonly unknown[] };

function renameChoices(element: ElementDefinition): ElementWithExamples {
  return Object.assign({ path: element.path }, renameUriMembers({ ...element }));
}

/** Members keep the places that they had, also under their new names. */
function inOrder(before: ElementDefinition, lowered: ElementDefinition): ElementDefinition {
  const places = Object.keys(renameUriMembers({ ...before }));
  return sortMembers(lowered, (name) => places.indexOf(name));
}

interface R4Type extends ElementType {
  readonly _code?: unknown;
}

function lowerType(type: R4Type, report: ReportProblem): readonly ElementType[] {
  if (type.code?.startsWith(systemTypeRoot) === true) return [lowerSystemType(type)];
  if (type.code === 'canonical' || type.code === 'url') {
    report({ rule: 'fsh-type-unknown', params: { type: type.code } });
  }
  const { profile, targetProfile, ...rest } = type;
  const profiles = lowerCanonicals('type.profile', profile, report);
  const targets = lowerCanonicals('type.targetProfile', targetProfile, report);
  return profiles.flatMap((ownProfile) =>
    targets.map((target) => ({
      ...rest,
      ...(ownProfile === undefined ? {} : { profile: ownProfile }),
      ...(target === undefined ? {} : { targetProfile: target }),
    })),
  );
}

/** STU3 gives the value of a primitive no code; its `_code` came along from the STU3 definition. */
function lowerSystemType(type: R4Type): R4Type {
  const fhirType = type.extension?.find(({ url }) => url === fhirTypeExtension);
  const extension = type.extension?.filter(({ url }) => url !== fhirTypeExtension) ?? [];
  const others = extension.length === 0 ? {} : { extension };
  if (type._code !== undefined) return { ...others, _code: type._code };
  return { ...others, code: fhirType?.valueUrl ?? fhirType?.valueUri ?? 'string' };
}

function lowerCanonicals(
  member: string,
  canonicals: string | readonly string[] | undefined,
  report: ReportProblem,
): readonly (string | undefined)[] {
  const all = canonicals === undefined ? [] : [canonicals].flat();
  return all.length === 0 ? [undefined] : all.map((canonical) => lowerCanonical(member, canonical, report));
}

/** The URL of a canonical. STU3 knows no `|version`; a name that was not resolved is an error. */
export function lowerCanonical(member: string, canonical: string, report: ReportProblem): string {
  const [url = '', version] = canonical.split('|');
  if (version !== undefined) report({ rule: 'fsh-version-dropped', params: { member, canonical } });
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    report({ rule: 'fsh-canonical-relative', params: { member, value: canonical } });
  }
  return url;
}

function lowerConstraint(constraint: ElementConstraint): ElementConstraint {
  const { source } = constraint;
  if (source?.startsWith(coreStructureRoot) !== true) return constraint;
  return { ...constraint, source: source.slice(coreStructureRoot.length) };
}

function lowerBinding(binding: ElementBinding, report: ReportProblem): ElementBinding {
  const { valueSet, ...rest } = binding;
  if (valueSet === undefined) return rest;
  if (valueSetUris.has(valueSet)) return { ...rest, valueSetUri: valueSet };
  const isContained = valueSet.startsWith('#');
  const reference = isContained ? valueSet : lowerCanonical('binding.valueSet', valueSet, report);
  return { ...rest, valueSetReference: { reference } };
}
