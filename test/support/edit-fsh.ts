import fc from 'fast-check';
import type { FshFiles } from './fsh-project.js';

/** A change of a project, as an author may make it, or as may happen to one. */
export type FshEdit = (files: FshFiles) => FshFiles;

/** What is written into files at random: names of the project, of FHIR, and rules that reach far. */
const words = [
  ...['Somebody', 'somebody', 'Member', 'Anybody', 'Club', 'Colour', 'colour', 'Hobby', 'Colours', 'Genders'],
  ...['Levels', 'ColourCodes', 'jones', 'smith', 'the-club', 'the-doctor', 'grown-up', 'Named', 'Published'],
  ...['$genders', '$colours', '$somebody', 'Patient', 'Practitioner', 'Organization', 'Extension', 'string'],
  ...['0..1', '1..1', '0..0', '1..*', '#red', '#high', '#example', '#inline', '#definition', '(required)'],
  ...['http://example.org/StructureDefinition/somebody', 'name', 'identifier', 'extension', '2.0.0'],
];

const snippets = [
  '* ^name = "Member"',
  '* ^name = "Colours"',
  '* ^id = "somebody"',
  '* ^url = "http://example.org/ValueSet/colour-values"',
  '* ^contained = the-list',
  '* ^extension[+].url = "http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile"',
  '* id = "jones"',
  '* insert Published(X, 9.9.9)',
  '* insert Named',
  '* obeys grown-up',
  '* contained[0] = smith',
  '* gender = http://example.org/lost#male',
  '* extension contains Loop named loop 0..1',
  'Alias: Colours = http://example.org/elsewhere',
  'Alias: $new = http://example.org/new',
  'RuleSet: Published(name, version)\n* ^version = "3.{version}"',
  'RuleSet: Named\n* name 0..1',
  'Invariant: grown-up\nSeverity: #warning\nDescription: "Another"',
  'Profile: Extra\nParent: Member\n* name 2..*',
  'Profile: Patient\nParent: http://hl7.org/fhir/StructureDefinition/Patient\n* name 1..*',
  'Profile: Circle\nParent: Round\n\nProfile: Round\nParent: Circle',
  'Extension: Loop\nContext: Somebody\n* value[x] only Reference(Member)',
  'ValueSet: Genders\nId: genders\n* include codes from system http://example.org/genders',
  'ValueSet: More\nId: more\n* include codes from valueset Levels\n* ^name = "Levels"',
  'CodeSystem: ColourCodes\n* #blue',
  'Logical: Model\n* part 1..1 Somebody "Part"\n* colour 0..1 code "Colour"',
  'Mapping: Mapped\nSource: Somebody\nTarget: "http://example.org/other"\n* name -> "nom"',
  'Instance: the-list\nInstanceOf: List\nUsage: #inline\n* status = #current\n* mode = #working',
  'Instance: jones\nInstanceOf: Somebody\n* name.family = "Other"',
  'Instance: egg\nInstanceOf: Bundle\n* type = #collection\n* entry.resource = hen\n\nInstance: hen\nInstanceOf: Bundle\n* type = #collection\n* entry.resource = egg',
  'Instance: period\nInstanceOf: Period\n* start = "2020-01-01"',
  'Instance: as-json\nInstanceOf: StructureDefinition\nUsage: #definition\n* name = "AsJson"\n* url = "http://example.org/StructureDefinition/as-json"\n* status = #draft\n* kind = #resource\n* abstract = false\n* type = "Patient"\n* derivation = #constraint\n* baseDefinition = "http://example.org/StructureDefinition/somebody"\n* differential.element.id = "Patient"\n* differential.element.path = "Patient"',
  'Profil: Nonsense',
  '* "unfinished',
];

const withLines = (change: (lines: readonly string[]) => readonly string[]) => (text: string) =>
  change(text.split('\n')).join('\n');

const line = fc.nat(40);

/** Changes of one text. */
const textEdit: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.constant((text: string) => `// A comment\n${text}`),
  fc.constant((text: string) => text.replace(/^\/\/.*\n/, '')),
  line.map((at) => withLines((lines) => lines.toSpliced(at % lines.length, 1))),
  line.map((at) =>
    withLines((lines) => lines.toSpliced(at % lines.length, 0, lines[at % lines.length] ?? '')),
  ),
  fc.tuple(line, line).map(([from, to]) =>
    withLines((lines) => {
      const moved = lines[from % lines.length] ?? '';
      return lines.toSpliced(from % lines.length, 1).toSpliced(to % lines.length, 0, moved);
    }),
  ),
  fc.tuple(fc.nat(200), fc.constantFrom(...words)).map(([at, word]) => (text: string) => {
    const places = [...text.matchAll(/[^\s()[\],]+/g)];
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) return text;
    return text.slice(0, place.index) + word + text.slice(place.index + place[0].length);
  }),
  fc.constantFrom(...snippets).map((snippet) => (text: string) => `${text}${snippet}\n`),
  fc
    .tuple(line, fc.constantFrom(...snippets))
    .map(([at, snippet]) => withLines((lines) => lines.toSpliced(at % lines.length, 0, snippet))),
);

/** An edit of a file, or its end; files come back as the original has them. */
export function fshEdit(original: FshFiles): fc.Arbitrary<FshEdit> {
  const path = fc.constantFrom(...Object.keys(original));
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(path, textEdit)
        .map(([file, edit]) => (files: FshFiles) => ({ ...files, [file]: edit(files[file] ?? '') })),
    },
    {
      weight: 1,
      arbitrary: path.map(
        (file) => (files: FshFiles) =>
          Object.fromEntries(Object.entries(files).filter(([name]) => name !== file)),
      ),
    },
    {
      weight: 4,
      arbitrary: path.map((file) => (files: FshFiles) => ({ ...files, [file]: original[file] ?? '' })),
    },
  );
}
