import { describe, expect, it } from 'vitest';
import type { ElementNode } from '../../../src/fhir/element-node.js';
import { createLocator } from '../../../src/fhir/resource-document.js';
import { readJson } from '../../../src/fhir/read-json.js';

const patient = (members: string): string => `{"resourceType":"Patient",${members}}`;

/** The problems of a text as `rule` with the text that stands where the problem is. */
function problemsOf(text: string): readonly string[] {
  return readJson(text).problems.map(({ rule, offset }) => `${rule} at ${text.slice(offset, offset + 8)}`);
}

function rulesOf(text: string): readonly string[] {
  return readJson(text).problems.map(({ rule }) => rule);
}

function childrenOf(text: string): readonly ElementNode[] {
  return readJson(text).root?.children ?? [];
}

/** `name[index]=value` of each child, with a star where a companion was merged into it. */
function sketch(nodes: readonly ElementNode[]): readonly string[] {
  return nodes.map(
    (node) =>
      `${node.name}${node.inArray ? `[${node.index}]` : ''}=${node.value ?? node.form}${node.hasCompanion ? '*' : ''}`,
  );
}

describe('the syntax of JSON', () => {
  it.each([
    ['', 1],
    ['[]', 1],
    ['"Patient"', 1],
    ['{"resourceType":"Patient"', 26],
    ['{"resourceType":"Patient",}', 27],
    ['{"resourceType":"Patient" "id":"a"}', 27],
    ["{'resourceType':'Patient'}", 2],
    ['{resourceType:"Patient"}', 2],
    ['{"resourceType":"Patient"} x', 28],
    ['{"resourceType":"Patient","a":01}', 31],
    ['{"resourceType":"Patient","a":1.}', 31],
    ['{"resourceType":"Patient","a":.5}', 31],
    ['{"resourceType":"Patient","a":+1}', 31],
    ['{"resourceType":"Patient","a":NaN}', 31],
    ['{"resourceType":"Patient","a":tru}', 31],
    ['{"resourceType":"Patient","a":"\\x"}', 32],
    ['{"resourceType":"Patient","a":"\\u12g4"}', 32],
    ['{"resourceType":"Patient","a":"x\ty"}', 33],
    ['{"resourceType":"Patient","a":"x', 33],
  ])('is refused where it stops being JSON: %s at column %i', (text, column) => {
    const { root, problems } = readJson(text);
    expect(root).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['json-syntax']);
    expect(() => void JSON.parse(text), 'JSON.parse agrees, or the root is no object').toSatisfy(
      (parse: () => void) => text === '[]' || text === '"Patient"' || throws(parse),
    );
    expect(createLocator(text)(problems[0]!.offset)).toEqual({ line: 1, column });
  });

  it('says what it found and what it expected', () => {
    expect(readJson('{"resourceType":"Patient",}').problems[0]!.params).toEqual({
      found: '"}"',
      expected: 'a property name in double quotes',
    });
  });

  it('keeps lone escapes of surrogates, which JSON allows', () => {
    expect(sketch(childrenOf(patient('"a":"\\ud83d"')))).toEqual(['a=\ud83d']);
  });

  it('resolves every escape, in names too', () => {
    const [child] = childrenOf(patient('"\\u0061\\n":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"'));
    expect(child).toMatchObject({ name: 'a\n', value: '"\\/\b\f\n\r\té' });
  });

  it('passes over white space of JSON only', () => {
    expect(rulesOf(' \t\r\n{ "resourceType" : "Patient" }\n')).toEqual([]);
    expect(rulesOf('\u00a0{"resourceType":"Patient"}')).toEqual(['json-syntax']);
  });

  it('warns of a byte-order mark and reads on', () => {
    const { root, problems } = readJson('\ufeff{"resourceType":"Patient"}');
    expect(problems).toEqual([{ rule: 'json-byte-order-mark', offset: 0, params: {} }]);
    expect(root?.resourceType).toBe('Patient');
  });

  it.each([
    ['objects', '{"a":', '1', '}'],
    ['arrays', '[', '1', ']'],
    ['arrays that never end', '[', '', ''],
    ['objects in arrays', '[{"a":', '1', '}]'],
    ['companions', '{"_a":', '1', '}'],
  ])('refuses 100,000 nested %s without running out of stack', (_name, open, middle, close) => {
    const text = patient(`"a":${open.repeat(100_000)}${middle}${close.repeat(100_000)}`);
    expect(rulesOf(text)).toContain('json-syntax');
    expect(readJson(text).root).toBeUndefined();
  });
});

