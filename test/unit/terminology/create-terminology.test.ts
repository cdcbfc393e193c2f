import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import type {
  CodeSystem,
  CodeSystemConcept,
  ValueSet,
  ValueSetInclude,
} from '../../../src/fhir/definition-resources.js';
import { createTerminology } from '../../../src/terminology/create-terminology.js';
import type { Terminology } from '../../../src/terminology/terminology.js';
import { packageOf } from '../../support/definition-package.js';

const colours = 'http://example.org/colours';
const shapes = 'http://example.org/shapes';

function codeSystem(url: string, concept: readonly CodeSystemConcept[], more: object = {}): CodeSystem {
  return { resourceType: 'CodeSystem', url, content: 'complete', concept, ...more };
}

function valueSet(url: string, include: readonly ValueSetInclude[], more: object = {}): ValueSet {
  return { resourceType: 'ValueSet', url, compose: { include, ...more } };
}

const coloursSystem = codeSystem(colours, [
  {
    code: 'warm',
    display: 'Warm colours',
    property: [{ code: 'notSelectable', valueBoolean: true }],
    concept: [
      { code: 'red', display: 'Red', concept: [{ code: 'crimson', display: 'Crimson' }] },
      { code: 'orange', display: 'Orange' },
    ],
  },
  { code: 'blue', display: 'Blue', property: [{ code: 'wavelength', valueInteger: 470 }] },
  { code: 'purple', property: [{ code: 'parent', valueCode: 'red' }] },
]);

const terminologyOf = (...resources: readonly (CodeSystem | ValueSet)[]): Terminology =>
  createTerminology(createDefinitionStore('stu3', [packageOf(resources)]));

/** The answers of one value set over the colours. */
function checkEach(
  include: readonly ValueSetInclude[],
  codes: readonly string[],
  more: object = {},
): readonly string[] {
  const terminology = terminologyOf(coloursSystem, valueSet('urn:vs', include, more));
  return codes.map((code) => terminology.checkCode('urn:vs', { system: colours, code }).result);
}

describe('a value set that enumerates concepts', () => {
  const enumerated = valueSet('urn:vs', [
    { system: colours, concept: [{ code: 'red', display: 'Rouge' }, { code: 'blue' }] },
  ]);

  it('contains what it lists under the system it names, and nothing else', () => {
    const terminology = terminologyOf(enumerated);
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' }).result).toBe('in');
    expect(terminology.checkCode('urn:vs', { system: shapes, code: 'red' })).toEqual({ result: 'not-in' });
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'green' })).toEqual({ result: 'not-in' });
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'Red' })).toEqual({ result: 'not-in' });
  });

  it('gives its own display, or that of the code system', () => {
    const terminology = terminologyOf(enumerated, coloursSystem);
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' }).display).toBe('Rouge');
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'blue' }).display).toBe('Blue');
  });

  it('ignores case where the code system says so', () => {
    const terminology = terminologyOf(
      enumerated,
      codeSystem(colours, [{ code: 'red' }], { caseSensitive: false }),
    );
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'RED' }).result).toBe('in');
  });
});

describe('a value set that includes a whole code system', () => {
  it('contains every concept at every depth', () => {
    expect(checkEach([{ system: colours }], ['red', 'crimson', 'blue', 'green'])).toEqual([
      'in',
      'in',
      'in',
      'not-in',
    ]);
  });

  it('refuses a concept that only groups others, and says so', () => {
    const terminology = terminologyOf(coloursSystem, valueSet('urn:vs', [{ system: colours }]));
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'warm' })).toEqual({
      result: 'not-in',
      reason: 'the code only groups others and is not for use in data',
    });
  });

  it('cannot tell where the code system is not held, and names it', () => {
    const terminology = terminologyOf(valueSet('urn:vs', [{ system: 'http://snomed.info/sct' }]));
    expect(terminology.checkCode('urn:vs', { system: 'http://snomed.info/sct', code: '1' })).toEqual({
      result: 'unknown',
      reason: 'the codes of code system http://snomed.info/sct are not held locally',
    });
    expect(terminology.checkCode('urn:vs', { system: colours, code: '1' }).result).toBe('not-in');
  });

  it.each(['not-present', 'fragment', 'example'])(
    'cannot tell of unlisted codes where the content is %s',
    (content) => {
      const terminology = terminologyOf(
        codeSystem(colours, content === 'not-present' ? [] : [{ code: 'red' }], { content }),
        valueSet('urn:vs', [{ system: colours }]),
      );
      expect(terminology.checkCode('urn:vs', { system: colours, code: 'green' })).toMatchObject({
        result: 'unknown',
        reason: expect.stringContaining(colours) as string,
      });
      const listed = terminology.checkCode('urn:vs', { system: colours, code: 'red' }).result;
      expect(listed).toBe(content === 'not-present' ? 'unknown' : 'in');
    },
  );

  it('cannot tell where another version of the code system is held', () => {
    const terminology = terminologyOf(
      { ...coloursSystem, version: '1' },
      valueSet('urn:vs', [{ system: colours, version: '2' }]),
    );
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' })).toEqual({
      result: 'unknown',
      reason: `code system ${colours} is held locally in version 1, and version 2 is meant`,
    });
  });

  it('tells by the grammar of the system where it has one', () => {
    const terminology = terminologyOf(valueSet('urn:vs', [{ system: 'urn:ietf:bcp:13' }]));
    expect(terminology.checkCode('urn:vs', { code: 'text/plain' })).toEqual({ result: 'in' });
    expect(terminology.checkCode('urn:vs', { code: 'plain' })).toEqual({ result: 'not-in' });
  });
});

