import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderRecords } from '../../../../src/conform/seed/order-records.js';
import type { SeedRecord } from '../../../../src/conform/seed/seed-record.js';

const to = (reference: string) => ({ reference });

describe('the order of records', () => {
  it('puts each after those that it refers to, and leaves the rest as it was', () => {
    const steps = orderRecords([
      { resourceType: 'Condition', id: 'c', subject: to('Patient/p') },
      { resourceType: 'Slot', id: 's' },
      { resourceType: 'Patient', id: 'p', generalPractitioner: [to('Organization/o')] },
      { resourceType: 'Organization', id: 'o' },
    ]);
    expect(steps.map(({ key }) => key)).toEqual(['Organization/o', 'Patient/p', 'Condition/c', 'Slot/s']);
    expect(steps.map(({ needs }) => needs)).toEqual([[], ['Organization/o'], ['Patient/p'], []]);
  });

  it('counts the file of a document as what it refers to', () => {
    const steps = orderRecords([
      { resourceType: 'DocumentReference', id: 'd', content: [{ attachment: { url: 'Binary/b' } }] },
      { resourceType: 'Binary', id: 'b' },
    ]);
    expect(steps.map(({ key }) => key)).toEqual(['Binary/b', 'DocumentReference/d']);
  });

  it('breaks a circle at the reference that closes it', () => {
    const steps = orderRecords([
      { resourceType: 'Encounter', id: 'e', diagnosis: [{ condition: to('Condition/c') }] },
      { resourceType: 'Condition', id: 'c', context: to('Encounter/e') },
      { resourceType: 'Observation', id: 'o', related: [{ target: to('Observation/o') }] },
    ]);
    expect(steps).toMatchObject([
      { key: 'Condition/c', needs: [], postponed: ['Encounter/e'] },
      { key: 'Encounter/e', needs: ['Condition/c'], postponed: [] },
      { key: 'Observation/o', needs: [], postponed: ['Observation/o'] },
    ]);
  });

  it('has every record once, and nothing needed that does not stand before, whatever refers to what', () => {
    const graph = fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(graph, (edges) => {
        const records: SeedRecord[] = edges.map((targets, at) => ({
          resourceType: 'Observation',
          id: String(at),
          related: targets.map((target) => ({ target: to(`Observation/${String(target)}`) })),
        }));
        const steps = orderRecords(records);
        expect(steps.map(({ record }) => record.id).sort()).toEqual(records.map(({ id }) => id).sort());
        steps.forEach(({ key, needs, postponed }, at) => {
          const before = steps.slice(0, at).map((step) => step.key);
          expect(before).toEqual(expect.arrayContaining([...needs]));
          expect(before.filter((each) => postponed.includes(each))).toEqual([]);
          const known = new Set(edges[Number(key.split('/')[1])]?.filter((target) => target < edges.length));
          expect(needs.length + postponed.length).toBe(known.size);
        });
      }),
    );
  });
});
