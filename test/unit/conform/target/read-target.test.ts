import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTargetFromUrl } from '../../../../src/conform/target/create-target-from-url.js';
import { defaultProfiles } from '../../../../src/conform/target/to-target.js';
import { readTarget } from '../../../../src/conform/target/read-target.js';
import type { TargetContext } from '../../../../src/conform/target/read-target.js';
import { isToolkitError } from '../../../../src/model/toolkit-error.js';

/** The lines of the error, without the first, which counts them. */
function problemsOf(text: string, context: TargetContext = {}): readonly string[] {
  try {
    readTarget(text, 'my.yaml', context);
  } catch (error) {
    if (!isToolkitError(error)) throw error;
    expect(error.code).toBe('configuration-invalid');
    const [first = '', ...lines] = error.message.split('\n');
    expect(first).toBe(`my.yaml has ${lines.length === 1 ? 'a problem' : `${lines.length} problems`}:`);
    return lines.map((line) => line.trim());
  }
  throw new Error('The file was accepted');
}

const base = 'baseUrl: https://fhir.example.org/STU3\n';

describe('a target file', () => {
  it('with a base URL only gets the defaults', () => {
    expect(readTarget(base, 'my.yaml')).toEqual({
      name: 'fhir.example.org',
      baseUrl: 'https://fhir.example.org/STU3',
      fhirVersion: '3.0.2',
      auth: { type: 'none' },
      headers: {},
      tls: {},
      timeoutMs: 30_000,
      rate: { concurrency: 4 },
      claims: ['capability', 'http', 'demographics'],
      profiles: defaultProfiles,
      data: { patients: {}, organizations: {}, practitioners: {} },
      writes: false,
      dialect: 'careconnect',
    });
  });

  it('keeps secrets as names, and claims security where there is something to test it with', () => {
    const auth =
      'auth:\n  type: client-credentials\n  tokenUrl: https://x.org/token\n  clientId: me\n  clientSecret: ${A_1}\n';
    const target = readTarget(`${base}${auth}`, 'my.yaml');
    expect(target.auth).toEqual({
      type: 'client-credentials',
      tokenUrl: 'https://x.org/token',
      clientId: 'me',
      clientSecret: { env: 'A_1' },
      method: 'client_secret_basic',
    });
    expect(target.claims).toEqual(['capability', 'http', 'demographics', 'security']);
  });

  it('takes keys in place of secrets, from the folder of the file', () => {
    const auth =
      'auth: {type: client-credentials, tokenUrl: "https://x.org/token", clientId: me, method: private_key_jwt, privateKey: keys/me.pem, keyId: k1}\n';
    const data = 'data: {readOnlyClient: {clientId: reader, privateKey: /keys/reader.pem}}\n';
    const target = readTarget(`${base}${auth}${data}`, '/targets/my.yaml');
    expect(target.auth).toEqual({
      type: 'client-credentials',
      tokenUrl: 'https://x.org/token',
      clientId: 'me',
      method: 'private_key_jwt',
      privateKey: '/targets/keys/me.pem',
      algorithm: 'RS512',
      keyId: 'k1',
    });
    expect(target.data.readOnlyClient).toEqual({
      clientId: 'reader',
      method: 'private_key_jwt',
      privateKey: '/keys/reader.pem',
      algorithm: 'RS512',
    });
  });

  it('keeps values as they are written, with leading zeros and without a slash at the end', () => {
    const text =
      'baseUrl: http://localhost:8080/fhir/\nname: 1.0\ndata: {patients: {jo: {nhsNumber: 0123456789}}}\nwrites: true\n';
    const target = readTarget(text, 'my.yaml');
    expect(target).toMatchObject({ name: '1.0', baseUrl: 'http://localhost:8080/fhir', writes: true });
    expect(target.data.patients).toEqual({ jo: { nhsNumber: '0123456789' } });
  });

  it('claims what its dialect offers', () => {
    const claims = readTarget(`${base}dialect: patient-held-record`, 'my.yaml').claims;
    expect(claims).toEqual(expect.arrayContaining(['demographics', 'registration.status-query']));
  });

  it('names origins as they are compared', () => {
    const follow = 'follow: [https://Files.example.org:443/, http://localhost:8080]\n';
    expect(readTarget(`${base}${follow}`, 'my.yaml').follow).toEqual([
      'https://files.example.org',
      'http://localhost:8080',
    ]);
  });

  it('looks for certificates from its own folder', () => {
    const target = readTarget(
      `${base}tls: {ca: ca.pem, certificate: /abs/c.pem, key: ../k.pem}`,
      '/here/targets/my.yaml',
    );
    expect(target.tls).toEqual({ ca: '/here/targets/ca.pem', certificate: '/abs/c.pem', key: '/here/k.pem' });
  });

  it('may be JSON', () => {
    expect(
      readTarget(
        '{"baseUrl": "https://x.org", "timeoutMs": 500, "rate": {"requestsPerSecond": 0.5}}',
        'my.json',
      ),
    ).toMatchObject({ timeoutMs: 500, rate: { requestsPerSecond: 0.5, concurrency: 4 } });
  });
});

