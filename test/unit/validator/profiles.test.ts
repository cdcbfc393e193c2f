import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { exampleRoot, profileOf, type ElementSketch } from '../../support/profile.js';
import { validate, type Checked } from '../../support/validate.js';

/** Of an entry whose fullUrl is not what a test is about. */
const fullUrl = 'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498';

function check(
  definitions: readonly StructureDefinition[],
  resource: object | string,
  profiles: readonly string[] = definitions.slice(0, 1).map(({ url }) => url),
): Checked {
  return validate(resource, { definitions, profiles });
}

function found(...input: Parameters<typeof check>): readonly string[] {
  return check(...input).issues.map(({ rule, expression }) => `${rule} ${expression}`);
}

const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };

function observationProfile(...elements: readonly ElementSketch[]): StructureDefinition {
  return profileOf('Observation', elements);
}

describe('a profile', () => {
  const named = profileOf('Patient', [{ path: 'Patient.name', min: 1 }], { url: `${exampleRoot}Named` });

  it('is applied where the resource claims it', () => {
    const resource = { resourceType: 'Patient', meta: { profile: [named.url] } };
    expect(found([named], resource, [])).toEqual(['element-min Patient.name']);
    expect(check([named], resource, []).profiles).toEqual([named.url]);
  });

  it('is applied once where it is claimed and asked for', () => {
    const resource = { resourceType: 'Patient', meta: { profile: [named.url] } };
    expect(found([named], resource, [named.url])).toEqual(['element-min Patient.name']);
    expect(check([named], resource, [named.url, named.url]).profiles).toEqual([named.url]);
  });

  it('is applied to the resources inside that claim it', () => {
    const inner = { resourceType: 'Patient', meta: { profile: [named.url] }, active: true };
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl, resource: inner }] };
    expect(found([named], bundle, [])).toEqual(['element-min Bundle.entry[0].resource.name']);
  });

  it('is not counted as checked where it is not at hand', () => {
    const { issues, unchecked, profiles } = check([], { resourceType: 'Patient' }, ['urn:x', 'urn:x']);
    expect(issues.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning profile-unknown']);
    expect(unchecked.map(({ rule }) => rule)).toEqual(['profile-unknown']);
    expect(profiles).toEqual([]);
  });

  it('is not counted as checked where it has no snapshot, or is for another type', () => {
    const { snapshot, ...bare } = named;
    expect(snapshot).toBeDefined();
    const without = check([bare], { resourceType: 'Patient' });
    expect(without.issues.map(({ rule }) => rule)).toEqual(['profile-unchecked']);
    expect(without.unchecked.map(({ rule }) => rule)).toEqual(['profile-unchecked']);
    expect(without.profiles).toEqual([]);
    const other = check([named], { resourceType: 'Organization', name: 'x' });
    expect(other.issues.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error profile-type']);
    expect(other.profiles).toEqual([]);
  });

  it('may be asked for by version', () => {
    const versioned = { ...named, version: '1.0.0' };
    expect(found([versioned], { resourceType: 'Patient' }, [`${named.url}|1.0.0`])).toEqual([
      'element-min Patient.name',
    ]);
    expect(found([versioned], { resourceType: 'Patient' }, [`${named.url}|2.0.0`])).toEqual([
      'profile-unknown Patient',
    ]);
  });

  it('ends where it leads back to itself', () => {
    const url = `${exampleRoot}Nested`;
    const nested = profileOf(
      'Extension',
      [
        { path: 'Extension.extension', type: [{ code: 'Extension', profile: url }] },
        { path: 'Extension.url', fixedUri: url },
      ],
      { url },
    );
    const deep = (depth: number): object =>
      depth === 0 ? { url, valueString: 'x' } : { url, extension: [deep(depth - 1)] };
    const resource = { resourceType: 'Patient', extension: [deep(5)] };
    expect(found([nested], resource, [])).toEqual([]);
    const broken = JSON.parse(JSON.stringify(resource).replace('"valueString"', '"valueStrange"')) as object;
    expect(found([nested], broken, [])).toEqual([
      `element-unknown Patient.extension[0]${'.extension[0]'.repeat(5)}.valueStrange`,
    ]);
  });

  it('looks at elements whose content stands elsewhere in the type', () => {
    const profile = profileOf('Questionnaire', [
      { path: 'Questionnaire.item' },
      { path: 'Questionnaire.item.item' },
      { path: 'Questionnaire.item.item.text', min: 1 },
    ]);
    const inner = { linkId: '2', type: 'string' };
    const resource = {
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [{ linkId: '1', type: 'group', item: [inner] }],
    };
    expect(found([profile], resource)).toEqual(['element-min Questionnaire.item[0].item[0].text']);
  });

  it('looks into contained resources', () => {
    const profile = profileOf('Patient', [
      { path: 'Patient.contained', type: [{ code: 'Organization' }] },
      { path: 'Patient.contained.name', min: 1 },
    ]);
    const organization = { resourceType: 'Organization', id: 'a', identifier: [{ value: '1' }] };
    const resource = {
      resourceType: 'Patient',
      contained: [organization],
      managingOrganization: { reference: '#a' },
    };
    expect(found([profile], resource)).toEqual(['element-min Patient.contained[0].name']);
  });

  it('may rule out types of resource', () => {
    const profile = profileOf('Bundle', [
      { path: 'Bundle.entry.resource', type: [{ code: 'Patient' }, { code: 'Practitioner' }] },
    ]);
    const bundle = (resourceType: string) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl, resource: { resourceType, active: true, name: [{ text: 'x' }] } }],
    });
    expect(found([profile], bundle('Patient'))).toEqual([]);
    expect(found([profile], bundle('Practitioner'))).toEqual([]);
    expect(
      found([profile], {
        ...bundle('Patient'),
        entry: [{ fullUrl, resource: { resourceType: 'Organization', name: 'x' } }],
      }),
    ).toEqual(['type-forbidden Bundle.entry[0].resource']);
  });
});

