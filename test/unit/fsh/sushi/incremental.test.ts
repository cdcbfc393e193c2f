import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFsh } from '../../../../src/fsh/sushi/compile-fsh.js';
import { nothingKept, type KeptCompilation } from '../../../../src/fsh/sushi/kept-compilation.js';
import { openDefinitions } from '../../../../src/fsh/sushi/open-definitions.js';
import type { SushiOutput } from '../../../../src/fsh/sushi/sushi-exchange.js';
import { fshEdit } from '../../../support/edit-fsh.js';
import { fshProject, type FshFiles } from '../../../support/fsh-project.js';

/** How many projects are edited. Many more than usual find what hides well: INCREMENTAL_RUNS=500. */
const projects = Number(process.env['INCREMENTAL_RUNS'] ?? 3);

const definitions = await openDefinitions({ specs: [], cwd: '/nowhere', packageCache: '/nowhere' });
const config = { canonical: 'http://example.org', version: '1.0.0', status: 'draft' };

function compile(files: FshFiles, kept: KeptCompilation) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const inOrder = sources.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return compileFsh({ sources: inOrder, config }, definitions, kept);
}

/** Messages have no order of their own, and how often SUSHI says that its stack is full depends on its stack. */
const comparable = ({ messages, ...rest }: SushiOutput) => ({
  ...rest,
  messages: messages
    .map((message) => JSON.stringify(message).replaceAll(/- [^-]*Maximum call stack size exceeded\\n/g, ''))
    .toSorted(),
});

describe('a compilation that uses what was kept of the one before', () => {
  it(
    'gives what a compilation from nothing gives, whatever was edited',
    { timeout: 600_000 + projects * 10_000 },
    async () => {
      const edits = fc.array(fshEdit(fshProject), { minLength: 2, maxLength: 6 });
      const property = fc.asyncProperty(edits, async (all) => {
        let files = fshProject;
        let { keep } = await compile(files, nothingKept);
        for (const edit of all) {
          files = edit(files);
          const incremental = await compile(files, keep);
          const clean = await compile(files, nothingKept);
          expect(comparable(incremental.output), JSON.stringify(files)).toEqual(comparable(clean.output));
          keep = incremental.keep;
        }
      });
      await fc.assert(property, { numRuns: projects, endOnFailure: true });
    },
  );
});

describe('what SUSHI makes of one thing or another by which it meets first', () => {
  const agree = async (files: FshFiles) => {
    const { keep } = await compile(fshProject, nothingKept);
    const incremental = await compile(files, keep);
    const clean = await compile(files, nothingKept);
    expect(comparable(incremental.output)).toEqual(comparable(clean.output));
    return clean.output.messages.map(({ text }) => text).join('\n');
  };

  it('is the same, where an example is wanted before its profile is made', async () => {
    const member = `${fshProject['profiles/member.fsh']!}* identifier[card].assigner = the-doctor\n`;
    const said = await agree({ ...fshProject, 'profiles/member.fsh': member });
    expect(said).toContain('InstanceOf Anybody not found');
  });

  it('is the same, where a name is known only once something is made', async () => {
    const text = 'ValueSet: Late\nId: late\n* ^name = "OfLevels"\n* include codes from valueset Levels\n';
    const club = fshProject['profiles/others.fsh']!.replace('from Colours', 'from OfLevels');
    await agree({ ...fshProject, 'profiles/late.fsh': text, 'profiles/others.fsh': club });
  });

  it('is the same, where two definitions need each other', async () => {
    const circle = 'Profile: Circle\nParent: Round\n\nProfile: Round\nParent: Circle\n';
    const said = await agree({ ...fshProject, 'profiles/circle.fsh': circle });
    expect(said).toContain('Circular dependency: Circle is needed before it can be made itself.');
  });
});

