import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';

const startedAt = '2026-01-05T09:00:00.000Z';

/**
 * A run of any size, whose exchanges carry a real patient. Every tenth scenario failed.
 *
 * @param {{ scenarios: number, exchanges: number }} size
 * @returns {{
 *   result: import('../dist/model/run-result.js').RunResult,
 *   exchanges: readonly import('../dist/model/exchange.js').Exchange[],
 * }}
 */
export function largeRun(size) {
  const body = readPatient();
  const each = Math.floor(size.exchanges / size.scenarios);
  const scenarios = Array.from({ length: size.scenarios }, (_, at) => makeScenario(at, each));
  const exchanges = scenarios.flatMap(({ id, steps }) =>
    (steps[0]?.exchanges ?? []).map((exchange) => makeExchange(exchange, id, body)),
  );
  const failed = scenarios.filter(({ verdict }) => verdict === 'failed').length;
  const counts = {
    error: 0,
    failed,
    'not-exercised': 0,
    'not-claimed': 0,
    passed: scenarios.length - failed,
  };
  const requirements = Array.from({ length: 100 }, (_, at) => makeRequirement(at, scenarios));
  return {
    exchanges,
    result: {
      schema: 'careconnect-conformance/run/1',
      run: {
        id: 'bench',
        startedAt,
        finishedAt: startedAt,
        durationMs: 60_000,
        suites: ['demographics'],
        interrupted: false,
        evidence: 'full',
      },
      tool: { name: 'careconnect-conformance', version: '0', node: '', platform: '', packages: [] },
      target: {
        name: 'Bench',
        baseUrl: 'https://fhir.example.org/STU3',
        fhirVersion: '3.0.2',
        claims: ['demographics'],
        writes: true,
        reference: false,
        faults: [],
      },
      preflight: [],
      suites: [{ id: 'demographics', title: 'Demographics', verdict: 'failed', counts }],
      scenarios,
      requirements,
      excluded: [],
      leftBehind: [],
      mustSupport: [],
      unchecked: [],
      summary: {
        verdict: 'failed',
        exitCode: 1,
        headline: 'The target does not conform.',
        scenarios: counts,
        requirements: { ...counts, 'not-tested': 0 },
        warnings: [],
      },
    },
  };
}

/** A real patient, as JSON. */
export function readPatient() {
  const careConnect = openEmbeddedPackage('careconnect');
  const patient = careConnect.entries.find(({ id }) => id === 'patient-complete');
  if (patient === undefined) throw new Error('The example patient-complete is not in the compiled package');
  return JSON.stringify(careConnect.read(patient));
}

/**
 * @param {number} at
 * @param {number} each
 * @returns {import('../dist/model/run-result.js').ScenarioResult}
 */
function makeScenario(at, each) {
  const isFailed = at % 10 === 0;
  const ids = Array.from({ length: each }, (_, n) => `e-${String(at)}-${String(n)}`);
  const finding = {
    expected: 'a Patient with family = Ashdown',
    found: 'a match that does not fit',
    path: 'Bundle.entry[0].resource',
    exchange: ids[0] ?? '',
    curl: "curl -sS -i -g 'https://fhir.example.org/STU3/Patient?family=Ashdown'",
  };
  const step = { durationMs: 12, line: 5 };
  return {
    id: `demographics/scenario-${String(at)}`,
    name: `A patient is found by the details number ${String(at)}`,
    suite: 'demographics',
    feature: 'Finding a record',
    uri: 'features/demographics/find-a-record.feature',
    line: 4,
    tags: ['@CC-PAT-010'],
    requirements: [`CC-PAT-${String(100 + (at % 100))}`],
    verdict: isFailed ? 'failed' : 'passed',
    ...(isFailed ? { reason: 'Expected one thing; found another.' } : {}),
    startedAt,
    durationMs: 100,
    examined: 1,
    steps: [
      {
        ...step,
        keyword: 'When',
        text: 'the client searches for the patient',
        outcome: 'passed',
        exchanges: ids,
        findings: [],
      },
      {
        ...step,
        keyword: 'Then',
        text: 'every match has what was asked for',
        outcome: isFailed ? 'failed' : 'passed',
        examined: 1,
        exchanges: [],
        findings: isFailed ? [finding] : [],
      },
    ],
  };
}

/**
 * @param {number} at
 * @param {readonly import('../dist/model/run-result.js').ScenarioResult[]} scenarios
 * @returns {import('../dist/model/run-result.js').RequirementResult}
 */
function makeRequirement(at, scenarios) {
  const id = `CC-PAT-${String(100 + at)}`;
  return {
    id,
    level: 'SHALL',
    capability: 'demographics',
    text: 'A search finds the patient, and every match fits.',
    source: 'CareConnect API, Patient',
    verdict: 'passed',
    scenarios: scenarios
      .filter(({ requirements }) => requirements.includes(id))
      .map((scenario) => scenario.id),
  };
}

/**
 * @param {string} id
 * @param {string} scenario
 * @param {string} body
 * @returns {import('../dist/model/exchange.js').Exchange}
 */
function makeExchange(id, scenario, body) {
  return {
    id,
    scenario,
    step: 0,
    purpose: 'interaction',
    request: {
      method: 'GET',
      url: `https://fhir.example.org/STU3/Patient?family=Ashdown&_count=${id.length}`,
      headers: { accept: 'application/fhir+json', authorization: 'Bearer [redacted]' },
    },
    response: { status: 200, headers: { 'content-type': 'application/fhir+json' }, body },
    startedAt,
    durationMs: 12,
    redacted: ['request.headers.authorization'],
  };
}