describe('a choice in a profile', () => {
  it.each<readonly [string, readonly ElementSketch[]]>([
    ['lists its types', [{ path: 'Observation.value[x]', type: [{ code: 'Quantity' }] }]],
    ['is named after its one type', [{ path: 'Observation.valueQuantity', type: [{ code: 'Quantity' }] }]],
    [
      'is a slice that nothing slices',
      [{ path: 'Observation.valueQuantity', sliceName: 'valueQuantity', type: [{ code: 'Quantity' }] }],
    ],
  ])('%s', (_name, elements) => {
    const profile = observationProfile(...elements);
    expect(found([profile], { ...observation, valueQuantity: { value: 1 } })).toEqual([]);
    expect(found([profile], { ...observation, valueString: 'x' })).toEqual([
      'type-forbidden Observation.valueString',
    ]);
    expect(found([profile], observation)).toEqual([]);
  });

  it('has what is said of its one type', () => {
    const profile = observationProfile(
      { path: 'Observation.valueQuantity', sliceName: 'valueQuantity', min: 1, type: [{ code: 'Quantity' }] },
      { path: 'Observation.valueQuantity.unit', min: 1 },
    );
    expect(found([profile], { ...observation, valueQuantity: { value: 1 } })).toEqual([
      'element-min Observation.valueQuantity.unit',
    ]);
    expect(found([profile], observation)).toEqual(['element-min Observation.valueQuantity']);
  });

  it('may have several types by name', () => {
    const profile = observationProfile(
      { path: 'Observation.valueQuantity', sliceName: 'valueQuantity', type: [{ code: 'Quantity' }] },
      { path: 'Observation.valueQuantity.unit', min: 1 },
      { path: 'Observation.valueString', sliceName: 'valueString', type: [{ code: 'string' }] },
    );
    expect(found([profile], { ...observation, valueString: 'x' })).toEqual([]);
    expect(found([profile], { ...observation, valueQuantity: { value: 1 } })).toEqual([
      'element-min Observation.valueQuantity.unit',
    ]);
  });

  it('may be ruled out', () => {
    const profile = observationProfile({ path: 'Observation.value[x]', max: '0' });
    expect(found([profile], { ...observation, valueString: 'x' })).toEqual([
      'element-max Observation.valueString',
    ]);
  });
});

