import { coreStructureRoot } from '../fhir/release.js';
import type { ElementKind } from './compile-tools.js';
import type { ElementFacts } from './element-facts.js';
import { capitalise } from './capitalise.js';
import type { FactSource } from './fact-source.js';

/** The names under which an element may be written; several for a choice. */
export function namesOf(facts: ElementFacts): readonly string[] {
  return facts.isChoice ? facts.types.map((type) => facts.stem + capitalise(type.code)) : [facts.stem];
}

/** Whether elements of a type hold a value, elements, XHTML or a whole resource. */
export function kindOf(source: FactSource, typeCode: string | undefined): ElementKind {
  if (typeCode === undefined) return 'complex';
  if (typeCode === 'xhtml') return 'xhtml';
  if (typeCode === 'Resource' || typeCode === 'DomainResource') return 'resource';
  const kind = source.findStructure(coreStructureRoot + typeCode);
  if (kind === undefined || kind === 'no-elements') return 'complex';
  if (kind.definition.kind === 'primitive-type') return 'primitive';
  return kind.definition.kind === 'resource' ? 'resource' : 'complex';
}
