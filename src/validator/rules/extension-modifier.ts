import { findChildValue } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

export const extensionModifier = defineRule({
  id: 'extension-modifier',
  fhirIssueType: 'extension',
  severity: 'error',
  summary:
    'An extension that changes the meaning of what it stands on is a modifierExtension, and no other is.',
  spec: 'https://hl7.org/fhir/STU3/extensibility.html#modifierExtension',
  message: (params: { url: string; isModifier: boolean }) =>
    params.isModifier
      ? `The extension ${params.url} changes the meaning of the element, so it must be a modifierExtension.`
      : `The extension ${params.url} changes no meaning, so it must be an extension and not a modifierExtension.`,
  compile: ({ base, typeCode, isRoot }, tools) => {
    if (base !== undefined || isRoot || typeCode !== 'Extension') return undefined;
    return (node, context) => {
      const url = findChildValue(node, 'url');
      const structure = url === undefined ? undefined : tools.source.findStructure(url);
      if (url === undefined || typeof structure !== 'object' || !structure.isWhole) return;
      const { isModifier } = structure.root;
      if (isModifier !== (node.name === 'modifierExtension'))
        tools.report({ node }, context, { url, isModifier });
    };
  },
});
