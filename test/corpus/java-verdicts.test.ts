import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { compareWithExpected, type OneSided } from '../support/expected-differences.js';
import { validate } from '../support/validate.js';

const corpus = findCorpusFolder('corpus');

interface JavaIssue {
  readonly severity: string;
  readonly location: string;
  readonly message: string;
}

/** What HL7's validator of 2019 said of an example, offline, in several set-ups. */
interface JavaVerdict {
  readonly example: string;
  readonly bytes: number;
  /** STU3's core with terminology of HL7 v2 and v3, as ours has. */
  readonly base_v3v2: { readonly issues: readonly JavaIssue[] };
}

interface Finding {
  readonly what: string;
  readonly path: string;
}

/** Kinds of its messages that a rule of ours stands for. Invariants are told by their key. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^Invalid Resource target type/, 'reference-target'],
  [/^(Undefined element|Unrecognised property)/, 'element-unknown'],
  [/^Undefined attribute/, 'xml-attribute'],
  [/minimum required = /, 'element-min'],
  [/is out of order$/, 'element-order'],
  [/is not valid \(by regex\)/, 'primitive-format'],
  [/^Error parsing JSON/, 'json-syntax'],
  [/^Unknown Code System/, 'code system unknown'],
  [/^Unknown Code /, 'code unknown in its system'],
  [/^URL value .* does not resolve/, 'URL does not resolve'],
  [/^Resource requires an id/, 'id required in a Bundle'],
];

function toTheirs({ location, message }: JavaIssue): Finding {
  const key = /^([a-z]+-\d+[a-z]?): /.exec(message)?.[1];
  const missing = /Element '([^']*)': minimum required/.exec(message)?.[1];
  const property = /'@?([A-Za-z]+)'$/.exec(message)?.[1];
  const parent = location.replace(/^\/f:/, '');
  const kind = key ?? kinds.find(([pattern]) => pattern.test(message))?.[1] ?? message;
  const path =
    kind === 'element-unknown' && property !== undefined ? `${parent}.${property}` : (missing ?? parent);
  return { what: kind, path: toPlace(path) };
}

/** JSON's `[0]` of a single repetition is not written in XML. */
function toPlace(path: string): string {
  return path.replaceAll('[0]', '').replace('(document)', '');
}

function oursOf(text: string): readonly Finding[] {
  return validate(text)
    .issues.filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ rule, expression, message }) => ({
      what: rule === 'invariant-failed' ? (/^The invariant (\S+)/.exec(message)?.[1] ?? rule) : rule,
      path: toPlace(expression),
    }));
}

function readVerdicts(folder: string): readonly JavaVerdict[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as JavaVerdict);
}

describe.skipIf(corpus === undefined)("against HL7's Java validator, on STU3's core", () => {
  const found: OneSided[] = [];
  const otherTexts: string[] = [];
  let compared = 0;
  let agreed = 0;

  beforeAll(() => {
    if (corpus === undefined) return;
    for (const verdict of readVerdicts(join(corpus, 'java-verdicts'))) {
      const file = join(corpus, verdict.example);
      const example = verdict.example.replace(/^examples\//, '');
      if (statSync(file).size === verdict.bytes) compare(example, readFileSync(file, 'utf8'), verdict);
      else otherTexts.push(example);
    }
  });

  function compare(example: string, text: string, verdict: JavaVerdict): void {
    compared++;
    const serious = verdict.base_v3v2.issues.filter(
      ({ severity }) => severity === 'error' || severity === 'fatal',
    );
    const theirs = serious.map(toTheirs);
    const ours = oursOf(text);
    const isIn = (list: readonly Finding[], each: Finding): boolean =>
      list.some(({ what, path }) => what === each.what && path === each.path);
    agreed += ours.filter((each) => isIn(theirs, each)).length;
    const lane = 'java';
    found.push(
      ...ours
        .filter((each) => !isIn(theirs, each))
        .map((each) => ({ lane, example, by: 'ours' as const, ...each })),
      ...theirs
        .filter((each) => !isIn(ours, each))
        .map((each) => ({ lane, example, by: 'theirs' as const, ...each })),
    );
  }

  it('compares all verdicts but those on another text of the same name', () => {
    expect(otherTexts).toEqual(['ccri/MedicationStatement.xml', 'nrls-api/Patient.xml']);
    expect(compared).toBe(71);
    expect(agreed).toBeGreaterThan(35);
  });

  it('differs only where a reason is written down', () => {
    expect(compareWithExpected('java', found).unexplained).toEqual([]);
  });

  it('uses every reason that is written down', () => {
    expect(compareWithExpected('java', found).unused).toEqual([]);
  });
});
