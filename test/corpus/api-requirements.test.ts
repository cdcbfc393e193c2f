import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRequirements } from '../../src/conform/requirements/read-requirements.js';
import { readApiRequirements, type RequiredType } from '../support/api-requirements.js';
import {
  combinationsOf,
  isCapabilityStatement,
  levelOf,
  type CapabilityResource,
} from '../support/capability-statement.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { embeddedPackage } from '../support/embedded-package.js';
import { readResources } from '../support/read-definitions.js';

const notes = findCorpusFolder('reference/careconnect-api-requirements.md');
const catalogueFile = fileURLToPath(new URL('../../features/requirements.yaml', import.meta.url));
const ofDstu2 = ['DiagnosticOrder', 'OrderResponse'];
const levels = ['MAY', 'SHOULD', 'SHALL'];

/** The true name of the one parameter that the pages misspell. */
const trueName = (name: string): string => (name === 'adddress-postcode' ? 'address-postalcode' : name);

type Parameters = RequiredType['parameters'];

/** Where two pages speak of one type, as of Flag, the stricter level holds. */
function strictest(parameters: Parameters): readonly string[] {
  const strictestLevel = (name: string): string | undefined =>
    levels.findLast((level) => parameters.some((one) => one.name === name && one.level === level));
  return [
    ...new Set(parameters.map(({ name, type }) => `${trueName(name)} ${type} ${strictestLevel(name) ?? ''}`)),
  ];
}

describe.skipIf(notes === undefined)('the stated requirements on a CareConnect server', () => {
  const pages = notes === undefined ? [] : readApiRequirements(readFileSync(notes, 'utf8'));
  const statement = readResources(embeddedPackage).find(isCapabilityStatement);
  const stated = new Map(statement?.rest[0].resource.map((resource) => [resource.type, resource]));
  const types = [...new Set(pages.map(({ type }) => type))].filter((type) => !ofDstu2.includes(type));
  const pagesOf = (type: string): readonly RequiredType[] => pages.filter((page) => page.type === type);
  const parametersOf = (resource: CapabilityResource | undefined): Parameters =>
    (resource?.searchParam ?? []).map((one) => ({ ...one, level: levelOf(one) ?? 'none' }));

  it('come from notes that have all pages', () => {
    expect(types.length).toBe(21);
    expect(pages.flatMap(({ parameters }) => parameters).length).toBeGreaterThan(60);
  });

  it('are about the types of the pages, but for those that STU3 has not', () => {
    expect([...stated.keys()].toSorted()).toEqual(types.toSorted());
  });

  it.each(types)('name the search parameters of %s with their levels, and no others', (type) => {
    const asked = strictest(pagesOf(type).flatMap(({ parameters }) => parameters));
    expect(strictest(parametersOf(stated.get(type))).toSorted()).toEqual(asked.toSorted());
  });

  it.each(types)('have a SHALL of the catalogue for each SHALL of %s', async (type) => {
    const { requirements } = await readRequirements(catalogueFile);
    const said = requirements
      .filter(({ level, source }) => level === 'SHALL' && source.document === 'CareConnect API')
      .map(({ text, source }) => `${source.section} ${text}`);
    const needed = pagesOf(type).flatMap(({ parameters }) =>
      parameters.filter(({ level }) => level === 'SHALL'),
    );
    const missing = needed.filter(
      ({ name }) => !said.some((words) => words.includes(type) && new RegExp(`\\b${name}\\b`).test(words)),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it.each(types)('name the interactions of %s', (type) => {
    const asked = new Set(pagesOf(type).flatMap(({ interactions }) => interactions));
    const interactions = stated.get(type)?.interaction ?? [];
    expect(interactions.map(({ code }) => code).toSorted()).toEqual([...asked].toSorted());
    expect(new Set(interactions.map(levelOf))).toEqual(new Set(['SHALL']));
  });

  it.each(types)('name the combinations of %s with their level', (type) => {
    const [asked] = pagesOf(type).flatMap(({ combinations }) => combinations ?? []);
    const resource = stated.get(type);
    const combinations = resource === undefined ? [] : combinationsOf(resource);
    expect(combinations.toSorted()).toEqual((asked?.sets ?? []).toSorted());
    if (asked !== undefined)
      expect(resource?.documentation).toContain(
        `combinations of search parameters ${asked.level} be supported`,
      );
  });
});
