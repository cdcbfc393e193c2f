/** One step of a scenario, with the values of its Examples row filled in. */
export interface FeatureStep {
  readonly keyword: string;
  readonly text: string;
  readonly line: number;
  /** True for Then and for the And and But that follow it: the step asserts something. */
  readonly asserts: boolean;
}

/** One scenario of the feature files; an outline gives one for each row of its Examples. */
export interface FeatureScenario {
  /** `suite/slug-of-the-name`, and for a row of an outline `/row` with rows counted from 1. */
  readonly id: string;
  readonly name: string;
  /** The folder below `features` that holds the file. */
  readonly suite: string;
  readonly feature: string;
  /** Path of the file from the folder that holds the features folder, such as `features/security/token.feature`. */
  readonly uri: string;
  /** Line of the scenario, or of the row. */
  readonly line: number;
  /** With the tags of the feature; each with its `@`. */
  readonly tags: readonly string[];
  /** Ids of the requirements that it is tagged with. */
  readonly requirements: readonly string[];
  readonly steps: readonly FeatureStep[];
}

/** A tag where it is written. */
export interface TagPlace {
  readonly name: string;
  readonly uri: string;
  readonly line: number;
}

/** All that the feature files say. */
export interface FeatureSet {
  /** The folder that was read, as an absolute path. */
  readonly folder: string;
  readonly scenarios: readonly FeatureScenario[];
  readonly tags: readonly TagPlace[];
}

/** Where a scenario stands, as Cucumber and we both know it. */
export function toPlace(uri: string, line: number): string {
  return `${uri.replaceAll('\\', '/')}:${String(line)}`;
}

/** Tags with a meaning to the engine. */
export const writesTag = '@writes';
/** Marks scenarios that judge everything that the others received; they run last. */
export const afterAllTag = '@after-all';
/** `@option:update` in the suite demographics runs where the target claims `demographics.update`. */
export const optionTagPrefix = '@option:';

const requirementTag = /^@CC-[A-Z]+-\d{3}$/;

/** True for tags that are written like the id of a requirement, such as `@CC-PAT-003`. */
export function isRequirementTag(tag: string): boolean {
  return requirementTag.test(tag);
}
