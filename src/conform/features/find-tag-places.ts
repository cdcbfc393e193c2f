import type { TagPlace } from './feature-scenario.js';
import { listWrittenScenarios, type GherkinDocument } from './gherkin-document.js';

/** Every tag of a feature file with the line on which it is written. */
export function findTagPlaces(document: GherkinDocument, uri: string): readonly TagPlace[] {
  const rules = (document.feature?.children ?? []).flatMap((child) => child.rule?.tags ?? []);
  const scenarios = listWrittenScenarios(document).flatMap((scenario) => [
    ...scenario.tags,
    ...scenario.examples.flatMap((examples) => examples.tags),
  ]);
  return [...(document.feature?.tags ?? []), ...rules, ...scenarios].map(({ name, location }) => ({
    name,
    uri,
    line: location.line,
  }));
}
