import type { Options } from 'yargs';
import type { AddCommand } from '../command-setting.js';

const options = {
  target: {
    type: 'string',
    requiresArg: true,
    demandOption: true,
    describe: 'Target file, with writes: true',
  },
  journal: {
    type: 'string',
    requiresArg: true,
    describe: 'File that says what was created; <target>.seed.ndjson beside the target file by default',
  },
  'write-data': {
    type: 'string',
    requiresArg: true,
    describe: 'Target file to write, beside the given one, that names the records; printed by default',
  },
  remove: {
    type: 'boolean',
    default: false,
    describe: 'Remove what the journal says was created, and nothing else',
  },
} as const satisfies Readonly<Record<string, Options>>;

export const addSeed: AddCommand = (parser, setting) => {
  parser.command(
    'seed',
    'Load the records of made-up patients into a test system, or remove them again',
    (command) =>
      command
        .options(options)
        .example('$0 seed --target server.yaml --write-data server.seeded.yaml', 'Load, and name the records')
        .example('$0 run --target server.seeded.yaml', 'Run the suites with them')
        .example('$0 seed --target server.yaml --remove', 'Leave the system as it was')
        .epilogue(
          'The patients are made up and have NHS numbers of the test range. Never use a live system.',
        ),
    async (given) => {
      const { seedCommand } = await import('../seed-command.js');
      setting.finish(await seedCommand(given, setting.surroundings));
    },
  );
};
