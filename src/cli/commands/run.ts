import type { AddCommand } from '../command-setting.js';
import type { RunFormat } from '../write-run-folder.js';

const formats: readonly RunFormat[] = ['html', 'json', 'junit'];

export const addRun: AddCommand = (parser, setting) => {
  parser.command(
    'run [features..]',
    'Run the conformance suites against a target and write a folder of reports',
    (command) =>
      command
        .positional('features', {
          type: 'string',
          array: true,
          describe: 'Feature files or folders; all by default',
        })
        .option('target', {
          type: 'string',
          requiresArg: true,
          describe: 'Target file or base URL; without it the embedded reference server is the target',
        })
        .option('tags', {
          type: 'string',
          requiresArg: true,
          describe: 'Tag expression, such as "@CC-PAT-010"',
        })
        .option('suite', {
          type: 'string',
          array: true,
          default: [],
          requiresArg: true,
          describe: 'Suite; repeatable',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          describe: 'Folder to write to; reports/<time> by default',
        })
        .option('jobs', {
          type: 'number',
          default: 1,
          requiresArg: true,
          describe: 'Feature files that run at a time',
        })
        .option('dry-run', { type: 'boolean', default: false, describe: 'Print the plan and send nothing' })
        .option('format', {
          type: 'string',
          default: formats.join(','),
          requiresArg: true,
          describe: 'Reports to write, separated by commas',
        })
        .option('fail-on-not-exercised', {
          type: 'boolean',
          default: false,
          describe: 'Exit with 4 for every scenario that found nothing to look at, mandatory or not',
        })
        .option('fault', {
          type: 'string',
          array: true,
          default: [],
          requiresArg: true,
          describe: 'Without --target: a defect that the reference server shows; repeatable',
        })
        .example('$0 run', 'The embedded reference server')
        .example('$0 run --target my-server.yaml', 'A server of your own')
        .example('$0 run --target my-server.yaml --suite security --dry-run', 'What would run, and what not'),
    async (given) => {
      const { runCommand } = await import('../run-command.js');
      setting.finish(await runCommand({ ...given, features: given.features ?? [] }, setting.surroundings));
    },
  );
};
