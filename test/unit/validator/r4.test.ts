import { describe, expect, it } from 'vitest';
import { findings, validate } from '../../support/validate.js';

const text = {
  status: 'generated',
  div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>',
};

const coded = (system: string, code: string) => ({ coding: [{ system, code }] });

const patient = {
  resourceType: 'Patient',
  id: 'a.b-1',
  text,
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9476719931' }],
  name: [{ id: 'name one', family: 'Jones', given: ['Jane'] }],
  gender: 'female',
  birthDate: '1985-07-12',
  contact: [{ name: { text: 'x' } }],
  communication: [{ language: coded('urn:ietf:bcp:47', 'cy') }],
};

const observation = {
  resourceType: 'Observation',
  text,
  status: 'final',
  code: { text: 'x' },
  performer: [{ reference: 'Practitioner/gp', type: 'Practitioner' }],
  effectiveInstant: '2018-07-05T09:30:00Z',
  valueQuantity: { value: 1.5e2, unit: 'mg' },
};

const questionnaire = {
  resourceType: 'Questionnaire',
  text,
  url: 'https://example.org/Questionnaire/x',
  name: 'X',
  status: 'active',
  item: [{ linkId: '1', type: 'group', text: 'x', item: [{ linkId: '1.1', type: 'string', text: 'x' }] }],
};

const coverage = {
  resourceType: 'Coverage',
  text,
  status: 'active',
  beneficiary: { reference: 'Patient/1' },
  payor: [{ reference: 'Organization/1' }],
  costToBeneficiary: [{ valueMoney: { value: 10.5, currency: 'GBP' } }],
};

describe('a resource of R4', () => {
  it.each([patient, observation, questionnaire, coverage])('is sound: $resourceType', (resource) => {
    expect(findings(resource, { release: 'r4' })).toEqual([]);
  });

  it('is judged in XML too', () => {
    const xml = `<Patient xmlns="http://hl7.org/fhir"><id value="a"/><text><status value="generated"/>${text.div}</text>
      <name id="name one"><family value="x"/></name><gender value="f"/></Patient>`;
    expect(findings(xml, { release: 'r4' })).toEqual(['binding-required Patient.gender']);
  });

  it.each<readonly [string, object, readonly string[]]>([
    [
      'an element of STU3',
      { ...patient, animal: { species: { text: 'cat' } } },
      ['element-unknown Patient.animal'],
    ],
    ['a comment of STU3', { ...observation, comment: 'x' }, ['element-unknown Observation.comment']],
    ['a wrong id', { ...patient, id: 'a_b' }, ['primitive-format Patient.id']],
    ['a code not bound', { ...patient, gender: 'f' }, ['binding-required Patient.gender']],
    ['two values', { ...observation, valueString: 'x' }, ['element-choice Observation.valueString']],
    [
      'a wrong target',
      { ...observation, performer: [{ reference: 'Location/1' }] },
      ['reference-target Observation.performer[0]'],
    ],
    ['a wrong day', { ...patient, birthDate: '2023-02-29' }, ['primitive-format Patient.birthDate']],
    ['a missing status', { ...coverage, status: undefined }, ['element-min Coverage.status']],
    [
      'a wrong NHS number',
      { ...patient, identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '1' }] },
      ['nhs-number-invalid Patient.identifier[0].value'],
    ],
    [
      'an empty contact',
      { ...patient, contact: [{ gender: 'male' }] },
      ['invariant-failed Patient.contact[0]'],
    ],
    ['a type of another release', { resourceType: 'ProcedureRequest' }, ['type-unknown ProcedureRequest']],
  ])('has one defect: %s', (_name, resource, expected) => {
    expect(findings(resource, { release: 'r4' })).toEqual(expected);
  });

  it('should have a narrative, which is a warning', () => {
    const { issues } = validate({ resourceType: 'Patient', active: true }, { release: 'r4' });
    expect(issues).toMatchObject([{ rule: 'invariant-failed', severity: 'warning', expression: 'Patient' }]);
  });

  it('names its own version where a type is unknown', () => {
    const { issues } = validate({ resourceType: 'Foo' }, { release: 'r4' });
    expect(issues[0]!.message).toBe('There is no resource type "Foo" in FHIR 4.0.1.');
  });
});
