import { randomUUID } from 'node:crypto';
import { startEmbeddedServer, type EmbeddedServerOptions } from '../../dist/cli/embedded-server.js';
import { createResponseValidation } from '../../dist/conform/create-response-validation.js';
import { readFeatures } from '../../dist/conform/features/read-features.js';
import { packageFeatures } from '../../dist/conform/package-folders.js';
import { listClaims } from '../../dist/conform/plan/list-claims.js';
import { createReferenceTarget, type ReferenceTarget } from '../../dist/conform/reference-target.js';
import type { RunOptions, RunServices } from '../../dist/conform/run-options.js';
import { createDefinitionStore } from '../../dist/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../dist/definitions/load/embedded.js';
import { createValidator } from '../../dist/validator/create-validator.js';

/** The reference server as a target, with what a run against it needs. All of it is the built program. */
export interface ReferenceRun {
  readonly reference: ReferenceTarget;
  readonly services: RunServices;
  readonly options: RunOptions;
  readonly setFaults: (ids: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/** Starts the reference server without a fault; in a dialect of its own where one is named. */
export async function startReferenceRun(
  settings: Pick<EmbeddedServerOptions, 'dialect'> = {},
): Promise<ReferenceRun> {
  const store = createDefinitionStore('stu3', [
    openEmbeddedPackage('careconnect'),
    openEmbeddedPackage('stu3-core'),
  ]);
  const { server, seed, roles } = await startEmbeddedServer({
    ...settings,
    reportError: (error) => {
      throw error;
    },
  });
  const services: RunServices = {
    validate: createResponseValidation(createValidator(store), store),
    now: () => new Date(),
    monotonic: () => performance.now(),
    newId: randomUUID,
  };
  const { baseUrl, tokenUrl, clients } = server;
  const claims = listClaims(await readFeatures(packageFeatures));
  const reference = await createReferenceTarget(
    { baseUrl, tokenUrl, clients, seed, roles },
    claims,
    services,
  );
  const tool = { name: 'careconnect-conformance', version: '0', node: '', platform: '', packages: [] };
  return {
    reference,
    services,
    options: { ...reference, services, tool },
    setFaults: (ids) => {
      server.setFaults(ids);
    },
    close: () => server.close(),
  };
}
