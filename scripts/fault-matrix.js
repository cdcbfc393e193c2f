import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { root } from './root.js';

/** @typedef {import('../src/model/run-result.js').RunResult} RunResult */

/**
 * What one fault of the reference server does to the suites.
 *
 * @typedef {object} FaultRow
 * @property {string} fault Id of the fault.
 * @property {string} title
 * @property {string | undefined} requirement The requirement that it breaks.
 * @property {readonly string[]} failed Ids of the scenarios that failed, sorted.
 * @property {readonly string[]} hindered Ids of those that could not be judged (error or not-exercised), sorted.
 * @property {readonly string[]} run Ids of the scenarios that were run under the fault.
 */

/**
 * Runs all suites against the reference server: once without a fault, and once with each of the faults alone.
 *
 * @param {object} [options]
 * @param {readonly string[]} [options.only] Ids of faults; all where it is left out.
 * @param {(fault: string) => readonly string[] | undefined} [options.choose] Ids of the scenarios to run under a fault;
 *   all where it gives none.
 * @param {(row: FaultRow) => void} [options.onRow] Told of each row when it is known.
 * @returns {Promise<{ sound: RunResult, rows: readonly FaultRow[] }>}
 */
export async function runFaultMatrix({ only, choose, onRow } = {}) {
  const { faults } = await import('../dist/server/faults.js');
  const chosen = faults.filter(({ id }) => only === undefined || only.includes(id));
  const { run, server } = await openReference();
  try {
    const sound = await run([], undefined);
    /** @type {FaultRow[]} */
    const rows = [];
    for (const { id, title, requirement } of chosen) {
      const { scenarios } = await run([id], choose?.(id));
      const withVerdict = (/** @type {readonly string[]} */ wanted) =>
        scenarios
          .filter(({ verdict }) => wanted.includes(verdict))
          .map((scenario) => scenario.id)
          .sort();
      const row = {
        fault: id,
        title,
        requirement,
        failed: withVerdict(['failed']),
        hindered: withVerdict(['error', 'not-exercised']),
        run: scenarios.map((scenario) => scenario.id),
      };
      rows.push(row);
      onRow?.(row);
    }
    return { sound, rows };
  } finally {
    await server.close();
  }
}

/** Responses are validated against the package of the profiles. */
async function openValidation() {
  const { createResponseValidation } = await import('../dist/conform/create-response-validation.js');
  const { createDefinitionStore } = await import('../dist/definitions/create-definition-store.js');
  const { openEmbeddedPackage } = await import('../dist/definitions/load/embedded.js');
  const { createValidator } = await import('../dist/validator/create-validator.js');
  const store = createDefinitionStore('stu3', [
    openEmbeddedPackage('careconnect'),
    openEmbeddedPackage('stu3-core'),
  ]);
  return createResponseValidation(createValidator(store), store);
}

/** One reference server and one set of loaded definitions and steps serve all runs. */
async function openReference() {
  const { startEmbeddedServer } = await import('../dist/cli/embedded-server.js');
  const { createReferenceTarget } = await import('../dist/conform/reference-target.js');
  const { readFeatures } = await import('../dist/conform/features/read-features.js');
  const { listClaims } = await import('../dist/conform/plan/list-claims.js');
  const { runSuites } = await import('../dist/conform/run-suites.js');
  const { server, seed, roles } = await startEmbeddedServer({
    reportError: (error) => {
      throw error;
    },
  });
  const services = {
    validate: await openValidation(),
    now: () => new Date(),
    monotonic: () => performance.now(),
    newId: randomUUID,
    wait: () => Promise.resolve(),
  };
  const { baseUrl, tokenUrl, clients } = server;
  const claims = listClaims(await readFeatures(join(root, 'features')));
  const reference = await createReferenceTarget(
    { baseUrl, tokenUrl, clients, seed, roles },
    claims,
    services,
  );
  const tool = { name: 'careconnect-conformance', version: '', node: '', platform: '', packages: [] };
  const run = async (
    /** @type {readonly string[]} */ ids,
    /** @type {readonly string[] | undefined} */ chosen,
  ) => {
    server.reset();
    server.setFaults(ids);
    // The preflight would end the run before the scenarios could find the fault.
    const { result } = await runSuites({
      ...reference,
      tool,
      services,
      referenceFaults: ids,
      preflight: false,
      ...(chosen === undefined ? {} : { selection: { scenarios: chosen } }),
    });
    return result;
  };
  return { run, server };
}
