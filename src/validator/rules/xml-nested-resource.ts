import { defineRule } from '../rule.js';

export const xmlNestedResource = defineRule({
  id: 'xml-nested-resource',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element that holds a resource holds just one.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: (params: { name: string }) =>
    `A resource "${params.name}" stands here beside something else; an element holds one resource and nothing more.`,
});
