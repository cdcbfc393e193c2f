import type { DefinitionResource } from '../fhir/definition-resources.js';
import { isJsonObject } from './is-definition-resource.js';

/** A part of a definition that has not the form which FHIR gives it. */
export interface Malformed {
  /** From the resource, such as `StructureDefinition.snapshot.element[3].max`. */
  readonly path: string;
  /** What stands there, in words. */
  readonly found: string;
  readonly expected: string;
}

/**
 * The first part of a StructureDefinition, ValueSet or CodeSystem that nothing could be judged by: a number where FHIR has
 * a text, a strength that there is not, an element without a path. Only what the toolkit reads is looked at, in the forms of
 * STU3 and R4 (https://hl7.org/fhir/STU3/json.html). Of other resources, and of what is well formed, undefined.
 */
export function findMalformed(resource: DefinitionResource): Malformed | undefined {
  const { resourceType } = resource;
  return shapes[resourceType]?.find(resource, resourceType);
}

interface Shape {
  readonly expected: string;
  readonly find: (value: unknown, path: string) => Malformed | undefined;
}

function simple(expected: string, is: (value: unknown) => boolean): Shape {
  return {
    expected,
    find: (value, path) => (is(value) ? undefined : { path, found: describe(value), expected }),
  };
}

const text = simple('a text', (value) => typeof value === 'string');
const flag = simple('true or false', (value) => typeof value === 'boolean');
const count = simple('a whole number, 0 or more', (value) => Number.isInteger(value) && Number(value) >= 0);
const upperLimit = simple(
  'a whole number in quotation marks, or "*"',
  (value) => typeof value === 'string' && /^(?:\*|\d+)$/.test(value),
);

function oneOf(...codes: readonly string[]): Shape {
  const quoted = codes.map((code) => `"${code}"`).join(', ');
  return simple(`one of ${quoted}`, (value) => typeof value === 'string' && codes.includes(value));
}

function list(item: Shape): Shape {
  const expected = 'a list';
  return {
    expected,
    find(value, path) {
      if (!Array.isArray(value)) return { path, found: describe(value), expected };
      for (const [index, each] of value.entries()) {
        const malformed = item.find(each, `${path}[${String(index)}]`);
        if (malformed !== undefined) return malformed;
      }
      return undefined;
    },
  };
}

type Members = Readonly<Record<string, Shape>>;

/** An object with the members of `needed`, and where they are there those of `members`. */
function record(needed: Members, members: Members = {}): Shape {
  const entries = Object.entries({ ...needed, ...members });
  const expected = 'an object';
  return {
    expected,
    find(value, path) {
      if (!isJsonObject(value)) return { path, found: describe(value), expected };
      for (const [name, shape] of entries) {
        const member = value[name];
        if (member === undefined && needed[name] === undefined) continue;
        const malformed = shape.find(member, `${path}.${name}`);
        if (malformed !== undefined) return malformed;
      }
      return undefined;
    },
  };
}

function either(one: Shape, other: Shape): Shape {
  const expected = `${one.expected} or ${other.expected}`;
  return simple(expected, (value) => [one, other].some((each) => each.find(value, '') === undefined));
}

/** A shape that holds itself. */
function nested(shape: () => Shape): Shape {
  return { expected: 'an object', find: (value, path) => shape().find(value, path) };
}

/** A value in words, short enough for a message. */
function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

const extensions = list(
  record(
    { url: text },
    {
      valueUri: text,
      valueUrl: text,
      valueString: text,
      valueCanonical: text,
      valueReference: record({}, { reference: text }),
    },
  ),
);

const urls = either(text, list(text));

const elementType = record(
  {},
  {
    code: text,
    extension: extensions,
    profile: urls,
    targetProfile: urls,
    aggregation: list(text),
    versioning: text,
  },
);

const element = record(
  { path: text },
  {
    id: text,
    extension: extensions,
    sliceName: text,
    slicing: record(
      { rules: oneOf('closed', 'open', 'openAtEnd') },
      { discriminator: list(record({ type: text, path: text })), description: text, ordered: flag },
    ),
    min: count,
    max: upperLimit,
    base: record({ path: text, min: count, max: upperLimit }),
    contentReference: text,
    type: list(elementType),
    maxLength: count,
    constraint: list(
      record(
        { key: text, severity: oneOf('error', 'warning'), human: text },
        { expression: text, source: text },
      ),
    ),
    mustSupport: flag,
    isModifier: flag,
    binding: record(
      { strength: oneOf('required', 'extensible', 'preferred', 'example') },
      {
        valueSet: text,
        valueSetUri: text,
        valueSetReference: record({}, { reference: text }),
        extension: extensions,
      },
    ),
  },
);

const elements = record({ element: list(element) });

const designations = list(record({}, { language: text, value: text }));

const include = record(
  {},
  {
    system: text,
    version: text,
    concept: list(record({ code: text }, { display: text, designation: designations })),
    filter: list(record({ property: text, op: text, value: text })),
    valueSet: list(text),
  },
);

const contains: Shape = record(
  {},
  {
    system: text,
    code: text,
    display: text,
    designation: designations,
    abstract: flag,
    contains: list(nested(() => contains)),
  },
);

const concept: Shape = record(
  { code: text },
  {
    display: text,
    designation: designations,
    property: list(record({ code: text })),
    concept: list(nested(() => concept)),
  },
);

const shapes: Readonly<Record<string, Shape>> = {
  StructureDefinition: record(
    {},
    {
      url: text,
      kind: oneOf('primitive-type', 'complex-type', 'resource', 'logical'),
      abstract: flag,
      type: text,
      baseDefinition: text,
      derivation: oneOf('specialization', 'constraint'),
      fhirVersion: text,
      contextType: oneOf('resource', 'datatype', 'extension'),
      context: list(either(text, record({ type: text, expression: text }))),
      snapshot: elements,
      differential: elements,
    },
  ),
  ValueSet: record(
    {},
    {
      compose: record({}, { inactive: flag, include: list(include), exclude: list(include) }),
      expansion: record(
        {},
        {
          total: count,
          parameter: list(record({ name: text })),
          extension: list(record({ url: text })),
          contains: list(contains),
        },
      ),
    },
  ),
  CodeSystem: record(
    {},
    {
      url: text,
      content: oneOf('not-present', 'example', 'fragment', 'complete', 'supplement'),
      caseSensitive: flag,
      hierarchyMeaning: text,
      concept: list(concept),
    },
  ),
};
