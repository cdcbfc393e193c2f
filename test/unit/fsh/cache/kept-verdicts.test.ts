import { describe, expect, it } from 'vitest';
import { createArtifactValidation } from '../../../../src/cli/artifact-validation.js';
import { loadFhirPathJs } from '../../../../src/fhirpath/load-fhirpath-js.js';
import { createReach } from '../../../../src/fsh/cache/reach.js';
import { embeddedPackage } from '../../../support/embedded-package.js';
import { mutateJson } from '../../../support/mutate-json.js';
import { readResources } from '../../../support/read-definitions.js';
import { createRandom, pick, type Random } from '../../../support/seeded-random.js';

const fhirPath = await loadFhirPathJs('stu3');

type Resource = Readonly<Record<string, unknown>>;

/** How many definitions are changed. Many more than usual find what hides well: VERDICT_RUNS=200. */
const runs = Number(process.env['VERDICT_RUNS'] ?? 2);

const kinds = ['StructureDefinition', 'ValueSet', 'CodeSystem'];
const isDefinition = (resource: Resource) => kinds.includes(String(resource['resourceType']));

const compiled: readonly Resource[] = readResources(embeddedPackage).map((resource) => ({ ...resource }));
const all = [...compiled, ...holders(compiled)];

/** Resources that hold what their references lead to: a Bundle of some, and each with a patient in it. */
function holders(resources: readonly Resource[]): readonly Resource[] {
  const records = resources.filter((resource) => !isDefinition(resource) && resource['url'] === undefined);
  const patient = records.find(({ resourceType }) => resourceType === 'Patient');
  const entry = records
    .filter((_, index) => index % 20 === 0)
    .map((resource) => ({ fullUrl: `http://example.org/fhir/${nameOf(resource)}`, resource }));
  const containing = records
    .filter((resource, index) => index % 7 === 0 && 'subject' in resource)
    .map((resource) => ({
      ...resource,
      contained: [{ ...patient, id: 'inside' }],
      subject: { reference: '#inside' },
    }));
  return [{ resourceType: 'Bundle', id: 'some', type: 'collection', entry }, ...containing];
}

function nameOf({ resourceType, id }: Resource): string {
  return `${String(resourceType)}/${String(id)}`;
}

/** A definition changed in many places, or in what it says of itself as a whole. */
function change(definition: Resource, random: Random): Resource {
  const { differential, snapshot, ...whole } = definition;
  if (random() < 0.3) return { ...mutateJson(whole, random), url: definition['url'], differential, snapshot };
  let changed: Resource = definition;
  for (let times = 0; times < 40; times++) changed = { ...mutateJson(changed, random) };
  return { ...changed, resourceType: definition['resourceType'], url: definition['url'] };
}

function judge(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const reach = createReach(resources, (url) => url.startsWith('http://hl7.org/fhir/'));
  const validate = createArtifactValidation(fhirPath);
  const judged = { resources, packages: [] };
  return new Map(resources.map((one) => [reach.hash(one), JSON.stringify(validate(one, judged))]));
}

describe('what is said of a resource', { timeout: 60_000 + runs * 10_000 }, () => {
  it('is the same as long as its hash is, whichever definition changes', () => {
    const before = judge(all);
    const changeable = all.filter(isDefinition);
    const seeds = Array.from({ length: runs }, (_, index) => 2026 + index);
    for (const seed of seeds) {
      const random = createRandom(seed);
      const changed = pick(random, changeable);
      const after = judge(all.map((one) => (one === changed ? change(one, random) : one)));
      const kept = [...after].filter(([hash]) => before.has(hash));
      expect(kept.length, `none is the same after seed ${String(seed)}`).toBeGreaterThan(0);
      const stale = kept.filter(([hash, issues]) => before.get(hash) !== issues);
      expect(stale, `${nameOf(changed)}, seed ${String(seed)}`).toEqual([]);
    }
  });
});
