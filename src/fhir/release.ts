/** The FHIR releases that the engine knows. */
export type FhirRelease = 'stu3' | 'r4';

export const fhirVersions: Readonly<Record<FhirRelease, string>> = { stu3: '3.0.2', r4: '4.0.1' };

/** The release of a version string: `3.0.x` is STU3, `4.0.x` is R4; anything else is none. */
export function findRelease(version: string): FhirRelease | undefined {
  if (/^3\.0(\.\d+)?$/.test(version)) return 'stu3';
  if (/^4\.0(\.\d+)?$/.test(version)) return 'r4';
  return undefined;
}

/** Root of the canonical URLs of the core's StructureDefinitions, the same in both releases. */
export const coreStructureRoot = 'http://hl7.org/fhir/StructureDefinition/';
