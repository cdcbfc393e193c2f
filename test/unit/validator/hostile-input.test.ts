import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSound, soundNames } from '../../support/defect.js';
import { profileOf } from '../../support/profile.js';
import { ruleFixtures } from '../../support/rule-fixtures.js';
import { validate } from '../../support/validate.js';

const many = (count: number, make: (index: number) => string, separator = ','): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);

const patient = (members: string): string => `{"resourceType":"Patient",${members}}`;
const patientXml = (content: string): string => `<Patient xmlns="http://hl7.org/fhir">${content}</Patient>`;
const narrative = (content: string): string =>
  patient(
    `"text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">${content}</div>"}`,
  );

const size = 30_000;

/**
 * Texts of a megabyte or so that are cheap to send; each took minutes where work grew with the square of the size. The
 * bound is far from the second or two that they take, and far from that.
 */
const hostile: readonly (readonly [string, string])[] = [
  ['properties that nobody knows', patient(many(size, (index) => `"k${index}":1`))],
  ['one property again and again', patient(many(size, () => '"k":1'))],
  [
    'companions before their values',
    patient(`"name":[{"_given":[${many(size, () => '{"id":"a"}')}],"given":[${many(size, () => '"x"')}]}]`),
  ],
  [
    'companions after their values',
    patient(`"name":[{"given":[${many(size, () => '"x"')}],"_given":[${many(size, () => '{"id":"a"}')}]}]`),
  ],
  [
    'a companion and many others',
    patient(`"_birthDate":{"id":"a"},${many(size, (index) => `"k${index}":1`)}`),
  ],
  ['elements that nobody knows', patientXml(many(size, (index) => `<k${index} value="1"/>`, ''))],
  [
    'elements that take turns',
    patientXml(many(size, (index) => `<${index % 2 === 0 ? 'name' : 'photo'}/>`, '')),
  ],
  ['attributes', patientXml(`<name ${many(size, (index) => `a${index}="1"`, ' ')}/>`)],
  [
    'contained resources',
    patient(
      `"contained":[${many(size, (index) => `{"resourceType":"Organization","id":"o${index}","name":"x"}`)}],` +
        `"generalPractitioner":[${many(size, (index) => `{"reference":"#o${index}"}`)}]`,
    ),
  ],
  ['nested formatting', narrative('<p>'.repeat(size) + '</p>'.repeat(size))],
  [
    'nested formatting in XML',
    patientXml(
      `<text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">${'<p>'.repeat(size)}${'</p>'.repeat(size)}</div></text>`,
    ),
  ],
  [
    'nested extensions',
    patient(
      `"extension":[${'{"url":"urn:x","extension":['.repeat(150)}{"url":"y","valueString":"x"}${']}'.repeat(150)}]`,
    ),
  ],
  [
    'companions and values of the wrong form',
    patient(`"name":[${many(size, () => '{"_family":5,"family":{"a":1}}')}]`),
  ],
  ['contained resources of no type', patient(`"contained":[${many(size, () => '{"resourceType":5}')}]`)],
  [
    'codes that their system does not have',
    patient(
      `"contact":[${many(size, () => '{"relationship":[{"coding":[{"system":"http://hl7.org/fhir/v2/0131","code":"x"}]}]}')}]`,
    ),
  ],
  [
    'references to one of many with the same id',
    `{"resourceType":"Bundle","type":"collection","entry":[${many(
      size / 3,
      (index) =>
        `{"fullUrl":"urn:x:${index}","resource":{"resourceType":"Patient","id":"1","generalPractitioner":[{"reference":"Patient/1"}]}}`,
    )}]}`,
  ],
];

/** The only one with nothing wrong in it. */
const sound = 'contained resources';

describe('a text made to be slow', () => {
  it.each(hostile)(
    'is judged in seconds: %s',
    (name, text) => {
      const started = performance.now();
      expect(validate(text).issues.length === 0).toBe(name === sound);
      expect(performance.now() - started).toBeLessThan(5_000);
    },
    60_000,
  );
});

describe('one slice with very many members', () => {
  it('is judged in seconds', () => {
    const system = 'Patient.identifier.system';
    const profile = profileOf('Patient', [
      {
        path: 'Patient.identifier',
        slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' },
      },
      { path: 'Patient.identifier', sliceName: 'own', max: '*' },
      { id: 'Patient.identifier:own.system', path: system, fixedUri: 'urn:own' },
    ]);
    const text = patient(`"identifier":[${many(3 * size, () => '{"system":"urn:own"}')}]`);
    const started = performance.now();
    expect(validate(text, { definitions: [profile], profiles: [profile.url] }).issues).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  }, 60_000);
});

