import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ElementDefinition } from '../../../src/fhir/definition-resources.js';
import { compileFsh } from '../../support/compile-fsh.js';

/** With UPDATE_GOLDEN=1 what is compiled becomes what is expected. Read the difference before keeping it. */
const update = process.env['UPDATE_GOLDEN'] === '1';

const root = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const input = (name: string) => `${name}/input.fsh`;

// All cases in one compilation, as SUSHI takes long to start: their names must differ.
const compiled = await compileFsh(
  Object.fromEntries(cases.map((name) => [input(name), readFileSync(join(root, input(name)), 'utf8')])),
);

/** File name to content: the resources of a case, and its issues. */
function contentsOf(name: string): ReadonlyMap<string, string> {
  const ours = compiled.artifacts.filter(({ place }) => place.file === input(name));
  const contents = new Map(
    ours.map(({ resource }) => [
      `${String(resource['resourceType'])}-${String(resource['id'])}.json`,
      toText(reduce(resource)),
    ]),
  );
  const issues = compiled.issues
    .filter(({ file }) => file === input(name))
    .map(({ rule, severity, line, column, source, message }) => ({ rule, severity, line, column, source, message }));
  return contents.set('issues.json', toText(issues));
}

const toText = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** Of the snapshot, what the differential speaks of and what lies below it: the rest is the base's. */
function reduce(resource: Readonly<Record<string, unknown>>): unknown {
  const { snapshot, differential } = resource as Record<string, { readonly element: readonly ElementDefinition[] }>;
  if (snapshot === undefined || differential === undefined) return resource;
  const said = differential.element.flatMap(({ id = '' }) => (id.includes('.') ? [id] : []));
  const element = snapshot.element.filter(({ id = '' }) =>
    said.some((each) => id === each || id.startsWith(`${each}.`)),
  );
  return { ...resource, snapshot: { element } };
}

describe.each(cases)('%s', (name) => {
  const expected = join(root, name, 'expected');
  const contents = contentsOf(name);
  if (update) {
    rmSync(expected, { recursive: true, force: true });
    mkdirSync(expected);
    for (const [file, text] of contents) writeFileSync(join(expected, file), text);
  }

  it('makes exactly the expected files', () => {
    expect(existsSync(expected) ? readdirSync(expected).toSorted() : []).toEqual([...contents.keys()].toSorted());
  });

  it.each([...contents])('makes %s as expected', (file, text) => {
    expect(text).toBe(readFileSync(join(expected, file), 'utf8'));
  });
});

it('has no issue that belongs to no case', () => {
  const files = new Set(cases.map(input));
  expect(compiled.issues.filter(({ file = '' }) => !files.has(file))).toEqual([]);
});
