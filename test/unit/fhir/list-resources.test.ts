import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listResources } from '../../../src/fhir/list-resources.js';
import { readResource } from '../../../src/fhir/read-resource.js';

const json = JSON.stringify({
  resourceType: 'Bundle',
  id: 'b',
  meta: { tag: [{ code: '}]"\\' }] },
  entry: [
    { fullUrl: 'urn:uuid:1', resource: { id: 'p', resourceType: 'Patient', name: [{ text: 'é{[' }] } },
    { resource: { resourceType: 'ValueSet', url: 'https://example.org/vs', contained: [{ id: 'inner' }] } },
    { request: { url: 'Patient/1', method: 'DELETE' } },
  ],
});
const xml = `<?xml version="1.0"?>
<Bundle xmlns="http://hl7.org/fhir"><id value="b"/>
  <entry><fullUrl value="urn:uuid:1"/><resource><Patient><id value="p"/><name><text value="é"/></name></Patient></resource></entry>
  <entry><resource><ValueSet><url value="https://example.org/vs"/><contained><Patient><id value="inner"/></Patient></contained></ValueSet></resource></entry>
  <entry><request><method value="DELETE"/><url value="Patient/1"/></request></entry>
</Bundle>`;

describe('the resources in a text', () => {
  it.each([
    ['JSON', json],
    ['XML', xml],
  ])('are the root and those of its entries, with what refers to them, in %s', (_, text) => {
    const found = listResources(text);
    expect(found).toMatchObject([
      { resourceType: 'Bundle', id: 'b' },
      { resourceType: 'Patient', id: 'p', fullUrl: 'urn:uuid:1' },
      { resourceType: 'ValueSet', url: 'https://example.org/vs' },
    ]);
    expect(found.map(({ id }) => id)).toEqual(['b', 'p', undefined]);
    expect(found[2]?.fullUrl).toBeUndefined();
  });

  it.each([
    ['JSON', json, ['{', '}']],
    ['XML', xml, ['<', '>']],
  ])('begin and end where their text does, in %s', (_, text, [first, last]) => {
    for (const { start, end, resourceType } of listResources(text)) {
      const part = text.slice(start, end);
      expect(part.startsWith(first!) && part.endsWith(last!)).toBe(true);
      const whole = part.replace(/^<(\w+)>/, '<$1 xmlns="http://hl7.org/fhir">');
      expect(readResource(whole)).toMatchObject({ root: { resourceType }, problems: [] });
    }
  });

  it.each(['bundle.json', 'bundle.xml', 'patient.json', 'patient.xml'])('are found in %s', (name) => {
    const text = readFileSync(new URL(`../../fixtures/sound/${name}`, import.meta.url), 'utf8');
    const root = readResource(text).root!;
    const entries = root.children.filter((child) => child.name === 'entry');
    expect(listResources(text).map(({ resourceType }) => resourceType)).toEqual([
      root.resourceType,
      ...entries.map((entry) => entry.children.find((child) => child.name === 'resource')?.resourceType),
    ]);
  });

  it.each([
    '',
    '{',
    '{"resourceType":"Bundle","entry":[{',
    '[]',
    '<a',
    '<!DOCTYPE a><a/>',
    '{"id":"p"}',
    '\uFEFF',
  ])('are none in %j', (text) => {
    expect(listResources(text)).toEqual([]);
  });

  it('are looked for without an end to how deep a text is', () => {
    const deep = `{"resourceType":"Patient","x":${'['.repeat(100_000)}${']'.repeat(100_000)},"id":"p"}`;
    expect(listResources(deep)).toMatchObject([{ resourceType: 'Patient', id: 'p', end: deep.length }]);
  });

  it('are looked for in any text without a complaint', () => {
    fc.assert(
      fc.property(fc.nat(json.length), fc.string({ maxLength: 3 }), fc.boolean(), (at, junk, inXml) => {
        const text = inXml ? xml : json;
        expect(() => listResources(text.slice(0, at) + junk + text.slice(at + junk.length))).not.toThrow();
      }),
    );
  });
});
