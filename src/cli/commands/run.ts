import type { Options } from 'yargs';
import { evidenceLevels } from '../../model/evidence-level.js';
import type { AddCommand } from '../command-setting.js';

const options = {
  target: {
    type: 'string',
    requiresArg: true,
    describe: 'Target file or base URL; without it the embedded reference server is the target',
  },
  tags: { type: 'string', requiresArg: true, describe: 'Tag expression, such as "@CC-PAT-010"' },
  suite: {
    type: 'string',
    array: true,
    default: [] as string[],
    requiresArg: true,
    describe: 'Suite; repeatable',
  },
  out: { type: 'string', requiresArg: true, describe: 'Folder to write to; reports/<time> by default' },
  jobs: { type: 'number', default: 1, requiresArg: true, describe: 'Feature files that run at a time' },
  'dry-run': {
    type: 'boolean',
    default: false,
    describe: 'Print the plan and what the target file lacks; send nothing',
  },
  format: {
    type: 'string',
    default: 'html,json,junit',
    requiresArg: true,
    describe: 'Reports to write, separated by commas',
  },
  'fail-on-not-exercised': {
    type: 'boolean',
    default: false,
    describe: 'Exit with 4 for every scenario that found nothing to look at, mandatory or not',
  },
  evidence: {
    choices: evidenceLevels,
    describe: 'What the reports keep; full for the reference server, else masked',
  },
  'known-issues': {
    type: 'string',
    requiresArg: true,
    describe: 'Accepted deviations (YAML); known-issues.yaml beside the target file where it is there',
  },
  fault: {
    type: 'string',
    array: true,
    default: [] as string[],
    requiresArg: true,
    describe: 'Without --target: a defect that the reference server shows; repeatable',
  },
} as const satisfies Readonly<Record<string, Options>>;

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
        .options(options)
        .example('$0 run', 'The embedded reference server')
        .example('$0 run --target my-server.yaml', 'A server of your own')
        .example('$0 run --target my-server.yaml --suite security --dry-run', 'What would run, and what not')
        .example('$0 run --target my-server.yaml --dry-run --format json', 'The same for programs'),
    async (given) => {
      const { runCommand } = await import('../run-command.js');
      setting.finish(await runCommand({ ...given, features: given.features ?? [] }, setting.surroundings));
    },
  );
};
