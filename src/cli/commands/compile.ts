import { dirname, join, relative, resolve } from 'node:path';
import type { CompileResult } from '../../fsh/compile-result.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';
import { exitCodes } from '../exit-codes.js';
import { createProgressLine } from '../progress-line.js';
import { layoutFor } from '../terminal-style.js';

interface CompileArguments {
  readonly config: string;
  readonly out: string;
  readonly ig: readonly string[];
}

export const addCompile: AddCommand = (parser, setting) => {
  parser.command(
    'compile',
    'Compile FSH to an STU3 FHIR package, and validate all of it',
    (command) =>
      command
        .option('config', {
          type: 'string',
          default: 'sushi-config.yaml',
          requiresArg: true,
          describe: 'Configuration; profiles/ beside it holds the FSH',
        })
        .option('out', {
          type: 'string',
          default: 'build/package',
          requiresArg: true,
          describe: 'Folder of the package; the .tgz is written beside it',
        })
        .option('ig', {
          type: 'string',
          array: true,
          default: [] as string[],
          requiresArg: true,
          describe: 'STU3 definitions to build on: a folder, a .tgz, or name#version; repeatable',
        })
        .example('$0 compile', 'The project in this folder')
        .example('$0 compile --config ig/sushi-config.yaml --out ig/package', 'Another one'),
    async (given) => {
      setting.finish(await compile(given, setting));
    },
  );
};

async function compile(
  { config, out, ig }: CompileArguments,
  { surroundings }: CommandSetting,
): Promise<number> {
  const { cwd, home, stdout, stderr } = surroundings;
  const { compilePackage } = await import('../../fsh/compile-package.js');
  const { createArtifactValidation } = await import('../artifact-validation.js');
  const { loadFhirPathJs } = await import('../../fhirpath/load-fhirpath-js.js');
  const { formatCompileResult } = await import('../../report/format-compile-result.js');
  const configFile = resolve(cwd, config);
  const outDir = resolve(cwd, out);
  const progress = createProgressLine(surroundings);
  const result = await compilePackage({
    projectDir: dirname(configFile),
    configFile,
    outDir,
    cacheDir: join(outDir, '..', '.cache', 'compile'),
    packages: ig,
    cwd,
    packageCache: join(home, '.fhir', 'packages'),
    onProgress: (stage) => {
      progress.show(`${stage} …`);
    },
    onNotice: (notice) => {
      progress.clear();
      stderr.write(`${notice}\n`);
    },
    validate: createArtifactValidation(await loadFhirPathJs('stu3')),
  });
  progress.clear();
  const shown: CompileResult = {
    ...result,
    outDir: relative(cwd, result.outDir) || '.',
    tarball: relative(cwd, result.tarball),
  };
  stdout.write(formatCompileResult(shown, layoutFor(stdout, surroundings)));
  return result.issues.some(({ severity }) => severity === 'error' || severity === 'fatal')
    ? exitCodes.found
    : exitCodes.fine;
}
