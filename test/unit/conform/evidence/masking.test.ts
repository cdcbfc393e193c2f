import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodes, findNhsNumbers } from '../../../../src/conform/evidence/find-nhs-numbers.js';
import { maskBody } from '../../../../src/conform/evidence/mask-body.js';
import { maskExchange } from '../../../../src/conform/evidence/mask-exchange.js';
import { maskFinding, maskProse } from '../../../../src/conform/evidence/mask-run.js';
import { maskUrl } from '../../../../src/conform/evidence/mask-url.js';
import { createMasker } from '../../../../src/conform/evidence/masker.js';
import { isNhsNumber } from '../../../../src/fhir/nhs-number.js';
import type { Exchange } from '../../../../src/model/exchange.js';

// Made up, with a right check digit, and of no test range.
const realNumber = '4010232137';
const patient = `{
  "resourceType": "Patient",
  "id": "p-17",
  "meta": {"profile": ["https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1"]},
  "text": {"status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">Mr <b>Holloway</b></div>"},
  "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "${realNumber}"}],
  "name": [{"use": "official", "family": "Holloway", "given": ["Jocelyn", "A"]}],
  "gender": "male",
  "birthDate": "1951-11-30",
  "multipleBirthInteger": 2,
  "address": [{"line": ["12 Quay Street"], "postalCode": "YO1 7HH"}],
  "generalPractitioner": [{"reference": "Practitioner/9", "display": "Dr Ormond"}]
}`;
const masker = () => createMasker('a key of the test');
const json = 'application/fhir+json';

describe('a masked body', () => {
  it('in JSON keeps every character that is no value, and codes, systems and types', () => {
    const masked = maskBody(patient, json, masker());
    const form = (text: string): string => text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(form(masked)).toBe(form(patient));
    for (const word of ['Holloway', 'Jocelyn', 'Quay', 'YO1', 'Ormond', 'p-17', '1951-11-30', realNumber])
      expect(masked).not.toContain(word);
    for (const word of [
      '"Patient"',
      'CareConnect-Patient-1"',
      '"official"',
      '"male"',
      'Id/nhs-number"',
      ': 2,',
    ])
      expect(masked).toContain(word);
  });

  it('holds an NHS number of the test range that is valid where the other was, and a date that exists', () => {
    const { identifier, birthDate } = JSON.parse(maskBody(patient, json, masker())) as {
      readonly identifier: readonly { readonly value: string }[];
      readonly birthDate: string;
    };
    expect(identifier[0]?.value).toMatch(/^999/);
    expect(isNhsNumber(identifier[0]?.value ?? '')).toBe(true);
    expect(new Date(birthDate).toISOString().slice(0, 10)).toBe(birthDate);
    expect(birthDate < '1951-11-30').toBe(true);
    const wrong = masker().text('4010232138');
    expect(wrong).toMatch(/^999\d{7}$/);
    expect(isNhsNumber(wrong)).toBe(false);
  });

  it('in XML masks the same values in the same way', () => {
    const one = masker();
    const inJson = JSON.parse(maskBody(patient, json, one)) as { readonly birthDate: string };
    const xml = `<Patient xmlns="http://hl7.org/fhir"><!-- Holloway --><name><family value="Holloway"/></name><gender value='male'/><birthDate value="1951-11-30"/></Patient>`;
    const masked = maskBody(xml, 'application/fhir+xml', one);
    expect(masked).toBe(
      `<Patient xmlns="http://hl7.org/fhir"><!-- masked --><name><family value="${one.text('Holloway')}"/></name><gender value="male"/><birthDate value="${inJson.birthDate}"/></Patient>`,
    );
  });

  it('has no word of a body that cannot be read, which prose does not repeat either', () => {
    const one = masker();
    const body = '{"family": "Holloway", "given": ["Jocelyn"';
    expect(maskBody(body, json, one)).toBe('[masked: 42 characters that are no JSON and no XML]');
    expect(maskProse('found "Holloway"', one)).not.toContain('Holloway');
  });

  it('keeps a CapabilityStatement, which speaks of no person', () => {
    const statement = '{"resourceType":"CapabilityStatement","publisher":"Somebody"}';
    expect(maskBody(statement, json, masker())).toBe(statement);
    const xml =
      '<CapabilityStatement xmlns="http://hl7.org/fhir"><publisher value="Somebody"/></CapabilityStatement>';
    expect(maskBody(xml, 'application/fhir+xml', masker())).toBe(xml);
  });

  it('is JSON whatever the strings are, and has none of the names in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.json(), (name, rest) => {
        const body = JSON.stringify({ name: [{ family: name }], rest: JSON.parse(rest) as unknown });
        const masked = JSON.parse(maskBody(body, json, masker())) as typeof body & {
          readonly name: readonly { readonly family: string }[];
        };
        const letters = /[\p{L}\p{M}\p{N}]/u.test(name);
        expect(masked.name[0]?.family === name).toBe(!letters);
      }),
      { numRuns: 100 },
    );
  });
});

