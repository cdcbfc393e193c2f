import type { GherkinDocument, Scenario } from '@cucumber/messages';

/** A scenario as it is written, before the rows of its Examples are filled in. */
export interface WrittenScenario {
  readonly id: string;
  readonly name: string;
  readonly line: number;
  /** Ids of the rows of all its Examples, in order. */
  readonly rows: readonly string[];
}

/** The scenarios of a feature file as they are written, those within rules included. */
export function listWrittenScenarios(document: GherkinDocument): readonly WrittenScenario[] {
  return listScenarios(document).map((scenario) => ({
    id: scenario.id,
    name: scenario.name,
    line: scenario.location.line,
    rows: scenario.examples.flatMap((examples) => examples.tableBody.map((row) => row.id)),
  }));
}

/** All scenarios of a feature file, those within rules included. */
export function listScenarios(document: GherkinDocument): readonly Scenario[] {
  return (document.feature?.children ?? [])
    .flatMap((child) => [child, ...(child.rule?.children ?? [])])
    .flatMap((child) => (child.scenario === undefined ? [] : [child.scenario]));
}
