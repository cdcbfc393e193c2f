import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../../src/definitions/load/embedded.js';
import { createTerminology } from '../../../../src/terminology/create-terminology.js';
import { createGrammars } from '../../../../src/terminology/grammars/create-grammars.js';
import { createNodeGrammars } from '../../../../src/terminology/load/node-grammars.js';
import { packageOf } from '../../../support/definition-package.js';

const withLibraries = createNodeGrammars();
const withoutLibraries = createGrammars();

const mime = 'urn:ietf:bcp:13';
const language = 'urn:ietf:bcp:47';
const ucum = 'http://unitsofmeasure.org';
const country = 'urn:iso:std:iso:3166';
const subdivision = 'urn:iso:std:iso:3166:-2';
const currency = 'urn:iso:std:iso:4217';
const timeZone = 'https://www.iana.org/time-zones';

const check = (system: string, code: string) => withLibraries.get(system)?.check(code);

describe.each([
  [mime, 'text/plain'],
  [mime, 'application/fhir+xml; charset=UTF-8'],
  [mime, 'application/fhir+json;fhirVersion=3.0'],
  [mime, 'multipart/related;boundary="a;b\\"c"; type=text'],
  [mime, 'X-thing/y'],
  [mime, 'image/svg+xml'],
  [language, 'en'],
  [language, 'en-GB'],
  [language, 'EN-gb'],
  [language, 'zh-Hant-HK'],
  [language, 'zh-cmn'],
  [language, 'de-CH-1996'],
  [language, 'sl-rozaj-biske-1994'],
  [language, 'en-x-nhs'],
  [language, 'x-private'],
  [language, 'i-klingon'],
  [language, 'qaa-Qaaa-QM'],
  [language, 'en-US-u-ca-gregory'],
  [ucum, 'mg'],
  [ucum, 'mm[Hg]'],
  [ucum, '10*9/L'],
  [ucum, '{beats}/min'],
  [ucum, '%'],
  [ucum, 'mL/min/{1.73_m2}'],
  [country, 'GB'],
  [country, 'GBR'],
  [country, '826'],
  [subdivision, 'GB-ENG'],
  [currency, 'GBP'],
  [timeZone, 'Europe/London'],
])('%s has', (system, code) => {
  it(code, () => {
    expect(check(system, code)).toBe(true);
  });
});

describe.each([
  [mime, ''],
  [mime, 'text'],
  [mime, 'aplication/pdf'],
  [mime, 'text/'],
  [mime, 'text/plain/x'],
  [mime, 'text/pl ain'],
  [mime, 'x-/y'],
  [mime, 'text/plain;'],
  [mime, 'text/plain; charset'],
  [mime, 'text/plain; a="b'],
  [mime, 'text/*'],
  [language, ''],
  [language, 'en_GB'],
  [language, 'english'],
  [language, 'xx'],
  [language, 'en-YY'],
  [language, 'de-DE-DE'],
  [language, 'en-1996-1996'],
  [language, '__proto__'],
  [ucum, 'kgs'],
  [ucum, 'tbl'],
  [ucum, 'KG'],
  [ucum, '2mg'],
  [ucum, 'mg{a b}'],
  [ucum, 'deg C'],
  [ucum, ''],
  [country, 'gb'],
  [country, 'XX'],
  [subdivision, 'GB-XXX'],
  [currency, 'gbp'],
  [currency, 'POUND'],
])('%s does not have', (system, code) => {
  it(`"${code}"`, () => {
    expect(check(system, code)).toBe(false);
  });
});

