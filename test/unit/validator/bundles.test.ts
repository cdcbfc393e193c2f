import { describe, expect, it } from 'vitest';
import { profileOf } from '../../support/profile.js';
import { findings, validate } from '../../support/validate.js';

const uuid = (last: number): string => `urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f7049${last}`;
const patient = { resourceType: 'Patient', id: 'p', active: true };
const base = 'https://example.org/fhir';

const bundle = (type: string, ...entry: readonly object[]) => ({ resourceType: 'Bundle', type, entry });

describe('a Bundle of R4', () => {
  const found = (resource: object) =>
    validate(resource, { release: 'r4' })
      .issues.filter(({ severity }) => severity === 'error')
      .map(({ rule, expression, message }) =>
        `${rule} ${expression} ${/bdl-\d+/.exec(message)?.[0] ?? ''}`.trim(),
      );

  it('has its entry rules from the invariants, each reported once', () => {
    expect(found(bundle('message', { fullUrl: uuid(1), resource: patient }))).toEqual([
      'invariant-failed Bundle bdl-12',
    ]);
    expect(found(bundle('transaction', { fullUrl: uuid(1), resource: patient }))).toEqual([
      'invariant-failed Bundle bdl-3',
    ]);
    expect(found(bundle('batch-response', { fullUrl: uuid(1), resource: patient }))).toEqual([
      'invariant-failed Bundle bdl-4',
    ]);
  });

  it('keeps the rules that no invariant has', () => {
    const request = { method: 'PUT', url: 'Patient/p' };
    expect(found(bundle('transaction', { request }))).toEqual(['bundle-request Bundle.entry[0].resource']);
    expect(found(bundle('collection', { fullUrl: `${base}/Patient/q`, resource: patient }))).toEqual([
      'bundle-full-url Bundle.entry[0].fullUrl',
    ]);
  });

  it('may have entries without a fullUrl', () => {
    const request = { method: 'POST', url: 'Patient' };
    const { unchecked } = validate(bundle('transaction', { request, resource: patient }), { release: 'r4' });
    expect(unchecked).toEqual([]);
  });
});

describe('an entry of a Bundle', () => {
  it('is judged by the profile that it claims', () => {
    const profile = profileOf('Patient', [{ path: 'Patient.name', min: 1 }]);
    const claiming = { ...patient, meta: { profile: [profile.url] } };
    const resource = bundle('collection', { fullUrl: uuid(1), resource: claiming });
    expect(findings(resource, { definitions: [profile] })).toEqual([
      'element-min Bundle.entry[0].resource.name',
    ]);
  });

  it('is judged in a Bundle inside a Bundle', () => {
    const inner = bundle('message', { fullUrl: uuid(1), resource: patient });
    expect(findings(bundle('collection', { fullUrl: uuid(2), resource: inner }))).toEqual([
      'bundle-first-entry Bundle.entry[0].resource.entry[0]',
    ]);
  });
});

describe('profiles of the resources in a Bundle', () => {
  const named = profileOf('Patient', [{ path: 'Patient.name', min: 1 }], { url: 'urn:named' });
  const coded = profileOf('Observation', [{ path: 'Observation.subject', min: 1 }], { url: 'urn:coded' });
  const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
  const entries = bundle(
    'collection',
    { fullUrl: uuid(1), resource: patient },
    { fullUrl: uuid(2), resource: observation },
  );

  it('are those that a slice by type names', () => {
    const profile = profileOf('Bundle', [
      {
        path: 'Bundle.entry',
        slicing: { discriminator: [{ type: 'type', path: 'resource' }], rules: 'closed' },
      },
      { path: 'Bundle.entry', sliceName: 'patient', min: 1, max: '1' },
      { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Patient', profile: named.url }] },
      { path: 'Bundle.entry', sliceName: 'observation', min: 0, max: '*' },
      { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Observation', profile: coded.url }] },
    ]);
    const against = { definitions: [profile, named, coded], profiles: [profile.url] };
    expect(findings(entries, against)).toEqual([
      'element-min Bundle.entry[0].resource.name',
      'element-min Bundle.entry[1].resource.subject',
    ]);
  });

  it('are those that the element names, each for its type', () => {
    const profile = profileOf('Bundle', [
      {
        path: 'Bundle.entry.resource',
        type: [
          { code: 'Patient', profile: named.url },
          { code: 'Observation', profile: coded.url },
        ],
      },
    ]);
    const against = { definitions: [profile, named, coded], profiles: [profile.url] };
    expect(findings(entries, against)).toEqual([
      'element-min Bundle.entry[0].resource.name',
      'element-min Bundle.entry[1].resource.subject',
    ]);
  });
});
