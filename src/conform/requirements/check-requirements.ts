import { isRequirementTag, type FeatureSet } from '../features/feature-scenario.js';
import type { RequirementCatalogue } from './requirement.js';

/** Something that does not fit between the catalogue and the scenarios. */
export interface RequirementProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Checks that catalogue and scenarios fit: each requirement has a scenario or says why not (and not both),
 * each requirement tag names a requirement, each scenario carries one, no id stands twice, and capabilities are known.
 */
export function checkRequirements(
  features: FeatureSet,
  catalogue: RequirementCatalogue,
): readonly RequirementProblem[] {
  return [
    ...checkIds(catalogue),
    ...checkCapabilities(features, catalogue),
    ...checkCoverage(features, catalogue),
    ...checkTags(features, catalogue),
    ...checkScenarios(features),
  ];
}

/** The problem as `file:line: message`. */
export function formatRequirementProblem(problem: RequirementProblem): string {
  return `${problem.file}:${String(problem.line)}: ${problem.message}`;
}

function checkIds(catalogue: RequirementCatalogue): readonly RequirementProblem[] {
  const first = new Map<string, number>();
  return catalogue.requirements.flatMap(({ id }, at) => {
    const line = lineAt(catalogue, at);
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, line);
      return [];
    }
    return [
      { file: catalogue.file, line, message: `${id} stands twice: it is on line ${String(earlier)} already` },
    ];
  });
}

function checkCapabilities(
  features: FeatureSet,
  catalogue: RequirementCatalogue,
): readonly RequirementProblem[] {
  const known = new Set(catalogue.capabilities.map(({ id }) => id));
  const list = [...known].join(', ');
  const inCatalogue = catalogue.requirements.flatMap(({ id, capability }, at) =>
    known.has(capability)
      ? []
      : [
          {
            file: catalogue.file,
            line: lineAt(catalogue, at),
            message: `${id} belongs to the capability "${capability}"; expected one of ${list}`,
          },
        ],
  );
  const inFeatures = features.scenarios
    .filter(({ suite }) => !known.has(suite))
    .map(({ uri, line, suite }) => ({
      file: uri,
      line,
      message: `the folder "${suite}" is no capability of the catalogue; expected one of ${list}`,
    }));
  return [...inCatalogue, ...inFeatures];
}

function checkCoverage(features: FeatureSet, catalogue: RequirementCatalogue): readonly RequirementProblem[] {
  const tested = new Set(features.scenarios.flatMap((scenario) => scenario.requirements));
  return catalogue.requirements.flatMap(({ id, untested }, at) => {
    const place = { file: catalogue.file, line: lineAt(catalogue, at) };
    if (!tested.has(id) && untested === undefined) {
      return [
        {
          ...place,
          message: `${id} has no scenario; tag one with @${id} or say under "untested" why there is none`,
        },
      ];
    }
    if (tested.has(id) && untested !== undefined) {
      return [
        {
          ...place,
          message: `${id} says why it is untested, but a scenario is tagged with it; remove one of the two`,
        },
      ];
    }
    return [];
  });
}

function checkTags(features: FeatureSet, catalogue: RequirementCatalogue): readonly RequirementProblem[] {
  const known = new Set(catalogue.requirements.map(({ id }) => `@${id}`));
  return features.tags
    .filter(({ name }) => (isRequirementTag(name) || name.startsWith('@CC-')) && !known.has(name))
    .map(({ name, uri, line }) => ({
      file: uri,
      line,
      message: `the tag ${name} names no requirement of ${catalogue.file}`,
    }));
}

function checkScenarios(features: FeatureSet): readonly RequirementProblem[] {
  return features.scenarios
    .filter(({ requirements }) => requirements.length === 0)
    .map(({ uri, line, name }) => ({
      file: uri,
      line,
      message: `the scenario "${name}" carries no requirement; tag it with the id of one`,
    }));
}

function lineAt(catalogue: RequirementCatalogue, at: number): number {
  return catalogue.lines[at] ?? 1;
}
