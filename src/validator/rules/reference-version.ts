import { readReference } from '../read-reference.js';
import { defineRule } from '../rule.js';

export const referenceVersion = defineRule({
  id: 'reference-version',
  fhirIssueType: 'value',
  severity: 'error',
  summary:
    'A reference names a version of its target where the profile wants one, and none where it must not.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.type.versioning',
  message: (params: { reference: string; isSpecific: boolean }) =>
    params.isSpecific
      ? `The reference "${params.reference}" must name a version, by /_history/ at its end.`
      : `The reference "${params.reference}" must not name a version.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (isRoot || base === undefined || typeCode !== 'Reference') return undefined;
    const versioning = facts.types.find((type) => type.code === 'Reference')?.versioning;
    if (versioning === undefined) return undefined;
    const isSpecific = versioning === 'specific';
    return (node, context) => {
      const reference = readReference(node, tools.source, context)?.reference;
      // A contained resource has no versions of its own.
      if (reference === undefined || reference.startsWith('#')) return;
      if (/\/_history\/[^/]+$/.test(reference) === isSpecific) return;
      tools.report({ node }, context, { reference, isSpecific });
    };
  },
});