describe('dates', () => {
  it.each(['1951', '1951-11', '1951-11-30', '1951-11-30T10:00:00+00:00'])(
    'move by as much in every form: %s',
    (date) => {
      const masked = masker().date(date);
      expect(masked).toHaveLength(date.length);
      expect(masked < date).toBe(true);
      if (date.length >= 10) expect(masked.slice(0, 10)).toBe(masker().date('1951-11-30'));
    },
  );

  it('that do not exist stay so', () => {
    expect(masker().date('1948-02-30')).toBe('1947-02-30');
  });
});

describe('a masked address', () => {
  it.each([
    [
      'http://x.example/fhir/Patient/p-17/_history/2',
      /^http:\/\/x\.example\/fhir\/Patient\/m-[0-9a-f]{12}\/_history\/2$/,
    ],
    ['Patient/p-17', /^Patient\/m-[0-9a-f]{12}$/],
    [
      'http://x.example/Patient?family:exact=Holl%20oway&_count=2&gender=male',
      /\?family:exact=(?!Holl)\w{4}%20\w{4}&_count=2&gender=male$/,
    ],
    [
      `http://x.example/Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C${realNumber}`,
      /identifier=https%3A%2F%2Ffhir\.nhs\.uk%2FId%2Fnhs-number%7C999\d{7}$/,
    ],
    ['http://x.example/Patient?birthdate=ge1951-11-30', /birthdate=ge19(?!51-11-30)\d\d-\d\d-\d\d$/],
    [
      'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1',
      /StructureDefinition\/CareConnect-Patient-1$/,
    ],
  ])('of %s', (url, expected) => {
    expect(maskUrl(url, masker())).toMatch(expected);
  });
});

describe('a masked finding', () => {
  const exchange: Exchange = {
    id: 'e-1',
    purpose: 'interaction',
    request: { method: 'GET', url: 'http://x.example/Patient/p-17', headers: { 'x-user': 'Holloway' } },
    response: {
      status: 200,
      headers: { 'content-type': json, location: 'http://x.example/Patient/p-17' },
      body: patient,
    },
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    redacted: [],
  };
  const finding = {
    expected: 'a Patient with family = Ormond',
    found: `"${realNumber}" of Holloway, 12 Quay Street, born 1951-11-30, 12 matches; "Holl…"`,
    excerpt: 'Patient:\n  id: p-17\n  gender: male\n  name:\n    family: Holloway\n… 3 more lines',
    exchange: 'e-1',
    curl: "curl 'http://x.example/Patient/p-17'",
    issues: [
      {
        rule: 'x',
        severity: 'error',
        code: 'value',
        expression: 'Patient.name',
        message: 'Found "Jocelyn".',
      },
    ],
  } as const;

  it.each(['masked', 'headers'] as const)('says nothing of a person, and the rest as before: %s', (level) => {
    const one = masker();
    const masked = maskExchange(exchange, level, one);
    const exchanges = new Map([[masked.id, masked]]);
    const text = JSON.stringify([maskFinding(finding, { masker: one, level, exchanges }), masked]);
    for (const word of ['Holloway', 'Holl…', 'Quay', 'Jocelyn', realNumber, '1951-11-30', 'p-17'])
      expect(text).not.toContain(word);
    for (const word of [', 12 matches', 'Patient.name', 'a Patient with family = ', 'curl -sS'])
      expect(text).toContain(word);
    expect(text.includes('gender: male')).toBe(level === 'masked');
    expect(text.includes('[left out: ')).toBe(level === 'headers');
  });
});

