import type { DefinitionResource, StructureDefinition } from '../../src/fhir/definition-resources.js';
import { ruleTerminology } from './rule-terminology.js';
import { exampleRoot, extensionOf, profileOf, type ElementSketch } from './profile.js';
import { questionnaireFixtures } from './questionnaire-fixtures.js';

const byUse = { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } as const;

function patient(
  name: string,
  elements: readonly ElementSketch[],
  more: Parameters<typeof profileOf>[2] = {},
): StructureDefinition {
  return profileOf('Patient', elements, { url: `${exampleRoot}${name}`, name, ...more });
}

function nameSlices(rules: 'open' | 'closed' | 'openAtEnd', most: string): readonly ElementSketch[] {
  return [
    { path: 'Patient.name', slicing: { ...byUse, rules } },
    { path: 'Patient.name', sliceName: 'official', min: 1, max: '1' },
    { path: 'Patient.name.use', min: 1, fixedCode: 'official' },
    { path: 'Patient.name', sliceName: 'old', min: 0, max: most },
    { path: 'Patient.name.use', min: 1, fixedCode: 'old' },
  ];
}

function address(country: string): StructureDefinition {
  const url = `${exampleRoot}Address-${country}`;
  return profileOf('Address', [{ path: 'Address.country', min: 1, fixedString: country }], { url });
}

const referenceTo = (type: string) => ({
  code: 'Reference',
  targetProfile: `http://hl7.org/fhir/StructureDefinition/${type}`,
});
const toPatient = referenceTo('Patient');
const toOrganization = referenceTo('Organization');

const { snapshot: _none, ...withoutElements } = patient('Patient-draft', []);

const idChange = { element: [{ id: 'Patient.id', path: 'Patient.id', min: 1 }] };

/** Two profiles of which each is a change of the other. */
function circle(name: string, other: string): StructureDefinition {
  const { snapshot: _without, ...definition } = patient(name, [], { baseDefinition: exampleRoot + other });
  return { ...definition, differential: idChange };
}

/**
 * The definitions that examples of the rules claim: profiles and extensions of an invented publisher, each no larger
 * than what the rule is about.
 */
export const ruleFixtures: readonly DefinitionResource[] = [
  ...questionnaireFixtures,
  circle('Patient-hen', 'Patient-egg'),
  circle('Patient-egg', 'Patient-hen'),
  patient('Patient-official-name', nameSlices('open', '1')),
  patient('Patient-known-names', nameSlices('closed', '*')),
  patient('Patient-names-in-order', nameSlices('openAtEnd', '*')),
  patient('Patient-numbers', [
    {
      path: 'Patient.identifier',
      slicing: { discriminator: [{ type: 'value', path: 'assigner.resolve().name' }], rules: 'open' },
    },
    { path: 'Patient.identifier', sliceName: 'hospital', min: 1, max: '1' },
  ]),
  patient('Patient-short-name', [{ path: 'Patient.name.family', maxLength: 35 }]),
  patient('Patient-postcode', [
    {
      path: 'Patient.address.postalCode',
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/regex',
          valueString: '[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}',
        },
      ],
    },
  ]),
  patient('Patient-address', [
    {
      path: 'Patient.address',
      type: [
        { code: 'Address', profile: `${exampleRoot}Address-GB` },
        { code: 'Address', profile: `${exampleRoot}Address-IE` },
      ],
    },
  ]),
  address('GB'),
  address('IE'),
  patient('Patient-practice', [], {
    root: {
      constraint: [
        {
          key: 'practice-1',
          severity: 'error',
          human: 'The managing organization is active.',
          expression: 'managingOrganization.resolve().active',
        },
      ],
    },
  }),
  patient('Patient-named-practitioner', [
    {
      path: 'Patient.generalPractitioner',
      type: [{ code: 'Reference', targetProfile: `${exampleRoot}Practitioner-named` }],
    },
  ]),
  profileOf('Practitioner', [{ path: 'Practitioner.name', min: 1 }], {
    url: `${exampleRoot}Practitioner-named`,
  }),
  patient('Patient-references', [
    { path: 'Patient.link.other', type: [{ ...toPatient, aggregation: ['referenced'] }] },
    { path: 'Patient.managingOrganization', type: [{ ...toOrganization, versioning: 'specific' }] },
  ]),
  withoutElements,
  profileOf(
    'Observation',
    [
      {
        path: 'Observation.code',
        patternCodeableConcept: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
      },
      { path: 'Observation.value[x]', type: [{ code: 'Quantity' }] },
      { path: 'Observation.valueQuantity.unit', min: 1, fixedString: 'kg' },
    ],
    { url: `${exampleRoot}Observation-weight`, name: 'Observation-weight' },
  ),
  patient('Patient-supported', [{ path: 'Patient.gender', mustSupport: true }]),
  profileOf(
    'Extension',
    [
      { path: 'Extension.url', fixedUri: `${exampleRoot}refuted` },
      { path: 'Extension.value[x]', min: 1, max: '1', type: [{ code: 'boolean' }] },
    ],
    { url: `${exampleRoot}refuted`, name: 'refuted', root: { isModifier: true } },
  ),
  extensionOf('eye-colour', 'string', { contextType: 'resource', context: ['Patient'] }),
  profileOf(
    'Extension',
    [
      {
        path: 'Extension.extension',
        slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' },
      },
      { path: 'Extension.extension', sliceName: 'status', min: 0, max: '1' },
      { path: 'Extension.extension.url', min: 1, fixedUri: 'status' },
      { path: 'Extension.extension.value[x]', type: [{ code: 'code' }] },
      { path: 'Extension.url', fixedUri: `${exampleRoot}registration` },
      { path: 'Extension.value[x]', max: '0' },
    ],
    { url: `${exampleRoot}registration`, name: 'registration' },
  ),
  ...ruleTerminology,
];
