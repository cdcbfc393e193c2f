import type { ValueSetInclude } from '../fhir/definition-resources.js';
import { compileBoundedRegex } from './bounded-regex.js';
import type { CodeSystemIndex, IndexedConcept } from './code-system-index.js';

type Filter = NonNullable<ValueSetInclude['filter']>[number];

/** Whether a concept passes; undefined where that cannot be told. */
export type ConceptFilter = (concept: IndexedConcept) => boolean | undefined;

/**
 * A filter of a value set over a code system that is held locally
 * (https://hl7.org/fhir/STU3/valueset-filter-operator.html). A text says why it cannot be applied.
 */
export function compileConceptFilter(filter: Filter, system: CodeSystemIndex): ConceptFilter | string {
  const { property, op, value } = filter;
  switch (op) {
    case 'is-a':
    case 'descendent-of':
    case 'is-not-a':
    case 'generalizes':
      return compileHierarchyFilter(filter, system);
    case '=':
      return (concept) => readProperty(concept, property, system).includes(value);
    case 'in':
      return (concept) =>
        readProperty(concept, property, system).some((text) => toList(value).includes(text));
    case 'not-in':
      return (concept) =>
        !readProperty(concept, property, system).some((text) => toList(value).includes(text));
    case 'exists':
      return (concept) => readProperty(concept, property, system).length > 0 === (value === 'true');
    case 'regex': {
      const matches = compileBoundedRegex(value);
      if (matches === undefined) return `its filter's regular expression ${value} may not end in time`;
      return (concept) => anyMatch(readProperty(concept, property, system).map(matches));
    }
    default:
      return `its filter ${property} ${op} ${value} is of no known kind`;
  }
}

const toList = (value: string): readonly string[] => value.split(',').map((part) => part.trim());

function anyMatch(matches: readonly (boolean | undefined)[]): boolean | undefined {
  if (matches.includes(true)) return true;
  return matches.includes(undefined) ? undefined : false;
}

function compileHierarchyFilter({ op, value }: Filter, system: CodeSystemIndex): ConceptFilter | string {
  if (!system.isTaxonomy) return `the hierarchy of ${system.url} does not say what is a kind of what`;
  if (system.find(value) === undefined) return `its filter names ${value}, which ${system.url} does not list`;
  const isA = ({ code }: IndexedConcept) => system.isA(code, value);
  switch (op) {
    case 'is-a':
      return isA;
    case 'descendent-of':
      return (concept) => isA(concept) && system.toKey(concept.code) !== system.toKey(value);
    case 'is-not-a':
      return (concept) => !isA(concept);
    default:
      return ({ code }) => system.isA(value, code);
  }
}

/** The values of a property: the code itself and the display are properties too. */
function readProperty(concept: IndexedConcept, property: string, system: CodeSystemIndex): readonly string[] {
  switch (property) {
    case 'concept':
    case 'code':
      return [concept.code];
    case 'display':
      return concept.display === undefined ? [] : [concept.display];
    case 'parent':
      return [...concept.parents].map((parent) => system.find(parent)?.code ?? parent);
    default:
      return concept.properties.get(property) ?? [];
  }
}
