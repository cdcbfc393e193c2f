import { findChild, findChildValue } from '../../fhir/element-node.js';
import { isNhsNumber, numberKinds } from '../../fhir/nhs-number.js';
import { defineRule } from '../rule.js';

export const nhsNumberInvalid = defineRule({
  id: 'nhs-number-invalid',
  fhirIssueType: 'business-rule',
  severity: 'error',
  summary:
    'An identifier in the system of NHS numbers is an NHS number: ten digits, the last a check digit by modulus 11.',
  spec: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  message: (params: { found: string; kind: string }) =>
    `"${params.found}" is no ${params.kind}: expected ten digits without spaces, the last a correct check digit (modulus 11).`,
  compile: ({ base, isRoot, typeCode }, tools) => {
    if (!tools.nhs || base !== undefined || !isRoot || typeCode !== 'Identifier') return undefined;
    return (node, context) => {
      const kind = numberKinds.get(findChildValue(node, 'system') ?? '');
      const value = kind === undefined ? undefined : findChild(node, 'value');
      if (kind === undefined || value?.value === undefined || isNhsNumber(value.value)) return;
      tools.report({ node: value }, context, { found: value.value, kind: kind.name });
    };
  },
});