describe('what is made anew', () => {
  let before: KeptCompilation;

  beforeAll(async () => {
    before = (await compile(fshProject, nothingKept)).keep;
  });

  /** The names of what is made anew after an edit of one file. */
  async function editOne(path: string, edit: (text: string) => string): Promise<readonly string[]> {
    const text = fshProject[path]!;
    expect(edit(text)).not.toBe(text);
    const { keep } = await compile({ ...fshProject, [path]: edit(text) }, before);
    const kept = before.exports.exports;
    const anew = Object.entries(keep.exports.exports).filter(([key, { made }]) => kept[key]?.made !== made);
    return anew.map(([key]) => key.replace(/^\w+ /, '')).toSorted();
  }

  it('is all that there is, at first', () => {
    expect(Object.keys(before.exports.exports)).toHaveLength(17);
  });

  it('is nothing where nothing changed, not even by reading', async () => {
    const { keep } = await compile(fshProject, before);
    expect(Object.values(keep.exports.exports).map(({ made }) => made)).toEqual(
      Object.values(before.exports.exports).map(({ made }) => made),
    );
    for (const [path, document] of before.documents.documents) {
      expect(keep.documents.documents.get(path)).toBe(document);
    }
  });

  it('is only the example that changed', async () => {
    const edit = (text: string) => text.replace('"Smith"', '"Smithers"');
    // The bundle holds it.
    expect(await editOne('profiles/examples/people.fsh', edit)).toEqual(['both', 'smith']);
  });

  it('is not what only refers to the example that changed', async () => {
    // smith and a-list refer to jones.
    const edit = (text: string) => text.replace('"1970-01-01"', '"1971-01-01"');
    expect(await editOne('profiles/examples/people.fsh', edit)).toEqual(['jones']);
  });

  it('is what refers to an example that has another id now', async () => {
    const edit = (text: string) =>
      text.replace('InstanceOf: Club\n', 'InstanceOf: Club\n* id = "club-of-all"\n');
    expect(await editOne('profiles/examples/clubs.fsh', edit)).toEqual(['both', 'jones', 'the-club']);
  });

  it('is the profile that changed, its children and their examples, and not what only refers to it', async () => {
    const edit = (text: string) => text.replace('* gender from', '* gender 1..1\n* gender from');
    expect(await editOne('profiles/somebody.fsh', edit)).toEqual([
      'Member',
      'Somebody',
      'both',
      'jones',
      'smith',
    ]);
  });

  it('is what refers to a profile that has another URL now', async () => {
    const edit = (text: string) => text.replace('Id: club\n', 'Id: society\n');
    const anew = await editOne('profiles/others.fsh', edit);
    expect(anew).toEqual(['Club', 'Member', 'Somebody', 'both', 'jones', 'smith', 'the-club']);
  });

  it('is what stands in the file where lines moved, and nothing that depends on it', async () => {
    const edit = (text: string) => `// A comment\n${text}`;
    expect(await editOne('profiles/extensions.fsh', edit)).toEqual(['Colour', 'Hobby']);
  });

  it('is all that inserts a rule set that changed, and what builds on it', async () => {
    const edit = (text: string) => text.replace('* birthDate 1..1', '* birthDate 0..1');
    expect(await editOne('profiles/rule-sets.fsh', edit)).toEqual([
      'Member',
      'Somebody',
      'both',
      'jones',
      'smith',
    ]);
  });

  it('is all that names an alias that changed', async () => {
    const edit = (text: string) => text.replace('administrative-gender', 'v3/AdministrativeGender');
    expect(await editOne('profiles/aliases.fsh', edit)).toEqual(['Colours', 'Genders', 'both', 'smith']);
  });

  it('is all that holds codes of a code system that changed', async () => {
    const edit = (text: string) => text.replace('* #green "Green"', '* #green "Green"\n* #blue "Blue"');
    const anew = await editOne('profiles/terminology.fsh', edit);
    expect(anew).toContain('jones');
    expect(anew).not.toContain('Somebody');
  });

  it('is what a new name takes the place of', async () => {
    const edit = (text: string) =>
      `${text}\nProfile: Taken\nParent: http://hl7.org/fhir/StructureDefinition/Organization\nId: Organization\n`;
    // All that asked what Organization is.
    expect(await editOne('profiles/others.fsh', edit)).toEqual(
      expect.arrayContaining(['Club', 'Somebody', 'Taken', 'the-club']),
    );
  });
});

describe('what is not kept', () => {
  const anewEachTime = async (files: FshFiles, name: string) => {
    const first = await compile(files, nothingKept);
    expect(first.output.messages.filter(({ level }) => level === 'error')).toEqual([]);
    return !Object.keys(first.keep.exports.exports).includes(name);
  };

  it('is a definition that contains resources, which SUSHI puts in last', async () => {
    const text = `${fshProject['profiles/somebody.fsh']!}* ^contained = jones\n`;
    expect(await anewEachTime({ ...fshProject, 'profiles/somebody.fsh': text }, 'Profile Somebody')).toBe(
      true,
    );
  });

  it('is the source of a mapping', async () => {
    const text = 'Mapping: Mapped\nSource: Club\nTarget: "http://example.org/other"\n* name -> "nom"\n';
    expect(await anewEachTime({ ...fshProject, 'profiles/mapping.fsh': text }, 'Profile Club')).toBe(true);
  });

  it('is a file of which SUSHI had something to say', async () => {
    const { keep, output } = await compile(
      { 'profiles/a.fsh': 'Alias: a* = http://example.org\n' },
      nothingKept,
    );
    expect(output.messages).toHaveLength(1);
    expect([...keep.documents.documents]).toEqual([]);
  });
});
