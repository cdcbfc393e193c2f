import type { Exchange } from '../../src/model/exchange.js';
import {
  runResultSchema,
  type RequirementResult,
  type RunResult,
  type ScenarioResult,
  type StepResult,
  type VerdictCounts,
} from '../../src/model/run-result.js';
import { verdicts, type Verdict } from '../../src/model/verdict.js';

/** A run with its exchanges: what every run report is made from. */
export interface RunFixture {
  readonly result: RunResult;
  readonly exchanges: readonly Exchange[];
}

const startedAt = '2025-11-22T20:13:05.120Z';
const patientProfile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';
const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';

const otherPatientBundle = JSON.stringify({
  resourceType: 'Bundle',
  type: 'searchset',
  total: 2,
  entry: [
    {
      fullUrl: 'https://phr.example.org/fhir/STU3/Patient/p1',
      resource: {
        resourceType: 'Patient',
        id: 'p1',
        meta: { profile: [patientProfile] },
        identifier: [{ system: nhsNumberSystem, value: '9990000018' }],
        name: [{ use: 'official', family: 'Ashdown', given: ['Rosalind'] }],
      },
    },
    {
      fullUrl: 'https://phr.example.org/fhir/STU3/Patient/p2',
      resource: {
        resourceType: 'Patient',
        id: 'p2',
        identifier: [{ system: nhsNumberSystem, value: '9990000026' }],
        name: [{ use: 'official', family: 'Birchall', given: ['Tobias'] }],
      },
    },
  ],
});

const searchUrl = `https://phr.example.org/fhir/STU3/Patient?identifier=${encodeURIComponent(`${nhsNumberSystem}|9990000018`)}`;

