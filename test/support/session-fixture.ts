import { createNhsNumberSource } from '../../src/conform/fixtures/nhs-number-source.js';
import type { RunSession } from '../../src/conform/scenario/run-session.js';
import type { Target } from '../../src/model/target.js';
import { createTestClient, createTestTarget } from './test-target.js';

/** The session of a run against a test server; every resource is valid. */
export function createTestSession(baseUrl: string, changes: Partial<Target> = {}): RunSession {
  const target = createTestTarget(baseUrl, changes);
  return {
    target,
    client: createTestClient(target),
    validate: () => [],
    nhsNumbers: createNhsNumberSource('test'),
    wait: () => Promise.resolve(),
    keepsRecords: true,
    scenarioIds: new Map(),
    answers: [],
    known: new Map(),
    contents: new Map(),
    followed: new Map(),
    created: [],
  };
}
