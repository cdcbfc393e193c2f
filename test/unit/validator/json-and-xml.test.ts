import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isResource } from '../../../src/server/resource.js';
import { getFhirXml } from '../../../src/server/xml/fhir-xml.js';
import { findCorpusFolder } from '../../support/corpus-folder.js';
import { readSound, soundNames } from '../../support/defect.js';
import { makeMutants, readResource } from '../../support/mutants.js';
import { validate } from '../../support/validate.js';

/** Rules about what only JSON, or only XML, can get wrong. */
const formatRules = /^(json|xml)-|^element-order$|^type-form$/;

/**
 * Rule and place of what is found, places without the positions that only JSON writes; `undefined` where something is
 * wrong that the other format cannot say.
 */
function findingsOf(text: string): readonly string[] | undefined {
  const { issues, unchecked } = validate(text);
  if (issues.some(({ rule }) => formatRules.test(rule))) return undefined;
  return [
    ...issues.map(({ severity, rule, expression }) => `${severity} ${rule} ${expression}`),
    ...unchecked.map(({ rule, expression }) => `unchecked ${rule} ${expression}`),
  ]
    .map((finding) => finding.replaceAll('[0]', ''))
    .toSorted();
}

/** The XML form, where one can be written that reads back as the same. */
function toXml(json: string): string | undefined {
  const fhirXml = getFhirXml();
  try {
    const resource: unknown = JSON.parse(json);
    if (!isResource(resource)) return undefined;
    const xml = fhirXml.toXml(resource);
    return JSON.stringify(sort(fhirXml.toJson(xml))) === JSON.stringify(sort(resource)) ? xml : undefined;
  } catch {
    return undefined;
  }
}

function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sort(member)]),
  );
}

describe('JSON and XML of one resource', () => {
  it.each(soundNames)('have the same findings, also where something is changed: %s', (name) => {
    let compared = 0;
    for (const { change, resource } of makeMutants(readResource(readSound(`${name}.json`)))) {
      const json = JSON.stringify(resource);
      const findings = findingsOf(json);
      const xml = toXml(json);
      if (xml === undefined || findings === undefined) continue;
      compared++;
      expect(findingsOf(xml), change).toEqual(findings);
    }
    expect(compared).toBeGreaterThan(50);
  });
});

const corpus = findCorpusFolder('corpus');

describe.skipIf(corpus === undefined)('JSON and XML of a real example', () => {
  it('have the same findings, where one can be written as the other', () => {
    const { examples } = JSON.parse(readFileSync(join(corpus!, 'examples.json'), 'utf8')) as {
      readonly examples: readonly { readonly file: string; readonly format: string }[];
    };
    let compared = 0;
    for (const { file } of examples.filter(({ format }) => format === 'json')) {
      const json = readFileSync(join(corpus!, file), 'utf8');
      const findings = findingsOf(json);
      const xml = toXml(json);
      if (xml === undefined || findings === undefined) continue;
      compared++;
      expect(findingsOf(xml), file).toEqual(findings);
    }
    expect(compared).toBeGreaterThan(20);
  });
});