describe('a wrong target file', () => {
  it.each([
    [
      'an unknown key',
      `${base}timeout: 5`,
      ['my.yaml:2:1: timeout: found an unknown key; expected timeoutMs, perhaps'],
    ],
    [
      'a missing key',
      'name: x',
      [
        expect.stringMatching(
          /^my.yaml:1:1: baseUrl: found nothing; expected the key baseUrl \(FHIR base URL/,
        ),
      ],
    ],
    [
      'a nested unknown key',
      `${base}data:\n  patients:\n    jo:\n      nhsnumber: 1`,
      ['my.yaml:5:7: data.patients.jo.nhsnumber: found an unknown key; expected nhsNumber, perhaps'],
    ],
    [
      'a wrong type',
      `${base}rate: fast`,
      ['my.yaml:2:7: rate: found "fast"; expected a mapping of keys to values'],
    ],
    ['no number', `${base}timeoutMs: 5s`, ['my.yaml:2:12: timeoutMs: found "5s"; expected a whole number']],
    [
      'a number out of range',
      `${base}timeoutMs: 5`,
      ['my.yaml:2:12: timeoutMs: found "5"; expected a number that is >= 100'],
    ],
    [
      'a wrong word',
      `${base}dialect: cda`,
      ['my.yaml:2:10: dialect: found "cda"; expected one of careconnect, gp-connect, patient-held-record'],
    ],
    [
      'another FHIR version',
      `${base}fhirVersion: 4.0.1`,
      ['my.yaml:2:14: fhirVersion: found "4.0.1"; expected one of 3.0.2'],
    ],
    [
      'a wrong kind of auth',
      `${base}auth: {type: basic}`,
      ['my.yaml:2:14: auth.type: found "basic"; expected one of none, bearer, client-credentials'],
    ],
    [
      'auth without its kind',
      `${base}auth: {token: "\${A}"}`,
      [expect.stringMatching(/auth.type: found nothing; expected/)],
    ],
    [
      'no value',
      `${base}scope:\nproxy: null`,
      [
        expect.stringMatching(/^my.yaml:2:1: scope: found no value/),
        expect.stringMatching(/^my.yaml:3:1: proxy: found no value/),
      ],
    ],
    [
      'a variable where none is read',
      'baseUrl: ${BASE}/fhir',
      [
        'my.yaml:1:10: baseUrl: found ${BASE}, which is read from the environment for secrets, headers and the proxy only; expected the value itself',
      ],
    ],
    [
      'a relative URL',
      'baseUrl: /fhir',
      [
        expect.stringMatching(
          /^my.yaml:1:10: baseUrl: found "\/fhir"; expected an absolute http or https URL/,
        ),
      ],
    ],
    [
      'an impossible URL',
      'baseUrl: http://[x',
      [expect.stringMatching(/^my.yaml:1:10: baseUrl: found a URL whose host or port is not possible/)],
    ],
    [
      'half of a client certificate',
      `${base}tls: {key: k.pem}`,
      [expect.stringMatching(/tls.certificate: found nothing; expected the key certificate/)],
    ],
    [
      'a token endpoint in the clear',
      `${base}auth: {type: client-credentials, tokenUrl: "http://x.org/t", clientId: a, clientSecret: "\${A}"}`,
      [expect.stringMatching(/auth.tokenUrl: found a URL without TLS; expected https/)],
    ],
    [
      'a client without its secret',
      `${base}auth: {type: client-credentials, tokenUrl: "https://x.org/t", clientId: a}`,
      [
        'my.yaml:2:7: auth.clientSecret: found nothing; expected the key clientSecret, which the method client_secret_basic needs',
      ],
    ],
    [
      'a client that signs without a key, and has a secret',
      `${base}auth: {type: client-credentials, tokenUrl: "https://x.org/t", clientId: a, method: private_key_jwt, clientSecret: "\${A}"}`,
      [
        expect.stringMatching(
          /auth.privateKey: found nothing; expected the key privateKey, which the method private_key_jwt needs/,
        ),
        expect.stringMatching(
          /auth.clientSecret: found a key that is not used; expected only what the method private_key_jwt needs/,
        ),
      ],
    ],
    [
      'a reader that cannot sign',
      `${base}auth: {type: client-credentials, tokenUrl: "https://x.org/t", clientId: a, method: private_key_jwt, privateKey: k.pem}\ndata: {readOnlyClient: {clientId: b, clientSecret: "\${A}"}}`,
      [
        expect.stringMatching(/data.readOnlyClient.privateKey: found nothing/),
        expect.stringMatching(/data.readOnlyClient.clientSecret: found a key that is not used/),
      ],
    ],
    [
      'an endpoint with a secret, a wrong address and a key that does not belong there',
      `${base}endpoints: {writes: {baseUrl: "ftp://x", headers: {x-api-key: secret-of-mine}, timeoutMs: 1}, reads: {}}`,
      [
        expect.stringMatching(
          /endpoints.writes.baseUrl: found "ftp:\/\/x"; expected an absolute http or https URL/,
        ),
        expect.stringMatching(
          /endpoints.writes.headers.x-api-key: found a literal value, which is not shown/,
        ),
        expect.stringMatching(/endpoints.writes.timeoutMs: found an unknown key/),
        expect.stringMatching(/endpoints.reads: found an unknown key; expected one of writes, operations/),
      ],
    ],
    [
      'origins to follow that are none, or its own',
      `${base}follow: [https://x.org/files, files.org, "https://a:99999", https://fhir.example.org/]`,
      [
        expect.stringMatching(
          /^my.yaml:2:10: follow.0: found "https:\/\/x.org\/files"; expected an origin: scheme/,
        ),
        expect.stringMatching(/follow.1: found "files.org"; expected an origin: scheme/),
        expect.stringMatching(
          /follow.2: found a URL whose host or port is not possible; expected an origin other/,
        ),
        expect.stringMatching(/follow.3: found the origin of baseUrl; expected an origin other than that of/),
      ],
    ],
    [
      'a dialect that does not know who asks, and a token that has no place in it',
      `${base}dialect: gp-connect\nauth: {type: bearer, token: "\${A}"}\nendpoints: {writes: {baseUrl: "https://w.org", auth: {type: bearer, token: "\${A}"}}}`,
      [
        'my.yaml:1:1: gpConnect: found nothing; expected the key gpConnect with who asks, which the dialect gp-connect needs',
        expect.stringMatching(
          /^my.yaml:3:14: auth.type: found "bearer"; expected none: the dialect gp-connect/,
        ),
        expect.stringMatching(/endpoints.writes.auth.type: found "bearer"; expected none/),
      ],
    ],
    [
      'a claim of security in a dialect without tokens',
      `${base}claims: [http, security]\ndialect: gp-connect`,
      [
        expect.stringMatching(/gpConnect: found nothing/),
        expect.stringMatching(/^my.yaml:2:16: claims.1: found "security"; expected no claim of security/),
      ],
    ],
    [
      'half of who asks',
      `${base}dialect: gp-connect\ngpConnect: {from: "12", to: "918999198993", issuer: "https://c.org", organization: {odsCode: a1, name: A}, device: {}}`,
      [
        expect.stringMatching(
          /^my.yaml:3:12: gpConnect.practitioner: found nothing; expected the key practitioner/,
        ),
        expect.stringMatching(/gpConnect.from: found "12"; expected an accredited system id of 12 digits/),
        expect.stringMatching(/gpConnect.organization.odsCode: found "a1"; expected an ODS code/),
        expect.stringMatching(/gpConnect.device.system: found nothing/),
        expect.stringMatching(/gpConnect.device.value: found nothing/),
        expect.stringMatching(/gpConnect.device.model: found nothing/),
        expect.stringMatching(/gpConnect.device.version: found nothing/),
      ],
    ],
    [
      'who asks in another dialect',
      `${base}patientHeldRecord: {organizationId: 123e4567-e89b-12d3-a456-426614174000}`,
      [
        'my.yaml:2:1: patientHeldRecord: found a key that is not used; expected dialect: patient-held-record beside it',
      ],
    ],
    [
      'an organization that is no UUID',
      `${base}dialect: patient-held-record\npatientHeldRecord: {organizationId: mine}`,
      ['my.yaml:3:37: patientHeldRecord.organizationId: found "mine"; expected a UUID'],
    ],
    [
      'a reader without a token endpoint',
      `${base}data: {readOnlyClient: {clientId: a, clientSecret: "\${A}"}}`,
      [
        expect.stringMatching(
          /^my.yaml:2:8: data.readOnlyClient: found a second client without a token endpoint/,
        ),
      ],
    ],
    [
      'a profile of no resource type',
      `${base}profiles: {patient: "http://x.org/p"}`,
      ['my.yaml:2:12: profiles.patient: found "patient"; expected a resource type'],
    ],
    [
      'a symbolic name with capitals',
      `${base}data: {organizations: {A: {id: x}}}`,
      ['my.yaml:2:24: data.organizations.A: found "A"; expected a symbolic name in lower case with hyphens'],
    ],
    [
      'a key given twice',
      `${base}${base}`,
      [expect.stringMatching(/^my.yaml:2:1: found a YAML fault \(Map keys must be unique\)/)],
    ],
    [
      'a brace without quotes',
      `${base}auth: {type: bearer, token: \${A}}`,
      [
        expect.stringMatching(/^my.yaml:2:\d+: found a YAML fault .*quotes around values/),
        expect.anything(),
        expect.anything(),
      ],
    ],
    ['nothing', '', ['my.yaml:1:1: found an empty file; expected a mapping of keys to values']],
    ['a list', '- a', ['my.yaml:1:1: found a list; expected a mapping of keys to values']],
  ])('with %s says so with its place', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('says everything at once, in the order of the file', () => {
    const places = problemsOf('name: x\nbaseURL: y\nwrites: maybe\nclaims: [Demographics]\n').map((line) =>
      line.slice(0, 16),
    );
    expect(places).toEqual(['my.yaml:1:1: bas', 'my.yaml:2:1: bas', 'my.yaml:3:9: wri', 'my.yaml:4:10: cl']);
  });

  it('with a claim that no suite knows says so, where the suites are known', () => {
    const claims = ['capability', 'demographics', 'demographics.update'];
    expect(problemsOf(`${base}claims: [capability, demographic, billing]`, { claims })).toEqual([
      'my.yaml:2:22: claims.1: found "demographic", which no suite knows; expected demographics, perhaps',
      'my.yaml:2:35: claims.2: found "billing", which no suite knows; expected one of capability, demographics, demographics.update',
    ]);
  });
});

describe('a secret in a target file', () => {
  const literal = 'hunter2-hunter2';
  it.each([
    ['a token', `${base}auth: {type: bearer, token: ${literal}}`, 'auth.token'],
    [
      'a client secret',
      `${base}auth: {type: client-credentials, tokenUrl: "https://x.org/t", clientId: a, clientSecret: ${literal}}`,
      'auth.clientSecret',
    ],
    [
      'a client secret with more than the name',
      `${base}auth: {type: bearer, token: "${literal}\${A}"}`,
      'auth.token',
    ],
    ['an API key', `${base}headers: {X-Api-Key: ${literal}}`, 'headers.X-Api-Key'],
    [
      'an authorization header',
      `${base}headers: {authorization: Bearer ${literal}}`,
      'headers.authorization',
    ],
    ['the password of a proxy', `${base}proxy: http://me:${literal}@proxy:1`, 'proxy'],
    ['the password of a URL', `baseUrl: http://me:${literal}@x.org/`, 'baseUrl'],
    ['an expired token', `${base}data: {tokens: {expired: ${literal}}}`, 'data.tokens.expired'],
  ])('is refused when it is written out, and not repeated: %s', (_, text, key) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(` ${key}: found a `);
    expect(problems[0]).not.toContain(literal);
    if (key !== 'baseUrl') expect(problems[0]).toContain('${NAME}');
  });

  it('that is not in the environment is named', () => {
    const text = `${base}auth:\n  type: bearer\n  token: \${MY_TOKEN}\nheaders:\n  X-Key: a-\${MY_KEY}\nproxy: http://me:\${SET}@p:1\n`;
    expect(problemsOf(text, { env: { SET: 'x', MY_KEY: '' } })).toEqual([
      'my.yaml:4:10: auth.token: found ${MY_TOKEN}, and no environment variable MY_TOKEN is set; expected the variable MY_TOKEN to be set to the secret',
      'my.yaml:6:10: headers.X-Key: found ${MY_KEY}, and no environment variable MY_KEY is set; expected the variable MY_KEY to be set to the secret',
    ]);
    expect(readTarget(text, 'my.yaml', { env: { SET: 'x', MY_KEY: 'y', MY_TOKEN: 'z' } }).auth.type).toBe(
      'bearer',
    );
  });
});

describe('a bare URL', () => {
  it('is a target without authorization', () => {
    expect(createTargetFromUrl('http://localhost:8080/fhir/')).toEqual(
      readTarget('baseUrl: http://localhost:8080/fhir', 'my.yaml'),
    );
  });

  it.each([
    ['fhir.example.org', 'is not an http or https URL'],
    ['ftp://x.org', 'is not an http or https URL'],
    ['https://me:hunter2@x.org', 'holds credentials'],
    ['https://x.org/fhir?a=b', 'is not a base URL'],
  ])('%s is refused', (url, message) => {
    const create = (): unknown => createTargetFromUrl(url);
    expect(create).toThrow(message);
    expect(create).toThrow(expect.objectContaining({ code: 'usage' }) as Error);
    expect(create).not.toThrow('hunter2');
  });
});

describe('docs/target.md', () => {
  const text = readFileSync(new URL('../../../../docs/target.md', import.meta.url), 'utf8');
  const blocks = (language: string): readonly string[] =>
    [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);
  const schema = JSON.parse(
    readFileSync(new URL('../../../../schemas/target.schema.json', import.meta.url), 'utf8'),
  ) as { properties: Record<string, { default?: unknown }> };

  it('has a complete example that is read without a complaint', () => {
    const target = readTarget(blocks('yaml')[0]!, '/somewhere/riverside.yaml');
    // These belong to dialects that the example does not speak.
    const others = ['gpConnect', 'patientHeldRecord'];
    expect([...Object.keys(target), ...others].sort()).toEqual(Object.keys(schema.properties).sort());
    expect(target.data.patients['jane']).toMatchObject({ nhsNumber: '9990000018', birthDate: '1980-02-29' });
    expect(target.data.tokens).toEqual({
      expired: { env: 'RIVERSIDE_EXPIRED_TOKEN' },
      foreign: { env: 'RIVERSIDE_FOREIGN_TOKEN' },
    });
  });

  it('has an example of GP Connect that is read without a complaint', () => {
    const example = blocks('yaml').find((block) => block.startsWith('dialect: gp-connect'));
    expect(readTarget(base + example!, 'my.yaml')).toMatchObject({
      dialect: 'gp-connect',
      gpConnect: { from: '200000000359', device: { version: '1.0' } },
    });
  });

  it('shows what a wrong file really gives', () => {
    expect(() => readTarget(blocks('yaml').at(-1)!, 'my-server.yaml')).toThrow(blocks('text')[0]!.trimEnd());
  });

  it('explains every key of the schema, with the default that is really taken', () => {
    const target: unknown = createTargetFromUrl('http://x.org');
    for (const [key, property] of Object.entries(schema.properties)) {
      expect(text).toMatch(new RegExp(`^\\| .*\`${key}[\`.]`, 'm'));
      const { default: expected } = property;
      if (expected !== undefined) expect(target).toMatchObject({ [key]: expected });
    }
  });
});
