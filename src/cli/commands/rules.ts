import type { CatalogueEntry } from '../../report/format-catalogue.js';
import type { AddCommand } from '../command-setting.js';
import { showCatalogue } from '../show-catalogue.js';

export const addRules: AddCommand = (parser, setting) => {
  parser.command(
    'rules [id]',
    'List the rules of the validator and of the compiler, or explain one',
    (command) =>
      command
        .positional('id', { type: 'string', describe: 'A rule, such as slice-min' })
        .example('$0 rules', 'All rules, a line each')
        .example('$0 rules slice-min', 'What slice-min demands, and who says so'),
    async ({ id }) => {
      await showCatalogue(setting, { kind: 'rule', entries: await listRules(), id });
    },
  );
};

async function listRules(): Promise<readonly CatalogueEntry[]> {
  const { catalogue } = await import('../../validator/catalogue.js');
  const { fshRules } = await import('../../fsh/fsh-rules.js');
  const ofValidator = catalogue.map(({ id, severity, summary, spec, fhirIssueType }) => ({
    id,
    mark: severity,
    text: summary,
    details: [`FHIR issue type: ${fhirIssueType}`, `Who says so: ${spec}`],
  }));
  const ofCompiler = Object.entries(fshRules).map(([id, { severity, summary, code, spec }]) => ({
    id,
    mark: severity,
    text: summary,
    details: [`FHIR issue type: ${code}`, `Who says so: ${spec}`],
  }));
  return [...ofValidator, ...ofCompiler];
}
