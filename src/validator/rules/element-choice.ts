import { defineRule } from '../rule.js';

export const elementChoice = defineRule({
  id: 'element-choice',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element with a choice of types is there with one of them.',
  spec: 'https://hl7.org/fhir/STU3/formats.html#choice',
  message: (params: { element: string; names: readonly string[] }) =>
    `"${params.element}[x]" may have one type, found ${params.names.join(' and ')}.`,
  compile: ({ children, base }, tools) => {
    if (base !== undefined) return undefined;
    const choices = children.filter((child) => child.facts.isChoice && child.facts.max === 1);
    if (choices.length === 0) return undefined;
    return (node, context) => {
      for (const { facts, names } of choices) {
        const found = node.children.filter((child) => names.includes(child.name));
        const second = found.find((child) => child.name !== found[0]?.name);
        if (second === undefined) continue;
        const written = [...new Set(found.map((child) => child.name))];
        tools.report({ node: second }, context, { element: facts.stem, names: written });
      }
    };
  },
});
