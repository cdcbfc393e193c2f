import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fshRules } from '../../src/fsh/fsh-rules.js';
import { issueBlocks } from '../../src/model/issue-order.js';
import type { IssueRecord } from '../../src/model/issue.js';
import { compileExamples } from '../support/fsh-pages.js';
import { listRulePages, readRulePage, type RuleExample } from '../support/rule-page.js';

const rules = Object.entries(fshRules).map(([id, rule]) => ({ id, ...rule }));
const ids = rules.map(({ id }) => id);
const pages = new Map(ids.map((id) => [id, readRulePage(id)]));

/** Rules of what can be found only where all FSH could be compiled. */
const foundLater: ReadonlySet<string> = new Set([
  'fsh-example-unbroken',
  'fsh-code-unknown',
  'fsh-code-unlisted',
  'fsh-canonical-unresolved',
  'fsh-slice-alike',
  'fsh-slice-undecided',
  'fsh-support-forbidden',
  'fsh-accepted',
  'fsh-acceptance-unused',
]);

/** Here SUSHI stumbles, too. */
const rejectedToo: ReadonlySet<string> = new Set([
  'fsh-syntax',
  'fsh-artifact-duplicate',
  'fsh-discriminator-unknown',
]);

/** Examples that are projects of their own: they keep everything else from being compiled. */
const ofFiles = (id: string) => id.startsWith('fsh-source');

const badOf = (wanted: readonly string[]) => new Map(wanted.map((id) => [id, pages.get(id)?.bad ?? []]));
const goodOf = (wanted: readonly string[]) => new Map(wanted.map((id) => [id, pages.get(id)?.good ?? []]));

const ofText = ids.filter((id) => !ofFiles(id));
const bad = new Map<string, readonly IssueRecord[]>([
  ...(await compileExamples(badOf(ofText.filter((id) => !foundLater.has(id))))),
  ...(await compileExamples(badOf(ofText.filter((id) => foundLater.has(id))))),
  ...(await compileAlone(ids.filter(ofFiles))),
]);
const good = await compileExamples(goodOf(ids));

async function compileAlone(wanted: readonly string[]) {
  const found: (readonly [string, readonly IssueRecord[]])[] = [];
  for (const id of wanted) found.push(...(await compileExamples(badOf([id]))));
  return found;
}

describe('the pages of the compiler’s rules', () => {
  it('are there for every rule and no other', () => {
    expect(
      listRulePages()
        .filter((id) => id.startsWith('fsh-'))
        .toSorted(),
    ).toEqual(ids.toSorted());
  });

  it('are listed in the order of the rules, with what each demands', () => {
    const list = readFileSync(resolve(import.meta.dirname, '../../docs/rules/README.md'), 'utf8');
    const listed = [...list.matchAll(/^- \[(fsh-.*)\]\((.*)\): (.*)$/gm)].map(([, id, link, summary]) => ({
      id,
      link,
      summary,
    }));
    expect(listed).toEqual(rules.map(({ id, summary }) => ({ id, link: `${id}.md`, summary })));
  });
});

describe.each(rules)('the page of $id', ({ id, severity, code, spec, summary }) => {
  const page = pages.get(id)!;
  const hasFsh = (examples: readonly RuleExample[]) => examples.some(({ language }) => language === 'fsh');

  it('says what the rule says', () => {
    expect(page.title).toBe(id);
    expect(page.summary).toBe(summary);
    const word = severity.charAt(0).toUpperCase() + severity.slice(1);
    expect(page.facts).toBe(`${word} · \`${code}\` · [specification](${spec})`);
    expect(page.headings).toEqual(['Why', 'What to do', 'Wrong', 'Right']);
  });

  it('has a wrong example of which just this is said', () => {
    expect(page.bad.length).toBeGreaterThan(0);
    const issues = bad.get(id)!;
    const said = issues.filter(({ rule }) => rule === id);
    expect([...new Set(said.map(({ message }) => message))]).toEqual([page.message]);
    expect(page.message).not.toMatch(/undefined|\[object|NaN/);
    const others = issues.filter(
      (issue) => issue.rule !== id && (issueBlocks(issue) || issue.severity === 'warning'),
    );
    const alsoSaid = rejectedToo.has(id)
      ? ['fsh-rejected']
      : id === 'fsh-code-unknown'
        ? ['code-unknown']
        : [];
    // An unknown code in an example is found by the validator, too.
    expect(others.map(({ rule }) => rule)).toEqual(alsoSaid);
  });

  it('says where that stands, where it stands in a file', () => {
    for (const { rule, file, line, column } of bad.get(id)!) {
      if (rule !== id || id === 'fsh-sources-missing') continue;
      expect(file).toMatch(/^(profiles\/fsh-.*\.fsh|sushi-config\.yaml)$/);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
  });

  it('has a right example of which nothing is said that needs attention', () => {
    expect(hasFsh(page.good)).toBe(true);
    expect(good.get(id)!.filter(({ severity: each }) => each !== 'information')).toEqual([]);
  });
});
