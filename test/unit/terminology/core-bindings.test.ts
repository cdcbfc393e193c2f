import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import type { ElementBinding } from '../../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../../src/fhir/release.js';
import { createNodeGrammars } from '../../../src/terminology/load/node-grammars.js';
import { createTerminology } from '../../../src/terminology/create-terminology.js';

function openRelease(release: FhirRelease) {
  const core = openEmbeddedPackage(`${release}-core`);
  const store = createDefinitionStore(release, [core]);
  return { core, store, terminology: createTerminology(store, { grammars: createNodeGrammars() }) };
}

function listBound(release: FhirRelease, strength: ElementBinding['strength']): readonly string[] {
  const { core, store } = openRelease(release);
  const bound = new Set<string>();
  for (const { resourceType, url } of core.entries) {
    if (resourceType !== 'StructureDefinition' || url === undefined) continue;
    for (const { binding } of store.findStructureDefinition(url)?.snapshot?.element ?? []) {
      const canonical = binding?.valueSet ?? binding?.valueSetUri ?? binding?.valueSetReference?.reference;
      if (binding?.strength === strength && canonical !== undefined) bound.add(canonical);
    }
  }
  return [...bound].sort();
}

/** The value sets that cannot tell of a code that no system has, each with the reason. */
function listUndecided(release: FhirRelease, strength: ElementBinding['strength']) {
  const { terminology } = openRelease(release);
  const asked = listBound(release, strength).map((canonical) => ({
    canonical,
    answer: terminology.checkCode(canonical, { code: 'no-such-code' }),
  }));
  return {
    decided: asked.filter(({ answer }) => answer.result === 'not-in').length,
    undecided: asked
      .filter(({ answer }) => answer.result === 'unknown')
      .map(({ canonical, answer }) => `${canonical}: ${answer.reason ?? 'no reason'}`),
  };
}

describe('the value sets that a core binds as required', () => {
  it('are decided by local content and grammars in STU3, but for one of SNOMED CT', () => {
    const { decided, undecided } = listUndecided('stu3', 'required');
    expect(decided).toBe(231);
    expect(undecided).toEqual([
      'http://hl7.org/fhir/ValueSet/designation-use: the codes of code system http://snomed.info/sct are not held locally',
    ]);
  });

  it('are decided in R4, but for one of LOINC, and for time zones that the runtime may not know yet', () => {
    const { decided, undecided } = listUndecided('r4', 'required');
    expect(decided).toBe(254);
    expect(undecided).toEqual([
      'http://hl7.org/fhir/ValueSet/timezones|4.0.1: the runtime knows no time zone "no-such-code"',
      'http://loinc.org/vs/LL379-9|4.0.1: value set http://loinc.org/vs/LL379-9|4.0.1 is not held locally',
    ]);
  });
});

describe('the terminology of the STU3 core', () => {
  const { terminology } = openRelease('stu3');
  const check = (valueSet: string, system: string | undefined, code: string) =>
    terminology.checkCode(`http://hl7.org/fhir/ValueSet/${valueSet}`, { system, code });

  it('knows its own codes, with and without a system', () => {
    const system = 'http://hl7.org/fhir/administrative-gender';
    expect(check('administrative-gender', undefined, 'female')).toEqual({ result: 'in', display: 'Female' });
    expect(check('administrative-gender', system, 'female')).toEqual({ result: 'in', display: 'Female' });
    expect(check('administrative-gender', system, 'Female')).toEqual({ result: 'not-in' });
  });

  it('knows HL7’s v2 and v3 codes under STU3’s URLs, and says what they were taken from', () => {
    expect(check('marital-status', 'http://hl7.org/fhir/v3/MaritalStatus', 'M')).toEqual({
      result: 'in',
      display: 'Married',
      approximated: ['http://terminology.hl7.org/CodeSystem/v3-MaritalStatus|2018-08-12'],
    });
    expect(check('v2-0131', 'http://hl7.org/fhir/v2/0131', 'E')).toMatchObject({ result: 'in' });
    expect(check('v2-2.7-0360', 'http://hl7.org/fhir/v2/0360/2.7', 'MD')).toMatchObject({ result: 'in' });
    expect(check('v3-FamilyMember', 'http://hl7.org/fhir/v3/RoleCode', 'MTH').result).toBe('in');
    expect(check('v3-FamilyMember', 'http://hl7.org/fhir/v3/RoleCode', 'ASSIST').result).toBe('not-in');
  });
});
