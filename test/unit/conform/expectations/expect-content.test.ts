import { describe, expect, it } from 'vitest';
import {
  expectContent,
  expectRecord,
  expectSameContent,
} from '../../../../src/conform/expectations/expect-content.js';
import { readResource } from '../../../../src/fhir/read-resource.js';
import type { ElementNode } from '../../../../src/fhir/element-node.js';
import { createAnswer, createPatientResource } from '../../../support/answer-fixture.js';

const home = { line: ['Flat 3', '21 Nowhere Lane'], city: 'Leeds' };
const patient = createPatientResource('1', '9990001006', { address: [home, { city: 'Hull' }] });

function read(resource: object): ElementNode {
  const { root } = readResource(JSON.stringify(resource));
  if (root === undefined) throw new Error('no resource');
  return root;
}

describe('a resource that is read again', () => {
  it('is as it was sent, with what the server adds and keeps itself', () => {
    const { id: _id, ...sent } = patient;
    const body = { ...patient, meta: { versionId: '1' }, active: true, text: { status: 'generated' } };
    const judgement = expectContent(createAnswer({ body }), read(sent));
    expect(judgement.deviations).toEqual([]);
    expect(judgement.examined).toBe(6);
  });

  it('may name the record that a reference leads to by its whole address', () => {
    const sent = { ...patient, managingOrganization: { reference: 'Organization/7' } };
    const judge = (reference: string) =>
      expectContent(createAnswer({ body: { ...sent, managingOrganization: { reference } } }), read(sent));
    expect(judge('https://fhir.test/STU3/Organization/7').deviations).toEqual([]);
    expect(judge('https://fhir.test/STU3/Organization/17').deviations).toHaveLength(1);
    expect(judge('Location/Organization/7').deviations).toHaveLength(1);
  });

  it('may list parts of the record in another order', () => {
    const other = { system: 'https://local.test', value: '7' };
    const body = { ...patient, identifier: [other, ...patient.identifier] };
    expect(expectContent(createAnswer({ body }), read(patient)).deviations).toEqual([]);
  });

  it.each([
    ['a value', { gender: 'male' }, 'Patient.gender', '"male"'],
    ['an element', { birthDate: undefined }, 'Patient.birthDate', 'nothing there'],
    [
      'a part of an element',
      { name: [{ use: 'official', family: 'Smith' }] },
      'Patient.name[0]',
      /^the same, but no given "Anna", no given "Mary"$/,
    ],
    ['one of a list', { address: [home] }, 'Patient.address[1]', 'nothing there'],
    [
      'the order of the lines',
      { address: [{ line: ['21 Nowhere Lane', 'Flat 3'], city: 'Leeds' }, { city: 'Hull' }] },
      'Patient.address[0]',
      /Nowhere/,
    ],
  ])('has lost %s', (_what, change, path, found) => {
    const { deviations } = expectContent(createAnswer({ body: { ...patient, ...change } }), read(patient));
    expect(deviations).toHaveLength(1);
    expect(deviations[0]?.path).toBe(path);
    expect(deviations[0]?.found).toMatch(found);
  });

  it('is judged by the parts that are asked for only', () => {
    const answer = createAnswer({ body: { ...patient, gender: 'male' } });
    expect(expectContent(answer, read(patient), ['name'])).toEqual({ examined: 1, deviations: [] });
    expect(expectContent(answer, read(patient), ['gender']).deviations).toHaveLength(1);
    expect(expectContent(answer, read(patient), ['photo'])).toMatchObject({ examined: 0 });
  });

  it('is not there at all', () => {
    expect(expectContent(createAnswer({ status: 404 }), read(patient)).deviations).toMatchObject([
      { expected: 'the Patient as it was sent', found: 'no body' },
    ]);
  });
});

describe('two answers', () => {
  const xml = `<Patient xmlns="http://hl7.org/fhir"><id value="1"/><gender value="female"/></Patient>`;
  const json = { resourceType: 'Patient', id: '1', gender: 'female' };

  it('say the same in JSON and in XML', () => {
    expect(expectSameContent(createAnswer({ body: json }), createAnswer({ body: xml })).deviations).toEqual(
      [],
    );
  });

  it('are told where one says less than the other', () => {
    const more = createAnswer({ body: { ...json, birthDate: '1950-01-01' } });
    expect(expectSameContent(more, createAnswer({ body: xml })).deviations).toHaveLength(1);
    expect(expectSameContent(createAnswer({ body: xml }), more).deviations).toHaveLength(1);
    expect(expectSameContent(createAnswer(), more).deviations).toMatchObject([{ found: 'no body' }]);
    expect(expectSameContent(more, createAnswer()).deviations).toMatchObject([{ found: 'no body' }]);
  });
});

describe('the record that was asked for', () => {
  const identifier = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001006' };
  const record = { type: 'Patient', id: '1', identifier } as const;

  it('has its type, id and identifier', () => {
    expect(expectRecord(createAnswer({ body: patient }), record)).toEqual({ examined: 2, deviations: [] });
  });

  it.each([
    ['type', { resourceType: 'Organization' }, /Organization/],
    ['id', { id: '2' }, 'the id 2'],
    ['identifier', { identifier: [] }, 'a record without it'],
  ])('has another %s', (_what, change, found) => {
    const { deviations } = expectRecord(createAnswer({ body: { ...patient, ...change } }), record);
    expect(deviations).toHaveLength(1);
    expect(deviations[0]?.found).toMatch(found);
  });
});
