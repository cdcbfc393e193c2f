import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArtifactValidation } from '../../src/cli/artifact-validation.js';
import { loadFhirPathJs } from '../../src/fhirpath/load-fhirpath-js.js';
import { compilePackage } from '../../src/fsh/compile-package.js';
import type { IssueRecord } from '../../src/model/issue.js';
import { sushiWorker } from './compile-fsh.js';
import type { RuleExample } from './rule-page.js';
import { writeFiles } from './write-folder.js';

const config = `id: example.test.stu3
canonical: http://example.org
name: Test
status: draft
version: 1.0.0
fhirVersion: 3.0.2
`;

/** Examples by the name that their issues are found by. */
export type FshExamples = ReadonlyMap<string, readonly RuleExample[]>;

/** What is said of each of some examples, which are compiled together as one project. */
export async function compileExamples(
  examples: FshExamples,
): Promise<ReadonlyMap<string, readonly IssueRecord[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'fsh-pages-'));
  const lines = new Map<string, { readonly first: number; readonly last: number }>();
  let accepted = '';
  const files: Record<string, string | Buffer> = {};
  for (const [name, parts] of examples) {
    for (const { language, text } of parts) {
      if (language === 'fsh') files[toFile(name)] = `${text}\n`;
      if (language === 'hex') files[toFile(name)] = Buffer.from(text.replace(/\s/g, ''), 'hex');
      if (language === 'path') files[text] = '';
      if (language !== 'yaml') continue;
      const entries = text.replace(/^accepted:\n/, '');
      const first = `${config}accepted:\n${accepted}`.split('\n').length;
      accepted += `${entries}\n`;
      lines.set(name, { first, last: first + entries.split('\n').length - 1 });
    }
  }
  files['sushi-config.yaml'] = accepted === '' ? config : `${config}accepted:\n${accepted}`;
  try {
    writeFiles(folder, files);
    const { issues } = await compilePackage({
      projectDir: folder,
      configFile: join(folder, 'sushi-config.yaml'),
      outDir: join(folder, 'build/package'),
      cacheDir: join(folder, 'build/.cache'),
      validate: createArtifactValidation(await loadFhirPathJs('stu3')),
      sushiWorker,
    });
    return new Map(
      [...examples.keys()].map((name) => {
        const own = lines.get(name);
        const isOwn = ({ file, line = 0 }: IssueRecord) =>
          file === toFile(name) ||
          (file === 'sushi-config.yaml' && own !== undefined && line >= own.first && line <= own.last) ||
          (file === undefined && examples.size === 1);
        const found = issues.filter(isOwn);
        return [
          name,
          found.map((issue) => ({ ...issue, message: issue.message.replaceAll(`${folder}/`, '') })),
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const toFile = (name: string) => `profiles/${name}.fsh`;
