import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { compareWithExpected, type OneSided } from '../support/expected-differences.js';
import { readResources } from '../support/read-definitions.js';
import { validate, type Against } from '../support/validate.js';

const corpus = findCorpusFolder('corpus');
const definitionFolders = ['reference/careconnect-stu3', 'reference/nhsdigital-stu3'].map(findCorpusFolder);

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
  readonly base_v3v2: JavaOutcome;
  /** The same with NHS Digital's and CareConnect's definitions. */
  readonly profiled_assets_careconnect_v3v2: JavaOutcome;
}

interface JavaOutcome {
  readonly issues: readonly JavaIssue[];
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
  [/^Profile .*\[[^\]]*[^\d\]][^\]]*\]': minimum required = /, 'slice-min'],
  [/minimum required = /, 'element-min'],
  [/a code from this value set is required/, 'binding-required'],
  [/^Value is .* but must be /, 'value-fixed'],
  [/matches more than one slice/, 'in more than one slice'],
  [/^Could not match discriminator/, 'slice undecided'],
  [/^Unable to resolve profile/, 'profile unknown'],
  [/is out of order$/, 'element-order'],
  [/is not valid \(by regex\)/, 'primitive-format'],
  [/^Error parsing JSON/, 'json-syntax'],
  [/^Unknown Code System/, 'code system unknown'],
  [/^Unknown Code /, 'code-unknown'],
  [/^URL value .* does not resolve/, 'URL does not resolve'],
  [/^Resource requires an id/, 'id required in a Bundle'],
];

function toTheirs({ location, message }: JavaIssue): Finding {
  const key = /^([a-z]+-\d+[a-z]?): /.exec(message)?.[1];
  const missing = /Element '([^']*)': minimum required/.exec(message)?.[1]?.replace(/\[[^\d\]][^\]]*\]$/, '');
  const parent = location.replace(/^\/f:/, '');
  const kind = key ?? kinds.find(([pattern]) => pattern.test(message))?.[1] ?? message;
  const property = kind === 'element-unknown' ? /'@?([A-Za-z]+)'$/.exec(message)?.[1] : undefined;
  return { what: kind, path: toPlace(pathOf(kind, parent, property ?? missing)) };
}

/** They report the element that holds an unknown one, and the Coding that holds a code. */
function pathOf(kind: string, parent: string, part: string | undefined): string {
  if (kind === 'code-unknown') return `${parent}.code`;
  return part === undefined ? parent : kind === 'element-unknown' ? `${parent}.${part}` : part;
}

/** JSON's `[0]` of a single repetition is not written in XML. */
function toPlace(path: string): string {
  return path
    .replaceAll('[0]', '')
    .replace('(document)', '')
    .replace(/\.ofType\((\w+)\)/g, '$1');
}

const isSerious = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error' || severity === 'fatal';

function theirsOf({ issues }: JavaOutcome): readonly Finding[] {
  return issues.filter(isSerious).map(toTheirs);
}

function oursOf(text: string, against: Against): readonly Finding[] {
  return validate(text, against)
    .issues.filter(isSerious)
    .map(({ rule, expression, message }) => ({
      what: rule === 'invariant-failed' ? (/^The invariant (\S+)/.exec(message)?.[1] ?? rule) : rule,
      path: toPlace(expression),
    }));
}

function without(list: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return list.filter(({ what, path }) => !others.some((other) => other.what === what && other.path === path));
}

function readVerdicts(folder: string): readonly JavaVerdict[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as JavaVerdict);
}

/** What the two say of one example; in the set-up with profiles, only what the profiles add. */
type Compare = (
  text: string,
  verdict: JavaVerdict,
) => {
  readonly ours: readonly Finding[];
  readonly theirs: readonly Finding[];
};

const onCore: Compare = (text, verdict) => ({ ours: oursOf(text, {}), theirs: theirsOf(verdict.base_v3v2) });

function withProfiles(definitions: readonly DefinitionResource[]): Compare {
  return (text, verdict) => ({
    ours: without(oursOf(text, { definitions }), oursOf(text, {})),
    theirs: without(theirsOf(verdict.profiled_assets_careconnect_v3v2), theirsOf(verdict.base_v3v2)),
  });
}

interface Comparison {
  readonly compared: number;
  readonly agreed: number;
  readonly otherTexts: readonly string[];
  readonly found: readonly OneSided[];
}

function compareAll(folder: string, lane: string, compare: Compare): Comparison {
  const found: OneSided[] = [];
  const otherTexts: string[] = [];
  let compared = 0;
  let agreed = 0;
  for (const verdict of readVerdicts(join(folder, 'java-verdicts'))) {
    const file = join(folder, verdict.example);
    const example = verdict.example.replace(/^examples\//, '');
    if (statSync(file).size !== verdict.bytes) {
      otherTexts.push(example);
      continue;
    }
    const { ours, theirs } = compare(readFileSync(file, 'utf8'), verdict);
    compared++;
    agreed += ours.length - without(ours, theirs).length;
    found.push(
      ...without(ours, theirs).map((each) => ({ lane, example, by: 'ours' as const, ...each })),
      ...without(theirs, ours).map((each) => ({ lane, example, by: 'theirs' as const, ...each })),
    );
  }
  return { compared, agreed, otherTexts, found };
}

describe.skipIf(corpus === undefined)("against HL7's Java validator, on STU3's core", () => {
  const compareNow = (): Comparison => compareAll(corpus!, 'java', onCore);

  it('compares all verdicts but those on another text of the same name', () => {
    const { otherTexts, compared, agreed } = compareNow();
    expect(otherTexts).toEqual(['ccri/MedicationStatement.xml', 'nrls-api/Patient.xml']);
    expect(compared).toBe(71);
    expect(agreed).toBeGreaterThan(35);
  });

  it('differs only where a reason is written down', () => {
    expect(compareWithExpected('java', compareNow().found)).toEqual({ unexplained: [], unused: [] });
  });
});

describe.skipIf(corpus === undefined || definitionFolders.includes(undefined))(
  "against HL7's Java validator, with the profiles of NHS Digital and CareConnect",
  () => {
    const definitions = definitionFolders.flatMap((folder) =>
      folder === undefined ? [] : readResources(folder),
    );

    it('differs only where a reason is written down', () => {
      const { agreed, found } = compareAll(corpus!, 'java-profiled', withProfiles(definitions));
      expect(agreed).toBeGreaterThan(35);
      expect(compareWithExpected('java-profiled', found)).toEqual({ unexplained: [], unused: [] });
    });
  },
);
