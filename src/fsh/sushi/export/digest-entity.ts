import { createHash } from 'node:crypto';
import { fshrules, fshtypes } from 'fsh-sushi';
import { listRules, type FshEntity } from './fsh-entity.js';

/** What FSH says of an entity, rule sets inserted, as hashes. */
export interface EntityDigest {
  /** What others can learn of it without its being made: its names, its kind, its rules on itself. */
  readonly head: string;
  /** All of it, wherever it stands. */
  readonly content: string;
  /** All of it, with the places of its rules. */
  readonly placed: string;
}

/** To be called before the entity is made into a resource: SUSHI changes its rules then. */
export function digestEntity(entity: FshEntity): EntityDigest {
  const content = digest(entity, withoutPlaces);
  return {
    content,
    placed: digest(entity, withPlaces),
    head: hasHead(entity) ? digest(toHead(entity), withoutPlaces) : content,
  };
}

type Headed =
  | fshtypes.Instance
  | fshtypes.Profile
  | fshtypes.Extension
  | fshtypes.Logical
  | fshtypes.Resource
  | fshtypes.FshValueSet
  | fshtypes.FshCodeSystem;

function hasHead(entity: FshEntity): entity is Headed {
  return (
    entity instanceof fshtypes.Instance ||
    entity instanceof fshtypes.Profile ||
    entity instanceof fshtypes.Extension ||
    entity instanceof fshtypes.Logical ||
    entity instanceof fshtypes.Resource ||
    entity instanceof fshtypes.FshValueSet ||
    entity instanceof fshtypes.FshCodeSystem
  );
}

/** The parts of an entity that SUSHI's metadata of it are made from: of what FSH says, and of what its rules set. */
const headMembers: ReadonlySet<string> = new Set([
  'name',
  '_id',
  'parent',
  'characteristics',
  'instanceOf',
  'usage',
]);
const headCarets =
  /^(id|url|version|name|type|kind|derivation|abstract|baseDefinition|extension)(?![A-Za-z])/;

/** The same of an instance, which has these as elements. */
const headPaths: ReadonlySet<string> = new Set([
  'id',
  'url',
  'version',
  'name',
  'type',
  'kind',
  'derivation',
  'baseDefinition',
]);

function toHead(entity: Headed): unknown {
  const members = Object.entries(entity).filter(([name]) => headMembers.has(name));
  const rules = listRules(entity).filter((rule) =>
    entity instanceof fshtypes.Instance
      ? headPaths.has(rule.path)
      : rule instanceof fshrules.CaretValueRule && rule.path === '' && headCarets.test(rule.caretPath),
  );
  return { kind: entity.constructorName, ...Object.fromEntries(members), rules };
}

type Replacer = (key: string, value: unknown) => unknown;

const digest = (value: unknown, replacer: Replacer) =>
  createHash('sha256').update(JSON.stringify(value, replacer)).digest('base64url').slice(0, 24);

const withPlaces: Replacer = (_key, value) => {
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (value instanceof RegExp) return { regExp: String(value) };
  if (value === undefined) return { undefined: true };
  const isPlain = typeof value !== 'object' || value === null || Array.isArray(value);
  // Rules of different kinds may hold the same members.
  return isPlain || 'kind' in value ? value : { kind: value.constructor.name, ...value };
};

const withoutPlaces: Replacer = (key, value) => (key === 'sourceInfo' ? '' : withPlaces(key, value));
