import type { CodeSystem, DefinitionResource, ValueSet } from '../../src/fhir/definition-resources.js';
import { exampleRoot, profileOf } from './profile.js';

const eyeColours: CodeSystem = {
  resourceType: 'CodeSystem',
  url: 'https://example.org/CodeSystem/eye-colours',
  content: 'complete',
  concept: [
    { code: 'brown', display: 'Brown', designation: [{ language: 'cy', value: 'Brown tywyll' }] },
    { code: 'hazel', display: 'Hazel' },
    { code: 'mixed', display: 'Mixed', property: [{ code: 'status', valueCode: 'deprecated' }] },
    { code: 'any', display: 'Any colour', property: [{ code: 'notSelectable', valueBoolean: true }] },
  ],
};

/** The one code of LOINC that examples use. */
const bodyWeight: CodeSystem = {
  resourceType: 'CodeSystem',
  url: 'http://loinc.org',
  content: 'fragment',
  concept: [{ code: '29463-7', display: 'Body weight' }],
};

/** The codes of a sender beside those of a standard. */
const ownCodes: CodeSystem = {
  resourceType: 'CodeSystem',
  url: 'https://example.org/marital-status',
  content: 'complete',
  concept: [{ code: 'married' }],
};

function valueSetOf(name: string, include: NonNullable<ValueSet['compose']>['include'] = []): ValueSet {
  return { resourceType: 'ValueSet', url: `https://example.org/ValueSet/${name}`, compose: { include } };
}

function bound(name: string, strength: 'required' | 'preferred', valueSet: string): DefinitionResource {
  const binding = { strength, valueSetUri: `https://example.org/ValueSet/${valueSet}` };
  const element = { path: 'Observation.valueCodeableConcept', binding };
  return profileOf('Observation', [element], { url: `${exampleRoot}${name}`, name });
}

/** Code systems, value sets and bindings that examples of the rules claim. */
export const ruleTerminology: readonly DefinitionResource[] = [
  eyeColours,
  bodyWeight,
  ownCodes,
  valueSetOf('common-eye-colours', [{ system: eyeColours.url, concept: [{ code: 'brown' }] }]),
  valueSetOf('shades', [{ valueSet: ['https://example.org/ValueSet/tints'] }]),
  valueSetOf('tints', [{ valueSet: ['https://example.org/ValueSet/shades'] }]),
  valueSetOf('findings', [
    { system: 'http://snomed.info/sct', filter: [{ property: 'concept', op: 'is-a', value: '404684003' }] },
  ]),
  bound('Observation-finding', 'required', 'findings'),
  profileOf(
    'Patient',
    [
      {
        path: 'Patient.gender',
        binding: { strength: 'required', valueSetUri: 'https://example.org/ValueSet/elsewhere' },
      },
    ],
    { url: `${exampleRoot}Patient-gender`, name: 'Patient-gender' },
  ),
  valueSetOf('welsh', [{ system: 'urn:ietf:bcp:47', concept: [{ code: 'cy' }] }]),
  profileOf(
    'Patient',
    [
      {
        path: 'Patient.language',
        binding: {
          strength: 'extensible',
          valueSetUri: 'http://hl7.org/fhir/ValueSet/languages',
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet',
              valueReference: { reference: 'https://example.org/ValueSet/welsh' },
            },
          ],
        },
      },
    ],
    { url: `${exampleRoot}Patient-language`, name: 'Patient-language' },
  ),
  bound('Observation-eye-colour', 'preferred', 'common-eye-colours'),
  bound('Observation-shade', 'required', 'shades'),
];