describe('a filter', () => {
  const filtered = (property: string, op: string, value: string): readonly ValueSetInclude[] => [
    { system: colours, filter: [{ property, op, value }] },
  ];
  const all = ['red', 'crimson', 'orange', 'blue', 'purple'];

  it.each([
    ['concept', 'is-a', 'red', ['red', 'crimson', 'purple']],
    ['concept', 'descendent-of', 'red', ['crimson', 'purple']],
    ['concept', 'is-not-a', 'red', ['orange', 'blue']],
    ['concept', 'generalizes', 'crimson', ['red', 'crimson']],
    ['concept', 'in', 'red, blue', ['red', 'blue']],
    ['concept', 'not-in', 'red,blue', ['crimson', 'orange', 'purple']],
    ['parent', '=', 'red', ['crimson', 'purple']],
    ['display', '=', 'Blue', ['blue']],
    ['wavelength', '=', '470', ['blue']],
    ['wavelength', 'exists', 'true', ['blue']],
    ['wavelength', 'exists', 'false', ['red', 'crimson', 'orange', 'purple']],
    ['code', 'regex', 'r.*', ['red']],
    ['code', 'regex', '[a-z]{4,6}', ['orange', 'blue', 'purple']],
  ])('%s %s %s selects %j', (property, op, value, selected) => {
    const results = checkEach(filtered(property, op, value), all);
    expect(all.filter((_, at) => results[at] === 'in')).toEqual(selected);
    expect(results).not.toContain('unknown');
  });

  it('must hold together with the others of its include', () => {
    const filter = [
      { property: 'concept', op: 'is-a', value: 'red' },
      { property: 'concept', op: 'regex', value: 'c.*' },
    ];
    expect(checkEach([{ system: colours, filter }], ['red', 'crimson'])).toEqual(['not-in', 'in']);
  });

  it.each([
    ['concept', 'regex', '(a+)+', "its filter's regular expression (a+)+ may not end in time"],
    ['concept', 'is-a', 'green', `its filter names green, which ${colours} does not list`],
    ['concept', 'child-of', 'red', 'its filter concept child-of red is of no known kind'],
  ])('that cannot be applied (%s %s %s) leaves the answer open', (property, op, value, reason) => {
    const terminology = terminologyOf(coloursSystem, valueSet('urn:vs', filtered(property, op, value)));
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' })).toEqual({
      result: 'unknown',
      reason,
    });
  });

  it('does not read a hierarchy of parts as one of kinds', () => {
    const parts = codeSystem(colours, [{ code: 'red', concept: [{ code: 'crimson' }] }], {
      hierarchyMeaning: 'part-of',
    });
    const terminology = terminologyOf(parts, valueSet('urn:vs', filtered('concept', 'is-a', 'red')));
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'crimson' })).toEqual({
      result: 'unknown',
      reason: `the hierarchy of ${colours} does not say what is a kind of what`,
    });
  });

  it('follows a second parent that the property child gives', () => {
    const system = codeSystem(colours, [
      { code: 'red', property: [{ code: 'child', valueCode: 'pink' }] },
      { code: 'white', concept: [{ code: 'pink' }] },
    ]);
    const terminology = terminologyOf(system, valueSet('urn:vs', filtered('concept', 'is-a', 'red')));
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'pink' }).result).toBe('in');
  });

  it('ends where a hierarchy runs in a circle', () => {
    const system = codeSystem(colours, [
      { code: 'red', property: [{ code: 'parent', valueCode: 'pink' }] },
      { code: 'pink', property: [{ code: 'parent', valueCode: 'red' }] },
      { code: 'blue' },
    ]);
    const terminology = terminologyOf(system, valueSet('urn:vs', filtered('concept', 'is-a', 'blue')));
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'pink' }).result).toBe('not-in');
  });
});