describe('a masked file that is no text', () => {
  it('does not tell which file it is', () => {
    const exchange: Exchange = {
      id: 'x',
      purpose: 'interaction',
      request: { method: 'GET', url: 'https://fhir.example.org/Binary/1', headers: {} },
      response: { status: 200, headers: {}, body: 'a\uFFFD', bytes: { length: 2, sha256: 'c0ffee' } },
      startedAt: '2030-01-01T00:00:00Z',
      durationMs: 1,
      redacted: [],
    };
    for (const level of ['masked', 'headers'] as const)
      expect(maskExchange(exchange, level, masker()).response).not.toHaveProperty('bytes');
  });
});

describe('the last look at every file', () => {
  const none = (): boolean => false;

  it.each([
    [realNumber, 1],
    ['401 023 2137', 1],
    [`nhs-number%7C${realNumber}`, 1],
    ['number%20401%20023%202137', 1],
    ['number+401+023+2137', 1],
    [`{"body":"Number:\\n${realNumber}"}`, 1],
    [`{"body":"\\t401 023 2137"}`, 1],
    [`{"body":"\\u003c${realNumber}\\u003e"}`, 1],
    [`a${realNumber}`, 0],
    [`n${realNumber}`, 0],
    [`0${realNumber}`, 0],
    ['4010232138', 0],
    [`{"timestamp":{"seconds":${realNumber},"nanos":1}}`, 0],
  ])('finds NHS numbers in %s: %i', (text, count) => {
    expect(findNhsNumbers([{ file: 'run.json', text: `\n${text}\n` }], none)).toEqual(
      Array.from({ length: count }, () => ({ file: 'run.json', line: 2 })),
    );
  });

  it('are none in the table of a PDF file, whose offsets have ten digits', () => {
    const offset = Array.from({ length: 200 }, (_, at) => String(at).padStart(10, '0')).find(isNhsNumber);
    expect(offset).toBeDefined();
    expect(findNhsNumbers([{ file: 'a', text: `xref\n${offset ?? ''} 00000 n ` }], none)).toEqual([]);
  });

  it('lets stand what may, such as codes that happen to be valid', () => {
    expect(findNhsNumbers([{ file: 'a', text: realNumber }], (digits) => digits === realNumber)).toEqual([]);
    const body = `{"coding":[{"system":"http://snomed.info/sct","code":"${realNumber}"}]}`;
    const response = { status: 200, headers: {}, body };
    const exchange = {
      id: 'e',
      purpose: 'interaction',
      request: { method: 'GET', url: '', headers: {} },
    } as const;
    expect(findCodes([{ ...exchange, response, startedAt: '', durationMs: 0, redacted: [] }])).toEqual(
      new Set([realNumber]),
    );
  });
});

describe('what the toolkit itself says', () => {
  it('keeps the words for states, though they stand in masked elements as well', () => {
    const own = masker();
    own.learn('active', own.text);
    own.learn('Holloway', own.text);
    const said = 'The target file gives no id under data.records.Flag.active';
    expect(maskProse(said, own)).toBe(said);
    expect(maskProse('Holloway', own)).not.toBe('Holloway');
  });
});
