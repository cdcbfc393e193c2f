import { findChild, findChildValue } from '../../fhir/element-node.js';
import { findNumberKind, isNhsNumber, numberKinds } from '../../fhir/nhs-number.js';
import { defineRule } from '../rule.js';

export const nhsNumberRange = defineRule({
  id: 'nhs-number-range',
  fhirIssueType: 'business-rule',
  severity: 'warning',
  summary: 'A number stands under the system of the country that issues numbers in its range.',
  spec: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  message: (params: { found: string; kind: string; range: string }) =>
    `"${params.found}" stands under the system of ${params.kind}, but lies in the range of ${params.range}.`,
  compile: ({ base, isRoot, typeCode }, tools) => {
    if (!tools.nhs || base !== undefined || !isRoot || typeCode !== 'Identifier') return undefined;
    return (node, context) => {
      const kind = numberKinds.get(findChildValue(node, 'system') ?? '');
      const value = kind === undefined ? undefined : findChild(node, 'value');
      const found = value?.value;
      // A number that is wrong in itself lies nowhere.
      if (kind === undefined || value === undefined || found === undefined || !isNhsNumber(found)) return;
      if (kind.isInRange(found)) return;
      const params = { found, kind: kind.plural, range: findNumberKind(found).plural };
      tools.report({ node: value }, context, params);
    };
  },
});
