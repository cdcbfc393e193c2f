import type { AddCommand } from '../command-setting.js';
import { showCatalogue } from '../show-catalogue.js';

export const addFaults: AddCommand = (parser, setting) => {
  parser.command(
    'faults [id]',
    'List the deliberate defects that the reference server can show, or explain one',
    (command) =>
      command
        .positional('id', { type: 'string', describe: 'A fault, such as total-missing' })
        .example('$0 faults', 'All faults, a line each')
        .example('$0 reference-server --fault total-missing', 'A server with that defect'),
    async ({ id }) => {
      const { faults } = await import('../../server/faults.js');
      const entries = faults.map((fault) => ({
        id: fault.id,
        mark: fault.requirement ?? '',
        text: fault.title,
        details: [fault.description],
      }));
      await showCatalogue(setting, { kind: 'fault', entries, id });
    },
  );
};
