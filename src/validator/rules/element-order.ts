import { defineRule } from '../rule.js';

export const elementOrder = defineRule({
  id: 'element-order',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'In XML, elements stand in the order of their definition.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: (params: { element: string; before: string }) =>
    `In XML "${params.element}" must stand before "${params.before}".`,
  compile: ({ children, base }, tools) => {
    if (base !== undefined || children.length < 2) return undefined;
    const ranks = new Map<string, number>();
    children.forEach((child, rank) => {
      for (const name of child.names) ranks.set(name, rank);
    });
    return (node, context) => {
      if (context.document.format !== 'xml') return;
      let highest = -1;
      let last = '';
      for (const child of node.children) {
        const rank = child.isAttribute ? undefined : ranks.get(child.name);
        if (rank === undefined) continue;
        if (rank < highest) tools.report({ node: child }, context, { element: child.name, before: last });
        else [highest, last] = [rank, child.name];
      }
    };
  },
});
