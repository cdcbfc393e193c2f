import { createDefinitionStore } from '../../src/definitions/create-definition-store.js';
import type { DefinitionStore } from '../../src/definitions/definition-store.js';
import { openEmbeddedPackage } from '../../src/definitions/load/embedded.js';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import { readResource } from '../../src/fhir/read-resource.js';
import type { FhirRelease } from '../../src/fhir/release.js';
import type { IssueRecord, UncheckedRecord } from '../../src/model/issue.js';
import { createNodeGrammars } from '../../src/terminology/load/node-grammars.js';
import { createValidator } from '../../src/validator/create-validator.js';
import { toIssueRecord, toUncheckedRecord } from '../../src/validator/issue-record.js';
import type { ReferenceResolver } from '../../src/validator/reference-resolver.js';
import type { Validator } from '../../src/validator/validator.js';
import { packageOf } from './definition-package.js';

/** What a validation is made against; by default STU3's core alone, with the rules of the NHS. Grammars are at hand. */
export interface Against {
  readonly definitions?: readonly DefinitionResource[];
  readonly profiles?: readonly string[];
  readonly release?: FhirRelease;
  readonly nhs?: boolean;
  readonly mustSupport?: boolean;
  /** Resources outside of the text, by the reference that leads to them. */
  readonly others?: Readonly<Record<string, object>>;
}

/** A validation in the form in which the toolkit prints it. */
export interface Checked {
  readonly issues: readonly IssueRecord[];
  readonly unchecked: readonly UncheckedRecord[];
  readonly profiles: readonly string[];
}

const grammars = createNodeGrammars();
const cores = new Map<FhirRelease, ReturnType<typeof openEmbeddedPackage>>();

/** Tests hold their definitions in constants, so each list of them needs one validator. */
const validators = new WeakMap<readonly DefinitionResource[], Map<string, Validator>>();
const noDefinitions: readonly DefinitionResource[] = [];

/** A store of the release's core, with definitions of a test on top. */
export function createFixtureStore(
  definitions: readonly DefinitionResource[] = [],
  release: FhirRelease = 'stu3',
): DefinitionStore {
  const core = cores.get(release) ?? openEmbeddedPackage(`${release}-core`);
  cores.set(release, core);
  return createDefinitionStore(release, [packageOf(definitions, release), core]);
}

/** Validates a text, or a value as its JSON. */
export function validate(resource: string | object, against: Against = {}): Checked {
  const text = typeof resource === 'string' ? resource : JSON.stringify(resource);
  const { profiles = [], others = {} } = against;
  const resolve: ReferenceResolver = (reference) => {
    const other = others[reference];
    return other === undefined ? undefined : readResource(JSON.stringify(other)).root;
  };
  const result = validatorFor(against).validate(readResource(text), { profiles, resolve });
  return {
    issues: result.issues.map(toIssueRecord),
    unchecked: result.unchecked.map(toUncheckedRecord),
    profiles: result.profiles,
  };
}

function validatorFor({
  definitions = noDefinitions,
  release = 'stu3',
  nhs = true,
  mustSupport = false,
}: Against): Validator {
  const known = validators.get(definitions) ?? new Map<string, Validator>();
  validators.set(definitions, known);
  const key = `${release} ${nhs} ${mustSupport}`;
  const validator =
    known.get(key) ??
    createValidator(createFixtureStore(definitions, release), { nhs, mustSupport, grammars });
  known.set(key, validator);
  return validator;
}

/** The issues as `rule path`, in their order: what a test compares. */
export function findings(resource: string | object, against: Against = {}): readonly string[] {
  return validate(resource, against).issues.map(({ rule, expression }) => `${rule} ${expression}`.trim());
}
