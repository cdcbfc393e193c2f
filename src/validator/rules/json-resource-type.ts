import { defineRule } from '../rule.js';

export const jsonResourceType = defineRule({
  id: 'json-resource-type',
  fhirIssueType: 'structure',
  severity: 'fatal',
  summary: 'A resource names its type in resourceType.',
  spec: 'https://hl7.org/fhir/STU3/json.html',
  message: (params: { found?: string }) =>
    params.found === undefined
      ? 'The resource has no property "resourceType", so nothing says what it is.'
      : `"resourceType" is ${params.found}, expected the name of a resource type as a string.`,
});
