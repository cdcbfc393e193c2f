import { describe, expect, it } from 'vitest';
import {
  collectFilterProperties,
  slimCodeSystem,
  slimValueSet,
} from '../../../../src/definitions/core/slim-terminology.js';

describe('a slim ValueSet', () => {
  const identity = { resourceType: 'ValueSet', id: 'x', url: 'urn:x', version: '1', name: 'X' };

  it('keeps includes and excludes without their prose', () => {
    const include = { system: 'urn:s', version: '2', concept: [{ code: 'a', display: 'A' }] };
    const exclude = { valueSet: ['urn:y'], filter: [{ property: 'concept', op: 'is-a', value: 'b' }] };
    const published = {
      ...identity,
      title: 'X',
      text: {},
      compose: {
        lockedDate: '2020-01-01',
        include: [{ ...include, extension: [{}], concept: [{ code: 'a', display: 'A', designation: [{}] }] }],
        exclude: [exclude],
      },
      expansion: { contains: [{ code: 'a' }] },
    };
    expect(slimValueSet(published)).toEqual({
      ...identity,
      compose: { include: [include], exclude: [exclude] },
    });
  });

  it('keeps an expansion only where there is nothing else', () => {
    const contains = [
      { system: 'urn:s', code: 'a', abstract: true, contains: [{ system: 'urn:s', code: 'b' }] },
    ];
    const published = { ...identity, expansion: { identifier: 'urn:e', total: 2, contains } };
    expect(slimValueSet(published)).toEqual({ ...identity, expansion: { total: 2, contains } });
    expect(slimValueSet(identity)).toEqual(identity);
  });
});

describe('a slim CodeSystem', () => {
  it('keeps codes, displays, hierarchy and the properties that decide', () => {
    const published = {
      resourceType: 'CodeSystem',
      url: 'urn:s',
      caseSensitive: true,
      content: 'complete',
      hierarchyMeaning: 'is-a',
      description: 'S',
      concept: [
        {
          code: 'a',
          display: 'A',
          definition: 'The first',
          property: [
            { code: 'notSelectable', valueBoolean: true },
            { code: 'colour', valueCode: 'red' },
            { code: 'deprecationDate', valueDateTime: '2020' },
          ],
          concept: [{ code: 'b', definition: 'The second' }],
        },
      ],
    };
    const properties = collectFilterProperties([
      { compose: { include: [{ filter: [{ property: 'colour', op: '=', value: 'red' }] }] } },
    ]);
    expect(slimCodeSystem(published, properties)).toEqual({
      resourceType: 'CodeSystem',
      url: 'urn:s',
      caseSensitive: true,
      content: 'complete',
      hierarchyMeaning: 'is-a',
      concept: [
        {
          code: 'a',
          display: 'A',
          property: [
            { code: 'notSelectable', valueBoolean: true },
            { code: 'colour', valueCode: 'red' },
          ],
          concept: [{ code: 'b' }],
        },
      ],
    });
  });
});
