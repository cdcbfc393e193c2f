import { describe, expect, it } from 'vitest';
import { profileOf } from '../../support/profile.js';
import { findings, validate } from '../../support/validate.js';

const organization = { resourceType: 'Organization', id: 'o', name: 'x' };

function patient(reference: string, contained: readonly object[] = []) {
  return {
    resourceType: 'Patient',
    ...(contained.length === 0 ? {} : { contained }),
    managingOrganization: { reference },
  };
}

describe('the type of what a reference points to', () => {
  it.each([
    'Organization/1',
    'Organization/1/_history/2',
    'https://example.org/fhir/Organization/1',
    'https://example.org/fhir/Organization/1/_history/2',
    'Organization?identifier=urn:x|1&name=https://example.org/Patient/1',
    'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498',
    'https://example.org/files/Document/1',
    'https://example.org/Organization',
    'https://example.org/any?path=Patient/1',
  ])('is allowed or unknown: %s', (reference) => {
    expect(findings(patient(reference))).toEqual([]);
  });

  it.each([
    'Patient/1',
    'Patient/1/_history/2',
    'https://example.org/fhir/Patient/1',
    'Patient?identifier=urn:x|1&name=Organization/1',
  ])('is another: %s', (reference) => {
    expect(findings(patient(reference))).toEqual(['reference-target Patient.managingOrganization']);
  });

  it('is that of a contained resource', () => {
    expect(findings(patient('#o', [organization]))).toEqual([]);
    expect(findings(patient('#o', [{ ...organization, resourceType: 'Location' }]))).toEqual([
      'reference-target Patient.managingOrganization',
    ]);
  });

  it('may be the resource around a contained one', () => {
    const inner = { resourceType: 'Patient', id: 'p', link: [{ other: { reference: '#' }, type: 'refer' }] };
    const outer = {
      resourceType: 'Patient',
      contained: [inner],
      link: [{ other: { reference: '#p' }, type: 'refer' }],
    };
    expect(findings(outer)).toEqual([]);
  });
});

describe('a reference in a Bundle', () => {
  const uuid = 'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498';
  const base = 'https://example.org/fhir';

  function bundle(fullUrl: string, type: string, reference: string, from = `${base}/Patient/p`) {
    return {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl: from, resource: { ...patient(reference), id: 'p' } },
        { fullUrl, resource: { resourceType: type, id: 'o', name: 'x' } },
      ],
    };
  }

  it.each([
    [uuid, uuid],
    [`${base}/Organization/o`, `${base}/Organization/o`],
    [`${base}/Organization/o`, 'Organization/o'],
    [`${base}/Organization/o`, 'Organization/o/_history/1'],
  ])('finds %s by %s', (fullUrl, reference) => {
    const target = 'reference-target Bundle.entry[0].resource.managingOrganization';
    expect(findings(bundle(fullUrl, 'Organization', reference))).toEqual([]);
    expect(findings(bundle(fullUrl, 'Location', reference))).toContain(target);
  });

  it('is relative to the server of its own entry only', () => {
    const elsewhere = bundle(
      `${base}/Organization/o`,
      'Location',
      'Organization/o',
      'https://other.example.org/Patient/p',
    );
    expect(findings(elsewhere)).toEqual(['bundle-full-url Bundle.entry[1].fullUrl']);
  });

  it('finds the version that it names', () => {
    const versions = (reference: string) => ({
      resourceType: 'Bundle',
      type: 'history',
      entry: [
        { fullUrl: `${base}/Patient/p`, ...by('Patient/p'), resource: patient(reference) },
        {
          fullUrl: `${base}/Organization/o`,
          ...by('Organization/o'),
          resource: { resourceType: 'Location', id: 'o', meta: { versionId: '1' }, name: 'x' },
        },
        {
          fullUrl: `${base}/Organization/o`,
          ...by('Organization/o'),
          resource: { ...organization, meta: { versionId: '2' } },
        },
      ],
    });
    const by = (url: string) => ({ request: { method: 'PUT', url } });
    const wrong = 'reference-target Bundle.entry[0].resource.managingOrganization';
    const found = (version: string) =>
      findings(versions(`Organization/o/_history/${version}`)).filter((each) => each === wrong);
    expect(found('1')).toEqual([wrong]);
    expect(found('2')).toEqual([]);
    expect(found('3')).toEqual([]);
  });

  it('looks through the Bundles around it', () => {
    const other = (last: string) => `${uuid.slice(0, -1)}${last}`;
    const inner = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl: other('1'), resource: patient(uuid) }],
    };
    const outer = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl: other('2'), resource: inner },
        { fullUrl: uuid, resource: { resourceType: 'Location', name: 'x' } },
      ],
    };
    expect(findings(outer)).toEqual([
      'reference-target Bundle.entry[0].resource.entry[0].resource.managingOrganization',
    ]);
  });

  it('looks no further than its own resource for a fragment', () => {
    const resource = bundle(uuid, 'Organization', '#o');
    expect(findings(resource)).toEqual(['invariant-failed Bundle.entry[0].resource.managingOrganization']);
  });
});

