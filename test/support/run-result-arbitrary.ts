import fc from 'fast-check';
import type { Exchange } from '../../src/model/exchange.js';
import { severities, type IssueRecord } from '../../src/model/issue.js';
import { runResultSchema, type RunResult, type ScenarioResult } from '../../src/model/run-result.js';
import type { KnownIssue, KnownIssueResult } from '../../src/model/known-issue.js';
import { levels, verdicts } from '../../src/model/verdict.js';
import { countVerdicts, type RunFixture } from './run-result-fixture.js';

/** Strings that try to become markup, scripts, attributes, terminal commands or another reading order. */
export const hostileTexts: readonly string[] = [
  '<script>globalThis.owned = true</script>',
  '</script><script>globalThis.owned = true</script>',
  '</style><style>body{display:none}</style>',
  '"><img src=x onerror="globalThis.owned = true">',
  "'><svg onload='globalThis.owned = true'>",
  'javascript:globalThis.owned=true//',
  '</title><base href="https://elsewhere.example/">',
  '</pre></code></details></article><iframe src="https://elsewhere.example/"></iframe>',
  '<!-- --!> <!--> --> <![CDATA[ ]]> ]]>',
  '&lt;b&gt; &amp;amp; &#60;i&#62; &quot; &notanentity;',
  'abc\u202Edcba\u2066\u200E\u061C',
  '\u0000nul\u0001\u0008\u000B\u001B[31mred\u007F\u0085\uFFFE\uFFFF',
  'half \uD800 of a pair \uDC00',
  'a\r\nb\rc\nd\te\u2028f',
  '\uFEFF\u200B',
  '{{constructor}} ${process.env} `x` %s %n',
  'long '.repeat(20_000),
  'longword'.repeat(12_500),
  '<'.repeat(100_000),
  '',
  ' ',
  '__proto__',
];

/** Any text, hostile ones among them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts.filter((text) => text.length < 1000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const duration = fc.double({ min: 0, max: 1e7, noNaN: true });
const line = fc.integer({ min: 1, max: 5000 });
const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });

function issue(text: fc.Arbitrary<string>): fc.Arbitrary<IssueRecord> {
  return fc.record(
    {
      rule: text,
      severity: fc.constantFrom(...severities),
      code: fc.constantFrom('structure' as const, 'value' as const),
      expression: text,
      message: text,
      line,
      column: line,
      source: fc.record({ profile: text, element: text }),
    },
    { requiredKeys: ['rule', 'severity', 'code', 'expression', 'message'] },
  );
}

function knownIssue(text: fc.Arbitrary<string>): fc.Arbitrary<KnownIssue> {
  const texts = { scenario: text, requirement: text, reason: text, owner: text, ticket: text, expires: text };
  return fc.oneof(fc.record({ ...texts, rule: text }), fc.record({ ...texts, finding: text }));
}

function knownIssueEntry(text: fc.Arbitrary<string>): fc.Arbitrary<KnownIssueResult> {
  const states = ['met', 'not-run', 'not-seen', 'expired', 'unknown'] as const;
  return fc
    .tuple(knownIssue(text), line, fc.constantFrom(...states), text)
    .map(([issue, at, state, problem]) => ({ ...issue, line: at, state, problem }));
}

function scenario(text: fc.Arbitrary<string>): fc.Arbitrary<ScenarioResult> {
  const finding = fc.record(
    {
      expected: text,
      found: text,
      path: text,
      excerpt: text,
      exchange: fc.constantFrom('e-0', 'e-1', 'absent'),
      curl: text,
      issues: few(issue(text)),
    },
    { requiredKeys: ['expected', 'found'] },
  );
  const step = fc.record(
    {
      keyword: text,
      text,
      line,
      outcome: fc.constantFrom(...verdicts, 'not-reached' as const),
      durationMs: duration,
      examined: fc.nat(),
      exchanges: few(fc.constantFrom('e-0', 'e-1', 'absent')),
      findings: few(finding),
    },
    { requiredKeys: ['keyword', 'text', 'line', 'outcome', 'durationMs', 'exchanges', 'findings'] },
  );
  const members = {
    id: text,
    name: text,
    suite: fc.constantFrom('s-0', 's-1', 'unlisted'),
    feature: text,
    uri: text,
    line,
    tags: few(text),
    requirements: few(fc.constantFrom('r-0', 'r-1', 'absent')),
    verdict: fc.constantFrom(...verdicts),
    reason: text,
    startedAt: instant,
    durationMs: duration,
    examined: fc.integer({ min: 1, max: 1000 }),
    steps: few(step),
  };
  return fc
    .tuple(fc.record(members), fc.array(knownIssue(text), { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([one, accepted, isAccepted]) =>
      one.verdict === 'failed' && isAccepted ? { ...one, accepted } : one,
    );
}

function exchange(id: string, text: fc.Arbitrary<string>): fc.Arbitrary<Exchange> {
  const body = fc.oneof(
    text,
    fc.json(),
    text.map((content) => `<a b="${content}">${content}</a>`),
  );
  const headers = fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true });
  return fc.record(
    {
      id: fc.constant(id),
      scenario: text,
      purpose: fc.constantFrom('interaction' as const, 'token' as const),
      request: fc.record(
        { method: text, url: text, headers, body },
        { requiredKeys: ['method', 'url', 'headers'] },
      ),
      response: fc.record({ status: fc.integer({ min: 100, max: 599 }), headers, body }),
      failure: fc.record({ kind: fc.constantFrom('timeout' as const, 'dns' as const), message: text }),
      startedAt: instant,
      durationMs: duration,
      redacted: few(text),
    },
    { requiredKeys: ['id', 'purpose', 'request', 'startedAt', 'durationMs', 'redacted'] },
  );
}

/** Runs whose texts are drawn from `text` in every field that a target, a suite or a user fills. */
export function runArbitrary(text: fc.Arbitrary<string>): fc.Arbitrary<RunFixture> {
  const requirement = (id: string): fc.Arbitrary<RunResult['requirements'][number]> =>
    fc.record(
      {
        id: fc.constant(id),
        level: fc.constantFrom(...levels),
        capability: text,
        text,
        source: text,
        verdict: fc.constantFrom(...verdicts, 'not-tested' as const),
        scenarios: few(text),
        untested: text,
      },
      { requiredKeys: ['id', 'level', 'capability', 'text', 'source', 'verdict', 'scenarios'] },
    );
  return fc
    .record({
      scenarios: fc.array(scenario(text), { maxLength: 4 }),
      requirements: fc.tuple(requirement('r-0'), requirement('r-1')),
      suiteTitles: fc.tuple(text, text),
      head: heads(text),
      exchanges: fc.tuple(exchange('e-0', text), exchange('e-1', text)),
    })
    .map(({ scenarios, requirements, suiteTitles, head, exchanges }) => {
      const counts = countVerdicts(scenarios);
      const result: RunResult = {
        schema: runResultSchema,
        ...head,
        scenarios,
        requirements,
        suites: suiteTitles.map((title, at) => ({ id: `s-${at}`, title, verdict: 'passed', counts })),
        summary: { ...head.summary, scenarios: counts, requirements: { ...counts, 'not-tested': 0 } },
      };
      return { result, exchanges };
    });
}

