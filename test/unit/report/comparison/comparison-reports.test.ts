import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatComparisonJson } from '../../../../src/report/comparison/format-comparison-json.js';
import { formatComparisonText } from '../../../../src/report/comparison/format-comparison-text.js';
import { comparisonScript } from '../../../../src/report/html/comparison/comparison-script.js';
import { comparisonStyles } from '../../../../src/report/html/comparison/comparison-styles.js';
import { formatComparisonHtml } from '../../../../src/report/html/comparison/format-comparison-html.js';
import type { Comparison } from '../../../../src/model/comparison.js';
import {
  createComparison,
  createHostileComparison,
  createSameComparison,
} from '../../../support/comparison-fixture.js';
import { checkNesting, readHtmlTags, type HtmlTag } from '../../../support/html-tags.js';
import { readSchema } from '../../../support/json-schema.js';
import { hostileTexts } from '../../../support/run-result-arbitrary.js';

const short = hostileTexts.filter((text) => text.length < 1000);

/** The tags of the page, but for what stands inside its own style and script. */
function tagsOf(html: string): readonly HtmlTag[] {
  expect(html.startsWith('<!doctype html>\n')).toBe(true);
  return readHtmlTags(
    html.slice('<!doctype html>'.length).replace(comparisonScript, '').replace(comparisonStyles, ''),
  );
}

const vocabulary = (tags: readonly HtmlTag[]): readonly string[] =>
  tags.flatMap(({ name, attributes }) => [name, ...[...attributes.keys()].map((key) => `${name}@${key}`)]);

describe('the page of a comparison', () => {
  const html = formatComparisonHtml(createComparison());

  it('closes every element that it opens', () => {
    checkNesting(tagsOf(html));
    checkNesting(tagsOf(formatComparisonHtml(createSameComparison())));
  });

  it('has each id once, and no link that leads nowhere', () => {
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('allows its own style sheet and script by their hashes, and nothing else', () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const policy = tagsOf(html).find(({ attributes }) => attributes.get('http-equiv') !== undefined);
    expect(policy?.attributes.get('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash(comparisonStyles)}'; ` +
        `script-src 'sha256-${hash(comparisonScript)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('shows every change with its sentence and its rule', () => {
    for (const { message, rule } of createComparison().definitions.flatMap(({ changes }) => changes)) {
      expect(html).toContain(message.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;'));
      if (!rule.startsWith('definition-')) expect(html).toContain(rule);
    }
  });

  it.each(short)('takes %j for text, wherever it stands', (text) => {
    const hostile = formatComparisonHtml(createHostileComparison(text));
    const known = new Set([
      ...vocabulary(tagsOf(html)),
      ...vocabulary(tagsOf(formatComparisonHtml(createSameComparison()))),
    ]);
    checkNesting(tagsOf(hostile));
    expect(vocabulary(tagsOf(hostile)).filter((word) => !known.has(word))).toEqual([]);
  });
});

describe('the text of a comparison', () => {
  it('keeps to the width, but for words that are longer', () => {
    const lines = formatComparisonText(createComparison(), { showEditorial: true, width: 60 }).split('\n');
    const long = lines.filter((line) => line.length > 60);
    expect(
      long.filter((line) =>
        line
          .trim()
          .split(' ')
          .every((word) => word.length < 30),
      ),
    ).toEqual([]);
  });

  it('lets no text steer the terminal', () => {
    const text = formatComparisonText(createHostileComparison('\u001b[31mred\u202e'), {
      showEditorial: true,
    });
    for (const steering of ['\u001b', '\u202e']) expect(text).not.toContain(steering);
    expect(text).toContain('␛[31mred⟨U+202E⟩');
  });

  it('says every word that colour says', () => {
    const marked = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style = {
      bold: marked('bold'),
      dim: marked('dim'),
      red: marked('red'),
      yellow: marked('yellow'),
      green: marked('green'),
    };
    const plain = formatComparisonText(createComparison());
    expect(formatComparisonText(createComparison(), { style }).replace(/<[^>]*>/g, '')).toBe(plain);
  });
});

describe('the JSON of a comparison', () => {
  const check = readSchema('comparison.schema.json');

  it('carries the comparison unchanged and conforms to the published schema', () => {
    for (const comparison of [
      createComparison(),
      createSameComparison(),
      ...short.filter((text) => text !== '').map(createHostileComparison),
    ]) {
      const json: unknown = JSON.parse(formatComparisonJson(comparison));
      expect(json).toEqual(JSON.parse(JSON.stringify(comparison)));
      expect(check(json).filter(({ keyword }) => keyword !== 'pattern')).toEqual([]);
    }
    expect(check(JSON.parse(formatComparisonJson(createComparison())))).toEqual([]);
  });

  const comparison = createComparison();
  const [definition] = comparison.definitions;
  const [change] = definition!.changes;
  const { message, ...withoutMessage } = change!;
  const withChange = (other: object) => ({
    ...comparison,
    definitions: [{ ...definition, changes: [other] }],
  });

  it.each<readonly [string, object]>([
    ['another version of the format', { ...comparison, schema: 'careconnect-conformance/comparison/2' }],
    ['a class that does not exist', withChange({ ...change, class: 'major' })],
    ['a direction that does not exist', withChange({ ...change, direction: 'up' })],
    ['a change without its sentence', withChange(withoutMessage)],
    ['a change without an aspect', withChange({ ...change, aspect: '' })],
    ['a definition without changes', { ...comparison, definitions: [{ ...definition, changes: [] }] }],
    ['a verdict that does not exist', { ...comparison, summary: { ...comparison.summary, verdict: 'fine' } }],
    ['a member that is not documented', { ...comparison, tool: 'x' } satisfies Comparison & { tool: string }],
  ])('is refused by the schema with %s', (_, json) => {
    expect(check(JSON.parse(JSON.stringify(json)))).not.toEqual([]);
  });
});
