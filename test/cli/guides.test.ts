import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSteps } from '../../dist/conform/cucumber/load-steps.js';
import { readFeatures } from '../../dist/conform/features/read-features.js';
import { packageFeatures, packageSteps } from '../../dist/conform/package-folders.js';
import { readKnownIssues } from '../../src/conform/known-issues/read-known-issues.js';
import { readRequirements } from '../../src/conform/requirements/read-requirements.js';
import { readTarget } from '../../src/conform/target/read-target.js';
import { findRule } from '../../src/validator/catalogue.js';
import { runHere } from '../support/command-line.js';

/** With UPDATE_GOLDEN=1 the vocabulary of docs/writing-scenarios.md is written anew. */
const update = process.env['UPDATE_GOLDEN'] === '1';

const guides = [
  'docs/self-certification.md',
  'docs/ci.md',
  'docs/writing-scenarios.md',
  'docs/evidence.md',
  'docs/target.md',
];
const read = (file: string): string => readFileSync(file, 'utf8');

/** The fences of a page: language, name of the file where it is one, text. */
function fencesOf(file: string) {
  return [...read(file).matchAll(/^```(\w+) ?(\S*)\n([^]*?)^```$/gm)].map(
    ([, language = '', name = '', text = '']) => ({ language, name, text }),
  );
}

const fileOf = (guide: string, name: string): string =>
  fencesOf(guide).find((fence) => fence.name === name)?.text ?? '';

