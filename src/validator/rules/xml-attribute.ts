import { defineRule } from '../rule.js';

export const xmlAttribute = defineRule({
  id: 'xml-attribute',
  fhirIssueType: 'structure',
  severity: 'error',
  summary:
    'Elements have no attributes but value, id and, on extensions, url, and these are written as attributes. The id of a resource is an element.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: (params: { name: string; expected?: 'attribute' | 'element' }) => {
    if (params.expected === 'attribute')
      return `"${params.name}" is an element; in XML it must be an attribute here.`;
    if (params.expected === 'element')
      return `"${params.name}" is an attribute; in XML it must be an element here.`;
    return `The attribute "${params.name}" is unknown here; FHIR has only value, id and, on extensions, url.`;
  },
});
