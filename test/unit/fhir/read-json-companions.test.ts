import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/fhir/read-json.js';
import type { ElementNode } from '../../../src/fhir/element-node.js';

interface Case {
  readonly name: string;
  readonly value: string | undefined;
  readonly companion: string;
  readonly nodes: readonly string[];
  readonly problems: readonly string[];
}

/** `name[index]=value`, with a star where a companion was merged in, and the names of what it brought. */
function sketch(nodes: readonly ElementNode[]): readonly string[] {
  return nodes.map(
    ({ name, inArray, index, value, form, hasCompanion, children }) =>
      `${name}${inArray ? `[${index}]` : ''}=${value ?? form}${hasCompanion ? '*' : ''}${children.map((child) => ` ${child.name}`).join('')}`,
  );
}

const cases: readonly Case[] = [
  {
    name: 'a companion of one value',
    value: '"x"',
    companion: '{"id":"a","extension":[{"url":"http://example.org"}]}',
    nodes: ['a=x* id extension'],
    problems: [],
  },
  {
    name: 'a companion alone',
    value: undefined,
    companion: '{"id":"a"}',
    nodes: ['a=none* id'],
    problems: [],
  },
  {
    name: 'companions of some items',
    value: '["x","y","z"]',
    companion: '[null,{"id":"b"},null]',
    nodes: ['a[0]=x', 'a[1]=y* id', 'a[2]=z'],
    problems: [],
  },
  {
    name: 'a companion in place of a value',
    value: '["x",null]',
    companion: '[null,{"id":"b"}]',
    nodes: ['a[0]=x', 'a[1]=none* id'],
    problems: [],
  },
  {
    name: 'companions alone, in an array',
    value: undefined,
    companion: '[{"id":"a"},{"id":"b"}]',
    nodes: ['a[0]=none* id', 'a[1]=none* id'],
    problems: [],
  },
  {
    name: 'a companion array that is too short',
    value: '["x","y"]',
    companion: '[{"id":"a"}]',
    nodes: ['a[0]=x* id', 'a[1]=y'],
    problems: ['json-companion'],
  },
  {
    name: 'a companion array that is too long',
    value: '["x"]',
    companion: '[null,{"id":"b"}]',
    nodes: ['a[0]=x', 'a[1]=none* id'],
    problems: ['json-companion'],
  },
  {
    name: 'an array beside an object',
    value: '"x"',
    companion: '[{"id":"a"}]',
    nodes: ['a=x* id'],
    problems: ['json-companion'],
  },
  {
    name: 'an object beside an array',
    value: '["x"]',
    companion: '{"id":"a"}',
    nodes: ['a[0]=x* id'],
    problems: ['json-companion'],
  },
  {
    name: 'a companion that is null',
    value: '"x"',
    companion: 'null',
    nodes: ['a=x'],
    problems: ['json-companion'],
  },
  {
    name: 'a companion that is a string',
    value: '"x"',
    companion: '"y"',
    nodes: ['a=x'],
    problems: ['json-companion'],
  },
  {
    name: 'a companion with an item that is a number',
    value: '["x"]',
    companion: '[1]',
    nodes: ['a[0]=x'],
    problems: ['json-companion'],
  },
  {
    name: 'a companion that is empty',
    value: '"x"',
    companion: '{}',
    nodes: ['a=x*'],
    problems: ['json-companion'],
  },
  {
    name: 'a companion with an empty item',
    value: '["x"]',
    companion: '[{}]',
    nodes: ['a[0]=x*'],
    problems: ['json-companion'],
  },
  {
    name: 'a companion of an object',
    value: '{"b":"y"}',
    companion: '{"id":"a"}',
    nodes: ['a=object b'],
    problems: ['json-companion'],
  },
  {
    name: 'companions of objects in an array',
    value: '[{"b":"y"}]',
    companion: '[{"id":"a"}]',
    nodes: ['a[0]=object b'],
    problems: ['json-companion'],
  },
];

describe('an underscore property', () => {
  describe.each(cases)('$name', ({ value, companion, nodes, problems }) => {
    const members = value === undefined ? [`"_a":${companion}`] : [`"a":${value}`, `"_a":${companion}`];

    it.each([
      ['after', members],
      ['before', members.toReversed()],
      ['far before', [members.at(-1)!, '"z":"between"', ...members.slice(0, -1)]],
    ])('is read the same where the companion stands %s the value', (_order, ordered) => {
      const document = readJson(`{"resourceType":"Patient",${ordered.join(',')}}`);
      const children = document.root!.children.filter(({ name }) => name === 'a');
      expect(sketch(children).toSorted()).toEqual(nodes.map((node) => node));
      expect(document.problems.map(({ rule }) => rule)).toEqual(problems);
    });
  });
});
