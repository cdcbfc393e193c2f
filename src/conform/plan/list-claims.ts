import { afterAllTag, optionTagPrefix, type FeatureSet } from '../features/feature-scenario.js';

/** Every claim that a target can make: each suite, and each option of a suite as `suite.option`; sorted. */
export function listClaims(features: FeatureSet): readonly string[] {
  const claims = features.scenarios
    .filter(({ tags }) => !tags.includes(afterAllTag))
    .flatMap(({ suite, tags }) => [
      suite,
      ...tags
        .filter((tag) => tag.startsWith(optionTagPrefix))
        .map((tag) => `${suite}.${tag.slice(optionTagPrefix.length)}`),
    ]);
  return [...new Set(claims)].sort();
}