describe('the values of elements', () => {
  it('are the text of numbers as written', () => {
    expect(sketch(childrenOf(patient('"a":1.50,"b":-0,"c":1E+2,"d":100000000000000000001')))).toEqual([
      'a=1.50',
      'b=-0',
      'c=1E+2',
      'd=100000000000000000001',
    ]);
  });

  it('are told by their form', () => {
    const text = patient('"a":"x","b":1,"c":true,"d":false,"e":{"f":"y"}');
    expect(childrenOf(text).map(({ name, form }) => `${name} ${form}`)).toEqual([
      'a string',
      'b number',
      'c boolean',
      'd boolean',
      'e object',
    ]);
  });

  it('stand in arrays as one node for each item, with its own offset', () => {
    const text = patient('"name":[ {"family":"A"}, {"family":"B"}]');
    const nodes = childrenOf(text);
    expect(sketch(nodes)).toEqual(['name[0]=object', 'name[1]=object']);
    expect(nodes.map(({ offset }) => text.slice(offset, offset + 13))).toEqual([
      '{"family":"A"',
      '{"family":"B"',
    ]);
  });

  it('have the offset of their name outside arrays', () => {
    const text = patient('\n  "active" : true');
    expect(createLocator(text)(childrenOf(text)[0]!.offset)).toEqual({ line: 2, column: 3 });
  });

  it('may have names that JavaScript knows otherwise', () => {
    const text = patient('"__proto__":{"id":"y"},"constructor":"z","hasOwnProperty":"q","_":"r"');
    const expected = ['__proto__=object', 'constructor=z', 'hasOwnProperty=q', '_=r'];
    expect(sketch(childrenOf(text))).toEqual(expected);
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('a property that stands twice', () => {
  it('is reported where it stands again; the first is read', () => {
    const text = patient('"active":true,"active":false');
    expect(problemsOf(text)).toEqual(['json-duplicate-key at "active"']);
    expect(sketch(childrenOf(text))).toEqual(['active=true']);
  });

  it.each(['"resourceType":"Observation"', '"_a":{"id":"2"}', '"a":[{"x":[1,[2]]}]', '"a":null'])(
    'is passed over whole: %s',
    (again) => {
      const text = patient(`"_a":{"id":"1"},"a":"x",${again},"z":"last"`);
      expect(rulesOf(text)).toEqual(['json-duplicate-key']);
      expect(sketch(childrenOf(text))).toEqual(['a=x*', 'z=last']);
    },
  );

  it('is known for the same however it is escaped', () => {
    expect(rulesOf(patient('"active":true,"\\u0061ctive":true'))).toEqual(['json-duplicate-key']);
  });

  it('may be another one elsewhere', () => {
    expect(rulesOf(patient('"a":{"b":"1"},"c":{"b":"1"}'))).toEqual([]);
  });
});

describe('resourceType', () => {
  it('may stand anywhere among the members', () => {
    expect(readJson('{"id":"a","resourceType":"Patient"}').root?.resourceType).toBe('Patient');
  });

  it('is missed at the root', () => {
    expect(problemsOf('{"id":"a"}')).toEqual(['json-resource-type at {"id":"a']);
  });

  it.each(['1', 'null', '{}', '["Patient"]', 'true'])('must be a string, not %s', (value) => {
    expect(readJson(`{"resourceType":${value}}`).problems[0]).toMatchObject({ rule: 'json-resource-type' });
  });
});

describe('empty things', () => {
  it('null is no value of a property', () => {
    expect(problemsOf(patient('"birthDate":null'))).toEqual(['json-null at "birthDa']);
    expect(problemsOf(patient('"_birthDate":{"id":"a"},"birthDate":null'))).toEqual([
      'json-null at "birthDa',
    ]);
    expect(problemsOf(patient('"birthDate":null,"_birthDate":{"id":"a"}'))).toEqual([
      'json-null at "birthDa',
    ]);
  });

  it('null is no item beside which no companion stands', () => {
    expect(rulesOf(patient('"given":[null,"x"]'))).toEqual(['json-null']);
    expect(rulesOf(patient('"name":[{"family":"x"},null]'))).toEqual(['json-null']);
    expect(rulesOf(patient('"given":[null,"x"],"_given":[null,{"id":"a"}]'))).toEqual(['json-null']);
  });

  it('an empty array is none', () => {
    expect(rulesOf(patient('"name":[]'))).toEqual(['json-empty-array']);
    expect(rulesOf(patient('"given":["x"],"_given":[]'))).toEqual(['json-empty-array']);
  });

  it('an array in an array is none, and nothing of what stands in it', () => {
    const text = patient('"name":[{"family":"x"},[[{"family":"y"}]]],"gender":[[]]');
    expect(sketch(childrenOf(text))).toEqual(['name[0]=object', 'name[1]=array', 'gender[0]=array']);
    expect(childrenOf(text).map(({ children }) => children.length)).toEqual([1, 0, 0]);
    expect(rulesOf(text)).toEqual([]);
    expect(rulesOf(patient('"name":[[{]]'))).toEqual(['json-syntax']);
  });
});

function throws(run: () => void): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}
