import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';

/** A feature file as Gherkin reads it. */
export type GherkinDocument = ReturnType<InstanceType<typeof Parser>['parse']>;
/** A scenario with the values of its row filled in. */
export type Pickle = ReturnType<typeof compile>[number];

type Children = NonNullable<GherkinDocument['feature']>['children'];
/** A scenario as it is written, with its Examples. */
export type WrittenScenario = NonNullable<Children[number]['scenario']>;
/** A step as it is written. */
export type WrittenStep = WrittenScenario['steps'][number];

/** A feature file with its scenarios. */
export interface ReadFeature {
  readonly document: GherkinDocument;
  readonly pickles: readonly Pickle[];
}

/** Parses a feature file. Throws Gherkin's own error, whose message names lines. */
export function parseGherkin(text: string, uri: string): ReadFeature {
  let count = 0;
  const newId = (): string => String(count++);
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher('en')).parse(text);
  return { document, pickles: compile(document, uri, newId) };
}

/** The scenarios of a feature file as they are written, those within rules included. */
export function listWrittenScenarios(document: GherkinDocument): readonly WrittenScenario[] {
  return listChildren(document).flatMap((child) => (child.scenario === undefined ? [] : [child.scenario]));
}

/** The steps of a feature file as they are written, those of backgrounds included. */
export function listWrittenSteps(document: GherkinDocument): readonly WrittenStep[] {
  return listChildren(document).flatMap((child) => [
    ...(child.background?.steps ?? []),
    ...(child.scenario?.steps ?? []),
  ]);
}

function listChildren(
  document: GherkinDocument,
): readonly Pick<Children[number], 'background' | 'scenario'>[] {
  return (document.feature?.children ?? []).flatMap((child) => [child, ...(child.rule?.children ?? [])]);
}
