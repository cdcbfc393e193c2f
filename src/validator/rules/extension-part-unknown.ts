import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import type { ElementFacts } from '../element-facts.js';
import type { FactSource } from '../fact-source.js';
import { defineRule } from '../rule.js';

export const extensionPartUnknown = defineRule({
  id: 'extension-part-unknown',
  fhirIssueType: 'extension',
  severity: 'error',
  summary: 'A part of an extension that has a plain name is one that the definition of the extension has.',
  spec: 'https://hl7.org/fhir/STU3/extensibility.html#Extension',
  message: (params: { part: string; extension: string; known: readonly string[] }) =>
    `The extension ${params.extension} has no part "${params.part}"; ${
      params.known.length === 0 ? 'it has none' : `it has ${params.known.join(', ')}`
    }.`,
  compile: ({ base, typeCode, isRoot }, tools) => {
    if (base !== undefined || isRoot || typeCode !== 'Extension') return undefined;
    return (node, context) => {
      const part = findChildValue(node, 'url');
      const { parent } = node;
      if (part === undefined || isAbsolute(part) || parent === undefined) return;
      const facts = findDefinition(parent, tools.source);
      const known = facts === undefined ? undefined : namesOfParts(facts);
      if (known === undefined || known.includes(part)) return;
      tools.report({ node }, context, { part, extension: findChildValue(parent, 'url') ?? '', known });
    };
  },
});

/** What is said of an extension: its own definition, or for a part that of the extension around it. */
function findDefinition(node: ElementNode, source: FactSource): ElementFacts | undefined {
  const url = findChildValue(node, 'url');
  if (node.typeCode !== 'Extension' || url === undefined) return undefined;
  if (isAbsolute(url)) {
    const structure = source.findStructure(url);
    return typeof structure === 'object' ? structure.root : undefined;
  }
  const around = node.parent === undefined ? undefined : findDefinition(node.parent, source);
  return around === undefined ? undefined : partsOf(around).find((part) => urlOf(part) === url);
}

/** `undefined` where a part has no fixed url, so that any name may be its. */
function namesOfParts(facts: ElementFacts): readonly string[] | undefined {
  const names = partsOf(facts).map(urlOf);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function partsOf(facts: ElementFacts): readonly ElementFacts[] {
  return facts.children.filter((child) => child.stem === 'extension').flatMap((child) => child.slices);
}

function urlOf(part: ElementFacts): string | undefined {
  const fixed = part.children.find((child) => child.stem === 'url')?.fixed?.value;
  return typeof fixed === 'string' ? fixed : part.types[0]?.profiles[0];
}

function isAbsolute(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}
