import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
// Inside the project, so that the package finds itself by its own name.
const script = 'build/readme-example.mjs';

afterEach(() => {
  rmSync(script, { force: true });
});

describe('the README', () => {
  it('has an example of the library that runs', () => {
    const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(code).toContain("from 'careconnect-conformance'");
    writeFileSync(script, code);
    const output = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    expect(output).toContain('Found "F"');
    expect(output).toMatch(/\n\d+\n$/);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(() => readFileSync(link), link).not.toThrow(/ENOENT/);
  });
});