describe('value sets within a value set', () => {
  const reds = valueSet('urn:reds', [{ system: colours, concept: [{ code: 'red' }, { code: 'crimson' }] }]);
  const shorts = valueSet('urn:shorts', [{ system: colours, concept: [{ code: 'red' }, { code: 'blue' }] }]);

  it('must all contain the code where one include names several', () => {
    const terminology = terminologyOf(
      reds,
      shorts,
      valueSet('urn:vs', [{ valueSet: ['urn:reds', 'urn:shorts'] }]),
    );
    const results = ['red', 'crimson', 'blue'].map((code) =>
      terminology.checkCode('urn:vs', { system: colours, code }),
    );
    expect(results.map(({ result }) => result)).toEqual(['in', 'not-in', 'not-in']);
  });

  it('need only one to contain the code where several includes name them', () => {
    const both = valueSet('urn:vs', [{ valueSet: ['urn:reds'] }, { valueSet: ['urn:shorts'] }]);
    const terminology = terminologyOf(reds, shorts, both);
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'blue' }).result).toBe('in');
    expect(terminology.checkCode('urn:vs', { code: 'crimson' }).result).toBe('in');
  });

  it('narrow the system of their include', () => {
    const include = [{ system: colours, valueSet: ['urn:reds'] }];
    const terminology = terminologyOf(coloursSystem, reds, valueSet('urn:vs', include));
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' }).result).toBe('in');
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'blue' }).result).toBe('not-in');
  });

  it('leave the answer open where one is not held, with or without a system', () => {
    const terminology = terminologyOf(reds, valueSet('urn:vs', [{ valueSet: ['urn:none'] }]));
    const expected = { result: 'unknown', reason: 'value set urn:none is not held locally' };
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' })).toEqual(expected);
    expect(terminology.checkCode('urn:vs', { code: 'red' })).toEqual(expected);
    expect(terminology.checkCode('urn:none', { code: 'red' })).toEqual(expected);
  });

  it('leave the answer open where one refers to itself', () => {
    const terminology = terminologyOf(
      valueSet('urn:a', [{ valueSet: ['urn:b'] }]),
      valueSet('urn:b', [{ valueSet: ['urn:a'] }, { system: colours, concept: [{ code: 'red' }] }]),
    );
    expect(terminology.checkCode('urn:a', { code: 'red' }).result).toBe('in');
    expect(terminology.checkCode('urn:a', { code: 'blue' })).toEqual({
      result: 'unknown',
      reason: 'value set urn:a includes itself: urn:a → urn:b → urn:a',
      cycle: ['urn:a', 'urn:b', 'urn:a'],
    });
  });
});

describe('an exclude', () => {
  const everything = [{ system: colours }];

  it('takes codes out, and says so', () => {
    const exclude = [{ system: colours, concept: [{ code: 'red' }] }];
    const terminology = terminologyOf(coloursSystem, valueSet('urn:vs', everything, { exclude }));
    expect(terminology.checkCode('urn:vs', { code: 'red' })).toEqual({
      result: 'not-in',
      reason: 'the value set excludes it',
    });
    expect(terminology.checkCode('urn:vs', { code: 'blue' }).result).toBe('in');
  });

  it('leaves the answer open where it cannot be decided', () => {
    const exclude = [{ valueSet: ['urn:none'] }];
    expect(checkEach(everything, ['red', 'green'], { exclude })).toEqual(['unknown', 'not-in']);
  });

  it('of one system leaves the same code of another', () => {
    const terminology = terminologyOf(
      valueSet(
        'urn:vs',
        [colours, shapes].map((system) => ({ system, concept: [{ code: 'round' }] })),
        { exclude: [{ system: colours, concept: [{ code: 'round' }] }] },
      ),
    );
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'round' }).result).toBe('not-in');
    expect(terminology.checkCode('urn:vs', { system: shapes, code: 'round' }).result).toBe('in');
    expect(terminology.checkCode('urn:vs', { code: 'round' }).result).toBe('in');
  });
});

