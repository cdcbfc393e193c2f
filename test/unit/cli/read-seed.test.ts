import { describe, expect, it } from 'vitest';
import { readSeed } from '../../../src/cli/read-seed.js';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import { operations } from '../../../src/server/operations/operations.js';
import { isObject } from '../../../src/server/resource.js';

describe('what the reference server holds at the start', () => {
  const seed = readSeed(openEmbeddedPackage('careconnect'));

  it('is records that hang together, and no other examples', () => {
    const records = seed.filter(({ resourceType }) => resourceType !== 'OperationDefinition');

    expect(records.filter(({ resourceType }) => resourceType === 'Patient').length).toBeGreaterThan(20);
    expect(records.filter(({ id }) => !id?.startsWith('cc-'))).toEqual([]);
    expect(records.filter(({ meta }) => isObject(meta) && 'tag' in meta)).toEqual([]);
  });

  it('is the definition of every operation', () => {
    const defined = seed.filter(({ resourceType }) => resourceType === 'OperationDefinition');

    expect(defined.map(({ code }) => code).sort()).toEqual(operations.map(({ code }) => code).sort());
  });
});
