import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { makeMutants, readResource, type JsonObject, type Mutant } from '../support/mutants.js';
import { createPlainInterpreter, plainRules, type PlainInterpreter } from '../support/plain-interpreter.js';
import { isStructureDefinition, readCoreStructures, readResources } from '../support/read-definitions.js';
import { createRandom, pick } from '../support/seeded-random.js';
import { validate } from '../support/validate.js';

const corpus = findCorpusFolder('corpus');
const definitionsFolder = findCorpusFolder('reference/careconnect-stu3');

/** Changes that leave JSON of FHIR's form; what breaks the form is for the reader, not for both. */
const changes = ['removed', 'longer', 'with an unknown member', 'twice'];
const mutantsOfEach = 30;

interface Example {
  readonly file: string;
  readonly resource: JsonObject;
}

/** The examples that are JSON; the others have readers of their own, and tests of these. */
function readExamples(folder: string): readonly Example[] {
  const { examples } = JSON.parse(readFileSync(join(folder, 'examples.json'), 'utf8')) as {
    readonly examples: readonly { readonly file: string }[];
  };
  return examples.flatMap(({ file }) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return file.endsWith('.json') && isJson(text) ? [{ file, resource: readResource(text) }] : [];
  });
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

function someMutants(resource: JsonObject, seed: number): readonly Mutant[] {
  const random = createRandom(seed);
  const all = makeMutants(resource).filter(({ change }) =>
    changes.some((kind) => change.endsWith(`: ${kind}`)),
  );
  return Array.from({ length: Math.min(mutantsOfEach, all.length) }, () => pick(random, all));
}

describe.skipIf(corpus === undefined || definitionsFolder === undefined)(
  'the engine and a plain reading of the snapshots',
  () => {
    let definitions: readonly DefinitionResource[] = [];
    let interpreter: PlainInterpreter;
    let examples: readonly Example[] = [];

    beforeAll(() => {
      definitions = readResources(definitionsFolder!);
      const structures = new Map([
        ...readCoreStructures(),
        ...definitions.filter(isStructureDefinition).map((each) => [each.url, each] as const),
      ]);
      interpreter = createPlainInterpreter((url) => structures.get(url));
      examples = readExamples(corpus!);
    });

    interface Comparison {
      readonly agreed: number;
      readonly differences: readonly string[];
    }

    function compare(resource: JsonObject): Comparison {
      const { issues } = validate(resource, { definitions });
      const engine = new Set(
        issues.flatMap(({ rule, expression }) => (plainRules.has(rule) ? [`${rule} ${expression}`] : [])),
      );
      const { found, undecided } = interpreter.judge(resource, []);
      const isUndecided = (finding: string): boolean =>
        finding.startsWith('slice-') && undecided.has(finding.replace(/^\S+ |\[\d+\]$/g, ''));
      const differences = [
        ...[...engine]
          .filter((each) => !found.has(each) && !isUndecided(each))
          .map((each) => `engine: ${each}`),
        ...[...found].filter((each) => !engine.has(each)).map((each) => `plain: ${each}`),
      ];
      return { agreed: [...engine].filter((each) => found.has(each)).length, differences };
    }

    it('find the same in the real examples', () => {
      const compared = examples.map(({ file, resource }) => ({ file, ...compare(resource) }));
      expect(compared.filter(({ differences }) => differences.length > 0)).toEqual([]);
      expect(compared.reduce((sum, { agreed }) => sum + agreed, 0)).toBeGreaterThan(100);
    });

    it('find the same in examples with one thing changed', () => {
      const compared = examples.flatMap(({ file, resource }, seed) =>
        someMutants(resource, seed).map(({ change, resource: mutant }) => ({
          place: `${file} ${change}`,
          ...compare(mutant),
        })),
      );
      expect(compared.filter(({ differences }) => differences.length > 0)).toEqual([]);
      expect(compared.length).toBeGreaterThan(2_000);
    });
  },
);
