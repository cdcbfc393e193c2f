import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import { profileOf, type ElementSketch } from '../../support/profile.js';
import { findings, validate, type Against } from '../../support/validate.js';

const core = 'http://hl7.org/fhir/StructureDefinition/';
const base = 'https://example.org/fhir';
const toAny = (...profiles: readonly string[]) =>
  profiles.map((targetProfile) => ({ code: 'Reference', targetProfile }));

function profile(type: string, name: string, ...elements: readonly ElementSketch[]): StructureDefinition {
  return profileOf(type, elements, { url: `urn:${name}` });
}

const named = profile('Practitioner', 'named', { path: 'Practitioner.name', min: 1 });
const active = profile('Practitioner', 'active', { path: 'Practitioner.active', min: 1 });
const ofNamed = profile('Patient', 'of-named', {
  path: 'Patient.generalPractitioner',
  type: toAny(named.url),
});

const practitioner = (more: object = {}) => ({ resourceType: 'Practitioner', id: 'gp', ...more });
const patient = { resourceType: 'Patient', id: 'p', generalPractitioner: [{ reference: 'Practitioner/gp' }] };

function bundleOf(...resources: readonly { readonly resourceType: string; readonly id: string }[]) {
  const entry = resources.map((resource) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
  }));
  return { resourceType: 'Bundle', type: 'collection', entry };
}

const claiming = (definition: StructureDefinition) => ({ meta: { profile: [definition.url] } });

describe('the profile of what a reference leads to', () => {
  const definitions = [named, active, ofNamed];
  const against: Against = { definitions, profiles: [ofNamed.url] };
  const wrong = 'reference-profile Patient.generalPractitioner[0]';

  it('is judged in the same Bundle', () => {
    const referring = { ...patient, ...claiming(ofNamed) };
    expect(findings(bundleOf(referring, practitioner({ name: [{ text: 'x' }] })), { definitions })).toEqual(
      [],
    );
    const { issues } = validate(bundleOf(referring, practitioner()), { definitions });
    expect(issues.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'reference-profile Bundle.entry[0].resource.generalPractitioner[0]',
    ]);
    expect(issues[0]?.causes?.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([
      'element-min Bundle.entry[1].resource.name',
    ]);
  });

  it('is judged where the caller finds the resource, with causes that have no place in this text', () => {
    expect(findings(patient, { ...against, others: { 'Practitioner/gp': practitioner() } })).toEqual([wrong]);
    const fine = practitioner({ name: [{ text: 'x' }] });
    expect(findings(patient, { ...against, others: { 'Practitioner/gp': fine } })).toEqual([]);
    const { issues } = validate(patient, { ...against, others: { 'Practitioner/gp': practitioner() } });
    expect(issues[0]?.causes?.map(({ expression, line }) => [expression, line])).toEqual([
      ['Practitioner.name', undefined],
    ]);
  });

  it('is listed where the resource is not at hand', () => {
    const { issues, unchecked } = validate(patient, against);
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule, expression }) => `${rule} ${expression}`)).toEqual([wrong]);
  });

  it('is judged once, in its own place, where the resource claims it or one based on it', () => {
    const derived = { ...profile('Practitioner', 'derived'), baseDefinition: named.url };
    const referring = { ...patient, ...claiming(ofNamed) };
    const found = (claimed: StructureDefinition) =>
      findings(bundleOf(referring, practitioner(claiming(claimed))), {
        definitions: [...definitions, derived],
      });
    expect(found(named)).toEqual(['element-min Bundle.entry[1].resource.name']);
    expect(found(derived)).toEqual([]);
    expect(found(active)).toEqual([
      'reference-profile Bundle.entry[0].resource.generalPractitioner[0]',
      'element-min Bundle.entry[1].resource.active',
    ]);
  });

  it('is one of several', () => {
    const either = profile('Patient', 'either', {
      path: 'Patient.generalPractitioner',
      type: toAny(named.url, active.url, `${core}Organization`),
    });
    const found = (resource: object) =>
      findings(patient, {
        definitions: [named, active, either],
        profiles: [either.url],
        others: { 'Practitioner/gp': resource },
      });
    expect(found(practitioner({ active: true }))).toEqual([]);
    expect(found(practitioner({ name: [{ text: 'x' }] }))).toEqual([]);
    expect(found(practitioner())).toEqual([wrong]);
    const toOrganization = { ...patient, generalPractitioner: [{ reference: 'Organization/o' }] };
    expect(
      validate(toOrganization, { definitions: [named, active, either], profiles: [either.url] }),
    ).toEqual({
      issues: [],
      unchecked: [],
      profiles: [either.url],
    });
  });

  it('is listed where one that could be met is not at hand', () => {
    const either = profile('Patient', 'either', {
      path: 'Patient.generalPractitioner',
      type: toAny(named.url, 'urn:absent'),
    });
    const { issues, unchecked } = validate(patient, {
      definitions: [named, either],
      profiles: [either.url],
      others: { 'Practitioner/gp': practitioner() },
    });
    expect(issues).toEqual([]);
    expect(unchecked.map(({ rule, reason }) => [rule, /urn:absent/.test(reason)])).toEqual([
      ['reference-profile', true],
    ]);
  });

  it('is passed over where the type alone is asked for', () => {
    const typed = profile('Patient', 'typed', {
      path: 'Patient.generalPractitioner',
      type: toAny(`${core}Practitioner`),
    });
    const { unchecked } = validate(patient, { definitions: [typed], profiles: [typed.url] });
    expect(unchecked).toEqual([]);
  });
});

