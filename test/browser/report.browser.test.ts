import axe from 'axe-core';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatRunHtml } from '../../src/report/html/format-run-html.js';
import { formatRunComparisonHtml } from '../../src/report/html/run-comparison/format-run-comparison-html.js';
import { compareRuns } from '../../src/report/run-comparison/compare-runs.js';
import { toVisibleText } from '../../src/report/visible-text.js';
import { chromiumPath, noChromium, startBrowser } from '../support/browser.js';
import { anyText, hostileTexts, runArbitrary } from '../support/run-result-arbitrary.js';
import {
  createAcceptedRun,
  createLongRun,
  createPassedRun,
  createRun,
  createUnreachableRun,
  type RunFixture,
} from '../support/run-result-fixture.js';

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

/** A run with the hostile text in every field that takes one. */
function createHostileRun(text: string): RunFixture {
  const [run] = fc.sample(
    runArbitrary(fc.constant(text)).filter(({ result }) => result.scenarios.length > 2),
    { numRuns: 1, seed: 11 },
  );
  return run!;
}

if (chromiumPath === undefined) console.warn(`The report in a browser: ${noChromium}`);

describe.skipIf(chromiumPath === undefined)('the report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a run's page from disk. Whatever the page asks for besides itself, and whatever it complains of, is kept. */
  async function open(run: RunFixture, options: BrowserContextOptions = {}) {
    const file = join(folder, 'index.html');
    writeFileSync(file, formatRunHtml(run.result, run.exchanges));
    const context = await browser.newContext({ viewport: desktop, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, context, url, requests, complaints };
  }

  const openAllDetails = (page: Page): Promise<void> =>
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");

  const sideways = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  describe.each([
    ['desktop, light', { viewport: desktop, colorScheme: 'light' }],
    ['desktop, dark', { viewport: desktop, colorScheme: 'dark' }],
    ['phone, light', { viewport: phone, colorScheme: 'light' }],
    ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
  ] as const)('%s', (_, options) => {
    it.each([
      ['with every verdict', createRun()],
      ['all passed', createPassedRun()],
      ['unreachable', createUnreachableRun()],
      ['hostile', createHostileRun('"><img src=x onerror="globalThis.owned = true">')],
    ])('has no accessibility violations: %s', async (_name, run) => {
      const { page, context } = await open(run, options);
      await openAllDetails(page);
      await page.evaluate(axe.source);
      const violations: unknown = await page.evaluate(
        'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
          '.then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) })))',
      );
      expect(violations).toEqual([]);
      await context.close();
    });
  });

  it('has none either where deviations are accepted, and where two runs are compared', async () => {
    const accepted = createAcceptedRun();
    const [earlier, later] = [createPassedRun(), accepted].map(({ result }) => ({ folder: 'a', result }));
    const { page, context, url } = await open(accepted, { viewport: phone });
    const pages = [
      formatRunHtml(accepted.result, accepted.exchanges),
      formatRunComparisonHtml(compareRuns(earlier!, later!)),
    ];
    for (const html of pages) {
      writeFileSync(join(folder, 'index.html'), html);
      await page.goto(url);
      await openAllDetails(page);
      expect(await sideways(page)).toBe(0);
      await page.evaluate(axe.source);
      const violations: unknown = await page.evaluate(
        'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) })))',
      );
      expect(violations).toEqual([]);
    }
    await context.close();
  });

  it.each([
    ['with every verdict', createRun()],
    ['with many scenarios', createLongRun(60)],
    ['with one word of 100 KB in every field', createHostileRun('longword'.repeat(12_500))],
  ])('never scrolls sideways on a phone: %s', async (_name, run) => {
    for (const viewport of [phone, { width: 320, height: 600 }]) {
      const { page, context } = await open(run, { viewport });
      await openAllDetails(page);
      expect(await sideways(page)).toBe(0);
      await context.close();
    }
  });

  it('asks for nothing but itself, and its policy refuses nothing of its own', async () => {
    const { page, context, url, requests, complaints } = await open(createRun());
    await page.getByLabel('Find text').fill('token');
    await openAllDetails(page);
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('refuses to run a script that gets into the page', async () => {
    const { page, context } = await open(createRun());
    await page.evaluate(
      "{ const script = document.createElement('script'); script.textContent = 'globalThis.owned = true'; document.body.append(script); }",
    );
    expect(await page.evaluate('globalThis.owned')).toBeUndefined();
    await context.close();
  });

  it('shows every hostile text as text', async () => {
    const { page, context, url, requests, complaints } = await open(createRun());
    const short = hostileTexts.filter((text) => text.length < 1000);
    for (const hostile of short) {
      const { result, exchanges } = createHostileRun(hostile);
      writeFileSync(join(folder, 'index.html'), formatRunHtml(result, exchanges));
      await page.goto(url);
      await openAllDetails(page);
      expect(await page.evaluate('globalThis.owned')).toBeUndefined();
      const subject = await page.locator('.subject bdi').evaluate((element) => element.textContent);
      expect(subject).toBe(toVisibleText(hostile).replace(/\r\n?/g, '\n'));
    }
    expect(requests).toEqual(Array.from({ length: short.length + 1 }, () => url));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('has in the browser no element or attribute that the program did not write', async () => {
    const { page, context } = await open(createRun());
    const vocabularyOf = (run: RunFixture): Promise<readonly string[]> =>
      page.evaluate(
        `(() => {
          const parsed = new DOMParser().parseFromString(${JSON.stringify(formatRunHtml(run.result, run.exchanges)).replace(/</g, '\\u003C')}, 'text/html');
          const words = [...parsed.querySelectorAll('*')].flatMap((element) =>
            [element.localName, ...element.getAttributeNames().map((name) => element.localName + '@' + name)]);
          return [...new Set(words)];
        })()`,
      );
    const written = new Set<string>();
    for (const run of [createRun(), createPassedRun(), createUnreachableRun(), createLongRun(20)]) {
      for (const word of await vocabularyOf(run)) written.add(word);
    }
    await fc.assert(
      fc.asyncProperty(runArbitrary(anyText), async (run) => {
        expect((await vocabularyOf(run)).filter((word) => !written.has(word))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    await context.close();
  });

  describe('by keyboard', () => {
    const focused = (page: Page): Promise<string> =>
      page.evaluate(
        "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.replace(/\\s+/g, ' ').trim()",
      );

    it('skips to the verdict, then goes through contents, filter and evidence in the order of the page', async () => {
      const { page, context } = await open(createRun());
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the verdict');
      await page.keyboard.press('Enter');
      const stops: string[] = [];
      for (let at = 0; at < 24; at += 1) {
        await page.keyboard.press('Tab');
        stops.push(await focused(page));
      }
      expect(stops[0]).toBe('Failed');
      expect(stops.slice(14, 24).map((stop) => stop.replace(/ →.*/, ''))).toEqual([
        'Left behind on the target',
        'Find text',
        'Verdict',
        'Suite',
        'Show all',
        'Open all',
        'CC-PAT-003',
        'Copy command',
        '4 steps',
        'GET https://phr.example.org/fhir/STU3/Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9990000018',
      ]);
      await context.close();
    });

    it('shows where the focus is', async () => {
      const { page, context } = await open(createRun());
      for (let at = 0; at < 20; at += 1) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
        expect(outline).toBe('solid');
      }
      await context.close();
    });

    it('opens one exchange, or all of a section', async () => {
      const { page, context } = await open(createRun());
      const body = page.getByText('"family": "Birchall"');
      expect(await body.isVisible()).toBe(false);
      await page.locator('#failed details.exchange summary').focus();
      await page.keyboard.press('Enter');
      expect(await body.isVisible()).toBe(true);
      await page.locator('#scenarios').getByRole('button', { name: 'Open all' }).focus();
      await page.keyboard.press('Space');
      expect(await page.locator('#scenarios details:not([open])').count()).toBe(0);
      expect(await focused(page)).toBe('Close all');
      await page.keyboard.press('Space');
      expect(await page.locator('#scenarios details[open]').count()).toBe(0);
      await context.close();
    });
  });

  describe('the filter', () => {
    const shown = (page: Page): Promise<number> =>
      page.locator('#scenarios details.scenario:visible').count();
    const status = (page: Page): Promise<string | null> => page.locator('#filter-status').textContent();

    it('narrows by text, in names, evidence and bodies', async () => {
      const { page, context } = await open(createRun());
      expect(await shown(page)).toBe(9);
      await page.getByLabel('Find text').pressSequentially('BIRCHALL');
      await page.getByText('Showing 1 of 9 scenarios.').waitFor();
      expect(await shown(page)).toBe(1);
      expect(await page.locator('#failed article:visible').count()).toBe(1);
      expect(await page.locator('#errors article:visible').count()).toBe(0);
      expect(await page.locator('#errors').getByText('The filter hides everything here.').isVisible()).toBe(
        true,
      );
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.locator('#errors article').waitFor();
      expect(await shown(page)).toBe(9);
      expect(await status(page)).toBe('');
      await context.close();
    });

    it('narrows by verdict and by suite, together', async () => {
      const { page, context } = await open(createRun());
      await page.getByLabel('Verdict').selectOption('Passed (4)');
      await page.getByText('Showing 4 of 9 scenarios.').waitFor();
      expect(await page.locator('#requirements tbody tr:visible').count()).toBe(4);
      await page.getByLabel('Suite', { exact: true }).selectOption('Security');
      await page.getByText('Showing 1 of 9 scenarios.').waitFor();
      expect(await shown(page)).toBe(1);
      await page.getByLabel('Find text').fill('no such text');
      await page.getByText('Showing 0 of 9 scenarios.').waitFor();
      await context.close();
    });

    it('gives way to a link to something that it hides', async () => {
      const { page, context } = await open(createRun());
      await page.getByLabel('Verdict').selectOption('Failed (2)');
      await page.getByText('Showing 2 of 9 scenarios.').waitFor();
      await page.evaluate("location.hash = '#scenario-1'");
      await page.locator('#scenario-1[open]').waitFor();
      expect(await shown(page)).toBe(9);
      await context.close();
    });
  });

  it('opens what a link points to', async () => {
    const { page, context } = await open(createRun());
    await page.locator('#not-exercised').getByRole('link').click();
    await page.locator('#scenario-8[open]').waitFor();
    expect(await page.locator('#scenario-8').getByText('a patient who has died').isVisible()).toBe(true);
    await context.close();
  });

  it('copies a command', async () => {
    const { page, context } = await open(createRun());
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#failed').getByRole('button', { name: 'Copy command' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const command = await page.evaluate('navigator.clipboard.readText()');
    expect(command).toBe(await page.locator('#failed .command code').textContent());
    await context.close();
  });

  it('shows what a large page keeps apart when it is opened, finds text in it, and says where it is without scripts', async () => {
    const run = createLongRun(400);
    const { page, context, url, requests, complaints } = await open(run, { viewport: phone });
    const found = page.getByText(/Showing [1-9]\d* of 400 scenarios/);
    await page.getByLabel('Find text').fill('"family":');
    await found.waitFor();
    await page.getByLabel('Find text').fill('');
    const closed = page.locator('#scenario-1 .inside');
    expect(await closed.getAttribute('data-apart')).not.toBeNull();
    await page.locator('#scenario-1 > summary').click();
    await page.locator('#scenario-1 .steps').waitFor();
    expect(await page.getByText('is shown by a script', { exact: false }).first().isVisible()).toBe(false);
    await page.locator('#scenarios').getByRole('button', { name: 'Open all' }).click();
    expect(await page.locator('#scenarios [data-apart]').count()).toBe(0);
    expect(await sideways(page)).toBe(0);
    await page.getByLabel('Find text').fill('Birchall');
    await found.waitFor();
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
    await context.close();
    const plain = await open(run, { javaScriptEnabled: false });
    await plain.page.locator('#scenario-1 > summary').click();
    expect(await plain.page.locator('#scenario-1 .note').isVisible()).toBe(true);
    await plain.context.close();
  });

  it('has everything without scripts, and no control that does nothing', async () => {
    const { page, context } = await open(createRun(), { javaScriptEnabled: false });
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.locator('#failed details.exchange summary').click();
    expect(await page.getByText('"family": "Birchall"').isVisible()).toBe(true);
    await context.close();
  });

  it('shows on paper all evidence, in dark ink, without controls', async () => {
    const { page, context } = await open(createRun(), { javaScriptEnabled: false, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('"family": "Birchall"').isVisible()).toBe(true);
    expect(await page.locator('#failed .steps').isVisible()).toBe(true);
    expect(await page.locator('#scenario-8 .steps').isVisible()).toBe(true);
    expect(await page.locator('#scenario-1 .steps').isVisible()).toBe(false);
    expect(await page.locator('nav').isVisible()).toBe(false);
    const colour = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    expect(colour).toBe('rgb(29, 42, 51)');
    await page.setViewportSize({ width: 680, height: 900 });
    expect(await sideways(page)).toBe(0);
    await context.close();
  });
});
