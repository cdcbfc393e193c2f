import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess } from './measure-process.js';
import { times } from './measure.js';
import { multiplyProject } from './multiply-project.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/cli/main.js');

/** As many as all of CareConnect has. What there is of it is multiplied until it has them. */
const wantedDefinitions = 170;

/** What is changed, one after the other. */
const changes = {
  'an example changed': 'profiles/examples/patient/patient-complete.fsh',
  'a profile changed': 'profiles/patient/careconnect-patient-1.fsh',
  'a value set changed': 'profiles/terminology/religious-affiliation.fsh',
  'a rule set changed': 'profiles/examples/rulesets.fsh',
};

/**
 * `careconnect compile` of a project as large as all of CareConnect: from nothing, with nothing changed,
 * and after changes of one file.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function compileCosts() {
  const folder = mkdtempSync(join(tmpdir(), 'careconnect-bench-'));
  try {
    const { definitions, examples } = multiplyProject(root, folder, wantedDefinitions);
    const compile = () => measureProcess([main, 'compile'], folder);
    const empty = await measureProcess(['-e', '0'], folder);
    const cold = await compile();
    const unchanged = await compile();
    const figures = [
      { what: 'The project compiled here', value: `${definitions} definitions, ${examples} examples` },
      { what: 'careconnect compile, from nothing', value: told(cold) },
      { what: 'careconnect compile, nothing changed', value: told(unchanged) },
      {
        what: 'careconnect compile, nothing changed, against an empty Node process',
        value: times(unchanged.seconds / empty.seconds),
      },
    ];
    for (const [what, file] of Object.entries(changes)) {
      if (!existsSync(join(folder, file))) continue;
      change(join(folder, file));
      const cost = await compile();
      figures.push(
        { what: `careconnect compile, ${what}`, value: told(cost) },
        {
          what: `careconnect compile, ${what}, against from nothing`,
          value: times(cost.seconds / cold.seconds),
        },
      );
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {import('./measure-process.js').Cost} cost */
const told = ({ seconds, processorSeconds, megabytes }) =>
  `${seconds.toFixed(1)} s, ${processorSeconds.toFixed(1)} s of processor, ${megabytes.toFixed(0)} MB`;

/**
 * Writes the first rule on an element twice: that says the same, and the compiler cannot know it.
 *
 * @param {string} file
 */
function change(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\* (?!\^|insert)[^\n]*\n/m, '$&$&'));
}
