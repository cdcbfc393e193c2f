import type { ElementFacts } from '../../src/validator/element-facts.js';
import { capitalise } from '../../src/validator/capitalise.js';
import type { FactSource } from '../../src/validator/fact-source.js';
import { pick, type Random } from './seeded-random.js';

type Json = Record<string, unknown>;

const dates = ['2018', '2018-07', '2018-07-05', '2017-12-31'];
const moments = ['2018-07-05T09:30:00Z', '2018-07-05T10:30:00+01:00', '2018-07-04T23:30:00.5-02:00'];

const primitives: Readonly<Record<string, readonly unknown[]>> = {
  boolean: [true, false],
  integer: [-1, 0, 1, 3],
  unsignedInt: [0, 1, 2],
  positiveInt: [1, 2, 3],
  decimal: [-2.5, 0, 0.5, 1, 100.25],
  date: dates,
  dateTime: [...dates, ...moments],
  instant: moments,
  time: ['09:30:00', '10:00:00.5'],
  id: ['a', 'b'],
  uri: ['http://example.org/a', 'urn:uuid:0b7e3c1a-5f3c-4d7e-9a39-111111111111', '#a'],
  base64Binary: ['AAAA'],
  string: ['a', 'b.c', '10', '*'],
  code: ['a', 'b'],
  xhtml: ['<div xmlns="http://www.w3.org/1999/xhtml">a</div>'],
};

const quantities: readonly Json[] = [
  { value: 1, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' },
  { value: 2.5, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' },
  { value: 2 },
  { code: 'mg' },
];

interface Generation {
  readonly source: FactSource;
  readonly random: Random;
  /** Texts that the expressions of the type compare with. */
  readonly words: readonly string[];
}

/**
 * A resource of that type with elements at random: of the right types, without regard for other rules. A data
 * type comes as the value of an extension.
 */
export function generateResource(type: string, source: FactSource, random: Random): Json {
  const structure = source.findType(type);
  if (structure === undefined) throw new Error(`${type} is no type`);
  const constraints = (structure.definition.snapshot?.element ?? []).flatMap((each) => each.constraint ?? []);
  const words = constraints.flatMap(({ expression = '' }) =>
    [...expression.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? ''),
  );
  const generation = { source, random, words };
  const json = generateChildren(structure.root.children, 0, generation);
  if (structure.definition.kind === 'resource') return { resourceType: type, ...json };
  const value = { url: 'http://example.org/any', [`value${capitalise(type)}`]: json };
  return { resourceType: 'Basic', extension: [value] };
}

function generateChildren(children: readonly ElementFacts[], depth: number, generation: Generation): Json {
  const json: Json = {};
  for (const facts of children) {
    const usual = facts.children.length > 0 ? 0.5 : 0.3 / Math.max(depth, 0.5) + 0.1;
    const chance = facts.min > 0 ? 0.9 : usual;
    if (['contained', 'language', 'implicitRules'].includes(facts.stem)) continue;
    if (generation.random() < chance) addElement(json, facts, depth, generation);
  }
  return json;
}

function addElement(json: Json, facts: ElementFacts, depth: number, generation: Generation): void {
  const { random } = generation;
  const type = facts.types.length === 0 ? undefined : pick(random, facts.types).code;
  const name = facts.isChoice && type !== undefined ? facts.stem + capitalise(type) : facts.stem;
  const one = (): unknown => generateValue(facts, type, depth, generation);
  if (type !== undefined && /^[a-z]/.test(type) && facts.max === 1 && random() < 0.05) {
    json[`_${name}`] = { extension: [{ url: 'http://example.org/absent', valueCode: 'unknown' }] };
    return;
  }
  const values = Array.from({ length: facts.max > 1 && random() < 0.5 ? 2 : 1 }, one);
  const found = values.filter((value) => value !== undefined);
  if (found.length > 0) json[name] = facts.max > 1 ? found : found[0];
}

/** Undefined where it would go too deep, and where nothing came of an object. */
function generateValue(
  facts: ElementFacts,
  type: string | undefined,
  depth: number,
  generation: Generation,
): unknown {
  const { source, random, words } = generation;
  const structure = type === undefined ? undefined : source.findType(type);
  if (structure?.definition.kind === 'primitive-type' || type === 'xhtml') {
    const own = primitives[type ?? ''] ?? primitives['string'] ?? [];
    const isWord = own.every((value) => typeof value === 'string') && words.length > 0 && random() < 0.6;
    return pick<unknown>(random, isWord && !/date|instant|time|xhtml/i.test(type ?? '') ? words : own);
  }
  if (type === 'Extension' && (depth > 1 || random() < 0.5))
    return { url: 'http://example.org/known', valueString: 'a' };
  if (type === 'Quantity') return pick(random, quantities);
  if (type === 'Resource') return { resourceType: 'Patient', id: pick(random, ['a', 'b']) };
  if (depth > 4) return undefined;
  const inline = facts.children.length > 0 ? facts.children : structure?.root.children;
  const json = generateChildren(inline ?? [], depth + 1, generation);
  return Object.keys(json).length === 0 ? undefined : json;
}
