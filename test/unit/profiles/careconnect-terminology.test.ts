import { beforeAll, describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import type { CodeSystem, DefinitionResource, ValueSet } from '../../../src/fhir/definition-resources.js';
import { createTerminology } from '../../../src/terminology/create-terminology.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { readResources } from '../../support/read-definitions.js';

const careConnect = 'https://fhir.hl7.org.uk/STU3/';
const nullFlavor = 'http://hl7.org/fhir/v3/NullFlavor';
const snomedCt = 'http://snomed.info/sct';

const isCareConnects = ({ url }: DefinitionResource): boolean => url?.startsWith(careConnect) === true;
const isValueSet = (one: DefinitionResource): one is ValueSet => one.resourceType === 'ValueSet';
const isCodeSystem = (one: DefinitionResource): one is CodeSystem => one.resourceType === 'CodeSystem';

describe('the CareConnect terminology', () => {
  const packages = [openEmbeddedPackage('careconnect'), openEmbeddedPackage('stu3-core')];
  const terminology = createTerminology(createDefinitionStore('stu3', packages));
  let valueSets: readonly ValueSet[] = [];
  let codeSystems: readonly CodeSystem[] = [];

  beforeAll(() => {
    const resources = readResources(embeddedPackage).filter(isCareConnects);
    valueSets = resources.filter(isValueSet);
    codeSystems = resources.filter(isCodeSystem);
  });

  it('consists of 60 value sets and 25 code systems', () => {
    expect([valueSets.length, codeSystems.length]).toEqual([60, 25]);
  });

  it('uses code systems whose codes are held, but for SNOMED CT, a v2 table under its later URL, and a list of GP Connect', () => {
    const systems = new Set(
      valueSets.flatMap(({ compose }) => (compose?.include ?? []).flatMap(({ system }) => system ?? [])),
    );
    const missing = [...systems].filter(
      (system) => terminology.findCode({ system, code: 'no-such-code' }).result === 'unknown',
    );
    expect(systems.size).toBeGreaterThan(30);
    expect(missing.toSorted()).toEqual([
      snomedCt,
      'http://terminology.hl7.org/CodeSystem/v2-0078',
      `${careConnect}CodeSystem/GPConnect-SecondaryListValues-1`,
    ]);
  });

  it('has each code system in the value set of the same name', () => {
    for (const { id, url } of codeSystems) {
      const namesake = valueSets.find((valueSet) => valueSet.id === id);
      expect(namesake?.compose?.include?.map(({ system }) => system)).toContain(url);
    }
  });

  it('lists no code of a system twice, and gives each a display', () => {
    for (const { id, concept = [] } of codeSystems) {
      expect(new Set(concept.map(({ code }) => code)).size, id).toBe(concept.length);
      expect(concept.filter(({ display = '' }) => display === '')).toEqual([]);
    }
  });

  it('is decided by local content, but for 25 value sets of SNOMED CT and that list', () => {
    const undecided = valueSets.flatMap(({ url = '' }) => {
      const { result, reason = '' } = terminology.checkCode(url, { code: 'no-such-code' });
      return result === 'unknown' ? [reason] : [];
    });
    const ofSnomedCt = undecided.filter((reason) => reason.includes(snomedCt));
    expect(ofSnomedCt).toHaveLength(25);
    expect(undecided.filter((reason) => !ofSnomedCt.includes(reason))).toEqual([
      `the codes of code system ${careConnect}CodeSystem/GPConnect-SecondaryListValues-1 are not held locally`,
    ]);
  });

  it.each([
    ['ObservationInterpretation-1', 'http://terminology.hl7.org/CodeSystem/v2-0078', '<', 'in'],
    ['ObservationInterpretation-1', 'http://terminology.hl7.org/CodeSystem/v2-0078', 'null', 'in'],
    ['ObservationInterpretation-1', 'http://hl7.org/fhir/v2/0078', 'H', 'not-in'],
    ['MedicationFlag-1', `${careConnect}CareConnect-MedicationFlag-1`, 'do-not-discontinue', 'in'],
    ['PrescriptionType-1', `${careConnect}CodeSystem/CareConnect-PrescriptionType-1`, 'acute', 'in'],
    ['AllergyVerificationStatus-1', 'http://hl7.org/fhir/allergy-verification-status', 'refuted', 'not-in'],
    ['AllergyCode-1', nullFlavor, 'NI', 'in'],
    ['AllergyCode-1', nullFlavor, 'UNK', 'not-in'],
    ['AllergyCode-1', snomedCt, '387207008', 'unknown'],
    ['AllergyManifestation-1', nullFlavor, 'NI', 'not-in'],
    ['ListCode-1', snomedCt, '225390008', 'in'],
    ['ListCode-1', snomedCt, '404684003', 'not-in'],
  ])('says of %s that %s#%s is %s', (name, system, code, result) => {
    const url = `${careConnect}ValueSet/CareConnect-${name}`;
    expect(terminology.checkCode(url, { system, code }).result).toBe(result);
  });
});
