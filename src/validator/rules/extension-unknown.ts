import { findChildValue } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

/**
 * Also applies the definition where it is at hand. Inside a complex extension the plain names are those
 * of its own definition, which judges them.
 */
export const extensionUnknown = defineRule({
  id: 'extension-unknown',
  fhirIssueType: 'extension',
  severity: 'warning',
  summary: 'The definition of an extension is at hand.',
  spec: 'https://hl7.org/fhir/STU3/extensibility.html',
  message: (params: { url: string }) =>
    `The extension ${params.url} is not known here, so its content was not checked.`,
  compile: ({ base, typeCode, isRoot }, tools) => {
    if (base !== undefined || isRoot || typeCode !== 'Extension') return undefined;
    return (node, context) => {
      const url = findChildValue(node, 'url');
      if (url === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(url)) return;
      if (tools.source.findStructure(url) === undefined) tools.report({ node }, context, { url });
      else context.applyProfile(node, url, tools.origin);
    };
  },
});
