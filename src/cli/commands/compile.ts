import { dirname, join, relative, resolve } from 'node:path';
import type { CompileResult } from '../../fsh/compile-result.js';
import type { ValidateArtifact } from '../../fsh/judge-artifacts.js';
import { issueBlocks } from '../../model/issue-order.js';
import { isToolkitError } from '../../model/toolkit-error.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';
import { exitCodes } from '../exit-codes.js';
import { createProgressLine } from '../progress-line.js';
import type { Surroundings } from '../surroundings.js';
import { layoutFor } from '../terminal-style.js';

interface CompileArguments {
  readonly config: string;
  readonly out: string;
  readonly ig: readonly string[];
  readonly watch: boolean;
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
        .option('watch', {
          type: 'boolean',
          default: false,
          describe: 'Compile again whenever the FSH or the configuration changes',
        })
        .example('$0 compile', 'The project in this folder')
        .example('$0 compile --watch', 'While you write')
        .example('$0 compile --config ig/sushi-config.yaml --out ig/package', 'Another one'),
    async (given) => {
      setting.finish(await compile(given, setting));
    },
  );
};

async function compile(given: CompileArguments, { surroundings }: CommandSetting): Promise<number> {
  const { cwd, stderr, signal } = surroundings;
  const request = await openCompilation(given, surroundings);
  if (!given.watch) return request.compile();
  const { watchFiles } = await import('../watch-files.js');
  const paths = [request.configFile, join(request.projectDir, 'profiles')];
  const again = async (): Promise<void> => {
    try {
      await request.compile();
    } catch (error) {
      // A configuration that is half written is no reason to stop.
      if (!isToolkitError(error)) throw error;
      stderr.write(`${error.message}\n`);
    }
  };
  await watchFiles({ paths, signal }, again, () => {
    const names = paths.map((path) => relative(cwd, path) || '.').join(' and ');
    stderr.write(`Watching ${names}. Ctrl-C ends it.\n`);
  });
  return exitCodes.fine;
}

interface Compilation {
  readonly configFile: string;
  readonly projectDir: string;
  /** Compiles, prints the result and gives the exit code. */
  readonly compile: () => Promise<number>;
}

async function openCompilation(
  { config, out, ig }: CompileArguments,
  surroundings: Surroundings,
): Promise<Compilation> {
  const { cwd, home, stdout, stderr } = surroundings;
  const { compilePackage } = await import('../../fsh/compile-package.js');
  const { formatCompileResult } = await import('../../report/format-compile-result.js');
  const configFile = resolve(cwd, config);
  const projectDir = dirname(configFile);
  const outDir = resolve(cwd, out);
  return {
    configFile,
    projectDir,
    compile: async () => {
      const progress = createProgressLine(surroundings);
      const result = await compilePackage({
        projectDir,
        configFile,
        outDir,
        cacheDir: join(outDir, '..', '.cache', 'compile'),
        packages: ig,
        cwd,
        packageCache: join(home, '.fhir', 'packages'),
        onNotice: (notice) => {
          progress.clear();
          stderr.write(`${notice}\n`);
        },
        onProgress: (stage) => {
          progress.show(`${stage} …`);
        },
        validate: { load: loadArtifactValidation },
      });
      progress.clear();
      const shown: CompileResult = {
        ...result,
        outDir: relative(cwd, result.outDir) || '.',
        tarball: relative(cwd, result.tarball),
      };
      stdout.write(formatCompileResult(shown, layoutFor(stdout, surroundings)));
      return result.issues.some(issueBlocks) ? exitCodes.found : exitCodes.fine;
    },
  };
}

async function loadArtifactValidation(): Promise<ValidateArtifact> {
  const { createArtifactValidation } = await import('../artifact-validation.js');
  const { loadFhirPathJs } = await import('../../fhirpath/load-fhirpath-js.js');
  return createArtifactValidation(await loadFhirPathJs('stu3'));
}