describe("the profile of an element's type", () => {
  const british = profileOf('Address', [{ path: 'Address.country', min: 1, fixedString: 'GB' }], {
    url: `${exampleRoot}British`,
  });
  const french = profileOf('Address', [{ path: 'Address.country', min: 1, fixedString: 'FR' }], {
    url: `${exampleRoot}French`,
  });
  const patient = (country: string | undefined) => ({
    resourceType: 'Patient',
    address: [{ city: 'x', ...(country === undefined ? {} : { country }) }],
  });

  it('is applied where there is one', () => {
    const profile = profileOf('Patient', [
      { path: 'Patient.address', type: [{ code: 'Address', profile: british.url }] },
    ]);
    expect(found([profile, british], patient('GB'))).toEqual([]);
    expect(found([profile, british], patient('FR'))).toEqual(['value-fixed Patient.address[0].country']);
  });

  describe('among several', () => {
    const profile = profileOf('Patient', [
      {
        path: 'Patient.address',
        type: [
          { code: 'Address', profile: british.url },
          { code: 'Address', profile: french.url },
        ],
      },
    ]);

    it('may be any', () => {
      expect(found([profile, british, french], patient('GB'))).toEqual([]);
      expect(found([profile, british, french], patient('FR'))).toEqual([]);
    });

    it('is missed with the causes', () => {
      const { issues } = check([profile, british, french], patient('DE'));
      expect(issues.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
        'type-profile Patient.address[0]',
      ]);
      expect(issues[0]!.causes?.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
        'value-fixed Patient.address[0].country',
        'value-fixed Patient.address[0].country',
      ]);
    });

    it('cannot be judged where one that might fit is not at hand', () => {
      const { issues, unchecked } = check([profile, british], patient('FR'));
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(unchecked.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
        'profile-unknown Patient.address[0]',
      ]);
      expect(check([profile, british], patient('GB')).unchecked).toEqual([]);
    });
  });

  it('keeps what the one that fits could not check', () => {
    const bound = profileOf(
      'Address',
      [{ path: 'Address.country', binding: { strength: 'required', valueSetUri: 'urn:countries' } }],
      { url: `${exampleRoot}Bound` },
    );
    const profile = profileOf('Patient', [
      {
        path: 'Patient.address',
        type: [
          { code: 'Address', profile: french.url },
          { code: 'Address', profile: bound.url },
        ],
      },
    ]);
    expect(check([profile, french, bound], patient('GB')).unchecked.map(({ rule }) => rule)).toEqual([
      'binding-unchecked',
    ]);
  });
});