/** Exchanges of the example run: two that failed scenarios rest on, one that got no response, one in XML. */
const exchanges: readonly Exchange[] = [
  {
    id: 'e-1',
    purpose: 'token',
    request: {
      method: 'POST',
      url: 'https://auth.example.org/token',
      headers: { authorization: '[redacted]', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&scope=patient%2F*.read',
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: '{"access_token":"[redacted]","token_type":"Bearer","expires_in":3600}',
    },
    startedAt,
    durationMs: 84,
    redacted: ['request.headers.authorization', 'response.body.access_token'],
  },
  {
    id: 'e-2',
    scenario: 'demographics/search-by-nhs-number-finds-that-patient-only',
    step: 1,
    purpose: 'interaction',
    request: {
      method: 'GET',
      url: searchUrl,
      headers: { accept: 'application/fhir+json', authorization: '[redacted]' },
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/fhir+json; charset=utf-8', etag: 'W/"3"' },
      body: otherPatientBundle,
    },
    startedAt: '2025-11-22T20:13:06.004Z',
    durationMs: 142,
    redacted: ['request.headers.authorization'],
  },
  {
    id: 'e-3',
    scenario: 'demographics/a-patient-that-does-not-exist-is-answered-with-404',
    step: 1,
    purpose: 'interaction',
    request: {
      method: 'GET',
      url: 'https://phr.example.org/fhir/STU3/Patient/absent-7f3c',
      headers: { accept: 'application/fhir+xml', authorization: '[redacted]' },
    },
    response: {
      status: 500,
      headers: { 'content-type': 'application/fhir+xml' },
      body: '<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="exception"/><diagnostics value="NullPointerException at PatientStore.java:88"/></issue></OperationOutcome>',
    },
    startedAt: '2025-11-22T20:13:06.410Z',
    durationMs: 61,
    redacted: ['request.headers.authorization'],
  },
  {
    id: 'e-4',
    scenario: 'security/an-expired-token-is-refused',
    step: 1,
    purpose: 'interaction',
    request: {
      method: 'GET',
      url: 'https://phr.example.org/fhir/STU3/Patient/p1',
      headers: { accept: 'application/fhir+json', authorization: '[redacted]' },
    },
    failure: {
      kind: 'timeout',
      message: 'No response within 10,000 ms; the connection stood, but nothing was sent.',
    },
    startedAt: '2025-11-22T20:13:07.002Z',
    durationMs: 10_000,
    redacted: ['request.headers.authorization'],
  },
];

const given: StepResult = {
  keyword: 'Given',
  text: 'a patient whose NHS number is known',
  line: 12,
  outcome: 'passed',
  durationMs: 0.4,
  exchanges: [],
  findings: [],
};

function scenario(id: string, name: string, more: Partial<ScenarioResult> = {}): ScenarioResult {
  const [suite = ''] = id.split('/');
  return {
    id,
    name,
    suite,
    feature: 'Demographics of a patient',
    uri: `features/${suite}/search.feature`,
    line: 10,
    tags: ['@CC-PAT-001'],
    requirements: ['CC-PAT-001'],
    verdict: 'passed',
    startedAt,
    durationMs: 212,
    examined: 1,
    steps: [
      given,
      {
        keyword: 'When',
        text: 'the client reads the patient',
        line: 13,
        outcome: 'passed',
        durationMs: 140,
        exchanges: [],
        findings: [],
      },
      {
        keyword: 'Then',
        text: 'the response is a Patient that conforms to its profile',
        line: 14,
        outcome: 'passed',
        durationMs: 61,
        examined: 1,
        exchanges: [],
        findings: [],
      },
    ],
    ...more,
  };
}

const searchScenario = scenario(
  'demographics/search-by-nhs-number-finds-that-patient-only',
  'Search by NHS number finds that patient only',
  {
    requirements: ['CC-PAT-003'],
    tags: ['@CC-PAT-003', '@search'],
    verdict: 'failed',
    reason: 'The search for one NHS number returned the record of another patient.',
    line: 21,
    durationMs: 318,
    examined: 2,
    steps: [
      given,
      {
        keyword: 'When',
        text: 'the client searches for patients by that NHS number',
        line: 23,
        outcome: 'passed',
        durationMs: 150,
        exchanges: ['e-2'],
        findings: [],
      },
      {
        keyword: 'Then',
        text: 'every patient found has that NHS number',
        line: 24,
        outcome: 'failed',
        durationMs: 12,
        examined: 2,
        exchanges: [],
        findings: [
          {
            expected:
              'each Patient has an identifier 9990000018 of the system https://fhir.nhs.uk/Id/nhs-number',
            found: 'Patient/p2 has 9990000026',
            path: 'Bundle.entry[1].resource.identifier[0].value',
            excerpt: '{\n  "system": "https://fhir.nhs.uk/Id/nhs-number",\n  "value": "9990000026"\n}',
            exchange: 'e-2',
            curl: `curl --header 'Accept: application/fhir+json' --header "Authorization: Bearer $TOKEN" '${searchUrl}'`,
          },
        ],
      },
      {
        keyword: 'And',
        text: 'every patient found conforms to its profile',
        line: 25,
        outcome: 'failed',
        durationMs: 90,
        examined: 2,
        exchanges: [],
        findings: [
          {
            expected: `each Patient conforms to ${patientProfile}`,
            found: '1 of 2 resources has errors',
            path: 'Bundle.entry[1].resource',
            exchange: 'e-2',
            issues: [
              {
                rule: 'slice-min',
                severity: 'error',
                code: 'structure',
                expression: 'Patient.identifier',
                message:
                  'Patient.identifier has no entry for the slice "nhsNumber" with a verification status, and at least 1 is asked for.',
                line: 24,
                column: 9,
                source: {
                  profile: patientProfile,
                  element: 'Patient.identifier:nhsNumber.extension:verificationStatus',
                },
                causes: [
                  {
                    rule: 'element-min',
                    severity: 'error',
                    code: 'required',
                    expression: 'Patient.identifier[0].extension',
                    message: 'The extension for the verification status is missing.',
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
);

const absentScenario = scenario(
  'demographics/a-patient-that-does-not-exist-is-answered-with-404',
  'A patient that does not exist is answered with 404',
  {
    requirements: ['CC-HTTP-004'],
    tags: ['@CC-HTTP-004'],
    verdict: 'failed',
    reason: 'The response had another status than the one expected.',
    line: 40,
    steps: [
      {
        keyword: 'When',
        text: 'the client reads a patient that does not exist',
        line: 41,
        outcome: 'passed',
        durationMs: 61,
        exchanges: ['e-3'],
        findings: [],
      },
      {
        keyword: 'Then',
        text: 'the response status is 404',
        line: 42,
        outcome: 'failed',
        durationMs: 1,
        examined: 1,
        exchanges: [],
        findings: [
          {
            expected: 'status 404',
            found: 'status 500',
            exchange: 'e-3',
            curl: "curl --header 'Accept: application/fhir+xml' 'https://phr.example.org/fhir/STU3/Patient/absent-7f3c'",
          },
        ],
      },
      {
        keyword: 'And',
        text: 'the response is an OperationOutcome that explains the problem',
        line: 43,
        outcome: 'not-reached',
        durationMs: 0,
        exchanges: [],
        findings: [],
      },
    ],
  },
);

const scenarios: readonly ScenarioResult[] = [
  scenario('capability/the-server-says-what-it-can-do', 'The server says what it can do, without a token', {
    feature: 'Capability statement',
    requirements: ['CC-CAP-001'],
    tags: ['@CC-CAP-001'],
  }),
  scenario('capability/every-search-parameter-claimed-works[2]', 'Every search parameter claimed works', {
    feature: 'Capability statement',
    requirements: ['CC-CAP-004'],
    tags: ['@CC-CAP-004'],
    examined: 12,
    durationMs: 1840,
  }),
  scenario('security/a-request-without-a-token-is-refused', 'A request without a token is refused', {
    feature: 'Access is refused without authority',
    requirements: ['CC-SEC-002'],
    tags: ['@CC-SEC-002'],
  }),
  scenario('security/an-expired-token-is-refused', 'An expired token is refused', {
    feature: 'Access is refused without authority',
    requirements: ['CC-SEC-003'],
    tags: ['@CC-SEC-003'],
    verdict: 'error',
    reason:
      'No response came within 10,000 ms, so nothing is known of how the target treats an expired token.',
    durationMs: 10_012,
    examined: 0,
    steps: [
      {
        keyword: 'When',
        text: 'the client reads a patient with an expired token',
        line: 30,
        outcome: 'error',
        durationMs: 10_002,
        exchanges: ['e-4'],
        findings: [
          {
            expected: 'a response',
            found: 'none within 10,000 ms',
            exchange: 'e-4',
          },
        ],
      },
      {
        keyword: 'Then',
        text: 'the response status is 401',
        line: 31,
        outcome: 'not-reached',
        durationMs: 0,
        exchanges: [],
        findings: [],
      },
    ],
  }),
  scenario('demographics/a-patient-can-be-read', 'A patient can be read by id'),
  searchScenario,
  absentScenario,
  scenario('demographics/a-deceased-patient-is-marked-so', 'A deceased patient is marked so', {
    requirements: ['CC-PAT-009'],
    tags: ['@CC-PAT-009'],
    verdict: 'not-exercised',
    reason: 'The target file names no patient "deceased" under data.patients.',
    examined: 0,
    durationMs: 2,
    steps: [
      {
        keyword: 'Given',
        text: 'a patient who has died',
        line: 50,
        outcome: 'not-exercised',
        durationMs: 1,
        exchanges: [],
        findings: [],
      },
    ],
  }),
  scenario('demographics/a-new-patient-is-created', 'A new patient is created and can be read back', {
    requirements: ['CC-PAT-012'],
    tags: ['@CC-PAT-012', '@writes'],
    verdict: 'not-claimed',
    reason: 'The target does not claim demographics.create.',
    examined: 0,
    durationMs: 0,
    steps: [],
  }),
];

const requirement = (
  id: string,
  verdict: RequirementResult['verdict'],
  more: Partial<RequirementResult> = {},
): RequirementResult => ({
  id,
  level: 'SHALL',
  capability: 'demographics',
  text: 'A patient can be read by the id that the server gave it.',
  source: 'CareConnect API, Patient, section 2.1',
  verdict,
  scenarios: scenarios.filter((entry) => entry.requirements.includes(id)).map((entry) => entry.id),
  ...more,
});

const requirements: readonly RequirementResult[] = [
  requirement('CC-CAP-001', 'passed', {
    capability: 'capability',
    text: 'The CapabilityStatement can be read without a token.',
    source: 'FHIR STU3, RESTful API, capabilities',
  }),
  requirement('CC-CAP-004', 'passed', {
    capability: 'capability',
    text: 'Each search parameter that the CapabilityStatement names can be used.',
    source: 'FHIR STU3, CapabilityStatement, rest.resource.searchParam',
  }),
  requirement('CC-CAP-007', 'not-tested', {
    capability: 'capability',
    level: 'MAY',
    text: 'The server may offer other formats than JSON and XML.',
    source: 'FHIR STU3, RESTful API, content types',
    untested: 'Any answer is allowed, so no test could fail.',
  }),
  requirement('CC-SEC-002', 'passed', {
    capability: 'security',
    text: 'A request without a token is refused with 401 and a WWW-Authenticate header.',
    source: 'RFC 6750, section 3',
  }),
  requirement('CC-SEC-003', 'error', {
    capability: 'security',
    text: 'A request with an expired token is refused with 401.',
    source: 'RFC 6750, section 3.1',
  }),
  requirement('CC-PAT-001', 'passed'),
  requirement('CC-PAT-003', 'failed', {
    text: 'A search for patients by NHS number returns the patient with that number and no other.',
    source: 'CareConnect API, Patient, section 3.2',
  }),
  requirement('CC-PAT-009', 'not-exercised', {
    text: 'The record of a patient who has died says so, with the date where it is known.',
    source: 'CareConnect-Patient-1, Patient.deceased[x]',
  }),
  requirement('CC-PAT-012', 'not-claimed', {
    text: 'A patient that is created can be read back with the same content.',
    source: 'CareConnect API, Patient, section 4',
  }),
  requirement('CC-HTTP-004', 'failed', {
    capability: 'http',
    level: 'SHOULD',
    text: 'A read of a resource that does not exist is answered with 404 and an OperationOutcome.',
    source: 'FHIR STU3, RESTful API, read',
  }),
];

/** How many of each verdict a list has. */
export function countVerdicts(given: readonly { readonly verdict: string }[]): VerdictCounts {
  const count = (verdict: Verdict): number => given.filter((entry) => entry.verdict === verdict).length;
  return {
    error: count('error'),
    failed: count('failed'),
    'not-exercised': count('not-exercised'),
    'not-claimed': count('not-claimed'),
    passed: count('passed'),
  };
}

function worst(given: readonly ScenarioResult[]): Verdict {
  return verdicts.find((verdict) => given.some((entry) => entry.verdict === verdict)) ?? 'passed';
}

function suitesOf(given: readonly ScenarioResult[]): RunResult['suites'] {
  const titles: Readonly<Record<string, string>> = {
    capability: 'Capability statement',
    security: 'Security',
    demographics: 'Record creation and demographics',
  };
  return [...new Set(given.map((entry) => entry.suite))].map((id) => {
    const own = given.filter((entry) => entry.suite === id);
    return { id, title: titles[id] ?? id, verdict: worst(own), counts: countVerdicts(own) };
  });
}

/** A run with every verdict in it, whose counts agree with its scenarios. */
export function createRun(overrides: Partial<RunResult> = {}): RunFixture {
  const own = overrides.scenarios ?? scenarios;
  const needs = overrides.requirements ?? requirements;
  const result: RunResult = {
    schema: runResultSchema,
    run: {
      id: '2025-11-22T20-13-05Z',
      startedAt,
      finishedAt: '2025-11-22T20:13:19.500Z',
      durationMs: 14_380,
      suites: ['capability', 'security', 'demographics'],
      interrupted: false,
      evidence: 'full',
    },
    tool: {
      name: 'careconnect-conformance',
      version: '0.1.0',
      node: 'v20.19.0',
      platform: 'linux x64',
      packages: ['careconnect#0.1.0', 'hl7.fhir.r3.core#3.0.2'],
    },
    target: {
      name: 'Example patient-held record',
      baseUrl: 'https://phr.example.org/fhir/STU3',
      fhirVersion: '3.0.2',
      software: 'Example PHR 4.2',
      claims: ['capability', 'security', 'demographics'],
      writes: true,
      reference: false,
      faults: [],
    },
    preflight: [
      { id: 'dns', title: 'The host name resolves', outcome: 'passed', detail: '192.0.2.10', durationMs: 3 },
      {
        id: 'tls',
        title: 'TLS is trusted',
        outcome: 'passed',
        detail: 'TLS 1.3, valid to 2026-04-01',
        durationMs: 40,
      },
      {
        id: 'proxy',
        title: 'The proxy lets requests through',
        outcome: 'not-needed',
        detail: 'The target file names no proxy.',
        durationMs: 0,
      },
    ],
    suites: suitesOf(own),
    scenarios: own,
    requirements: needs,
    excluded: [
      {
        id: 'demographics/two-clients-update-one-patient',
        name: 'Two clients update one patient',
        suite: 'demographics',
        reason: 'The tag expression left it out.',
      },
    ],
    leftBehind: ['https://phr.example.org/fhir/STU3/Patient/created-by-run-1'],
    mustSupport: [
      {
        profile: 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-AllergyIntolerance-1',
        resourceType: 'AllergyIntolerance',
        resources: 2,
        elements: [
          { element: 'AllergyIntolerance.code', label: 'The allergy or intolerance', seen: 2 },
          { element: 'AllergyIntolerance.onset[x]', label: 'When it was first noticed', seen: 0 },
        ],
      },
    ],
    unchecked: [
      {
        rule: 'binding-required',
        reason: 'The code system http://snomed.info/sct is not held.',
        count: 12,
        example: 'AllergyIntolerance.code.coding[0]',
      },
    ],
    summary: {
      verdict: worst(own),
      exitCode: 1,
      headline: '2 of 9 scenarios failed; CC-PAT-003 (SHALL) is not met.',
      scenarios: countVerdicts(own),
      requirements: {
        ...countVerdicts(needs),
        'not-tested': needs.filter((entry) => entry.verdict === 'not-tested').length,
      },
      warnings: ['CC-HTTP-004 (SHOULD) is not met.'],
    },
    ...overrides,
  };
  return { result, exchanges };
}

/** A run in which everything passed. */
export function createPassedRun(): RunFixture {
  const passed = scenarios.filter((entry) => entry.verdict === 'passed');
  const ids = new Set(passed.flatMap((entry) => entry.requirements));
  const fixture = createRun({
    scenarios: passed,
    requirements: requirements.filter((entry) => ids.has(entry.id)),
    excluded: [],
    leftBehind: [],
  });
  const summary: RunResult['summary'] = {
    ...fixture.result.summary,
    exitCode: 0,
    headline: 'All 4 scenarios passed, and every mandatory requirement is met.',
    warnings: [],
  };
  return { ...fixture, result: { ...fixture.result, summary } };
}

/** A run that ended at the connection doctor. */
export function createUnreachableRun(): RunFixture {
  const fixture = createRun({ scenarios: [], requirements: [], excluded: [], leftBehind: [] });
  return {
    exchanges: [],
    result: {
      ...fixture.result,
      preflight: [
        {
          id: 'dns',
          title: 'The host name resolves',
          outcome: 'passed',
          detail: '192.0.2.10',
          durationMs: 3,
        },
        {
          id: 'connect',
          title: 'The server accepts connections',
          outcome: 'failed',
          detail:
            'Connection refused by phr.example.org:443. Start the server, or put its port right in baseUrl of the target file.',
          durationMs: 12,
        },
        { id: 'tls', title: 'TLS is trusted', outcome: 'not-reached', detail: '', durationMs: 0 },
      ],
      summary: {
        ...fixture.result.summary,
        verdict: 'error',
        exitCode: 3,
        headline: 'The target could not be reached: connection refused by phr.example.org:443.',
        warnings: [],
      },
    },
  };
}

/** A run with many scenarios: the example's, again and again under other names. */
export function createLongRun(count: number): RunFixture {
  const many = Array.from({ length: count }, (_, at) => {
    const base = scenarios[at % 5 === 0 ? at % scenarios.length : 0] ?? searchScenario;
    return { ...base, id: `${base.id}-${at}`, name: `${base.name} (${at + 1})` };
  });
  const needs = requirements.map((entry) => ({
    ...entry,
    scenarios: many.filter((other) => other.requirements.includes(entry.id)).map((other) => other.id),
  }));
  return createRun({ scenarios: many, requirements: needs });
}

/** A run in which what failed is known and accepted, and whose list of known issues has entries of other states, too. */
export function createAcceptedRun(): RunFixture {
  const entry = {
    scenario: searchScenario.id,
    requirement: 'CC-PAT-003',
    finding: 'Patient/p2 has',
    reason: 'The search is mended in the next release.',
    owner: 'A. Keeper',
    ticket: 'PHR-12',
    expires: '2026-03-31',
  };
  const problem = 'It expired on 2025-03-31, so it accepts nothing any more.';
  return createRun({
    scenarios: scenarios.map((one) => (one.verdict === 'failed' ? { ...one, accepted: [entry] } : one)),
    knownIssues: {
      file: 'known-issues.yaml',
      entries: [
        { ...entry, line: 2, state: 'met' },
        { ...entry, line: 9, expires: '2025-03-31', state: 'expired', problem },
      ],
    },
  });
}
