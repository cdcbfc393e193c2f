import { findChildValue } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

export const extensionUrl = defineRule({
  id: 'extension-url',
  fhirIssueType: 'extension',
  severity: 'error',
  summary: 'The url of an extension is absolute; inside another extension it may be a plain name.',
  spec: 'https://hl7.org/fhir/STU3/extensibility.html#Extension',
  message: (params: { found: string }) =>
    `The extension's url "${params.found}" is not absolute; it must be the canonical URL of the extension's definition.`,
  compile: ({ base, typeCode, isRoot }, tools) => {
    if (base !== undefined || isRoot || typeCode !== 'Extension') return undefined;
    return (node, context) => {
      const url = findChildValue(node, 'url');
      const isNested = node.parent?.name === 'extension' || node.parent?.name === 'modifierExtension';
      if (url === undefined || isNested || /^[a-z][a-z0-9+.-]*:/i.test(url)) return;
      tools.report({ node }, context, { found: url });
    };
  },
});
