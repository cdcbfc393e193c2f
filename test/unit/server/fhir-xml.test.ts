import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/server/resource.js';
import { getFhirXml } from '../../../src/server/xml/fhir-xml.js';
import { serverSeed } from '../../support/server-seed.js';

const everyForm: Resource = {
  resourceType: 'Patient',
  id: 'forms',
  text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>a &amp; b</p></div>' },
  contained: [{ resourceType: 'Organization', id: 'inner', name: 'Inner "A" & <B>' }],
  extension: [
    {
      url: 'http://example.org/outer',
      extension: [
        { url: 'one', valueDecimal: 1.5 },
        { id: 'x', url: 'two', valueBoolean: false },
      ],
    },
  ],
  active: true,
  name: [
    {
      id: 'n1',
      given: ['Ann', null, 'Mary'],
      _given: [
        null,
        { extension: [{ url: 'http://example.org/absent', valueCode: 'unknown' }] },
        { id: 'g3' },
      ],
    },
  ],
  _birthDate: { extension: [{ url: 'http://example.org/why', valueString: 'not\nknown' }] },
  multipleBirthInteger: 2,
  contact: [{ name: { family: 'Inner' }, telecom: [{ system: 'phone', value: '1', rank: 1 }] }],
  communication: [{ language: { text: 'Welsh' }, preferred: true }],
};

const bundle: Resource = {
  resourceType: 'Bundle',
  type: 'searchset',
  total: 1,
  link: [{ relation: 'self', url: 'http://example.org/Patient?a=1&b=2' }],
  entry: [
    { link: [{ relation: 'x', url: 'y' }], fullUrl: 'urn:x', resource: everyForm, search: { mode: 'match' } },
  ],
};

describe('XML and back', () => {
  it.each([...serverSeed, everyForm, bundle].map((resource) => [resource.resourceType, resource] as const))(
    'keeps all of a %s',
    (_type, resource) => {
      const { toXml, toJson } = getFhirXml();

      expect(toJson(toXml(resource))).toEqual(resource);
    },
  );

  it('puts elements in the order of the definition, with id and url as attributes', () => {
    const { toXml } = getFhirXml();
    const shuffled: Resource = {
      resourceType: 'Patient',
      gender: 'female',
      deceasedBoolean: false,
      name: [{ family: 'B', id: 'n', use: 'official' }],
      extension: [{ valueCode: 'c', url: 'http://u' }],
      id: 'p',
    };

    expect(toXml(shuffled)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Patient xmlns="http://hl7.org/fhir"><id value="p"/>' +
        '<extension url="http://u"><valueCode value="c"/></extension>' +
        '<name id="n"><use value="official"/><family value="B"/></name>' +
        '<gender value="female"/><deceasedBoolean value="false"/></Patient>',
    );
  });

  it('keeps what no definition knows, so that it can be judged', () => {
    const { toXml, toJson } = getFhirXml();
    const odd: Resource = { resourceType: 'Patient', shoeSize: '43', hat: { size: 'L' } };

    expect(toJson(toXml(odd))).toEqual(odd);
  });

  it('keeps text where a number or a boolean is wanted', () => {
    const { toJson } = getFhirXml();
    const xml =
      '<Patient xmlns="http://hl7.org/fhir"><active value="yes"/><multipleBirthInteger value="two"/></Patient>';

    expect(toJson(xml)).toEqual({ resourceType: 'Patient', active: 'yes', multipleBirthInteger: 'two' });
  });

  it.each([
    '',
    'text',
    '<Patient',
    '<Patient/>',
    '<Patient xmlns="http://hl7.org/fhir"><id val="1"/></Patient>',
  ])('refuses %j', (text) => {
    expect(() => getFhirXml().toJson(text)).toThrow('not FHIR XML');
  });
});
