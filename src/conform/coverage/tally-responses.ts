import type { ProfileCoverage, UncheckedGroup } from '../../model/run-result.js';
import type { RunSession } from '../scenario/run-session.js';
import type { ValidatedResource } from '../validate-response.js';
import { findResource, type Answer } from '../answer.js';
import { listResources } from '../expectations/expect-valid.js';
import { createQuestionnaireResolver } from '../sent-questionnaires.js';
import type { MustSupportElement } from './must-support.js';

/** What the resources of all responses of a run show together. */
export interface ResponseTally {
  readonly mustSupport: readonly ProfileCoverage[];
  readonly unchecked: readonly UncheckedGroup[];
}

/** Tallies what was seen and what was left unchecked. A resource that came several times, by type and id, counts once. */
export function tallyResponses(
  answers: readonly Answer[],
  { validate, target }: Pick<RunSession, 'validate' | 'target'>,
): ResponseTally {
  const resolve = createQuestionnaireResolver(answers.flatMap(listResources), target.baseUrl);
  const resources = answers
    .filter((answer) => findResource(answer) !== undefined)
    .flatMap((answer) => validate(answer.response.body, target.profiles, resolve));
  const different = keepDifferent(resources);
  return { mustSupport: tallyMustSupport(different), unchecked: tallyUnchecked(different) };
}

/** What has no id cannot be told from another, and counts each time. */
function keepDifferent(resources: readonly ValidatedResource[]): readonly ValidatedResource[] {
  const seen = new Set<string>();
  return resources.filter(({ resourceType, id }) => {
    if (id === undefined) return true;
    const key = `${resourceType}/${id}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function tallyMustSupport(resources: readonly ValidatedResource[]): readonly ProfileCoverage[] {
  const byProfile = new Map<
    string,
    { readonly resourceType: string; readonly found: MustSupportElement[][] }
  >();
  for (const { resourceType, mustSupport } of resources) {
    for (const [profile, elements] of groupByProfile(mustSupport)) {
      const entry = byProfile.get(profile) ?? { resourceType, found: [] };
      entry.found.push(elements);
      byProfile.set(profile, entry);
    }
  }
  return [...byProfile].map(([profile, { resourceType, found }]) => ({
    profile,
    resourceType,
    resources: found.length,
    elements: (found[0] ?? []).map(({ element, label }, at) => ({
      element,
      label,
      seen: found.filter((elements) => elements[at]?.isThere === true).length,
    })),
  }));
}

function groupByProfile(elements: readonly MustSupportElement[]): ReadonlyMap<string, MustSupportElement[]> {
  const groups = new Map<string, MustSupportElement[]>();
  for (const each of elements) groups.set(each.profile, [...(groups.get(each.profile) ?? []), each]);
  return groups;
}

function tallyUnchecked(resources: readonly ValidatedResource[]): readonly UncheckedGroup[] {
  const groups = new Map<string, UncheckedGroup>();
  for (const { path, unchecked, resourceType } of resources) {
    for (const { rule, reason, expression } of unchecked) {
      const key = JSON.stringify([rule, reason]);
      const { count, example } = groups.get(key) ?? {
        count: 0,
        example: expression.startsWith(path) ? resourceType + expression.slice(path.length) : expression,
      };
      groups.set(key, { rule, reason, count: count + 1, example });
    }
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}
