import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const page = readFileSync('docs/library.md', 'utf8');
const examples = [...page.matchAll(/^## (.*)$[^]*?```ts\n([^]*?)```\n\n```text\n([^]*?)```/gm)].map(
  ([, title = '', code = '', printed = '']) => ({ title, code, printed }),
);
// Inside the project, so that the package finds itself by its own name.
const folder = 'build/library-page';
const fileOf = (at: number, ending: string): string => join(folder, `example-${at}.${ending}`);

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const [at, { code }] of examples.entries()) {
    writeFileSync(fileOf(at, 'mjs'), code);
    writeFileSync(fileOf(at, 'mts'), code);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('docs/library.md', () => {
  it('has an example for each part but the browser, and all of them print something', () => {
    const titles = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect([...examples.map(({ title }) => title), 'In a browser']).toEqual(titles);
  });

  it.each(examples.map((example, at) => [example.title, example.printed, at] as const))(
    'prints what it says under "%s"',
    (_, printed, at) => {
      expect(execFileSync(process.execPath, [fileOf(at, 'mjs')], { encoding: 'utf8' })).toBe(printed);
    },
  );

  it('has examples without an error of type', () => {
    const program = ts.createProgram(
      examples.map((_, at) => fileOf(at, 'mts')),
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.NodeNext,
        types: ['node'],
      },
    );
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(problems).toEqual([]);
  });
});