const deep = 100_000;
const digits = '9'.repeat(1_000_000);
/** Ten entities, each ten times the one before: ten thousand million characters. */
const bomb = many(10, (index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`, '');

/** Texts that ask for more than there is: memory, the stack, a file, what JavaScript makes of a name. */
const greedy: readonly (readonly [name: string, text: string, findings: readonly string[]])[] = [
  ['nesting in JSON', patient(`"contact":${'{"x":'.repeat(deep)}1${'}'.repeat(deep)}`), ['json-syntax']],
  ['nesting in XML', patientXml('<contact>'.repeat(deep) + '</contact>'.repeat(deep)), ['xml-syntax']],
  ['a property that stands twice', patient('"active":true,"active":false'), ['json-duplicate-key']],
  ['the prototype', patient('"__proto__":{"active":"x"}'), ['element-unknown']],
  ['the constructor', patient('"constructor":{"prototype":{"x":1}}'), ['element-unknown']],
  [
    'entities of entities',
    `<!DOCTYPE Patient [<!ENTITY e0 "aaaaaaaaaa">${bomb}]>${patientXml('<name><family value="&e10;"/></name>')}`,
    ['xml-doctype'],
  ],
  [
    'an entity that is a file',
    `<!DOCTYPE Patient [<!ENTITY x SYSTEM "file:///etc/hosts">]>${patientXml('<name><family value="&x;"/></name>')}`,
    ['xml-doctype'],
  ],
  ['half of a character, escaped', patient('"name":[{"family":"\\ud800"}]'), ['primitive-format']],
  ['half of a character', patient('"name":[{"family":"\ud800"}]'), ['primitive-format']],
  ['half of a character in XML', patientXml('<name><family value="&#xD800;"/></name>'), ['xml-syntax']],
  ['a number of a million digits', patient(`"multipleBirthInteger":${digits}`), ['primitive-format']],
  [
    'a number of a million digits in XML',
    patientXml(`<multipleBirthInteger value="${digits}"/>`),
    ['primitive-format'],
  ],
  // The JSON of STU3 allows it, and nobody needs to work it out.
  [
    'a decimal with an exponent of a million digits',
    `{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":1e${digits}}}`,
    [],
  ],
];

describe('a text that asks for too much', () => {
  it.each(greedy)('gets the findings that it earns: %s', (_name, text, expected) => {
    expect(validate(text).issues.map(({ rule }) => rule)).toEqual(expected);
  });
});

describe('a name that means something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', '__defineGetter__'])(
    'is unknown by the name that it has: %s',
    (name) => {
      const resource = patient(`"name":[{"${name}":{"family":"x"},"text":"y"}]`);
      const [issue, ...more] = validate(resource, { definitions: ruleFixtures }).issues;
      expect(more).toEqual([]);
      expect(issue).toMatchObject({
        rule: 'element-unknown',
        expression: `Patient.name[0].${name}`,
        message: `The element "${name}" is unknown; HumanName has none of that name.`,
      });
      expect('family' in {}).toBe(false);
    },
  );
});

describe('whatever it is given, the validator', () => {
  const against = {
    definitions: ruleFixtures,
    profiles: ['https://example.org/StructureDefinition/Patient-official-name'],
  };

  it('does not throw for JSON with anything in its place', () => {
    const names = fc.constantFrom(
      'name',
      'birthDate',
      '_birthDate',
      'contained',
      'extension',
      'text',
      'meta',
      'link',
      'resourceType',
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue({ maxDepth: 4 })), (members) => {
        expect(() => validate({ resourceType: 'Patient', ...members }, against)).not.toThrow();
      }),
    );
  });

  it.each(soundNames)('does not throw for a text that is cut or stained: %s', (name) => {
    for (const text of [readSound(`${name}.json`), readSound(`${name}.xml`)]) {
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, length, stain) => {
          expect(() => validate(text.slice(0, at), against)).not.toThrow();
          expect(() => validate(text.slice(0, at) + stain + text.slice(at + length), against)).not.toThrow();
        }),
      );
    }
  });
});