describe('references that lead on', () => {
  const ofGood = profile('Organization', 'of-good', { path: 'Organization.partOf', type: toAny('urn:good') });
  const good = profile('Organization', 'good', { path: 'Organization.name', min: 1 });
  const chain = profile('Patient', 'chain', {
    path: 'Patient.managingOrganization',
    type: toAny('urn:of-good'),
  });
  const organization = (id: string, partOf: string | undefined, more: object = {}) => ({
    resourceType: 'Organization',
    id,
    active: true,
    identifier: [{ value: '1' }],
    ...(partOf === undefined ? {} : { partOf: { reference: `Organization/${partOf}` } }),
    ...more,
  });
  const first = {
    resourceType: 'Patient',
    id: 'p',
    ...claiming(chain),
    managingOrganization: { reference: 'Organization/a' },
  };
  const definitions = [ofGood, good, chain];

  it('are judged by the profile that the one before fits', () => {
    const bundle = bundleOf(first, organization('a', 'b'), organization('b', undefined));
    expect(findings(bundle, { definitions })).toEqual([
      'reference-profile Bundle.entry[0].resource.managingOrganization',
    ]);
    const fine = bundleOf(first, organization('a', 'b'), organization('b', undefined, { name: 'x' }));
    expect(findings(fine, { definitions })).toEqual([]);
  });

  it('are followed however far they lead', () => {
    const endless = profile('Organization', 'endless', {
      path: 'Organization.partOf',
      type: toAny('urn:endless'),
    });
    const steps = ['a', 'b', 'c', 'd', 'e', 'f'];
    const claims = { ...claiming(endless) };
    const bundle = (more: object) =>
      bundleOf(
        organization('a', 'b', claims),
        ...steps
          .slice(1)
          .map((id, index) => organization(id, steps[index + 2] ?? 'z', id === 'f' ? more : {})),
        organization('z', undefined, { name: 'x' }),
      );
    expect(findings(bundle({}), { definitions: [endless] })).toEqual([]);
    const broken = findings(bundle({ partOf: { reference: 'Practitioner/x' } }), { definitions: [endless] });
    expect(broken).toEqual(['reference-target Bundle.entry[5].resource.partOf']);
  });

  it('end where they lead in circles, also among many', () => {
    const friend = profile('Patient', 'friend', { path: 'Patient.link.other', type: toAny('urn:friend') });
    const ids = Array.from({ length: 12 }, (_each, index) => `p${String(index)}`);
    const all = ids.map((id) => ({
      resourceType: 'Patient',
      id,
      ...(id === 'p0' ? claiming(friend) : {}),
      link: ids.map((other) => ({ other: { reference: `Patient/${other}` }, type: 'seealso' })),
    }));
    const start = performance.now();
    expect(findings(bundleOf(...all), { definitions: [friend] })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
