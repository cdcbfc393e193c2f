import { fileURLToPath } from 'node:url';
import type { AddCommand } from '../command-setting.js';
import { showCatalogue } from '../show-catalogue.js';
import { packageRoot } from '../tool-version.js';

export const addRequirements: AddCommand = (parser, setting) => {
  parser.command(
    'requirements [id]',
    'List what the suites ask of a server, or explain one requirement',
    (command) =>
      command
        .positional('id', { type: 'string', describe: 'A requirement, such as CC-PAT-003' })
        .example('$0 requirements', 'All requirements, a line each'),
    async ({ id }) => {
      const { readRequirements } = await import('../../conform/requirements/read-requirements.js');
      const file = fileURLToPath(new URL('features/requirements.yaml', packageRoot));
      const { requirements } = await readRequirements(file);
      const entries = requirements.map((requirement) => ({
        id: requirement.id,
        mark: requirement.level,
        text: requirement.text,
        details: [
          `Suite: ${requirement.capability}`,
          `Who says so: ${requirement.source.document}, ${requirement.source.section}`,
          ...(requirement.untested === undefined ? [] : [`Not tested: ${requirement.untested}`]),
        ],
      }));
      await showCatalogue(setting, { kind: 'requirement', entries, id });
    },
  );
};
