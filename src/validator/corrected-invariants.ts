import type { ElementConstraint } from '../fhir/definition-resources.js';
import type { FhirRelease } from '../fhir/release.js';

interface Correction {
  readonly release: FhirRelease;
  readonly key: string;
  readonly published: string;
  readonly corrected: string;
  readonly reason: string;
}

/** The specification's own expressions that do not say what their text says, and what is evaluated in their place. */
export const correctedInvariants: readonly Correction[] = [
  {
    release: 'stu3',
    key: 'bdl-7',
    published: 'entry.where(fullUrl).select(fullUrl&resource.meta.versionId).isDistinct()',
    corrected:
      "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl & resource.meta.versionId).isDistinct()",
    reason:
      'It filters by a URL, which is neither true nor false; a history holds deletions without a version.',
  },
  {
    release: 'stu3',
    key: 'bdl-8',
    published: "fullUrl.contains('/_history/').not()",
    corrected: "fullUrl.empty() or fullUrl.contains('/_history/').not()",
    reason: 'An entry may have no fullUrl, and then the expression yields nothing.',
  },
  {
    release: 'stu3',
    key: 'con-3',
    published: "verificationStatus='entered-in-error' or clinicalStatus.exists()",
    corrected:
      "(verificationStatus.exists() and verificationStatus = 'entered-in-error') or clinicalStatus.exists()",
    reason: 'Without a verificationStatus the expression yields nothing where clinicalStatus is missing too.',
  },
  {
    release: 'stu3',
    key: 'con-4',
    published:
      "abatement.empty() or (abatement as boolean).not()  or clinicalStatus='resolved' or clinicalStatus='remission' or clinicalStatus='inactive'",
    corrected:
      "abatement.empty() or (abatement is boolean and abatement = false) or (clinicalStatus.exists() and (clinicalStatus = 'resolved' or clinicalStatus = 'remission' or clinicalStatus = 'inactive'))",
    reason:
      'An abatement that is no boolean, or a missing clinicalStatus, makes the expression yield nothing.',
  },
  {
    release: 'stu3',
    key: 'csd-1',
    published: '(concept.code | descendants().concept.code).isDistinct()',
    corrected: 'concept.code.combine($this.descendants().concept.code).isDistinct()',
    reason: 'The union leaves out what is there twice, so that it always is distinct.',
  },
  {
    release: 'stu3',
    key: 'eld-12',
    published:
      "valueSet.is(uri).not() or valueSet.as(uri).startsWith('http:') or valueSet.as(uri).startsWith('https') or valueSet.as(uri).startsWith('urn:')",
    corrected:
      "valueSet.empty() or valueSet.is(uri).not() or valueSet.as(uri).startsWith('http:') or valueSet.as(uri).startsWith('https') or valueSet.as(uri).startsWith('urn:')",
    reason: 'Of a binding without a value set the expression yields nothing.',
  },
  {
    release: 'stu3',
    key: 'obs-7',
    published: 'value.empty() or code!=component.code',
    corrected:
      'value.empty() or component.code.where(coding.intersect(%resource.code.coding).exists()).empty()',
    reason:
      'It compares one code with all codes of the components at once, and yields nothing without components.',
  },
  {
    release: 'stu3',
    key: 'ras-2',
    published: 'probability is decimal implies probability.as(decimal) <= 100',
    corrected: 'probability.empty() or (probability is decimal).not() or probability <= 100',
    reason: 'Without a probability the expression yields nothing.',
  },
  {
    release: 'r4',
    key: 'bdl-8',
    published: "fullUrl.contains('/_history/').not()",
    corrected: "fullUrl.empty() or fullUrl.contains('/_history/').not()",
    reason: 'As in STU3, an entry may have no fullUrl.',
  },
  {
    release: 'r4',
    key: 'que-7',
    published: "operator = 'exists' implies (answer is Boolean)",
    corrected: "operator = 'exists' implies (answer is boolean)",
    reason:
      'The type of FHIR is written in lower case; as published, no answer is of the type that is asked for.',
  },
];

/** The constraint to evaluate: the published one, or its correction. */
export function correctInvariant(constraint: ElementConstraint, release: FhirRelease): ElementConstraint {
  for (const correction of correctedInvariants) {
    if (
      correction.key === constraint.key &&
      correction.release === release &&
      correction.published === constraint.expression
    ) {
      return { ...constraint, expression: correction.corrected };
    }
  }
  return constraint;
}
