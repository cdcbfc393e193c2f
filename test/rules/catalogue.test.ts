import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/validator/catalogue.js';
import type { IssueParams } from '../../src/model/issue.js';
import { runExample } from '../support/run-example.js';
import { listRulePages, readRulePage } from '../support/rule-page.js';
import { ruleTables } from './tables/rule-tables.js';

const ids = catalogue.map(({ id }) => id);

/** Rules that the command line reports of files, before there is a text to judge. */
const fileRules = ids.filter((id) => id.startsWith('file-'));

describe('the catalogue', () => {
  it('gives each rule an id of its own, in kebab case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
  });

  it('has every rule that there is a file for, under the name of the file', () => {
    const files = readdirSync(resolve(import.meta.dirname, '../../src/validator/rules'));
    expect(files.map((file) => file.replace(/\.ts$/, '')).toSorted()).toEqual(ids.toSorted());
  });

  it('has a page for every rule and no other', () => {
    const pages = listRulePages().filter((id) => !id.startsWith('fsh-'));
    expect(pages.toSorted()).toEqual(ids.toSorted());
  });

  it('is listed in the order of the catalogue, with what each rule demands', () => {
    const list = readFileSync(resolve(import.meta.dirname, '../../docs/rules/README.md'), 'utf8');
    const listed = [...list.matchAll(/^- \[(.*)\]\((.*)\): (.*)$/gm)].map(([, id, link, summary]) => ({
      id,
      link,
      summary,
    }));
    const ofValidator = listed.filter(({ id }) => id?.startsWith('fsh-') !== true);
    expect(ofValidator).toEqual(catalogue.map(({ id, summary }) => ({ id, link: `${id}.md`, summary })));
  });

  it('has a table of examples for every rule that judges text, and no other', () => {
    const tables = ruleTables.map(({ rule }) => rule);
    expect([...tables, ...fileRules].toSorted()).toEqual(ids.toSorted());
    for (const { rule, valid, invalid } of ruleTables) {
      expect(valid.length, rule).toBeGreaterThan(0);
      expect(invalid.length, rule).toBeGreaterThan(0);
    }
  });

  it.each(catalogue)('$id says what it demands and where that is written', ({ summary, spec }) => {
    expect(summary).toMatch(/^[A-Z][^]*\.$/);
    expect(new URL(spec).protocol).toBe('https:');
  });
});

describe.each(catalogue)('the page of $id', (rule) => {
  const page = readRulePage(rule.id);

  it('says what the catalogue says', () => {
    const severity = rule.severity.charAt(0).toUpperCase() + rule.severity.slice(1);
    expect(page.title).toBe(rule.id);
    expect(page.summary).toBe(rule.summary);
    expect(page.facts).toBe(`${severity} · \`${rule.fhirIssueType}\` · [specification](${rule.spec})`);
    expect(page.headings).toEqual(['Why', 'What to do', 'Wrong', 'Right']);
  });

  it('has a wrong example that breaks this rule, and only warnings beside it', async () => {
    expect(page.bad).toHaveLength(1);
    const { issues, unchecked } = await runExample(page.bad[0]!);
    const serious = issues.filter(({ severity }) => severity === 'error' || severity === 'fatal');
    const said = [
      ...issues.filter((issue) => issue.rule === rule.id).map(({ message }) => message),
      ...unchecked.filter((each) => each.rule === rule.id).map(({ reason }) => reason),
    ];
    expect(serious.map((issue) => issue.rule).filter((id) => id !== rule.id)).toEqual([]);
    expect(new Set(said)).toEqual(new Set([page.message]));
    expect(page.message).not.toMatch(/undefined|\[object|NaN/);
  });

  it('has a right example of which nothing is said', async () => {
    expect(page.good).toHaveLength(1);
    const { issues, unchecked } = await runExample(page.good[0]!);
    expect(issues).toEqual([]);
    expect(unchecked).toEqual([]);
  });
});

describe('a message', () => {
  const seen: readonly (readonly [string, IssueParams])[] = [
    ['json-resource-type', {}],
    ['json-resource-type', { found: 'a number' }],
    ['element-max', { element: 'x', max: 0 }],
    ['element-max', { element: 'x', max: 1 }],
    ['element-max', { element: 'x', max: 3 }],
    ['element-min', { element: 'x', min: 1, found: 0 }],
    ['element-min', { element: 'x', min: 2, found: 1 }],
    ['slice-max', { element: 'x', slice: 's', max: 0, found: 1 }],
    ['json-array', { element: 'x', isArray: true }],
    ['json-array', { element: 'x', isArray: false }],
    ['xml-attribute', { name: 'x' }],
    ['xml-attribute', { name: 'x', expected: 'attribute' }],
    ['xml-attribute', { name: 'x', expected: 'element' }],
    ['xml-namespace', { name: 'x', found: '' }],
    ['extension-part-unknown', { part: 'x', extension: 'urn:y', known: [] }],
    ...['not-well-formed', 'not-a-div', 'element', 'attribute', 'link'].map(
      (kind) => ['narrative-xhtml', { kind, found: 'x' }] as const,
    ),
  ];

  it.each(seen)('of %s is one sentence for %o', (id, params) => {
    const rule = catalogue.find((each) => each.id === id);
    const message = rule?.message(params) ?? '';
    expect(message).toMatch(/^["A-Z].*\.$/);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
  });
});
