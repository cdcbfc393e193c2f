import { compileLinearPattern } from '../../fhir/linear-pattern.js';
import { formatFound } from '../format-value.js';
import { defineRule } from '../rule.js';

export const valueRegex = defineRule({
  id: 'value-regex',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'A value matches the regular expression that a profile gives for it.',
  spec: 'https://hl7.org/fhir/STU3/extension-regex.html',
  message: (params: { found: string; regex: string }) =>
    `${params.found} does not match the regular expression of the profile: ${params.regex}`,
  compile: ({ facts, base, kind, isRoot }, tools) => {
    const { regex } = facts;
    if (isRoot || base === undefined || kind !== 'primitive' || regex === undefined || regex === base.regex)
      return undefined;
    const pattern = compileLinearPattern(`^(?:${regex})$`);
    return (node, context) => {
      const { value } = node;
      if (value === undefined) return;
      const isMatch = typeof pattern === 'string' ? undefined : pattern.test(value);
      if (isMatch === false) tools.report({ node }, context, { found: formatFound(node), regex });
      if (isMatch !== undefined) return;
      const reason = typeof pattern === 'string' ? pattern : 'the text is too long for it';
      const text = `The value could not be checked against the regular expression ${regex}: ${reason}.`;
      context.addUnchecked({ rule: 'value-regex', node, reason: text, source: tools.origin });
    };
  },
});