describe('an expansion', () => {
  const contains = [
    {
      system: colours,
      code: 'warm',
      abstract: true,
      contains: [{ system: colours, code: 'red', display: 'Red' }],
    },
  ];

  it('speaks where there is no compose', () => {
    const terminology = terminologyOf({ resourceType: 'ValueSet', url: 'urn:vs', expansion: { contains } });
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' })).toEqual({
      result: 'in',
      display: 'Red',
    });
    expect(terminology.checkCode('urn:vs', { code: 'red' }).result).toBe('in');
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'warm' }).result).toBe('not-in');
  });

  it('that is only a part leaves the rest open', () => {
    const expansion = { total: 10, contains };
    const terminology = terminologyOf({ resourceType: 'ValueSet', url: 'urn:vs', expansion });
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'blue' })).toEqual({
      result: 'unknown',
      reason: 'its expansion lists only some codes',
    });
  });

  it.each([
    ['parameter', [{ name: 'filter' }]],
    ['extension', [{ url: 'http://hl7.org/fhir/StructureDefinition/valueset-toocostly' }]],
  ])('that says by its %s that it is a part leaves the rest open', (member, value) => {
    const expansion = { contains, [member]: value };
    const terminology = terminologyOf({ resourceType: 'ValueSet', url: 'urn:vs', expansion });
    const check = (code: string) => terminology.checkCode('urn:vs', { system: colours, code }).result;
    expect([check('red'), check('blue')]).toEqual(['in', 'unknown']);
  });

  it('speaks where the compose cannot be decided, and there only', () => {
    const snomed = 'http://snomed.info/sct';
    const compose = { include: [{ system: snomed }, { system: shapes, concept: [{ code: 'round' }] }] };
    const expansion = { contains: [{ system: snomed, code: '1' }] };
    const terminology = terminologyOf({ resourceType: 'ValueSet', url: 'urn:vs', compose, expansion });
    const check = (system: string, code: string) => terminology.checkCode('urn:vs', { system, code }).result;
    expect([check(snomed, '1'), check(snomed, '2')]).toEqual(['in', 'not-in']);
    expect([check(shapes, 'round'), check(shapes, 'oval')]).toEqual(['in', 'not-in']);
  });

  it('is missed where there is no content at all', () => {
    const terminology = terminologyOf({ resourceType: 'ValueSet', url: 'urn:vs' });
    expect(terminology.checkCode('urn:vs', { code: 'red' })).toEqual({
      result: 'unknown',
      reason: 'value set urn:vs states no content',
    });
  });
});

describe('content that stands in for the release’s own', () => {
  it('is named with the answer that rests on it, and with no other', () => {
    const terminology = terminologyOf(
      { ...coloursSystem, approximatedFrom: 'urn:newer-colours|2' },
      valueSet('urn:vs', [{ system: colours }, { system: shapes, concept: [{ code: 'round' }] }]),
    );
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'red' })).toEqual({
      result: 'in',
      display: 'Red',
      approximated: ['urn:newer-colours|2'],
    });
    expect(terminology.checkCode('urn:vs', { system: colours, code: 'green' })).toEqual({
      result: 'not-in',
      approximated: ['urn:newer-colours|2'],
    });
    expect(terminology.checkCode('urn:vs', { system: shapes, code: 'round' })).toEqual({ result: 'in' });
  });
});

