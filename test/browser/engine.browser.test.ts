import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as here from '../../src/index.js';
import {
  createDefinitionPackage,
  createDefinitionStore,
  createValidator,
  loadFhirPathJs,
  openEmbeddedPackage,
  readResource,
  toIssueRecord,
  toUncheckedRecord,
  type InvariantCompiler,
  type StructureDefinition,
} from '../../src/index.js';
import { chromiumPath, noChromium, startBrowser } from '../support/browser.js';
import { bundleForBrowser } from '../support/browser-bundle.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { startHttp, type LocalServer } from '../support/local-server.js';

const data = fileURLToPath(new URL('../../dist/data/', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/sound/', import.meta.url));

/** An invariant beyond the closures, so that fhirpath.js has to be fetched. */
const capitals: StructureDefinition = {
  resourceType: 'StructureDefinition',
  url: 'https://example.org/StructureDefinition/capitals',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  derivation: 'constraint',
  snapshot: {
    element: [
      {
        id: 'Patient',
        path: 'Patient',
        min: 0,
        max: '*',
        constraint: [
          {
            key: 'cap-1',
            severity: 'error',
            human: 'Capitals.',
            expression: 'name.family.all($this = upper())',
          },
        ],
      },
    ],
  },
};
const html =
  '<!doctype html><title>Engine</title><link rel="icon" href="data:,"><script type="module" src="/application.js"></script>';
const inSmall = JSON.stringify({ resourceType: 'Patient', name: [{ family: 'Ashworth' }] });

/** What the application leaves for the test to call. */
interface Application {
  readonly validateTexts: (
    texts: readonly string[],
    definitions: readonly StructureDefinition[],
  ) => Promise<readonly unknown[]>;
}

/** The same as the application does, in Node. */
function validateHere(
  texts: readonly string[],
  definitions: readonly StructureDefinition[] = [],
  fhirPath?: InvariantCompiler,
): readonly unknown[] {
  const own = createDefinitionPackage({ name: 'own', version: '1', release: 'stu3' }, definitions);
  const packages = [own, openEmbeddedPackage('careconnect'), openEmbeddedPackage('stu3-core')];
  const validator = createValidator(createDefinitionStore('stu3', packages), { fhirPath });
  const profiles = definitions.map(({ url }) => url);
  return texts.map((text) => {
    const result = validator.validate(readResource(text), { profiles });
    const issues = result.issues.map(toIssueRecord);
    return { ...result, issues, unchecked: result.unchecked.map(toUncheckedRecord) };
  });
}

/** The examples of the CareConnect package, sound ones in both formats, and real ones where they are at hand. */
function collectTexts(): readonly string[] {
  const careConnect = openEmbeddedPackage('careconnect');
  const examples = careConnect.entries.filter(({ url }) => url === undefined);
  const corpus = findCorpusFolder('corpus/examples');
  const real = corpus === undefined ? [] : readdirSync(corpus, { recursive: true, encoding: 'utf8' });
  return [
    ...examples.map((entry) => JSON.stringify(careConnect.read(entry), undefined, 2)),
    ...readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name), 'utf8')),
    ...real
      .filter((name) => /\.(json|xml)$/.test(name))
      .sort()
      .filter((_, at) => at % 4 === 0)
      .map((name) => readFileSync(join(corpus ?? '', name), 'utf8')),
  ];
}

if (chromiumPath === undefined) console.warn(`The engine in a browser: ${noChromium}`);

describe.skipIf(chromiumPath === undefined)('the engine in a browser', () => {
  let browser: Browser;
  let server: LocalServer;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const files = await bundleForBrowser();
    server = await startHttp(({ url }) => {
      if (url === '/') return { headers: { 'content-type': 'text/html' }, body: html };
      const code = files.get(url.slice(1));
      if (code !== undefined) return { headers: { 'content-type': 'text/javascript' }, body: code };
      return /^\/data\/[a-z\d-]+\.(ndjson|data)$/.test(url)
        ? { body: readFileSync(data + url.slice('/data/'.length)) }
        : { status: 404 };
    });
    browser = await startBrowser();
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.origin);
    await page.waitForFunction(() => 'validateTexts' in globalThis);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const validateThere = (texts: readonly string[], definitions: readonly StructureDefinition[] = []) =>
    page.evaluate(([given, own]) => (globalThis as unknown as Application).validateTexts(given, own), [
      texts,
      definitions,
    ] as const);

  it('finds in every text what it finds in Node', async () => {
    const texts = collectTexts();
    expect(texts.length).toBeGreaterThan(100);
    const ours = validateHere(texts);
    expect(await validateThere(texts)).toEqual(ours);
    expect(JSON.stringify(ours)).toContain('"rule":"slice-min"');
    expect(complaints).toEqual([]);
  });

  it('evaluates what is beyond the closures, with fhirpath.js fetched for it', async () => {
    const there = await validateThere([inSmall], [capitals]);
    expect(there).toEqual(validateHere([inSmall], [capitals], await loadFhirPathJs('stu3')));
    expect(JSON.stringify(there)).toContain('cap-1');
    expect(complaints).toEqual([]);
  });

  it('asks for nothing but its own files', () => {
    const asked = new Set(server.requests.map(({ url }) => url.replace(/-[\w-]{8}\.js$/, '-….js')));
    expect([...asked].sort()).toEqual([
      '/',
      '/application.js',
      '/bounded-pattern-….js',
      '/data/careconnect.data',
      '/data/careconnect.ndjson',
      '/data/stu3-core.data',
      '/data/stu3-core.ndjson',
      '/fhirpath-js-….js',
    ]);
  });
});

describe('the API for browsers', () => {
  it('is that of Node but for what reads from disk or asks a server', async () => {
    const there = Object.keys(await import('../../src/browser.js'));
    const left = Object.keys(here).filter((name) => !there.includes(name));
    expect(left.sort()).toEqual([
      'connectTerminologyServer',
      'createNodeGrammars',
      'loadPackage',
      'openEmbeddedPackage',
    ]);
    expect(there.filter((name) => !(name in here))).toEqual([]);
  });
});
