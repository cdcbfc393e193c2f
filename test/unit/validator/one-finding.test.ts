import { describe, expect, it } from 'vitest';
import { readSound, soundNames } from '../../support/defect.js';
import { profileOf, type ElementSketch } from '../../support/profile.js';
import { findings } from '../../support/validate.js';

type Json = Record<string, unknown>;
type Place = readonly (string | number)[];

const patient = (members: string): string => `{"resourceType":"Patient",${members}}`;
const nested = (depth: number, inside = ''): string => '['.repeat(depth) + inside + ']'.repeat(depth);

describe('arrays in arrays', () => {
  it.each<readonly [string, string, string]>([
    ['of an element that repeats', `"name":${nested(200)}`, 'json-nested-array Patient.name[0]'],
    ['of an element that does not', `"gender":${nested(200, '"male"')}`, 'json-array Patient.gender[0]'],
    ['that nobody knows', `"given":${nested(200)}`, 'element-unknown Patient.given[0]'],
    ['with an element in them', `"contact":[[{"gender":"male"}]]`, 'json-nested-array Patient.contact[0]'],
    ['deeper than elements may nest', `"active":${nested(300, 'true')}`, 'json-syntax'],
    [
      'in an element',
      `"contact":[{"name":{"given":[[[[]]]]}}]`,
      'json-nested-array Patient.contact[0].name.given[0]',
    ],
  ])('get one finding, where they begin: %s', (_name, members, finding) => {
    expect(findings(patient(members))).toEqual([finding]);
  });

  it('get one finding for each place', () => {
    expect(findings(patient('"name":[[],{"text":"x"},[[]]]'))).toEqual([
      'json-nested-array Patient.name[0]',
      'json-nested-array Patient.name[2]',
    ]);
  });
});

/** Each place of a value below the resourceType, from inside out. */
function* placesOf(value: unknown, place: Place = []): Generator<Place> {
  if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) {
      if (name !== 'resourceType')
        yield* placesOf(member, [...place, Array.isArray(value) ? Number(name) : name]);
    }
  if (place.length > 0) yield place;
}

function replaceAt(
  resource: Json,
  place: Place,
  value: unknown,
): { readonly changed: Json; readonly before: unknown } {
  const changed = structuredClone(resource);
  const parent = place.slice(0, -1).reduce<Json>((at, name) => at[name] as Json, changed);
  const name = place.at(-1) ?? '';
  const before = parent[name];
  parent[name] = value;
  return { changed, before };
}

/** A companion array must have as many items as the array that it stands beside, so that there two things would be wrong. */
function isBesideCompanion(resource: Json, place: Place): boolean {
  const names = place.map(String);
  return names.some((name, at) => {
    const parent = names.slice(0, at).reduce<Json>((value, each) => value[each] as Json, resource);
    return name.startsWith('_') || (Array.isArray(parent[name]) && `_${name}` in parent);
  });
}

/** Whoever refers to an entry that cannot be read any more has a word to say as well. */
function isReferredTo(place: Place): boolean {
  return place.at(-1) === 'fullUrl' || (place[0] === 'entry' && place.length < 3);
}

/** Values that no element has, and those that have another form than what stood there. */
function wrongFor(before: unknown): readonly unknown[] {
  const always = [[['x']], [[{ a: 1 }]], [[[]]]];
  if (typeof before === 'object') return [...always, 7, true];
  return [...always, { a: 1 }, [{ a: 1 }], ...(typeof before === 'string' ? [7, true] : ['x'])];
}

describe('a value of the wrong shape', () => {
  it.each(soundNames)('gets one finding, wherever it stands: %s', (name) => {
    const sound = JSON.parse(readSound(`${name}.json`)) as Json;
    const places = [...placesOf(sound)].filter(
      (place) => !isBesideCompanion(sound, place) && !isReferredTo(place),
    );
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) {
      const { before } = replaceAt(sound, place, undefined);
      for (const wrong of wrongFor(before)) {
        const { changed } = replaceAt(sound, place, wrong);
        const found = findings(changed);
        expect(found, `${place.join('.')} is ${JSON.stringify(wrong)}`).toHaveLength(1);
        expect(found[0]).toMatch(/^(json-array|json-nested-array|type-form|json-companion) /);
      }
    }
  });
});

describe('a type that a profile forbids', () => {
  const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
  const found = (type: string, elements: readonly ElementSketch[], resource: object): readonly string[] => {
    const profile = profileOf(type, elements);
    return findings(resource, { definitions: [profile], profiles: [profile.url] });
  };
  const closed = { discriminator: [{ type: 'type', path: '$this' }], rules: 'closed' } as const;
  const weight: ElementSketch = { path: 'Observation.value[x]', min: 1, type: [{ code: 'Quantity' }] };

  it.each<readonly [string, readonly ElementSketch[]]>([
    ['its content has demands', [weight, { path: 'Observation.value[x].unit', min: 1, fixedString: 'kg' }]],
    ['it has a value', [{ ...weight, patternQuantity: { unit: 'kg' } }]],
    ['it is bound', [{ ...weight, binding: { strength: 'required', valueSetUri: 'urn:x' } }]],
    [
      'it is sliced by type',
      [
        { ...weight, slicing: closed },
        {
          path: 'Observation.value[x]',
          sliceName: 'valueQuantity',
          min: 1,
          max: '1',
          type: [{ code: 'Quantity' }],
        },
      ],
    ],
    [
      'it is sliced by name',
      [
        { ...weight, slicing: closed },
        {
          path: 'Observation.valueQuantity',
          sliceName: 'valueQuantity',
          min: 1,
          max: '1',
          type: [{ code: 'Quantity' }],
        },
        { path: 'Observation.valueQuantity.unit', min: 1 },
      ],
    ],
  ])('is one finding where %s', (_name, elements) => {
    const resource = { ...observation, valueCodeableConcept: { coding: [{ code: 'x' }] } };
    expect(found('Observation', elements, resource)).toEqual([
      'type-forbidden Observation.valueCodeableConcept',
    ]);
  });

  it('is one finding of a resource that an entry holds', () => {
    const entry = [
      {
        path: 'Bundle.entry',
        slicing: { discriminator: [{ type: 'type', path: 'resource' }], rules: 'closed' },
      },
      { path: 'Bundle.entry', sliceName: 'patient', min: 1, max: '1' },
      { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Patient' }] },
    ] as const;
    const all = [
      { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Patient' }] },
      { path: 'Bundle.entry.resource.gender', min: 1 },
    ];
    const fullUrl = 'urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498';
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl, resource: { resourceType: 'Organization', name: 'x' } }],
    };
    expect(found('Bundle', all, bundle)).toEqual(['type-forbidden Bundle.entry[0].resource']);
    expect(found('Bundle', entry, bundle)).toEqual([
      'slice-min Bundle.entry',
      'slice-unmatched Bundle.entry[0]',
    ]);
  });
});
