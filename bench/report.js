// Prints how long the page of a large run takes in a browser. Nothing is asserted.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { formatExchanges } from '../dist/report/format-exchanges.js';
import { formatRunHtml } from '../dist/report/html/format-run-html.js';
import { formatRunJson } from '../dist/report/format-run-json.js';
import { largeRun } from './large-run.js';

const sizes = [
  { scenarios: 130, exchanges: 900 },
  { scenarios: 1000, exchanges: 20_000 },
];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const folder = mkdtempSync(join(tmpdir(), 'careconnect-bench-'));
for (const size of sizes) {
  console.log(`\n${size.scenarios} scenarios, a tenth of them failed, with ${size.exchanges} exchanges`);
  for (const [what, value] of await measure(size)) console.log(`  ${what.padEnd(48)} ${value}`);
}
await browser.close();
rmSync(folder, { recursive: true });

/**
 * @param {{ scenarios: number, exchanges: number }} size
 * @returns {Promise<readonly (readonly [string, string])[]>}
 */
async function measure(size) {
  const { result, exchanges } = largeRun(size);
  const start = performance.now();
  const html = formatRunHtml(result, exchanges);
  const made = performance.now() - start;
  const file = join(folder, 'index.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  const [paint, interactive, elements] = /** @type {readonly [number, number, number]} */ (
    await page.evaluate(
      "[performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByType('navigation')[0].domInteractive, document.querySelectorAll('*').length]",
    )
  );
  const opened = await time(async () => {
    await page.locator('#scenario-2 > summary').click();
    await page.locator('#scenario-2 .steps').waitFor();
  });
  const filtered = await time(async () => {
    await page.locator('#filter-text').fill('patient');
    await page.locator('#filter-status:not(:empty)').waitFor();
  });
  await page.close();
  const records = formatRunJson(result).length + formatExchanges(exchanges).length;
  return [
    ['Page', megabytes(html.length)],
    ['run.json and exchanges.ndjson beside it', megabytes(records)],
    ['Made in', milliseconds(made)],
    ['First contentful paint', milliseconds(paint)],
    ['Interactive', milliseconds(interactive)],
    ['Elements of the page', String(elements)],
    ['One scenario opened in', milliseconds(opened)],
    ['First search in the text of everything', milliseconds(filtered)],
  ];
}

/** @param {() => Promise<void>} work */
async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @param {number} value */
function megabytes(value) {
  return `${(value / 1024 / 1024).toFixed(1)} MB`;
}

/** @param {number} value */
function milliseconds(value) {
  return `${value.toFixed(0)} ms`;
}
