import type { CompactPackage } from '../definitions/compact-format.js';
import type { SeedRecord } from '../conform/seed/seed-record.js';
import { isResource, type Resource } from '../server/resource.js';
import { findServedType } from '../server/types/served-types.js';

/** What the ids of the records begin with that hang together; the other examples show a profile each. */
const recordPrefix = 'cc-';

/**
 * What the reference server holds at the start: the records of made-up patients, of the types that it serves, and the
 * definitions of its operations.
 */
export function readSeed(careConnect: CompactPackage): readonly Resource[] {
  return careConnect.entries
    .filter(({ resourceType, id }) => {
      const served = findServedType(resourceType);
      return served !== undefined && (served.isPublic === true || id?.startsWith(recordPrefix) === true);
    })
    .map((entry): unknown => careConnect.read(entry))
    .filter(isResource);
}

/** The records of made-up patients, which hang together: what the reference server holds but for definitions. */
export function readSeedRecords(careConnect: CompactPackage): readonly SeedRecord[] {
  return readSeed(careConnect).filter(isSeedRecord);
}

function isSeedRecord(resource: Resource): resource is SeedRecord {
  return resource.id?.startsWith(recordPrefix) === true;
}
