import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { findKind, type ArtifactKind } from '../artifact-kind.js';
import { findBrokenRule } from '../breaks-rule.js';
import type { SushiConfig } from '../config/sushi-config.js';
import type { SushiArtifact } from '../sushi/sushi-exchange.js';

type JsonObject = Readonly<Record<string, unknown>>;

interface GuidePart {
  readonly name: string;
  readonly description: string;
  readonly holds: (artifact: SushiArtifact) => boolean;
}

const isOfKind =
  (kind: ArtifactKind): GuidePart['holds'] =>
  (artifact) =>
    findKind(artifact) === kind;
const isExample = isOfKind('example');
const isBroken: GuidePart['holds'] = ({ resource }) => findBrokenRule(resource) !== undefined;

/** The parts of the guide, in its order. Each artifact is in one of them. */
const parts: readonly GuidePart[] = [
  { name: 'Profiles', description: 'What resources must be like.', holds: isOfKind('profile') },
  { name: 'Extensions', description: 'What resources may say besides.', holds: isOfKind('extension') },
  { name: 'Value sets', description: 'Codes to choose from.', holds: isOfKind('value-set') },
  { name: 'Code systems', description: 'Codes and their meaning.', holds: isOfKind('code-system') },
  {
    name: 'Concept maps',
    description: 'Codes and those that stand for them elsewhere.',
    holds: isOfKind('concept-map'),
  },
  {
    name: 'Other definitions',
    description: 'Definitions of other kinds.',
    holds: isOfKind('other-definition'),
  },
  {
    name: 'Examples',
    description: 'Resources as they should be.',
    holds: (artifact) => isExample(artifact) && !isBroken(artifact),
  },
  {
    name: 'Broken examples',
    description: 'Resources that each break one rule on purpose; the tag of each names the rule.',
    holds: (artifact) => isExample(artifact) && isBroken(artifact),
  },
];

/**
 * The STU3 ImplementationGuide of a package (https://hl7.org/fhir/STU3/implementationguide.html): what there is in it,
 * with names, and which profile each example is for. It follows from the arguments alone.
 */
export function createImplementationGuide(
  config: SushiConfig,
  artifacts: readonly SushiArtifact[],
): JsonObject {
  const { id, canonical, version, name, status, publisher, description } = config;
  const profiles = new Map(artifacts.map(({ resource }) => [resource['url'], toReference(resource)]));
  const filled = parts.flatMap((part) => {
    const resource = artifacts.filter(part.holds).map((artifact) => toGuideResource(artifact, profiles));
    return resource.length === 0 ? [] : [{ name: part.name, description: part.description, resource }];
  });
  return {
    resourceType: 'ImplementationGuide',
    id,
    url: `${canonical}/ImplementationGuide/${id}`,
    version,
    name,
    status,
    ...(publisher === undefined ? {} : { publisher: publisher.name, ...toContact(publisher) }),
    ...(description === undefined ? {} : { description }),
    fhirVersion: config.fhirVersion,
    package: filled,
  };
}

function toContact({ url, email }: NonNullable<SushiConfig['publisher']>): JsonObject {
  const telecom = [
    ...(url === undefined ? [] : [{ system: 'url', value: url }]),
    ...(email === undefined ? [] : [{ system: 'email', value: email }]),
  ];
  return telecom.length === 0 ? {} : { contact: [{ telecom }] };
}

function toGuideResource(artifact: SushiArtifact, profiles: ReadonlyMap<unknown, string>): JsonObject {
  const { resource } = artifact;
  const description = artifact.description ?? resource['description'];
  const example = isExample(artifact);
  const profile = example ? findProfile(resource) : undefined;
  return {
    example,
    name: findName(artifact),
    ...(typeof description === 'string' ? { description } : {}),
    acronym: String(resource['id']),
    sourceReference: { reference: toReference(resource) },
    ...(profile === undefined ? {} : { exampleFor: { reference: profiles.get(profile) ?? profile } }),
  };
}

function findName({ resource, name, title }: SushiArtifact): string {
  const titles = [title, resource['title'], resource['name']];
  return titles.find((each) => typeof each === 'string') ?? name;
}

const toReference = ({ resourceType, id }: JsonObject) => `${String(resourceType)}/${String(id)}`;

/** The first profile that a resource claims. */
function findProfile({ meta }: JsonObject): string | undefined {
  const profiles: unknown = isJsonObject(meta) ? meta['profile'] : undefined;
  const first: unknown = Array.isArray(profiles) ? profiles[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}