type Head = Omit<RunResult, 'schema' | 'scenarios' | 'requirements' | 'suites' | 'summary'> & {
  readonly summary: Omit<RunResult['summary'], 'scenarios' | 'requirements'>;
};

function heads(text: fc.Arbitrary<string>): fc.Arbitrary<Head> {
  const texts = few(text);
  return fc.record({
    run: fc.record(
      {
        id: text,
        startedAt: instant,
        finishedAt: instant,
        durationMs: duration,
        suites: texts,
        tags: text,
        interrupted: fc.boolean(),
        evidence: fc.constantFrom('full' as const, 'masked' as const, 'headers' as const),
      },
      { requiredKeys: ['id', 'startedAt', 'finishedAt', 'durationMs', 'suites', 'interrupted', 'evidence'] },
    ),
    tool: fc.record({ name: text, version: text, node: text, platform: text, packages: texts }),
    target: fc.record(
      {
        name: text,
        baseUrl: text,
        fhirVersion: text,
        software: text,
        claims: texts,
        writes: fc.boolean(),
        reference: fc.boolean(),
        faults: texts,
      },
      { requiredKeys: ['name', 'baseUrl', 'fhirVersion', 'claims', 'writes', 'reference', 'faults'] },
    ),
    preflight: few(
      fc.record({
        id: text,
        title: text,
        outcome: fc.constantFrom(
          'passed' as const,
          'failed' as const,
          'not-reached' as const,
          'not-needed' as const,
        ),
        detail: text,
        durationMs: duration,
      }),
    ),
    excluded: few(fc.record({ id: text, name: text, suite: text, reason: text })),
    leftBehind: texts,
    mustSupport: few(
      fc.record({
        profile: text,
        resourceType: text,
        resources: fc.nat(),
        elements: few(fc.record({ element: text, label: text, seen: fc.nat() })),
      }),
    ),
    unchecked: few(fc.record({ rule: text, reason: text, count: fc.nat({ max: 1000 }), example: text })),
    knownIssues: fc.record({ file: text, entries: few(knownIssueEntry(text)) }),
    summary: fc.record({
      verdict: fc.constantFrom(...verdicts),
      exitCode: fc.constantFrom(0 as const, 1 as const, 3 as const, 4 as const),
      headline: text,
      warnings: texts,
    }),
  });
}