describe('the guides', () => {
  it.each(guides)('%s links to what is there', (guide) => {
    const links = [...read(guide).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const target = read(`docs/${path}`);
      const headings = [...target.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      if (anchor !== undefined) expect(headings).toContain(anchor);
    }
  });

  it('name commands and options that there are', async () => {
    const optioned = ['run', 'report', 'seed'];
    const commands = guides.flatMap((guide) =>
      [...read(guide).matchAll(/careconnect ((?:run|report|seed|rules|requirements)\b[^`\n]*)/g)].map(
        ([, words = '']) => words.split(' '),
      ),
    );
    expect(commands.length).toBeGreaterThan(10);
    const options = guides.flatMap((guide) =>
      [...read(guide).matchAll(/(?<![\w-])--([a-z][a-z-]+)/g)].map(([, option = '']) => option),
    );
    const known = await Promise.all(
      optioned.map(async (command) => (await runHere([command, '--help'])).stdout),
    );
    // Of npm, which hands what follows to the script.
    for (const option of new Set(options.filter((each) => each !== 'accept')))
      expect(known.join('\n'), option).toContain(`--${option} `);
    for (const [command = '', ...words] of commands) {
      const help = known[optioned.indexOf(command)];
      if (help === undefined) continue;
      for (const word of words.filter((each) => each.startsWith('--')))
        expect(help, word).toContain(`${word} `);
    }
  });

  it('name exit codes as the program knows them', () => {
    for (const guide of ['docs/self-certification.md', 'docs/ci.md']) {
      const codes = [...read(guide).matchAll(/^\| (\d) +\|/gm)].map(([, code]) => code);
      expect(codes).toEqual(['0', '1', '2', '3', '4']);
    }
  });
});

describe('the files of the guides', () => {
  it('are read without a complaint: the target and the known issues', async () => {
    const target = readTarget(fileOf('docs/self-certification.md', 'server.yaml'), 'server.yaml');
    expect(target.data.patients['jane']?.nhsNumber).toBe('9990000018');
    const { issues } = readKnownIssues(fileOf('docs/ci.md', 'known-issues.yaml'), 'known-issues.yaml');
    const { scenarios } = await readFeatures(packageFeatures);
    expect(issues).toHaveLength(2);
    for (const { scenario, requirement, rule } of issues) {
      expect(scenarios.find(({ id }) => id === scenario)?.requirements).toContain(requirement);
      if (rule !== undefined) expect(findRule(rule)).toBeDefined();
    }
  });

  it('are pipelines that run the suites and keep the report in any case', () => {
    const github = parse(fileOf('docs/ci.md', '.github/workflows/conformance.yml')) as {
      readonly jobs: { readonly conformance: { readonly steps: readonly Record<string, unknown>[] } };
    };
    const { steps } = github.jobs.conformance;
    const run = steps.findIndex((step) => String(step['run']).includes('careconnect run'));
    expect(run).toBeGreaterThan(0);
    expect(steps.slice(run + 1).map((step) => step['if'])).toEqual(['always()', 'always()']);
    const gitlab = parse(fileOf('docs/ci.md', '.gitlab-ci.yml')) as {
      readonly conformance: {
        readonly script: readonly string[];
        readonly artifacts: { readonly when: string; readonly reports: { readonly junit: string } };
      };
    };
    const { script, artifacts } = gitlab.conformance;
    expect(script.at(-1)).toBe('npx careconnect run --target conformance/server.yaml --out reports/run');
    expect(artifacts).toMatchObject({ when: 'always', reports: { junit: 'reports/run/junit.xml' } });
  });
});

/** What Cucumber knows of the steps and leaves out of its types. */
interface StepLibrary {
  readonly stepDefinitions: readonly {
    readonly keyword: string;
    readonly pattern: string | RegExp;
    readonly matchesStepName: (text: string) => boolean;
  }[];
  readonly parameterTypeRegistry: {
    readonly parameterTypes: Iterable<{ readonly name?: string; readonly regexpStrings: readonly string[] }>;
  };
}

describe('docs/writing-scenarios.md', () => {
  const page = 'docs/writing-scenarios.md';
  let library: StepLibrary;

  beforeAll(async () => {
    library = (await loadSteps(packageSteps)) as unknown as StepLibrary;
  });

  /** The sentences by keyword, and the words of the parameters, as they stand in `steps/`. */
  function writeVocabulary(): string {
    const sentences = (['Given', 'When', 'Then'] as const).map((keyword) => {
      const own = library.stepDefinitions.filter((step) => step.keyword === keyword);
      const lines = own.map(({ pattern }) => `- ${String(pattern)}`).toSorted();
      return `### ${keyword}\n\n${lines.join('\n')}\n`;
    });
    const used = new Set(
      library.stepDefinitions.flatMap(({ pattern }) =>
        [...String(pattern).matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
      ),
    );
    const words = [...library.parameterTypeRegistry.parameterTypes]
      .filter(({ name = '' }) => used.has(name) && name !== 'int' && name !== 'word')
      .map(({ name = '', regexpStrings }) => `- **${name}**: ${formatWords(regexpStrings[0] ?? '')}`);
    return [...sentences, `### Words\n\n${words.toSorted().join('\n')}\n`].join('\n');
  }

  /** Alternatives in the order of the alphabet; an expression that is more than words stands as it is. */
  function formatWords(source: string): string {
    const plain = source.replaceAll(/\\([.*+?^${}()|[\]\\/])/g, '$1');
    if (/^[\w ,.'’+=/|-]+$/.test(plain)) return plain.split('|').toSorted().join(' · ');
    const joined = /^\(\?:([^()]+)\)\(\?: and \(\?:\1\)\)\*$/.exec(source)?.[1]?.split('|');
    if (joined === undefined) return `\`${source}\``;
    const simple = joined
      .filter((words) => !/ that |that day|its last on|without its|^another /.test(words))
      .toSorted();
    return `one or several, joined by _and_: ${simple.join(' · ')}; and forms of these, such as ${formOf(joined, /^another /)}, ${formOf(joined, / without its /)}, ${formOf(joined, / before that day$/)}, ${formOf(joined, / that does not exist$/)}`;
  }

  function formOf(all: readonly string[], pattern: RegExp): string {
    return `_${all.toSorted().find((words) => pattern.test(words)) ?? ''}_`;
  }

  it('has the sentences and words of the steps', () => {
    const [before = '', written = '', after = ''] = read(page).split(
      /(?<=<!-- vocabulary -->\n)|(?=<!-- \/vocabulary -->)/,
    );
    const vocabulary = `\n${writeVocabulary()}\n`;
    if (update) writeFileSync(page, `${before}${vocabulary}${after === '' ? written : after}`);
    else expect(written).toBe(vocabulary);
  });

  it('has a scenario whose every step is one of them, and a requirement of the catalogue', async () => {
    const [scenario] = fencesOf(page).filter(({ language }) => language === 'gherkin');
    const steps = [...(scenario?.text ?? '').matchAll(/^ +(?:Given|When|Then|And) (.*)$/gm)];
    expect(steps.length).toBeGreaterThan(3);
    for (const [, text = ''] of steps) {
      const matching = library.stepDefinitions.filter((step) => step.matchesStepName(text));
      expect(matching, text).toHaveLength(1);
    }
    const [entry] = parse(fileOf(page, 'requirements.yaml')) as readonly { readonly id: string }[];
    const { requirements } = await readRequirements('features/requirements.yaml');
    expect(requirements).toContainEqual(entry);
    expect(scenario?.text).toContain(`@${entry?.id ?? ''}\n`);
  });
});
