import { createDefinitionPackage } from '../../definitions/create-definition-package.js';
import { createDefinitionStore } from '../../definitions/create-definition-store.js';
import type { DefinitionPackage } from '../../definitions/definition-store.js';
import { openEmbeddedPackage } from '../../definitions/load/embedded.js';
import { isDefinitionResource, isStructureDefinition } from '../../definitions/is-definition-resource.js';
import type { IssueRecord } from '../../model/issue.js';
import { createTerminology } from '../../terminology/create-terminology.js';
import { createFactSource } from '../../validator/fact-source.js';
import { findBrokenRule } from '../breaks-rule.js';
import { isWithin } from '../fsh-places.js';
import { locateElement } from '../lower/locate-element.js';
import type { SushiArtifact } from '../sushi/sushi-exchange.js';
import { toFshIssue } from '../to-fsh-issue.js';
import { checkCanonicals } from './check-canonicals.js';
import { checkCodes } from './check-codes.js';
import { checkSlices } from './check-slices.js';
import { checkSupport } from './check-support.js';
import { locateCode } from './locate-code.js';
import type { QualityProblem } from './quality-problem.js';

export interface QualitySettings {
  /** What the URLs of the project start with. */
  readonly canonical: string;
  /** What it builds on besides the core, nearest first. */
  readonly packages: readonly DefinitionPackage[];
}

/**
 * What is doubtful in what was compiled, though each definition is well-formed: names that lead nowhere,
 * codes that their systems do not have, slices that cannot be told, elements that are both wanted and
 * forbidden.
 */
export function checkQuality(
  artifacts: readonly SushiArtifact[],
  { canonical, packages }: QualitySettings,
): readonly IssueRecord[] {
  const resources = artifacts.flatMap(({ resource }) => (isDefinitionResource(resource) ? [resource] : []));
  const own = createDefinitionPackage({ name: 'compiled', version: '0', release: 'stu3' }, resources);
  const store = createDefinitionStore('stu3', [own, ...packages, openEmbeddedPackage('stu3-core')]);
  const source = createFactSource(store);
  const terminology = createTerminology(store);
  const isOwnSystem = (url: string) => own.find('CodeSystem', url) !== undefined;
  return artifacts.flatMap((artifact) => {
    const { resource } = artifact;
    const problems: QualityProblem[] = [];
    const report = (problem: QualityProblem) => problems.push(problem);
    // What is wrong with an example that is to be wrong, the validator judges.
    if (findBrokenRule(resource) === undefined) checkCodes(resource, { terminology, isOwnSystem, report });
    checkCanonicals(resource, { store, canonical, report });
    if (isDefinitionResource(resource) && isStructureDefinition(resource)) {
      checkSlices(resource, source, report);
      checkSupport(resource, report);
    }
    return problems.map((problem) => toIssue(artifact, problem));
  });
}

function toIssue(artifact: SushiArtifact, { code, ...problem }: QualityProblem): IssueRecord {
  const { resourceType, url, type } = artifact.resource;
  const found = locateCode(artifact, code) ?? locateElement(artifact, problem.element);
  // Only what has a URL is named beside a place in a rule set that many insert.
  const place = typeof url === 'string' || isWithin(found, artifact.place) ? found : artifact.place;
  return toFshIssue(problem, {
    place,
    artifact: {
      resourceType: String(resourceType),
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof type === 'string' ? { root: type } : {}),
    },
  });
}
