import type { RequirementResult, ScenarioResult } from '../../model/run-result.js';
import { findWorstVerdict } from '../verdicts/worst-verdict.js';
import type { RequirementCatalogue } from './requirement.js';

/** What the scenarios of a run say of each requirement: the worst verdict of those tagged with it. */
export function toRequirementResults(
  catalogue: RequirementCatalogue,
  scenarios: readonly ScenarioResult[],
): readonly RequirementResult[] {
  return catalogue.requirements.map((requirement) => {
    const tagged = scenarios.filter((scenario) => scenario.requirements.includes(requirement.id));
    return {
      id: requirement.id,
      level: requirement.level,
      capability: requirement.capability,
      text: requirement.text,
      source: `${requirement.source.document}, ${requirement.source.section}`,
      verdict: findWorstVerdict(tagged.map((scenario) => scenario.verdict)) ?? 'not-tested',
      scenarios: tagged.map((scenario) => scenario.id),
      ...(requirement.untested === undefined ? {} : { untested: requirement.untested }),
    };
  });
}
