import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementNode } from '../../../src/fhir/element-node.js';
import { readJson } from '../../../src/fhir/read-json.js';

const name = fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/).filter((text) => text !== 'resourceType');
const primitive = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.boolean(),
);

/** What a resource may look like: no nulls, no empty things, arrays of objects or of primitives. */
const { element } = fc.letrec<{ element: Record<string, unknown> }>((tie) => ({
  element: fc.dictionary(
    name,
    fc.oneof(
      { maxDepth: 4 },
      primitive,
      fc.array(primitive, { minLength: 1, maxLength: 3 }),
      tie('element'),
      fc.array(tie('element'), { minLength: 1, maxLength: 3 }),
    ),
    { minKeys: 1, maxKeys: 5, noNullPrototype: true },
  ),
}));

const resource = element.map((members) => ({ resourceType: 'Basic', ...members }));

/** Back from nodes to the value, by nothing but what the nodes say. */
function toValue(node: ElementNode): unknown {
  if (node.value === undefined) return toObject(node);
  if (node.form === 'number') return Number(node.value);
  return node.form === 'boolean' ? node.value === 'true' : node.value;
}

function toObject(node: ElementNode): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  if (node.resourceType !== undefined) members['resourceType'] = node.resourceType;
  for (const child of node.children) {
    if (!child.inArray) members[child.name] = toValue(child);
    else members[child.name] = [...((members[child.name] as unknown[] | undefined) ?? []), toValue(child)];
  }
  return members;
}

describe('any JSON that could be a resource', () => {
  it('is read as JSON.parse reads it, however it is laid out', () => {
    fc.assert(
      fc.property(resource, fc.constantFrom(undefined, 1, '\t', '\r\n '), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const { root, problems } = readJson(text);
        expect(problems).toEqual([]);
        expect(toValue(root!)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has each element where its text is', () => {
    fc.assert(
      fc.property(resource, (value) => {
        const text = JSON.stringify(value, null, 2);
        const visit = (node: ElementNode): void => {
          const at = text.slice(node.offset);
          if (node.parent !== undefined && !node.inArray) expect(at.startsWith(`"${node.name}"`)).toBe(true);
          else if (node.value !== undefined) expect(at.startsWith(JSON.stringify(toValue(node)))).toBe(true);
          else expect(at.startsWith('{')).toBe(true);
          node.children.forEach(visit);
        };
        visit(readJson(text).root!);
      }),
    );
  });

  it('is refused where it is cut, at the end of the text', () => {
    fc.assert(
      fc.property(resource, fc.nat(), (value, seed) => {
        const text = JSON.stringify(value);
        const cut = text.slice(0, seed % text.length);
        const { root, problems } = readJson(cut);
        expect(root).toBeUndefined();
        expect(problems.map(({ rule }) => rule)).toContain('json-syntax');
      }),
    );
  });

  it('is never a reason to throw, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.nat(), (json, noise, at) => {
        const place = json.length === 0 ? 0 : at % json.length;
        for (const text of [
          json,
          `{"resourceType":"Basic","a":${json}}`,
          json.slice(0, place) + noise + json.slice(place),
        ]) {
          expect(() => readJson(text)).not.toThrow();
        }
      }),
    );
  });
});
