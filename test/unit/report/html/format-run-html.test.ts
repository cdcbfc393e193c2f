import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../../src/model/exchange.js';
import { formatRunHtml } from '../../../../src/report/html/format-run-html.js';
import { reportScript } from '../../../../src/report/html/report-script.js';
import { reportStyles } from '../../../../src/report/html/report-styles.js';
import { toVisibleText } from '../../../../src/report/visible-text.js';
import { checkNesting, readHtmlTags, type HtmlTag } from '../../../support/html-tags.js';
import { anyText, hostileTexts, runArbitrary } from '../../../support/run-result-arbitrary.js';
import {
  createAcceptedRun,
  createLongRun,
  createPassedRun,
  createRun,
  createUnreachableRun,
  type RunFixture,
} from '../../../support/run-result-fixture.js';

function render({ result, exchanges }: RunFixture): string {
  return formatRunHtml(result, exchanges);
}

/** The tags of the page, but for what stands inside its own style and script. */
function tagsOf(html: string): readonly HtmlTag[] {
  expect(html.startsWith('<!doctype html>\n')).toBe(true);
  const bare = html.slice('<!doctype html>'.length).replace(reportScript, '').replace(reportStyles, '');
  return readHtmlTags(bare);
}

/** Which attributes each element has, over all tags of the page. */
function vocabulary(tags: readonly HtmlTag[]): ReadonlySet<string> {
  return new Set(
    tags.flatMap(({ name, attributes }) => [name, ...[...attributes.keys()].map((key) => `${name}@${key}`)]),
  );
}

const written = vocabulary(
  [
    createRun(),
    createPassedRun(),
    createUnreachableRun(),
    createLongRun(20),
    createLongRun(400),
    createAcceptedRun(),
  ].flatMap((run) => tagsOf(render(run))),
);

