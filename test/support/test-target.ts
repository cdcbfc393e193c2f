import type { FhirClient, FhirClientOptions } from '../../src/client/fhir-client.js';
import { createFhirClient } from '../../src/client/fhir-client.js';
import { createTargetFromUrl } from '../../src/conform/target/create-target-from-url.js';
import type { Exchange } from '../../src/model/exchange.js';
import type { Target } from '../../src/model/target.js';

/** The name of the environment variable, and the secret in it, of {@link clientCredentials}. */
export const testSecret = 's3cret-of-the-test+/=';
export const testEnvironment = { TEST_SECRET: testSecret };

/** Client credentials against a token endpoint. */
export function clientCredentials(
  tokenUrl: string,
  method: 'client_secret_basic' | 'client_secret_post' = 'client_secret_basic',
): Target['auth'] {
  return {
    type: 'client-credentials',
    tokenUrl,
    clientId: 'tester',
    clientSecret: { env: 'TEST_SECRET' },
    method,
  };
}

/** A target with a short timeout. */
export function createTestTarget(baseUrl: string, changes: Partial<Target> = {}): Target {
  return { ...createTargetFromUrl(baseUrl), timeoutMs: 2000, ...changes };
}

/** A client with what it recorded, in order. */
export interface TestClient extends FhirClient {
  readonly recorded: readonly Exchange[];
}

/** A client with counting ids and real clocks. */
export function createTestClient(target: Target, changes: Partial<FhirClientOptions> = {}): TestClient {
  const recorded: Exchange[] = [];
  let count = 0;
  const client = createFhirClient(target, {
    env: testEnvironment,
    record: (exchange) => recorded.push(exchange),
    now: () => new Date(),
    monotonic: () => performance.now(),
    newId: () => `x${(count += 1)}`,
    ...changes,
  });
  return { ...client, recorded };
}
