import { defineRule } from '../rule.js';

export const xmlNamespace = defineRule({
  id: 'xml-namespace',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Elements are in the FHIR namespace; only the narrative is XHTML.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: (params: { name: string; found: string }) =>
    `The element "${params.name}" is in ${params.found === '' ? 'no namespace' : `the namespace ${params.found}`}, expected http://hl7.org/fhir.`,
});
