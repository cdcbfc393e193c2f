import type { GherkinDocument, Tag } from '@cucumber/messages';
import type { TagPlace } from './feature-scenario.js';
import { listScenarios } from './written-scenarios.js';

/** Every tag of a feature file with the line on which it is written. */
export function findTagPlaces(document: GherkinDocument, uri: string): readonly TagPlace[] {
  const rules = (document.feature?.children ?? []).flatMap((child) => child.rule?.tags ?? []);
  const scenarios = listScenarios(document).flatMap((scenario) => [
    ...scenario.tags,
    ...scenario.examples.flatMap((examples) => examples.tags),
  ]);
  return [...(document.feature?.tags ?? []), ...rules, ...scenarios].map((tag: Tag) => ({
    name: tag.name,
    uri,
    line: tag.location.line,
  }));
}
