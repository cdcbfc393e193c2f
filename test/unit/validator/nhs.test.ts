import { describe, expect, it } from 'vitest';
import type { CodeSystem } from '../../../src/fhir/definition-resources.js';
import { findNumberKind } from '../../../src/fhir/nhs-number.js';
import { findings } from '../../support/validate.js';

const urls = [
  'https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1',
  'https://fhir.hl7.org.uk/STU3/CareConnect-NHSNumberVerificationStatus-1',
  'https://fhir.hl7.org.uk/CareConnect-NHSNumberVerificationStatus-1',
  'https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-GPC-NHSNumberVerificationStatus-1',
];

const tagged = (system: string, code: string) => ({
  resourceType: 'Patient',
  meta: { tag: [{ system, code }] },
});

describe('the verification status of an NHS number', () => {
  it.each(urls)('is one of eight codes under %s', (system) => {
    const codes = ['01', '02', '03', '04', '05', '06', '07', '08', '00', '09', '1', '011'];
    const refused = codes.filter((code) => findings(tagged(system, code)).length > 0);
    expect(refused).toEqual(['00', '09', '1', '011']);
  });

  it('is judged by its code system where that is at hand', () => {
    const codeSystem: CodeSystem = {
      resourceType: 'CodeSystem',
      url: urls[0]!,
      content: 'complete',
      concept: [{ code: '01' }],
    };
    expect(findings(tagged(urls[0]!, '09'), { definitions: [codeSystem] })).toEqual([
      'code-unknown Patient.meta.tag[0].code',
    ]);
  });

  it('of another name is none of its business', () => {
    expect(findings(tagged('https://example.org/NHSNumberVerificationStatus', '9'))).toEqual([]);
  });
});

describe('the ranges of numbers', () => {
  it.each([
    ['0101000000', 'CHI number of Scotland'],
    ['3112990000', 'CHI number of Scotland'],
    ['3113990000', 'NHS number'],
    ['0001990000', 'NHS number'],
    ['3200000000', 'Health and Care Number of Northern Ireland'],
    ['3999999999', 'Health and Care Number of Northern Ireland'],
    ['4000000000', 'NHS number'],
    ['9999999999', 'NHS number'],
  ])('%s lies where a %s does', (digits, name) => {
    expect(findNumberKind(digits).name).toBe(name);
  });
});

describe('the rules of the NHS', () => {
  it('are left out where they are not wanted', () => {
    const resource = {
      ...tagged(urls[1]!, '9'),
      identifier: [
        { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '1' },
        { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '3201234567' },
        { system: 'https://fhir.nhs.uk/Id/ods-site-code', value: 'x' },
      ],
    };
    expect(findings(resource, { nhs: false })).toEqual([]);
    expect(findings(resource)).toHaveLength(4);
  });
});
