import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatComparisonJson } from '../../../src/report/comparison/format-comparison-json.js';
import { formatComparisonText } from '../../../src/report/comparison/format-comparison-text.js';
import { comparisonScript } from '../../../src/report/html/comparison/comparison-script.js';
import { comparisonStyles } from '../../../src/report/html/comparison/comparison-styles.js';
import { formatComparisonHtml } from '../../../src/report/html/comparison/format-comparison-html.js';
import { createComparison, createSameComparison } from '../../support/comparison-fixture.js';

/** With UPDATE_GOLDEN=1 what is formatted becomes what is expected. Read the difference before keeping it. */
const update = process.env['UPDATE_GOLDEN'] === '1';

/** The page without its style sheet, script and policy, one tag a line, so that a difference can be read. */
function toReadable(html: string): string {
  return html
    .replace(comparisonStyles, '')
    .replace(comparisonScript, '')
    .replace(/sha256-[^']*/g, 'sha256-')
    .replace(/></g, '>\n<');
}

const texts: readonly (readonly [string, () => string])[] = [
  ['changes.txt', () => formatComparisonText(createComparison())],
  ['changes-with-editorial.txt', () => formatComparisonText(createComparison(), { showEditorial: true, width: 72 })],
  ['same.txt', () => formatComparisonText(createSameComparison())],
  ['changes.json', () => formatComparisonJson(createComparison())],
  ['changes.html', () => toReadable(formatComparisonHtml(createComparison()))],
];

describe('a comparison', () => {
  it.each(texts)('reads as %s', (name, format) => {
    const file = new URL(`expected/${name}`, import.meta.url);
    if (update) writeFileSync(file, format());
    expect(format()).toBe(readFileSync(file, 'utf8'));
  });
});
