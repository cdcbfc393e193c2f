import { findChild, findChildValue } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

const systems = new Set([
  'https://fhir.nhs.uk/Id/ods-organization-code',
  'https://fhir.nhs.uk/Id/ods-site-code',
]);

export const nhsOdsCodeInvalid = defineRule({
  id: 'nhs-ods-code-invalid',
  fhirIssueType: 'business-rule',
  // New shapes come up from time to time, so that an odd one is no proof.
  severity: 'warning',
  summary: 'An ODS code is three to twelve capital letters and digits.',
  spec: 'https://www.datadictionary.nhs.uk/attributes/organisation_identifier.html',
  message: (params: { found: string }) =>
    `"${params.found}" does not look like an ODS code: expected three to twelve capital letters and digits, without spaces.`,
  compile: ({ base, isRoot, typeCode }, tools) => {
    if (!tools.nhs || base !== undefined || !isRoot || typeCode !== 'Identifier') return undefined;
    return (node, context) => {
      if (!systems.has(findChildValue(node, 'system') ?? '')) return;
      const value = findChild(node, 'value');
      if (value?.value === undefined || /^[A-Z0-9]{3,12}$/.test(value.value)) return;
      tools.report({ node: value }, context, { found: value.value });
    };
  },
});
