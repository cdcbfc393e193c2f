import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePackage } from '../../../src/fsh/compile-package.js';
import { loadFhirPathJs } from '../../../src/fhirpath/load-fhirpath-js.js';
import { createArtifactValidation } from '../../../src/cli/artifact-validation.js';
import { compileFsh, sushiWorker } from '../../support/compile-fsh.js';

const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/authoring.md'), 'utf8');

/** The blocks of the guide in a language, such as `fsh` or `fsh wrong`, each with the text block that follows it at once. */
function blocksOf(language: string): readonly { readonly text: string; readonly followedBy: string }[] {
  const pattern = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\`(?:\\s*\`\`\`text\\n([^]*?)\`\`\`)?`, 'g');
  return [...guide.matchAll(pattern)].map(([, text = '', followedBy = '']) => ({
    text,
    followedBy: followedBy.trim(),
  }));
}

describe('the guide for authors', () => {
  it('has FSH that compiles, and examples that are valid or break the rule that they name', async () => {
    const [configuration] = blocksOf('yaml');
    const projectDir = mkdtempSync(join(tmpdir(), 'careconnect-guide-'));
    mkdirSync(join(projectDir, 'profiles'));
    writeFileSync(join(projectDir, 'sushi-config.yaml'), configuration?.text ?? '');
    for (const [index, { text }] of blocksOf('fsh').entries())
      writeFileSync(join(projectDir, `profiles/${index}.fsh`), text);
    const { artifacts, issues, written } = await compilePackage({
      projectDir,
      configFile: join(projectDir, 'sushi-config.yaml'),
      outDir: join(projectDir, 'build/package'),
      cacheDir: join(projectDir, 'build/.cache'),
      sushiWorker,
      validate: createArtifactValidation(await loadFhirPathJs('stu3')),
    });
    rmSync(projectDir, { recursive: true });
    const serious = issues.filter(({ severity }) => severity !== 'information');
    expect(serious.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    expect(written).toBe(true);
    const ids = ['ward-patient', 'ward-bed', 'ward-location', 'ward-patient-complete'];
    expect(artifacts.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(artifacts.flatMap(({ breaks = [] }) => breaks)).toEqual(['element-min']);
  });

  it.each(blocksOf('fsh wrong').map(({ text, followedBy }) => [followedBy, text]))(
    'has FSH of which it says that it is wrong by %s',
    async (rule, text) => {
      const { issues } = await compileFsh({ 'profiles/wrong.fsh': text });
      expect(issues.filter(({ severity }) => severity !== 'information').map((issue) => issue.rule)).toEqual([
        rule,
      ]);
    },
  );

  it('shows more than one thing that is wrong', () => {
    expect(blocksOf('fsh wrong').length).toBeGreaterThan(1);
    expect(blocksOf('fsh').length).toBeGreaterThan(6);
  });
});