/** Text as it stands between tags. */
function asText(text: string): string {
  return toVisibleText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function textOf(html: string): string {
  return html
    .replace(reportScript, '')
    .replace(reportStyles, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

describe('the page of a run', () => {
  const html = render(createRun());
  const text = textOf(html);

  it('shows what a scenario that passed remarks', () => {
    const { result, exchanges } = createRun();
    const remark = { expected: 'a way within the target', found: 'a reference that leads elsewhere' };
    const scenarios = result.scenarios.map((scenario) => ({
      ...scenario,
      steps: scenario.steps.map((step) =>
        scenario.verdict === 'passed' ? { ...step, findings: [remark] } : step,
      ),
    }));
    expect(text).not.toContain(remark.found);
    expect(textOf(render({ result: { ...result, scenarios }, exchanges }))).toContain(remark.found);
  });

  it('shows the verdict and why, the target, the time, the tool and its packages first', () => {
    const first = text.slice(0, text.indexOf('Contents'));
    for (const said of [
      'Example patient-held record Not conformant',
      '2 of 9 scenarios failed; CC-PAT-003 (SHALL) is not met.',
      'https://phr.example.org/fhir/STU3',
      '22 November 2025',
      'careconnect-conformance 0.1.0',
      'careconnect#0.1.0, hl7.fhir.r3.core#3.0.2',
      'Failed 2 2',
      'Not exercised 1 1',
      'Passed 4 4',
      'Not tested 1',
      '1 scenario could not be judged.',
      'CC-HTTP-004 (SHOULD) is not met.',
    ]) {
      expect(first).toContain(said);
    }
  });

  it('puts mandatory failures first, then recommendations, then what showed nothing, then the rest', () => {
    const sections = [...html.matchAll(/<section id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(sections).toEqual([
      'failed',
      'recommendations',
      'errors',
      'not-exercised',
      'not-claimed',
      'suites',
      'scenarios',
      'requirements',
      'must-support',
      'unchecked',
      'preflight',
      'plan',
      'excluded',
      'environment',
      'left-behind',
    ]);
  });

  it('shows a failure with its requirement, expected, found, path, excerpt, issues, curl line and exchange', () => {
    const failed = textOf(/<section id="failed"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '');
    for (const said of [
      'Failed Search by NHS number finds that patient only',
      'CC-PAT-003 SHALL A search for patients by NHS number returns the patient with that number and no other.',
      'Source: CareConnect API, Patient, section 3.2',
      'Then every patient found has that NHS number',
      'Expected each Patient has an identifier 9990000018',
      'Found Patient/p2 has 9990000026',
      'At Bundle.entry[1].resource.identifier[0].value',
      '"value": "9990000026"',
      'error Patient.identifier has no entry for the slice "nhsNumber"',
      'line 24, column 9 of the body as received; rule slice-min',
      'because The extension for the verification status is missing.',
      `curl --header 'Accept: application/fhir+json' --header "Authorization: Bearer $TOKEN"`,
      'GET https://phr.example.org/fhir/STU3/Patient?identifier=',
      'content-type : application/fhir+json; charset=utf-8',
      '"family": "Birchall"',
      'Redacted: request.headers.authorization',
    ]) {
      expect(failed).toContain(said);
    }
  });

  it('says what to do about what was not exercised and not claimed, with the reason of each', () => {
    expect(text).toContain('Put the data that each reason names on the target');
    expect(text).toContain('The target file names no patient "deceased" under data.patients.');
    expect(text).toContain('add it to the claims of the target file');
    const run = createRun();
    const readOnly = { ...run, result: { ...run.result, target: { ...run.result.target, writes: false } } };
    expect(textOf(render(readOnly))).toContain('This run was not allowed to write');
  });

  it('shows why there was no response, and an exchange that the record does not hold', () => {
    expect(text).toContain('None came (timeout): No response within 10,000 ms');
    const { result } = createRun();
    expect(textOf(formatRunHtml(result, []))).toContain('Exchange e-2 , which the record does not hold.');
  });

  it('puts a failed preflight before everything else', () => {
    const page = render(createUnreachableRun());
    expect(/<section id="([a-z-]+)"/.exec(page)?.[1]).toBe('preflight');
    expect(textOf(page)).toContain('Failed The server accepts connections');
  });

  it('has no section for what did not happen', () => {
    const page = render(createPassedRun());
    for (const id of ['failed', 'errors', 'not-exercised', 'not-claimed', 'excluded', 'left-behind']) {
      expect(page).not.toContain(`id="${id}"`);
    }
    expect(textOf(page)).toContain('Conformant All 4 scenarios passed');
  });

  it('shows every scenario with its steps once, however many there are', () => {
    const page = render(createLongRun(300));
    expect(page.match(/<details id="scenario-\d+"/g)).toHaveLength(300);
  });

  it('says of each verdict in words what its colour says', () => {
    const marks = [...html.matchAll(/class="mark mark-([a-z-]+)"><svg.*?<\/svg> ([A-Za-z ]+)</g)];
    const pairs = new Set(marks.map(([, verdict = '', words = '']) => `${verdict}: ${words}`));
    expect([...pairs].sort()).toEqual([
      'error: Error',
      'failed: Failed',
      'not-claimed: Not claimed',
      'not-claimed: Not needed',
      'not-exercised: Not exercised',
      'not-reached: Not reached',
      'not-tested: Not tested',
      'passed: Passed',
    ]);
  });
});

describe('the page as a file', () => {
  const html = render(createRun());

  it('loads nothing: no link leaves the page and no element has a source', () => {
    for (const { name, attributes } of tagsOf(html)) {
      expect(['link', 'img', 'iframe', 'object', 'embed', 'base', 'form@action']).not.toContain(name);
      expect([...attributes.keys()]).not.toContain('src');
      const href = attributes.get('href');
      if (href !== undefined) expect(href).toMatch(/^#[a-z]+[a-z0-9-]*$/);
    }
    expect(reportStyles).not.toMatch(/url\(|@import/);
    expect(reportScript).not.toMatch(/fetch\(|XMLHttpRequest|import\(|innerHTML|eval|https?:/);
  });

  it('has a policy that allows its own style and script by hash, and nothing else', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(reportStyles)}`,
      `script-src ${hash(reportScript)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).toContain(`<style>${reportStyles}</style>`);
    expect(html).toContain(`<script>${reportScript}</script>`);
  });

  it('links only to ids that are there, and has each id once', () => {
    for (const run of [createRun(), createPassedRun(), createUnreachableRun(), createLongRun(30)]) {
      const tags = tagsOf(render(run));
      const ids = tags.map(({ attributes }) => attributes.get('id')).filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of tags) {
        const href = attributes.get('href');
        if (href !== undefined) expect(ids).toContain(href.slice(1));
      }
    }
  });

  it('is the same each time', () => {
    expect(render(createRun())).toBe(html);
  });
});

describe('the page of a large run', () => {
  const small = createLongRun(60);
  const large = createLongRun(400);
  const html = render(large);
  const pieces = [...html.matchAll(/<script type="application\/json" id="apart-(\d+)">(.*)<\/script>/g)].map(
    ([, number, json = '']) => [number, JSON.parse(json) as string] as const,
  );

  it('keeps apart what is closed, each piece once and in its place', () => {
    expect(render(small).includes('data-apart="')).toBe(false);
    expect(pieces.length).toBeGreaterThan(400);
    expect([...html.matchAll(/data-apart="(\d+)"/g)].map(([, number]) => number).toSorted()).toEqual(
      pieces.map(([number]) => number).toSorted(),
    );
    for (const [, piece] of pieces)
      expect(() => {
        checkNesting(readHtmlTags(piece));
      }).not.toThrow();
  });

  it('loses nothing: put back, the pieces make the page that a small run has', () => {
    const note = /(<div class="inside") data-apart="(\d+)"><p class="note">[^<]*<\/p>/g;
    const byNumber = new Map(pieces);
    const whole = html
      .replace(/<script type="application\/json"[^>]*>.*<\/script>\n/g, '')
      .replace(note, (_, start: string, number: string) => `${start}>${byNumber.get(number) ?? ''}`);
    const steps = (page: string): number => page.split('<ol class="steps">').length - 1;
    const failed = large.result.scenarios.filter(
      ({ verdict }) => verdict === 'failed' || verdict === 'error',
    );
    const withSteps = large.result.scenarios.filter((scenario) => scenario.steps.length > 0);
    expect(steps(whole)).toBe(withSteps.length + failed.length);
    expect(tagsOf(whole).filter(({ attributes }) => attributes.has('data-apart'))).toEqual([]);
  });
});

describe('text of the target on the page', () => {
  it('adds no element and no attribute, whatever it is and in whichever field', () => {
    fc.assert(
      fc.property(runArbitrary(anyText), (run) => {
        const tags = tagsOf(render(run));
        checkNesting(tags);
        expect(tags.filter(({ name, kind }) => name === 'script' && kind === 'start')).toHaveLength(1);
        expect([...vocabulary(tags)].filter((word) => !written.has(word))).toEqual([]);
        for (const { attributes } of tags) {
          expect(attributes.get('id') ?? 'none').toMatch(/^[a-z0-9-]+$/);
          expect(attributes.get('class') ?? 'none').toMatch(/^[a-z -]+$/);
          expect(attributes.get('href') ?? '#').toMatch(/^#[a-z0-9-]*$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const))(
    'shows %s as text in every field',
    (_, hostile) => {
      const [run] = fc.sample(runArbitrary(fc.constant(hostile)), { numRuns: 1, seed: 7 });
      const html = render(run!);
      expect([...vocabulary(tagsOf(html))].filter((word) => !written.has(word))).toEqual([]);
      expect(html).toContain(asText(hostile.slice(0, 200)));
    },
  );

  it('leaves no control character and no bidirectional control in the file', () => {
    // eslint-disable-next-line no-control-regex -- the point of the test
    const controls = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
    fc.assert(
      fc.property(runArbitrary(anyText), (run) => {
        expect(render(run)).not.toMatch(controls);
      }),
      { numRuns: 50 },
    );
  });

  it('is cut where it is long, with its length and where the whole is', () => {
    const { result, exchanges } = createRun();
    const body = `{"padding":"${'x'.repeat(104_000)}"}`;
    const long: readonly Exchange[] = exchanges.map((exchange) =>
      exchange.response === undefined ? exchange : { ...exchange, response: { ...exchange.response, body } },
    );
    const html = formatRunHtml(result, long);
    expect(textOf(html)).toContain(
      'The first 12,000 of 104,019 characters; the whole is in exchanges.ndjson, exchange e-2.',
    );
    expect(html.length).toBeLessThan(formatRunHtml(result, exchanges).length + 30_000);
  });

  it('offers no button to copy a command that is not shown whole', () => {
    const { result, exchanges } = createRun();
    const withCurl = (curl: string): string => {
      const scenarios = result.scenarios.map((scenario) => ({
        ...scenario,
        steps: scenario.steps.map((step) => ({
          ...step,
          findings: step.findings.map((finding) => ({ ...finding, curl })),
        })),
      }));
      return formatRunHtml({ ...result, scenarios }, exchanges);
    };
    expect(withCurl('curl https://phr.example.org/')).toContain('data-copy="true"');
    expect(withCurl(`curl --data '${'x'.repeat(50_000)}'`)).not.toContain('data-copy="true"');
  });
});
