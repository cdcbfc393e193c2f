import { describe, expect, it } from 'vitest';
import type { CodeSystem, ValueSet } from '../../../src/fhir/definition-resources.js';
import { formatDifference } from '../../support/compare-difference.js';
import {
  compareCodeSystems,
  compareConceptMaps,
  compareValueSets,
} from '../../support/compare-terminology.js';

const codes: CodeSystem = {
  resourceType: 'CodeSystem',
  url: 'https://example.org/codes',
  version: '1.0.0',
  caseSensitive: true,
  content: 'complete',
  concept: [{ code: 'a', display: 'A', concept: [{ code: 'b', display: 'B' }] }],
};

describe('comparing two code systems', () => {
  const compare = (change: Partial<CodeSystem>): readonly string[] =>
    compareCodeSystems({ ...codes, ...change }, codes).map(formatDifference);

  it('finds nothing where they are the same', () => {
    expect(compare({})).toEqual([]);
  });

  it.each([
    ['version', { version: '2.0.0' }],
    ['caseSensitive', { caseSensitive: false }],
    ['content', { content: 'fragment' }],
  ])('notices another %s', (_aspect, change) => {
    expect(compare(change)).toHaveLength(1);
  });

  it('notices another display, a missing code and an additional one', () => {
    expect(compare({ concept: [{ code: 'a', display: 'Z' }, { code: 'c' }] })).toEqual([
      'content code a: published {"display":"A","parent":""}, ours {"display":"Z","parent":""}',
      'content code b: published {"display":"B","parent":"a"}, ours nothing',
      'content code c: published nothing, ours {"parent":""}',
    ]);
  });

  it('notices a code that has moved in the hierarchy', () => {
    const flat = [
      { code: 'a', display: 'A' },
      { code: 'b', display: 'B' },
    ];
    expect(compare({ concept: flat })).toHaveLength(1);
  });
});

describe('comparing two value sets', () => {
  const include = { system: 'https://example.org/codes', concept: [{ code: 'a', display: 'A' }] };
  const set: ValueSet = {
    resourceType: 'ValueSet',
    url: 'https://example.org/set',
    compose: { include: [include] },
  };
  const compare = (change: Partial<ValueSet>): readonly string[] =>
    compareValueSets({ ...set, ...change }, set).map(formatDifference);

  it('finds nothing where they are the same', () => {
    expect(compare({})).toEqual([]);
  });

  it.each([
    ['another system', { ...include, system: 'https://other' }, 4],
    ['another version of the system', { ...include, version: '1' }, 4],
    ['another code', { ...include, concept: [{ code: 'b', display: 'A' }] }, 2],
    ['another display', { ...include, concept: [{ code: 'a', display: 'Z' }] }, 1],
    ['the whole system', { system: include.system }, 2],
    ['a filter', { system: include.system, filter: [{ property: 'concept', op: 'in', value: '1' }] }, 2],
    ['a value set besides', { ...include, valueSet: ['https://v'] }, 1],
  ])('notices %s', (_what, changed, differences) => {
    expect(compare({ compose: { include: [changed] } })).toHaveLength(differences);
  });

  it('notices another filter of a system that is included twice', () => {
    const filtered = (value: string): NonNullable<ValueSet['compose']> => ({
      include: ['1', value].map((each) => ({
        system: 'https://example.org/codes',
        filter: [{ property: 'concept', op: 'is-a', value: each }],
      })),
    });
    const twice = { ...set, compose: filtered('2') };
    expect(compareValueSets({ ...set, compose: filtered('2') }, twice)).toEqual([]);
    expect(compareValueSets({ ...set, compose: filtered('3') }, twice)).toHaveLength(1);
  });

  it.each([
    ['date', { date: '2018-01-01' }],
    ['publisher', { publisher: 'Another' }],
    ['experimental', { experimental: true }],
    ['extension https://e', { extension: [{ url: 'https://e', valueCode: 'a' }] }],
  ])('notices another %s', (aspect, change) => {
    const changed = compareValueSets({ ...set, ...change }, set);
    expect(changed.map((difference) => difference.aspect)).toEqual([aspect]);
  });

  it('passes over the extensions that tell how mature a definition is', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fmm';
    const changed: ValueSet & { readonly extension: unknown } = {
      ...set,
      extension: [{ url, valueInteger: 3 }],
    };
    expect(compareValueSets(changed, set)).toEqual([]);
  });

  it('notices codes that are excluded', () => {
    expect(compare({ compose: { include: [include], exclude: [include] } })).toHaveLength(2);
  });
});

describe('comparing two concept maps', () => {
  const map = (target: string): Parameters<typeof compareConceptMaps>[0] => ({
    resourceType: 'ConceptMap',
    sourceReference: { reference: 'https://source' },
    group: [
      { source: 'https://s', target: 'https://t', element: [{ code: 'a', target: [{ code: target }] }] },
    ],
  });

  it('finds nothing where they are the same, and a code that is mapped elsewhere', () => {
    expect(compareConceptMaps(map('1'), map('1'))).toEqual([]);
    expect(compareConceptMaps(map('1'), map('2')).map(({ aspect }) => aspect)).toEqual(['https://s code a']);
  });
});
