import { findChild, findChildValue } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

/** The code system under any of the URLs that real data has for it. */
const isStatusSystem = (system: string): boolean =>
  /\/(CareConnect-)?(GPC-)?NHSNumberVerificationStatus-1$/.test(system);

export const nhsVerificationStatus = defineRule({
  id: 'nhs-verification-status',
  fhirIssueType: 'code-invalid',
  severity: 'error',
  summary:
    'The verification status of an NHS number is one of 01 to 08, whatever URL its code system is given.',
  spec: 'https://www.datadictionary.nhs.uk/data_elements/nhs_number_status_indicator_code.html',
  message: (params: { found: string }) =>
    `"${params.found}" is no verification status of an NHS number: expected one of 01 to 08.`,
  compile: ({ base, isRoot, typeCode }, tools) => {
    if (!tools.nhs || base !== undefined || !isRoot || typeCode !== 'Coding') return undefined;
    return (node, context) => {
      const system = findChildValue(node, 'system');
      if (system?.endsWith('NHSNumberVerificationStatus-1') !== true || !isStatusSystem(system)) return;
      const code = findChild(node, 'code');
      if (code?.value === undefined || /^0[1-8]$/.test(code.value)) return;
      // Where the code system is at hand, it says so itself.
      const { result } = tools.terminology.findCode({ system, code: code.value });
      if (result === 'unknown') tools.report({ node: code }, context, { found: code.value });
    };
  },
});