describe('the invariants of a profile', () => {
  const constraint = {
    key: 'x-1',
    severity: 'error',
    human: 'A name is there.',
    expression: 'name.exists()',
  } as const;

  it('are evaluated', () => {
    const profile = profileOf('Patient', [], { root: { constraint: [constraint] } });
    expect(found([profile], { resourceType: 'Patient', active: true })).toEqual(['invariant-failed Patient']);
    expect(found([profile], { resourceType: 'Patient', name: [{ text: 'x' }] })).toEqual([]);
  });

  it('have their own severity', () => {
    const profile = profileOf('Patient', [], {
      root: { constraint: [{ ...constraint, severity: 'warning' }] },
    });
    const { issues } = check([profile], { resourceType: 'Patient' });
    expect(issues).toMatchObject([
      { severity: 'warning', message: 'The invariant x-1 does not hold: A name is there.' },
    ]);
  });

  it('are evaluated where the core has another one of the same key', () => {
    const profile = profileOf('Patient', [
      { path: 'Patient.contact', constraint: [{ ...constraint, key: 'pat-1', expression: 'name.exists()' }] },
    ]);
    const resource = { resourceType: 'Patient', contact: [{ telecom: [{ system: 'phone', value: '1' }] }] };
    expect(found([profile], resource)).toEqual(['invariant-failed Patient.contact[0]']);
  });

  it.each([
    ['has no expression', undefined],
    ['is no FHIRPath', 'name.('],
    ['yields nothing', 'name.given'],
    ['needs what is elsewhere', "managingOrganization.resolve().name = 'x'"],
    ['uses an unknown function', 'name.frobnicate()'],
  ])('are listed where one %s', (_name, expression) => {
    const { expression: _given, ...rest } = constraint;
    const profile = profileOf('Patient', [], {
      root: { constraint: [expression === undefined ? rest : { ...rest, expression }] },
    });
    const { issues, unchecked } = check([profile], { resourceType: 'Patient' });
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule, expression: at }) => `${rule} ${at}`)).toEqual([
      'invariant-unchecked Patient',
    ]);
    expect(unchecked[0]!.reason).not.toMatch(/\.\.$|undefined/);
  });

  it('see the extensions of primitives, in JSON and in XML', () => {
    const profile = profileOf('Patient', [
      {
        path: 'Patient.name',
        constraint: [
          {
            ...constraint,
            expression:
              "given[1].extension('urn:x').exists() and given[0].extension.empty() and given[2].exists()",
          },
        ],
      },
    ]);
    const extension = [{ url: 'urn:x', valueString: 'y' }];
    const json = {
      resourceType: 'Patient',
      name: [{ given: ['A', 'B', null], _given: [null, { extension }, { extension }] }],
    };
    const xml = `<Patient xmlns="http://hl7.org/fhir"><name><given value="A"/>
      <given value="B"><extension url="urn:x"><valueString value="y"/></extension></given>
      <given><extension url="urn:x"><valueString value="y"/></extension></given></name></Patient>`;
    for (const text of [json, xml]) {
      expect(found([profile], text).filter((each) => !each.startsWith('extension-unknown'))).toEqual([]);
    }
  });

  it('count an element that has only an extension as there', () => {
    const profile = profileOf('Patient', [], {
      root: { constraint: [{ ...constraint, expression: 'birthDate.exists()' }] },
    });
    const extension = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
    ];
    expect(found([profile], { resourceType: 'Patient', _birthDate: { extension } })).toEqual([]);
    const xml = `<Patient xmlns="http://hl7.org/fhir"><birthDate><extension url="http://hl7.org/fhir/StructureDefinition/data-absent-reason"><valueCode value="unknown"/></extension></birthDate></Patient>`;
    expect(found([profile], xml)).toEqual([]);
  });

  it('know the resource around a contained one and the entry of a Bundle as their root', () => {
    const rooted = {
      ...constraint,
      key: 'x-2',
      expression: "%rootResource.id = 'outer' and %resource.id = id",
    };
    const profile = profileOf('Patient', [], { root: { constraint: [rooted] } });
    const claims = { meta: { profile: [profile.url] } };
    const contained = { resourceType: 'Patient', id: 'inner', ...claims };
    const outer = {
      resourceType: 'Patient',
      id: 'outer',
      contained: [contained],
      link: [{ other: { reference: '#inner' }, type: 'refer' }],
    };
    expect(found([profile], outer, [])).toEqual([]);
    const entry = { fullUrl, resource: { resourceType: 'Patient', id: 'outer', ...claims } };
    expect(
      found([profile], { resourceType: 'Bundle', id: 'b', type: 'collection', entry: [entry] }, []),
    ).toEqual([]);
  });
});

describe('the targets of a reference in a profile', () => {
  const target = (...targetProfiles: readonly string[]) =>
    targetProfiles.map((targetProfile) => ({ code: 'Reference', targetProfile }));
  const core = 'http://hl7.org/fhir/StructureDefinition/';
  const organization = profileOf('Organization', [], { url: `${exampleRoot}Practice` });
  const patient = (reference: string) => ({ resourceType: 'Patient', generalPractitioner: [{ reference }] });

  it.each([
    ['fewer types of the core', target(`${core}Practitioner`)],
    ['a profile of one type', target(organization.url)],
  ])('may be %s', (name, type) => {
    const profile = profileOf('Patient', [{ path: 'Patient.generalPractitioner', type }]);
    const [fits, fails] = name.startsWith('a')
      ? ['Organization/1', 'Practitioner/1']
      : ['Practitioner/1', 'Organization/1'];
    expect(found([profile, organization], patient(fits))).toEqual([]);
    expect(found([profile, organization], patient(fails))).toEqual([
      'reference-target Patient.generalPractitioner[0]',
    ]);
  });

  it('are listed where their type is not known here', () => {
    const profile = profileOf('Patient', [
      { path: 'Patient.generalPractitioner', type: target('urn:x', `${core}Practitioner`) },
    ]);
    expect(check([profile], patient('Practitioner/1')).unchecked).toEqual([]);
    const { issues, unchecked } = check([profile], patient('Organization/1'));
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'reference-target Patient.generalPractitioner[0]',
    ]);
  });
});
