import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getFhirXml } from '../../../src/server/xml/fhir-xml.js';
import { isResource } from '../../../src/server/resource.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { assertFuzzed, readFuzzing } from '../../support/fuzz.js';
import { mutateJson } from '../../support/mutate-json.js';
import { readResources } from '../../support/read-definitions.js';
import { createRandom } from '../../support/seeded-random.js';
import { validate } from '../../support/validate.js';

/** How many examples are changed in each form. Many more than usual: FUZZ_RUNS=20000. */
const fuzzing = readFuzzing(100);

const resources = readResources(embeddedPackage);
const definitions = resources.filter(({ url }) => url !== undefined);
const examples = resources.filter(({ url }) => url === undefined);

interface Damage {
  readonly example: object;
  /** Where the text is damaged, as a part of its length, and how. */
  readonly at: number;
  readonly cut: number;
  readonly stain: string;
}

/** Things that mean something to a reader, and things that mean nothing. */
const stain = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '<',
    '>',
    '/>',
    '&',
    '&#0;',
    '<!--',
    ']]>',
    '\\u',
    '\u0000',
  ),
  fc.constantFrom(
    'null',
    '{}',
    '[]',
    '1e999',
    '"_id":',
    '"resourceType":"Bundle",',
    '<id value="x"/>',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** An example with some members changed, and one place of its text to damage. */
const damage: fc.Arbitrary<Damage> = fc
  .record({
    example: fc.constantFrom(...examples),
    seed: fc.nat(),
    changes: fc.nat(4),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(8),
    stain,
  })
  .map(({ example, seed, changes, ...text }) => {
    const random = createRandom(seed);
    let changed: object = example;
    for (let count = 0; count < changes; count++) changed = mutateJson(changed, random);
    return { example: changed, ...text };
  });

function stainText(text: string, { at, cut, stain: put }: Damage): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + cut);
}

const forms = {
  JSON: (example: object) => JSON.stringify(example),
  XML: (example: object) => (isResource(example) ? getFhirXml().toXml(example) : ''),
};

describe('an example that was damaged', () => {
  it.each(['JSON', 'XML'] as const)(
    'gets a verdict, whatever was done to it in %s',
    { timeout: 60_000 + fuzzing.runs * 100 },
    (form) => {
      const property = fc.property(damage, (given) => {
        const text = forms[form](given.example);
        for (const each of [text, stainText(text, given)]) {
          const { issues } = validate(each, { definitions });
          expect(issues.every(({ rule, message }) => rule !== '' && message !== '')).toBe(true);
        }
      });
      assertFuzzed(property, fuzzing, 'test/unit/validator/fuzzed-examples.test.ts');
    },
  );
});
