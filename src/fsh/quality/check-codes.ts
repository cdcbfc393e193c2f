import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { Terminology } from '../../terminology/terminology.js';
import type { ReportQuality } from './quality-problem.js';

type JsonObject = Readonly<Record<string, unknown>>;

interface FoundCode {
  readonly system: string;
  readonly code: string;
  /** The element of a StructureDefinition that it stands in. */
  readonly element?: string;
}

export interface CodeCheck {
  readonly terminology: Terminology;
  /** Whether the project itself defines the code system. */
  readonly isOwnSystem: (url: string) => boolean;
  readonly report: ReportQuality;
}

/** Codes in a resource that their code systems do not have, as far as these are held with all their codes. */
export function checkCodes(resource: JsonObject, { terminology, isOwnSystem, report }: CodeCheck): void {
  const seen = new Set<string>();
  for (const { system, code, element } of listCodes(resource)) {
    const key = `${element ?? ''} ${system} ${code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { result, approximated } = terminology.findCode({ system, code });
    if (result !== 'not-found' || approximated !== undefined) continue;
    const rule = isOwnSystem(system) ? 'fsh-code-unknown' : 'fsh-code-unlisted';
    report({ rule, params: { code, system }, code, ...(element === undefined ? {} : { element }) });
  }
}

/** Codings and the like, wherever they stand. Of a definition, those that it states itself. */
function listCodes(resource: JsonObject): readonly FoundCode[] {
  const { resourceType, snapshot, ...rest } = resource;
  if (resourceType === 'StructureDefinition') return listInElements(rest);
  return listIn(rest);
}

function listInElements({ differential, ...rest }: JsonObject): readonly FoundCode[] {
  const elements = isJsonObject(differential) ? differential['element'] : undefined;
  if (!Array.isArray(elements)) return listIn(rest);
  const inElements = elements
    .filter(isJsonObject)
    .flatMap((element) => listIn(element).map((found) => ({ ...found, element: String(element['id']) })));
  return [...listIn(rest), ...inElements];
}

function listIn(value: unknown): readonly FoundCode[] {
  if (Array.isArray(value)) return value.flatMap(listIn);
  if (!isJsonObject(value)) return [];
  return [
    ...ofCoding(value),
    ...ofInclude(value),
    ...ofGroup(value),
    ...Object.values(value).flatMap(listIn),
  ];
}

/** A Coding or a Quantity. */
function ofCoding({ system, code }: JsonObject): readonly FoundCode[] {
  return typeof system === 'string' && typeof code === 'string' ? [{ system, code }] : [];
}

/** A part of a value set: concepts below their system. */
function ofInclude({ system, concept }: JsonObject): readonly FoundCode[] {
  return typeof system === 'string' ? listConcepts(system, concept) : [];
}

/** A part of a concept map: codes of two systems. */
function ofGroup({ source, target, element }: JsonObject): readonly FoundCode[] {
  if (!Array.isArray(element)) return [];
  const targets = element.filter(isJsonObject).flatMap((each) => each['target'] ?? []);
  return [
    ...(typeof source === 'string' ? listConcepts(source, element) : []),
    ...(typeof target === 'string' ? listConcepts(target, targets) : []),
  ];
}

function listConcepts(system: string, concepts: unknown): readonly FoundCode[] {
  if (!Array.isArray(concepts)) return [];
  return concepts
    .filter(isJsonObject)
    .flatMap(({ code }) => (typeof code === 'string' ? [{ system, code }] : []));
}
