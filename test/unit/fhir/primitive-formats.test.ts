import { describe, expect, it } from 'vitest';
import { jsonFormOf, primitiveFormats } from '../../../src/fhir/primitive-formats.js';

interface Table {
  readonly type: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const zones = ['Z', '+00:00', '-00:00', '+01:00', '+14:00', '-14:00', '+13:59'];
const noZones = ['', 'z', '+1:00', '+01', '+0100', '+14:01', '+15:00', '+01:60', ' Z'];

const tables: readonly Table[] = [
  { type: 'boolean', valid: ['true', 'false'], invalid: ['', 'True', 'TRUE', '1', '0', 'yes', ' true'] },
  {
    type: 'integer',
    valid: ['0', '-0', '1', '-1', '2147483647', '-2147483648'],
    invalid: [
      '',
      '+1',
      '01',
      '-01',
      '1.0',
      '1e3',
      '2147483648',
      '-2147483649',
      '99999999999999',
      ' 1',
      '1 ',
      '-',
      '0x1',
      '١',
    ],
  },
  { type: 'unsignedInt', valid: ['0', '1', '2147483647'], invalid: ['-1', '2147483648', '1.5', ''] },
  { type: 'positiveInt', valid: ['1', '2147483647'], invalid: ['0', '-1', '2147483648', ''] },
  {
    type: 'decimal',
    valid: [
      '0',
      '-0',
      '1',
      '1.50',
      '-1.5',
      '0.0',
      '0.00000000000000000001',
      '100000000000000000000.1',
      '1e3',
      '1E-3',
      '1.5e+10',
    ],
    invalid: [
      '',
      '.5',
      '1.',
      '+1',
      '01',
      '00.1',
      '1,5',
      'NaN',
      'INF',
      '-',
      '1e',
      '1e+',
      '1.5.1',
      ' 1',
      '1 ',
      '0x1',
      '--1',
      '1e1.5',
    ],
  },
  {
    type: 'date',
    valid: ['1985', '1985-07', '1985-07-12', '2000-02-29', '1984-02-29', '0001-01-01', '9999-12-31'],
    invalid: [
      ...[
        '',
        '85',
        '985',
        '19850712',
        '1985-7',
        '1985-07-1',
        '1985-00',
        '1985-13',
        '1985-07-00',
        '1985-07-32',
      ],
      ...[
        '1985-04-31',
        '1985-02-29',
        '1900-02-29',
        '2100-02-29',
        '0000',
        '1985-',
        '1985-07-',
        '1985-07-12T',
        '12/07/1985',
      ],
      ...['1985-07-12Z', ' 1985', '1985 ', '+1985', '1985-07-12T00:00:00Z', '１９８５'],
    ],
  },
  {
    type: 'dateTime',
    valid: [
      ...[
        '1985',
        '1985-07',
        '1985-07-12',
        '1985-07-12T23:59:59.999999999Z',
        '2016-12-31T23:59:60Z',
        '2000-02-29T00:00:00Z',
      ],
      ...zones.map((zone) => `1985-07-12T09:30:00${zone}`),
    ],
    invalid: [
      ...[
        '',
        '1985-07-12T',
        '1985-07-12T09Z',
        '1985-07-12T09:30Z',
        '1985-07-12T24:00:00Z',
        '1985-07-12T09:60:00Z',
      ],
      ...[
        '1985-07-12T09:30:61Z',
        '1985-07-12T09:30:00.Z',
        '1985-07T09:30:00Z',
        '1985T09:30:00Z',
        '1985-02-29T09:30:00Z',
      ],
      ...['1985-07-12 09:30:00Z', '1985-07-12t09:30:00Z', '1985-07-12T9:30:00Z', '1985-07-12T09:30:00,5Z'],
      ...noZones.map((zone) => `1985-07-12T09:30:00${zone}`),
    ],
  },
  {
    type: 'instant',
    valid: ['1985-07-12T09:30:00.123Z', ...zones.map((zone) => `1985-07-12T09:30:00${zone}`)],
    invalid: [
      '1985',
      '1985-07',
      '1985-07-12',
      '1985-07-12T09:30Z',
      ...noZones.map((zone) => `1985-07-12T09:30:00${zone}`),
    ],
  },
  {
    type: 'time',
    valid: ['00:00:00', '23:59:59', '09:30:00.5', '23:59:60'],
    invalid: [
      '',
      '24:00:00',
      '9:30:00',
      '09:30',
      '09:30:00Z',
      '09:30:00+01:00',
      '09:60:00',
      '09:30:61',
      '09:30:00.',
      'T09:30:00',
    ],
  },
  {
    type: 'code',
    valid: ['a', 'mm[Hg]', 'two words', 'a b c', '*', 'é'],
    invalid: ['', ' ', ' a', 'a ', 'a  b', 'a\tb', 'a\nb', '\ta', 'a\u00a0', 'a\u0000b', 'a\ud83d', '\ude00'],
  },
  {
    type: 'id',
    valid: ['a', 'A-1.b', '1', '.', '-', 'a'.repeat(64)],
    invalid: ['', 'a_b', 'a b', 'a/b', 'é', 'a'.repeat(65), 'urn:uuid:1', 'a:b', '#a'],
  },
  {
    type: 'oid',
    valid: ['urn:oid:1.2.826', 'urn:oid:2.16.840.1.113883', 'urn:oid:0.0', 'urn:oid:1.0.3166'],
    invalid: [
      '',
      '1.2.826',
      'urn:oid:',
      'urn:oid:1',
      'urn:oid:3.1',
      'urn:oid:1.02',
      'urn:oid:1.2.',
      'urn:oid:.1',
      'URN:OID:1.2',
      'urn:oid:1..2',
    ],
  },
  {
    type: 'uuid',
    valid: ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520'],
    invalid: [
      '',
      'c757873d-ec9a-4326-a141-556f43239520',
      'urn:uuid:C757873D-EC9A-4326-A141-556F43239520',
      'urn:uuid:c757873dec9a4326a141556f43239520',
      'urn:uuid:c757873d-ec9a-4326-a141-556f4323952',
    ],
  },
  {
    type: 'uri',
    valid: [
      'https://example.org/a?b=c#d',
      'urn:oid:1.2',
      'urn:uuid:C757873D-EC9A-4326-A141-556F43239520',
      'Patient/1',
      '#a',
      'a',
      'mailto:a@b',
    ],
    invalid: [
      '',
      ' ',
      'https://example.org/a b',
      ' https://example.org',
      'a\n',
      'urn:oid:1.02',
      'a\u00a0b',
      'urn:a\u0000',
      'urn:\ude00',
    ],
  },
  { type: 'url', valid: ['https://example.org'], invalid: ['', 'https://example .org'] },
  { type: 'canonical', valid: ['https://example.org/x|1.0'], invalid: ['', 'https://example.org/x | 1.0'] },
  {
    type: 'base64Binary',
    valid: ['QQ==', 'QUI=', 'QUJD', 'QUJD\nQUJD', ' QUJD ', '+/+/', 'QUJDQQ=='],
    invalid: [
      '',
      ' ',
      'Q',
      'QQ',
      'QQ=',
      'QUJDQ',
      'QQ===',
      'Q===',
      '====',
      '=QQ=',
      'QU=J',
      'Q-_D',
      'QQ==QQ==',
      'QUJ!',
    ],
  },
  {
    type: 'string',
    valid: ['a', ' a ', 'a\tb\r\nc', '\u00e9', '\ud83d\ude00', '.', '\u200b'],
    invalid: [
      ...['', ' ', '\t\r\n', '\u00a0', 'a\u0000', '\u0001a', 'a\u001fb', '\u000b'],
      ...['a\ud83d', '\ude00a', '\ud83d\ud83d\ude00', '\ud83da', '\ude00\ud83d'],
    ],
  },
  { type: 'markdown', valid: ['# a\n\n* b'], invalid: ['', '\n', 'a\u0007'] },
];

describe.each(tables)('a $type', ({ type, valid, invalid }) => {
  const format = primitiveFormats.get(type);

  it.each(valid)('may be %j', (text) => {
    expect(format?.matches(text)).toBe(true);
  });

  it.each(invalid)('is not %j', (text) => {
    expect(format?.matches(text)).toBe(false);
  });
});

describe('a text of a megabyte', () => {
  const most = 'a'.repeat(1024 * 1024);

  it.each(['string', 'markdown', 'code'])('is the longest %s', (type) => {
    const format = primitiveFormats.get(type);
    expect(format?.matches(most)).toBe(true);
    expect(format?.matches(`${most}a`)).toBe(false);
  });

  it.each(['base64Binary', 'uri'])('is not the longest %s', (type) => {
    expect(primitiveFormats.get(type)?.matches(`${most}aaaa`)).toBe(true);
  });
});

describe('the formats', () => {
  it('are known for every primitive type of STU3 and R4', () => {
    expect([...primitiveFormats.keys()].toSorted()).toEqual(tables.map(({ type }) => type).toSorted());
  });

  it('say what they expect', () => {
    for (const { expected } of primitiveFormats.values()) expect(expected).toMatch(/^\S.*\S$/);
  });

  it('are judged in time that grows no faster than the text', () => {
    const long = 'QUJD '.repeat(200_000);
    const started = performance.now();
    for (const { matches } of primitiveFormats.values()) matches(`${long}!`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the form in JSON', () => {
  it.each([
    ['boolean', 'boolean'],
    ['integer', 'number'],
    ['decimal', 'number'],
    ['unsignedInt', 'number'],
    ['positiveInt', 'number'],
    ['string', 'string'],
    ['date', 'string'],
    ['base64Binary', 'string'],
  ])('of %s is a %s', (type, form) => {
    expect(jsonFormOf(type)).toBe(form);
  });
});
