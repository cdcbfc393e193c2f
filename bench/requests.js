import { createServer } from 'node:http';
import { Agent, request } from 'undici';
import { createFhirClient } from '../dist/client/fhir-client.js';
import { toAnswer } from '../dist/conform/answer.js';
import { createTargetFromUrl } from '../dist/conform/target/create-target-from-url.js';
import { readPatient } from './large-run.js';
import { median, times } from './measure.js';

const rounds = 300;
const warmUp = 50;

/**
 * What a request of a run costs over a bare one: credentials, the recorded exchange without secrets, and the body read
 * with positions. All ways take turns in one process, so that what else the machine does meets each of them alike.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function requestCosts() {
  const patient = readPatient();
  const page = JSON.stringify({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: Array.from({ length: 50 }, () => ({ resource: /** @type {unknown} */ (JSON.parse(patient)) })),
  });
  const bodies = { 'a patient': patient, 'a page of 50 patients': page };
  const figures = [];
  for (const [what, body] of Object.entries(bodies)) figures.push(...(await measure(what, body)));
  return figures;
}

/**
 * @param {string} what
 * @param {string} body
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
async function measure(what, body) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/fhir+json' });
    response.end(body);
  });
  await /** @type {Promise<void>} */ (new Promise((done) => server.listen(0, '127.0.0.1', done)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}/fhir`;
  const agent = new Agent();
  let count = 0;
  const client = createFhirClient(
    { ...createTargetFromUrl(url), auth: { type: 'bearer', token: { env: 'BENCH_TOKEN' } } },
    {
      env: { BENCH_TOKEN: 'a-token-of-the-benchmark' },
      record: () => undefined,
      now: () => new Date(),
      monotonic: () => performance.now(),
      newId: () => String(++count),
    },
  );
  const send = () => client.send({ method: 'GET', path: 'Patient/1' });
  const [bare, recorded, read] = await takeTurns([
    async () => {
      const { body: bytes } = await request(`${url}/Patient/1`, { dispatcher: agent });
      await bytes.text();
    },
    send,
    async () => {
      const exchange = await send();
      const response = client.responseOf(exchange);
      if (response === undefined) throw new Error(exchange.failure?.message);
      if (toAnswer(exchange, response).document?.root === undefined) throw new Error('Nothing was read');
    },
  ]);
  await Promise.all([client.close(), agent.close()]);
  server.close();
  const size = `${(body.length / 1024).toFixed(0)} KB`;
  return [
    { what: `A bare request that is answered with ${what} (${size})`, value: milliseconds(bare) },
    { what: 'The same by the client, recorded without secrets', ...over(recorded, bare) },
    { what: 'The same by the client, and its body read', ...over(read, bare) },
  ];
}

/**
 * The median time of each way in milliseconds.
 *
 * @param {readonly (() => Promise<unknown>)[]} ways
 * @returns {Promise<readonly number[]>}
 */
async function takeTurns(ways) {
  /** @type {readonly number[][]} */
  const taken = ways.map(() => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [at, way] of ways.entries()) {
      const start = performance.now();
      await way();
      if (round >= 0) taken[at]?.push(performance.now() - start);
    }
  }
  return taken.map(median);
}

/**
 * @param {number | undefined} value
 * @param {number | undefined} bare
 */
function over(value = Number.NaN, bare = Number.NaN) {
  return { value: `${milliseconds(value - bare)} more, ${times(value / bare)}`, target: '≤ 5 ms more' };
}

/** @param {number | undefined} value */
function milliseconds(value = Number.NaN) {
  return `${value.toFixed(2)} ms`;
}