describe('looking a code up', () => {
  it('finds it with its display', () => {
    expect(terminologyOf(coloursSystem).findCode({ system: colours, code: 'red' })).toEqual({
      result: 'found',
      display: 'Red',
      displays: ['Red'],
    });
  });

  it('tells what its system says of its use', () => {
    const system = codeSystem(shapes, [
      { code: 'round', property: [{ code: 'inactive', valueBoolean: true }] },
      { code: 'oval', property: [{ code: 'status', valueCode: 'Retired' }] },
      { code: 'egg', property: [{ code: 'deprecated', valueDateTime: '2016-01-01' }] },
      { code: 'blunt', property: [{ code: 'status', valueCode: 'active' }] },
      { code: 'any', property: [{ code: 'abstract', valueBoolean: true }] },
    ]);
    const terminology = terminologyOf(system);
    const find = (code: string) => terminology.findCode({ system: shapes, code });
    expect(['round', 'oval', 'egg', 'blunt'].map((code) => find(code).retirement)).toEqual([
      'inactive',
      'retired',
      'deprecated',
      undefined,
    ]);
    expect([find('any').isAbstract, find('blunt').isAbstract]).toEqual([true, undefined]);
  });

  it('cannot tell of a version that is not held, but finds what another version has', () => {
    const terminology = terminologyOf({ ...coloursSystem, version: '1' });
    const find = (version: string, code: string) => terminology.findCode({ system: colours, version, code });
    expect(find('1', 'green').result).toBe('not-found');
    expect(find('1', 'red').isOtherVersion).toBeUndefined();
    expect(find('2', 'red')).toMatchObject({ result: 'found', isOtherVersion: true });
    expect(find('2', 'green')).toEqual({
      result: 'unknown',
      reason: `code system ${colours} is held locally in version 1, and version 2 is meant`,
    });
  });

  it('says where a value set was named as the system', () => {
    const terminology = terminologyOf(valueSet('urn:vs', [{ system: colours }]));
    expect(terminology.findCode({ system: 'urn:vs', code: 'red' })).toEqual({
      result: 'unknown',
      reason: 'urn:vs is a value set and no code system',
      isValueSet: true,
    });
  });

  it('does not find what a complete system does not list', () => {
    expect(terminologyOf(coloursSystem).findCode({ system: colours, code: 'green' })).toEqual({
      result: 'not-found',
    });
  });

  it('cannot tell where the system is not held', () => {
    expect(terminologyOf().findCode({ system: shapes, code: 'round' })).toEqual({
      result: 'unknown',
      reason: `the codes of code system ${shapes} are not held locally`,
    });
  });
});

describe('a value set that leaves inactive codes out', () => {
  const status = [{ code: 'status', valueCode: 'retired' }];
  const system = codeSystem(shapes, [{ code: 'round' }, { code: 'oval', property: status }]);
  const check = (include: ValueSetInclude, inactive?: boolean) =>
    terminologyOf(system, {
      resourceType: 'ValueSet',
      url: 'urn:vs',
      compose: { include: [include], ...(inactive === undefined ? {} : { inactive }) },
    }).checkCode('urn:vs', { system: shapes, code: 'oval' });

  it.each([{ system: shapes }, { system: shapes, concept: [{ code: 'oval' }] }])(
    'refuses a retired one, and says so: %j',
    (include) => {
      expect(check(include, false)).toEqual({
        result: 'not-in',
        reason: 'the code is retired, and the value set leaves inactive codes out',
      });
      expect([check(include, true).result, check(include).result]).toEqual(['in', 'in']);
    },
  );
});

describe('a value set in another version than the one that is bound', () => {
  it('does not answer, and says which is held', () => {
    const terminology = terminologyOf(
      valueSet('urn:vs', [{ system: colours, concept: [{ code: 'red' }] }], {}),
      { ...valueSet('urn:vt', [{ system: colours, concept: [{ code: 'red' }] }]), version: '1.0.0' },
    );
    expect(terminology.checkCode('urn:vt|1.0.0', { code: 'red' }).result).toBe('in');
    expect(terminology.checkCode('urn:vt|2.0.0', { code: 'red' }).reason).toBe(
      'value set urn:vt is held locally in version 1.0.0, and version 2.0.0 is meant',
    );
    expect(terminology.checkCode('urn:vs|2', { code: 'red' }).reason).toBe(
      'value set urn:vs is held locally in no version, and version 2 is meant',
    );
  });
});

describe('a display', () => {
  const system = codeSystem(shapes, [
    {
      code: 'round',
      display: 'Round - like a "ball"',
      designation: [{ language: 'cy', value: 'Crwn' }, { language: 'de' }],
    },
  ]);
  const listed = valueSet('urn:vs', [{ system: shapes, concept: [{ code: 'round', display: 'Ruond' }] }]);
  const expanded = {
    resourceType: 'ValueSet' as const,
    url: 'urn:vt',
    expansion: { contains: [{ contains: [{ system: shapes, code: 'round', display: 'Circular' }] }] },
  };
  const terminology = terminologyOf(system, listed, expanded);

  it.each(['Round - like a "ball"', ' round –  like a “ball”', 'Crwn', 'Ruond', 'CIRCULAR'])(
    'is right where the system or a value set has it: %s',
    (display) => {
      expect(terminology.acceptsDisplay({ system: shapes, code: 'round' }, display)).toBe(true);
    },
  );

  it('is wrong where none has it', () => {
    expect(terminology.acceptsDisplay({ system: shapes, code: 'round' }, 'Square')).toBe(false);
    expect(terminology.acceptsDisplay({ system: colours, code: 'round' }, 'Crwn')).toBe(false);
  });
});
