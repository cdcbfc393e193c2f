import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ElementNode } from '../../../src/fhir/element-node.js';
import type { FhirRelease } from '../../../src/fhir/release.js';
import { createClosureLane, type Comparison } from '../../support/closure-lane.js';

/** Where closure and fhirpath.js differ on purpose. */
interface Difference {
  readonly release: FhirRelease;
  readonly expression: string;
  readonly ours: string;
  readonly theirs: string;
  readonly reason: string;
  /** Where to look for it, when that is not the type of the expression. */
  readonly type?: string;
  /** True where only the corpus has such a case. */
  readonly corpus?: boolean;
}

/** Those are judged by rules of their own, or need what is not in a resource. */
const expectedFallbacks: Readonly<Record<FhirRelease, readonly string[]>> = {
  stu3: ['htmlchecks()'],
  r4: [
    'htmlChecks()',
    'onBehalfOf.exists() implies (member.resolve().iif(empty(), true, ofType(Practitioner).exists()))',
    "operator = 'exists' implies (answer is Boolean)",
  ],
};

/** They stand on elements whose content, and whose place with it, is that of another element of TestScript. */
const unreached = /^(sourceId|extension)\.exists\(\) or \(/;

describe.each(['stu3', 'r4'] as const)('the closures of %s', (release) => {
  const lane = createClosureLane(release);
  const differences = readDifferences().filter((each) => each.release === release);
  const evaluated = new Set<string>();
  const used = new Set<Difference>();
  /** The last place of each kind of difference. */
  const unexplained = new Map<string, string>();

  const compare = (resource: object): void => {
    lane.compare(resource, (found) => {
      evaluated.add(found.expression);
      if (found.ours === found.theirs) return;
      const known = differences.filter((each) => covers(each, found));
      known.forEach((each) => used.add(each));
      const what = `${found.expression}: closure ${found.ours}, fhirpath.js ${found.theirs}`;
      if (known.length === 0) unexplained.set(what, formatPlace(found.element));
    });
  };

  const searchFor = (type: string, isFound: () => boolean): void => {
    for (let attempt = 0; attempt < 300 && !isFound(); attempt++) compare(lane.generate(type));
  };

  it('cover every expression but those listed', () => {
    console.info(`${release}: ${String(lane.invariants.size)} expressions as closures, not:`);
    for (const [expression, reason] of lane.fallbacks) console.info(`  ${expression} (${reason})`);
    expect([...lane.fallbacks.keys()].sort()).toEqual(expectedFallbacks[release]);
  });

  it('agree with fhirpath.js wherever an expression applies', () => {
    lane.resources.forEach(compare);
    expect(Object.fromEntries(unexplained)).toEqual({});
  });

  it('agree with it where an expression applies only to what is rare', () => {
    const rare = [...lane.invariants.keys()].filter((each) => !evaluated.has(each) && !unreached.test(each));
    for (const expression of rare) {
      searchFor(lane.typeOf(expression), () => evaluated.has(expression));
    }
    expect(rare.filter((expression) => !evaluated.has(expression))).toEqual([]);
    expect(Object.fromEntries(unexplained)).toEqual({});
  });

  it('differ from fhirpath.js in all that is listed', () => {
    for (const each of differences.filter((difference) => !used.has(difference))) {
      searchFor(each.type ?? lane.typeOf(each.expression), () => used.has(each));
    }
    const isExpected = (each: Difference): boolean => each.corpus !== true || lane.hasCorpus;
    expect(differences.filter((each) => !used.has(each) && isExpected(each))).toEqual([]);
    expect(Object.fromEntries(unexplained)).toEqual({});
  });
});

function covers(difference: Difference, found: Comparison): boolean {
  const { expression, ours, theirs } = difference;
  return expression === found.expression && ours === found.ours && theirs === found.theirs;
}

function formatPlace(element: ElementNode): string {
  const values = element.children.map(({ name, value }) => `${name} ${value ?? '…'}`);
  return `${element.definitionPath ?? element.name} with ${element.value ?? values.join(', ')}`;
}

/** Each needs its reason. */
function readDifferences(): readonly Difference[] {
  const file = join(import.meta.dirname, 'closure-differences.yaml');
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries) || !entries.every(isDifference))
    throw new Error(`${file}: each entry needs release, expression, ours, theirs and reason`);
  return entries;
}

function isDifference(entry: unknown): entry is Difference {
  if (typeof entry !== 'object' || entry === null) return false;
  const texts = new Map<string, unknown>(Object.entries(entry));
  return ['release', 'expression', 'ours', 'theirs', 'reason'].every((name) => {
    const text = texts.get(name);
    return typeof text === 'string' && text.trim() !== '';
  });
}
