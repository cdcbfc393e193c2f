import { findChild } from '../../fhir/element-node.js';
import { readCoding } from '../coded-node.js';
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
      const coded = readCoding(node);
      if (coded?.system === undefined || !isStatusSystem(coded.system) || /^0[1-8]$/.test(coded.code)) return;
      // Where the code system is at hand, it says so itself.
      const { result } = tools.terminology.findCode({ ...coded, system: coded.system });
      if (result === 'unknown')
        tools.report({ node: findChild(node, 'code') ?? node }, context, { found: coded.code });
    };
  },
});
