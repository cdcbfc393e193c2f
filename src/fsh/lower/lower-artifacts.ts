import type { DefinitionEntry } from '../../definitions/definition-store.js';
import { isDefinitionResource, isStructureDefinition } from '../../definitions/is-definition-resource.js';
import type { IssueRecord } from '../../model/issue.js';
import type { SushiArtifact } from '../sushi/sushi-exchange.js';
import { toFshIssue } from '../to-fsh-issue.js';
import { findInferredClosures } from './inferred-closures.js';
import { locateElement } from './locate-element.js';
import type { FindKind } from './lower-context.js';
import { lowerResource } from './lower-resource.js';

export interface LoweredArtifacts {
  /** The same artifacts, their resources in STU3's form. */
  readonly artifacts: readonly SushiArtifact[];
  readonly issues: readonly IssueRecord[];
}

/** Lowers all that SUSHI made of a project. `core` lists the definitions of STU3's core. */
export function lowerArtifacts(
  artifacts: readonly SushiArtifact[],
  core: readonly DefinitionEntry[],
): LoweredArtifacts {
  const context = { findKind: createFindKind(core), isInferredClosure: findClosures(artifacts) };
  const issues: IssueRecord[] = [];
  const lowered = artifacts.map((artifact) => {
    const { resource } = artifact;
    const { resourceType, url, type } = resource;
    const shown = {
      resourceType: String(resourceType),
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof type === 'string' ? { root: type } : {}),
    };
    const made = lowerResource(resource, context, (problem) => {
      const place = locateElement(artifact, problem.element);
      issues.push(toFshIssue(problem, { place, artifact: shown }));
    });
    return { ...artifact, resource: made };
  });
  return { artifacts: lowered, issues };
}

function createFindKind(core: readonly DefinitionEntry[]): FindKind {
  const kinds = new Map<string, 'resource' | 'datatype'>();
  for (const { kind, type, derivation } of core) {
    if (type === undefined || kind === 'logical' || derivation === 'constraint') continue;
    kinds.set(type, kind === 'resource' ? 'resource' : 'datatype');
  }
  return (type) => kinds.get(type);
}

function findClosures(artifacts: readonly SushiArtifact[]) {
  return findInferredClosures(
    artifacts.flatMap(({ resource, rules }) => {
      if (!isDefinitionResource(resource) || !isStructureDefinition(resource)) return [];
      return [{ definition: resource, rulePaths: rules.map(({ path }) => path) }];
    }),
  );
}
