import axe from 'axe-core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.js';
import { formatComparisonHtml } from '../../src/report/html/comparison/format-comparison-html.js';
import { chromiumPath, noChromium, startBrowser } from '../support/browser.js';
import {
  createComparison,
  createHostileComparison,
  createSameComparison,
} from '../support/comparison-fixture.js';

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

if (chromiumPath === undefined) console.warn(`The comparison in a browser: ${noChromium}`);

describe.skipIf(chromiumPath === undefined)('the comparison in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comparison-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from disk. Whatever it asks for besides itself, and whatever it complains of, is kept. */
  async function open(comparison: Comparison, options: BrowserContextOptions = {}) {
    const file = join(folder, 'changes.html');
    writeFileSync(file, formatComparisonHtml(comparison));
    const context = await browser.newContext({ viewport: desktop, ...options });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('request', (request) => heard.push(request.url()));
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, context, url, heard };
  }

  const openAllDetails = (page: Page): Promise<void> =>
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");

  const shown = (page: Page): Promise<number> => page.locator('[data-entry]:visible').count();

  it.each([
    ['desktop, light', { viewport: desktop, colorScheme: 'light' }],
    ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
  ] as const)('has no accessibility violations: %s', async (_, options) => {
    for (const comparison of [createComparison(), createSameComparison()]) {
      const { page, context } = await open(comparison, options);
      await openAllDetails(page);
      await page.evaluate(axe.source);
      const violations: unknown = await page.evaluate(
        'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
          '.then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) })))',
      );
      expect(violations).toEqual([]);
      await context.close();
    }
  });

  it.each([
    ['with changes', createComparison()],
    ['with one long word everywhere', createHostileComparison('longword'.repeat(500))],
  ])('never scrolls sideways on a phone: %s', async (_, comparison) => {
    const { page, context } = await open(comparison, { viewport: phone });
    await openAllDetails(page);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    await context.close();
  });

  it('asks for nothing but itself, and its policy refuses nothing of its own', async () => {
    const { page, context, url, heard } = await open(createComparison());
    await page.getByLabel('Class', { exact: true }).selectOption('breaking');
    await page.getByText('Showing 6 of 12 changes.').waitFor();
    expect(heard).toEqual([url]);
    await context.close();
  });

  it('takes text for text', async () => {
    const { page, context, url, heard } = await open(
      createHostileComparison('"><img src=x onerror="globalThis.owned = true">'),
    );
    await openAllDetails(page);
    expect(await page.evaluate('globalThis.owned')).toBeUndefined();
    expect(heard).toEqual([url]);
    await context.close();
  });

  it('narrows by class, by kind and by text, together', async () => {
    const { page, context } = await open(createComparison());
    await page.getByLabel('Class', { exact: true }).selectOption('breaking');
    await page.getByText('Showing 6 of 12 changes.').waitFor();
    expect(await shown(page)).toBe(6);
    await page.getByLabel('Kind of definition').selectOption('StructureDefinition');
    await page.getByText('Showing 3 of 12 changes.').waitFor();
    await page.getByLabel('Find text').fill('INVARIANT x-1');
    await page.getByText('Showing 1 of 12 changes.').waitFor();
    expect(await page.locator('article:visible').count()).toBe(1);
    expect(await page.locator('#added').getByText('The filter hides everything here.').isVisible()).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('#added li').waitFor();
    expect(await page.locator('#filter-status').textContent()).toBe('');
    await context.close();
  });

  it('opens what is folded away where the filter finds it', async () => {
    const { page, context } = await open(createComparison());
    const short = page.getByText('The short text has changed');
    expect(await short.isVisible()).toBe(false);
    await page.getByLabel('Class', { exact: true }).selectOption('editorial');
    await short.waitFor();
    expect(await shown(page)).toBe(3);
    await context.close();
  });

  it('goes by keyboard from the verdict through the filter to what is folded away', async () => {
    const { page, context } = await open(createComparison());
    const focused = (): Promise<string> =>
      page.evaluate(
        "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.replace(/\\s+/g, ' ').trim()",
      );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the verdict');
    await page.keyboard.press('Enter');
    const stops: string[] = [];
    for (let at = 0; at < 15; at += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    }
    expect(stops).toEqual([
      '2 things',
      'Definitions with breaking changes',
      'Definitions removed',
      'Definitions with compatible changes',
      'Definitions added',
      'Definitions with editorial changes only',
      'What limits this comparison',
      'What the classes mean',
      'Find text',
      'Class',
      'Kind of definition',
      'Show all',
      'Open all',
      '1 editorial change',
      '1 editorial change',
    ]);
    await context.close();
  });

  it('has everything without scripts, and no control that does nothing', async () => {
    const { page, context } = await open(createComparison(), { javaScriptEnabled: false });
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.locator('#editorial summary').first().click();
    expect(await page.getByText('The short text has changed').isVisible()).toBe(true);
    await context.close();
  });

  it('shows on paper all that is breaking or compatible, in dark ink, without controls', async () => {
    const { page, context } = await open(createComparison(), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('There is a new invariant x-1').isVisible()).toBe(true);
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('form').isVisible()).toBe(false);
    const colour = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    expect(colour).toBe('rgb(29, 42, 51)');
    await context.close();
  });
});
