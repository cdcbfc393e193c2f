import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { readResources } from '../support/read-definitions.js';
import { validate, type Against, type Checked } from '../support/validate.js';

const corpus = findCorpusFolder('corpus');
const definitionsFolder = findCorpusFolder('reference/careconnect-stu3');

interface Example {
  readonly file: string;
}

function readExamples(folder: string): readonly string[] {
  const { examples } = JSON.parse(readFileSync(join(folder, 'examples.json'), 'utf8')) as {
    readonly examples: readonly Example[];
  };
  return examples.map(({ file }) => file).toSorted();
}

type Counts = Readonly<Record<string, number>>;

/** How often each rule speaks, worst first. Unknown profiles and extensions are many and say nothing of the engine. */
function summarise({ issues, unchecked }: Checked): Counts {
  const names = [
    ...issues
      .filter(({ rule }) => rule !== 'profile-unknown' && rule !== 'extension-unknown')
      .map(({ rule, severity }) => `${severity} ${rule}`),
    ...unchecked.filter(({ rule }) => rule !== 'profile-unknown').map(({ rule }) => `unchecked ${rule}`),
  ];
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function summariseAll(folder: string, against: Against): Readonly<Record<string, Counts>> {
  const all = readExamples(folder).map(
    (file) => [file, summarise(validate(readFileSync(join(folder, file), 'utf8'), against))] as const,
  );
  return Object.fromEntries(all.filter(([, counts]) => Object.keys(counts).length > 0));
}

describe.skipIf(corpus === undefined)('the real examples', () => {
  it('are read and judged, all of them', () => {
    expect(readExamples(corpus!)).toHaveLength(296);
  });

  it('have these findings on the core of STU3', async () => {
    const findings = summariseAll(corpus!, {});
    await expect(stringify(findings)).toMatchFileSnapshot('example-findings/core.yaml');
  });

  describe.skipIf(definitionsFolder === undefined)('with the published CareConnect definitions', () => {
    let definitions: readonly DefinitionResource[] = [];

    beforeAll(() => {
      definitions = readResources(definitionsFolder!);
    });

    it('have these findings beside those', async () => {
      const core = summariseAll(corpus!, {});
      const all = summariseAll(corpus!, { definitions });
      const more = Object.entries(all).filter(
        ([file, counts]) => JSON.stringify(counts) !== JSON.stringify(core[file]),
      );
      await expect(stringify(Object.fromEntries(more))).toMatchFileSnapshot(
        'example-findings/careconnect.yaml',
      );
    });
  });
});