describe('a reference that leads out of the text', () => {
  const location = { resourceType: 'Location', name: 'x' };
  const uuid = 'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498';

  it('is followed by the resolver of the caller', () => {
    const others = { [uuid]: location };
    expect(findings(patient(uuid), { others })).toEqual(['reference-target Patient.managingOrganization']);
    expect(findings(patient(uuid), { others: { [uuid]: organization } })).toEqual([]);
  });

  it('is asked for at the server of its entry first, then as written', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'https://example.org/fhir/Patient/p',
          resource: { ...patient('Organization/o/_history/1'), id: 'p' },
        },
      ],
    };
    const wrong = ['reference-target Bundle.entry[0].resource.managingOrganization'];
    const written = { 'Organization/o/_history/1': location };
    const absolute = 'https://example.org/fhir/Organization/o/_history/1';
    expect(findings(bundle, { others: written })).toEqual(wrong);
    expect(findings(bundle, { others: { ...written, [absolute]: organization } })).toEqual([]);
  });

  it('is looked for in the text first', () => {
    const others = { '#o': location };
    expect(findings(patient('#o', [organization]), { others })).toEqual([]);
  });
});

describe('a reference by identifier', () => {
  const byIdentifier = (more: object) => ({
    resourceType: 'Patient',
    managingOrganization: { identifier: { system: 'urn:x', value: '1' }, ...more },
  });

  it('is unchecked where nothing says what it leads to', () => {
    const { issues, unchecked } = validate(byIdentifier({}));
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
      'reference-target: The reference is by identifier, so the type of what it points to is not known.',
    ]);
  });

  it('may say its type in R4', () => {
    const found = (type: string) =>
      validate(byIdentifier({ type }), { release: 'r4' })
        .issues.filter(({ severity }) => severity === 'error')
        .map(({ message }) => message);
    expect(found('Organization')).toEqual([]);
    expect(found('Patient')).toEqual([
      'The reference by identifier points to Patient; allowed here: Organization.',
    ]);
  });
});

describe('the form of a reference', () => {
  it.each([
    'gp',
    ' Organization/1',
    'Organization/1 ',
    'Organization/a_b',
    'Organization/1/_history',
    'fhir/Organization/1',
    '/Organization/1',
    'organization/1',
    'Practise/1',
    'Practise?name=x',
    'Organization?',
    'https://example.org/Organization/1 2',
    '0c0f5997-d6ff-48d7-bfe2-cd2d56f70498',
  ])('is not this: %s', (reference) => {
    expect(findings(patient(reference))).toEqual(['reference-format Patient.managingOrganization']);
  });
});

describe('a profile that narrows a reference to anything', () => {
  const url = 'https://example.org/StructureDefinition/booked-by';
  const definitions = [
    profileOf(
      'Extension',
      [
        { path: 'Extension.url', min: 1, max: '1', type: [{ code: 'uri' }], fixedUri: url },
        {
          path: 'Extension.value[x]',
          type: [
            { code: 'Reference', targetProfile: 'http://hl7.org/fhir/StructureDefinition/Organization' },
          ],
        },
      ],
      { url },
    ),
  ];
  const booked = (reference: string) =>
    findings(
      { resourceType: 'Patient', extension: [{ url, valueReference: { reference } }] },
      { definitions },
    );

  it('allows what it names only', () => {
    expect(booked('Organization/1')).toEqual([]);
    expect(booked('Practitioner/1')).toEqual(['reference-target Patient.extension[0].valueReference']);
  });
});
