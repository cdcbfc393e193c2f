import { createDefinitionPackage } from '../definitions/create-definition-package.js';
import { findMalformed } from '../definitions/find-malformed.js';
import { createDefinitionStore } from '../definitions/create-definition-store.js';
import { isDefinitionResource } from '../definitions/is-definition-resource.js';
import { openEmbeddedPackage } from '../definitions/load/embedded.js';
import type { DefinitionResource } from '../fhir/definition-resources.js';
import { readResource } from '../fhir/read-resource.js';
import type { InvariantCompiler } from '../fhirpath/invariant-compiler.js';
import type { JudgedPackage, ValidateArtifact } from '../fsh/judge-artifacts.js';
import { createNodeGrammars } from '../terminology/load/node-grammars.js';
import { createValidator } from '../validator/create-validator.js';
import { toIssueRecord } from '../validator/issue-record.js';
import type { Validator } from '../validator/validator.js';

/**
 * Judges every resource of a package by our own engine, with the definitions of that package and of
 * those that it builds on; `fhirPath` evaluates
 * invariants that are written beyond the supported subset.
 */
export function createArtifactValidation(fhirPath: InvariantCompiler): ValidateArtifact {
  let latest: JudgedPackage | undefined;
  let validator: Validator | undefined;
  return (resource, judged) => {
    if (validator === undefined || latest !== judged) {
      latest = judged;
      validator = createPackageValidator(judged, fhirPath);
    }
    return validator.validate(readResource(JSON.stringify(resource))).issues.map(toIssueRecord);
  };
}

function createPackageValidator(
  { resources, packages }: JudgedPackage,
  fhirPath: InvariantCompiler,
): Validator {
  const identity = { name: 'compiled', version: '0', release: 'stu3' } as const;
  const compiled = createDefinitionPackage(
    identity,
    resources.flatMap((resource) =>
      isDefinitionResource(resource) && isWellFormed(resource) ? [resource] : [],
    ),
  );
  const store = createDefinitionStore('stu3', [compiled, ...packages, openEmbeddedPackage('stu3-core')]);
  return createValidator(store, { fhirPath, grammars: createNodeGrammars() });
}

/** What is not is judged as a resource, and there is nothing else to be judged by it. */
const isWellFormed = (resource: DefinitionResource): boolean => findMalformed(resource) === undefined;