describe('what no list at hand decides', () => {
  it.each([
    [country, 'UK', 'ISO 3166 reserves "UK" and assigns it to no country'],
    [currency, 'XQQ', 'the runtime knows no currency "XQQ"'],
    [timeZone, 'Europe/Atlantis', 'the runtime knows no time zone "Europe/Atlantis"'],
    [timeZone, '+01:00', 'the runtime knows no time zone "+01:00"'],
  ])('stays open: %s %s', (system, code, reason) => {
    expect(check(system, code)).toBe(reason);
  });

  it.each([
    [language, 'en-GB', true],
    [language, 'x-private', expect.stringContaining('is not at hand')],
    [ucum, 'mg', expect.stringContaining('not at hand')],
    [country, 'GB', expect.stringContaining('not at hand')],
    [subdivision, 'GB-ENG', expect.stringContaining('not at hand')],
    [mime, 'text/plain', true],
    [mime, 'text', false],
  ])('without libraries: %s %s', (system, code, answer) => {
    expect(withoutLibraries.get(system)?.check(code)).toEqual(answer);
  });
});

describe('a grammar in a terminology', () => {
  const core = openEmbeddedPackage('stu3-core');
  const terminology = createTerminology(createDefinitionStore('stu3', [core]), { grammars: withLibraries });

  it('decides bindings to the document that defines it, and to all of its system', () => {
    const bcp13 = (code: string) =>
      terminology.checkCode('http://www.rfc-editor.org/bcp/bcp13.txt', { code }).result;
    expect([bcp13('text/plain'), bcp13('plain')]).toEqual(['in', 'not-in']);
    const units = (code: string) =>
      terminology.checkCode('http://hl7.org/fhir/ValueSet/ucum-units', { system: ucum, code }).result;
    expect([units('mg'), units('kgs')]).toEqual(['in', 'not-in']);
    expect(
      terminology.checkCode('http://hl7.org/fhir/ValueSet/all-languages', { code: 'cy-GB' }).result,
    ).toBe('in');
  });

  it('decides codes by their system', () => {
    expect(terminology.findCode({ system: ucum, code: 'mg' })).toEqual({ result: 'found' });
    expect(terminology.findCode({ system: ucum, code: 'kgs' })).toEqual({ result: 'not-found' });
    expect(terminology.findCode({ system: currency, code: 'XQQ' })).toEqual({
      result: 'unknown',
      reason: 'the runtime knows no currency "XQQ"',
    });
  });

  it('gives way to what a value set publishes', () => {
    const listed = packageOf([
      {
        resourceType: 'ValueSet',
        url: 'urn:vs',
        compose: { include: [{ system: ucum, concept: [{ code: 'tbl' }] }] },
      } as never,
    ]);
    const store = createDefinitionStore('stu3', [listed, core]);
    const lenient = createTerminology(store, { grammars: withLibraries });
    expect(lenient.findCode({ system: ucum, code: 'tbl' }).result).toBe('found');
  });

  it('says nothing of a part of its system', () => {
    const filter = [{ property: 'canonical', op: '=', value: 's' }];
    const part = packageOf([
      {
        resourceType: 'ValueSet',
        url: 'urn:vs',
        compose: { include: [{ system: ucum, filter }] },
      } as never,
    ]);
    const partly = createTerminology(createDefinitionStore('stu3', [part, core]), {
      grammars: withLibraries,
    });
    expect(partly.checkCode('urn:vs', { system: ucum, code: 's' }).result).toBe('unknown');
  });
});

describe('the units that HL7 lists as common', () => {
  const common = openEmbeddedPackage('r4-core').find('ValueSet', 'http://hl7.org/fhir/ValueSet/ucum-common');
  const { compose } = common as unknown as {
    readonly compose: {
      readonly include: readonly { readonly concept: readonly { readonly code: string }[] }[];
    };
  };
  const codes = compose.include.flatMap(({ concept }) => concept.map(({ code }) => code));

  it('are units of UCUM, but for those that are none by its grammar', () => {
    expect(codes.length).toBeGreaterThan(1_000);
    expect(codes.filter((code) => check(ucum, code) !== true)).toMatchInlineSnapshot(`
      [
        "%{Negative Control}",
        "{# of calculi}",
        "{# of donor informative markers}",
        "{# of fetuses}",
        "{# of informative markers}",
        "{2 or 3 times}/d",
        "{3 times}/d",
        "{4 times}/d",
        "{5 times}/d",
        "{clock time}",
        "{P2Y12 Reaction Units}",
      ]
    `);
  });
});
