import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../../src/fhir/release.js';
import { exampleRoot, extensionOf, profileOf } from '../../support/profile.js';
import { findings } from '../../support/validate.js';

type ContextType = 'resource' | 'datatype' | 'extension';
type Context = Pick<StructureDefinition, 'context'> & { readonly contextType?: ContextType };

const url = `${exampleRoot}note`;
const use = { url, valueString: 'x' };

/** What is found where the extension `note` is defined for `context`. */
function found(context: Context, resource: object, release: FhirRelease = 'stu3'): readonly string[] {
  return findings(resource, { definitions: [extensionOf('note', 'string', context)], release });
}

const onPatient = { resourceType: 'Patient', extension: [use] };
const onContact = { resourceType: 'Patient', contact: [{ name: { text: 'x' }, extension: [use] }] };
const onName = { resourceType: 'Patient', name: [{ text: 'x', extension: [use] }] };
const onBirthDate = { resourceType: 'Patient', _birthDate: { extension: [use] } };
const onItem = {
  resourceType: 'Questionnaire',
  status: 'draft',
  item: [
    { linkId: '1', type: 'group', item: [{ linkId: '2', type: 'string', text: 'x', extension: [use] }] },
  ],
};
const onChoice = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  valueQuantity: { value: 1, extension: [use] },
};
const onContained = {
  resourceType: 'Patient',
  contained: [{ resourceType: 'Organization', id: 'a', name: 'x', extension: [use] }],
  managingOrganization: { reference: '#a' },
};
const inExtension = { resourceType: 'Patient', extension: [{ url: 'urn:outer', extension: [use] }] };
const inModifier = { resourceType: 'Patient', modifierExtension: [{ url: 'urn:outer', extension: [use] }] };

describe('an extension defined in STU3', () => {
  it.each<readonly [ContextType, string, object]>([
    ['resource', 'Patient', onPatient],
    ['resource', 'Patient.contact', onContact],
    ['resource', 'Patient.name', onName],
    ['resource', 'Patient.birthDate', onBirthDate],
    ['resource', 'Questionnaire.item', onItem],
    ['resource', 'Observation.value[x]', onChoice],
    ['resource', 'Organization', onContained],
    ['resource', '*', onName],
    ['resource', 'DomainResource', onPatient],
    ['resource', 'Resource', onPatient],
    ['datatype', 'HumanName', onName],
    ['datatype', 'date', onBirthDate],
    ['datatype', 'Quantity', onChoice],
    ['datatype', 'Element', onContact],
    ['extension', 'urn:outer', inExtension],
    ['extension', 'urn:outer', inModifier],
  ])('for the %s %s may stand there', (contextType, context, resource) => {
    const unknown = findings(resource, { definitions: [] }).filter(
      (each) => !each.includes('extension-unknown'),
    );
    expect(unknown).toEqual([]);
    const all = found({ contextType, context: [context] }, resource);
    expect(all.filter((each) => !each.startsWith('extension-unknown'))).toEqual([]);
  });

  it.each<readonly [ContextType, string, object, string]>([
    ['resource', 'Organization', onPatient, 'Patient.extension[0]'],
    ['resource', 'Patient', onContact, 'Patient.contact[0].extension[0]'],
    ['resource', 'Patient', onName, 'Patient.name[0].extension[0]'],
    ['resource', 'Patient.contact.name', onName, 'Patient.name[0].extension[0]'],
    ['resource', 'Questionnaire.item.option', onItem, 'Questionnaire.item[0].item[0].extension[0]'],
    ['datatype', 'Address', onName, 'Patient.name[0].extension[0]'],
    ['extension', 'urn:other', inExtension, 'Patient.extension[0].extension[0]'],
  ])('for the %s %s may not stand elsewhere', (contextType, context, resource, path) => {
    const all = found({ contextType, context: [context] }, resource);
    expect(all.filter((each) => !each.startsWith('extension-unknown'))).toEqual([
      `extension-context ${path}`,
    ]);
  });

  it('may have several places', () => {
    expect(found({ contextType: 'resource', context: ['Organization', 'Patient'] }, onPatient)).toEqual([]);
  });
});

describe('an extension that a profile puts where its own definition does not allow it', () => {
  const urlSlicing = { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' } as const;
  const slice = { path: 'Patient.name.extension', sliceName: 'note' };
  const profile = profileOf('Patient', [
    { path: 'Patient.name' },
    { path: 'Patient.name.extension', slicing: urlSlicing },
    { ...slice, type: [{ code: 'Extension', profile: url }] },
  ]);
  const definitions = [
    extensionOf('note', 'string', { contextType: 'resource', context: ['Patient'] }),
    profile,
  ];
  const claiming = { ...onName, meta: { profile: [profile.url] } };

  it('stands where that profile applies', () => {
    expect(findings(claiming, { definitions })).toEqual([]);
    expect(findings(onName, { definitions, profiles: [profile.url] })).toEqual([]);
  });

  it('does not where it does not apply, or on another element', () => {
    expect(findings(onName, { definitions })).toEqual(['extension-context Patient.name[0].extension[0]']);
    expect(findings({ ...claiming, contact: onContact.contact }, { definitions })).toEqual([
      'extension-context Patient.contact[0].extension[0]',
    ]);
  });
});

describe('an extension that a profile puts on a slice of which nobody can say what is in it', () => {
  const profile = profileOf('Patient', [
    { path: 'Patient.name', slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' } },
    { path: 'Patient.name', sliceName: 'any', min: 0, max: '1' },
    { path: 'Patient.name.extension' },
    { path: 'Patient.name.extension', sliceName: 'note', type: [{ code: 'Extension', profile: url }] },
  ]);

  it('stands on what may be in that slice', () => {
    const note = extensionOf('note', 'string', { contextType: 'resource', context: ['Patient'] });
    expect(findings(onName, { definitions: [note, profile], profiles: [profile.url] })).toEqual([]);
  });
});

describe('an extension defined in R4', () => {
  const element = (expression: string): Context => ({ context: [{ type: 'element', expression }] });

  it('stands on the elements that it names', () => {
    expect(found(element('Patient'), { ...onPatient, text: undefined }, 'r4')).toEqual([
      'invariant-failed Patient',
    ]);
    expect(found(element('Patient.contact'), onPatient, 'r4')).toContain(
      'extension-context Patient.extension[0]',
    );
  });

  it.each<Context>([
    { context: [{ type: 'fhirpath', expression: 'Patient.name' }] },
    {
      context: [
        {
          type: 'element',
          expression: 'http://hl7.org/fhir/StructureDefinition/vitalsigns#Observation.code',
        },
      ],
    },
  ])('is not judged where its place is not a path: %o', (context) => {
    expect(found(context, onPatient, 'r4')).toEqual(['invariant-failed Patient']);
  });

  it('may be meant for one other extension', () => {
    const context = { context: [{ type: 'extension', expression: 'urn:outer' }] };
    expect(found(context, inExtension, 'r4')).not.toContain(
      'extension-context Patient.extension[0].extension[0]',
    );
    expect(found(context, onPatient, 'r4')).toContain('extension-context Patient.extension[0]');
  });
});

describe('the parts of an extension', () => {
  const whole = profileOf(
    'Extension',
    [
      {
        path: 'Extension.extension',
        slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' },
      },
      { path: 'Extension.extension', sliceName: 'status', min: 0, max: '1' },
      { path: 'Extension.extension.url', min: 1, fixedUri: 'status' },
      { path: 'Extension.extension.value[x]', min: 1, type: [{ code: 'code' }] },
      { path: 'Extension.url', fixedUri: `${exampleRoot}whole` },
      { path: 'Extension.value[x]', max: '0' },
    ],
    { url: `${exampleRoot}whole` },
  );
  const patient = (...extension: readonly object[]) => ({
    resourceType: 'Patient',
    extension: [{ url: whole.url, extension }],
  });
  const check = (resource: object): readonly string[] => findings(resource, { definitions: [whole] });

  it('are those that its definition names', () => {
    expect(check(patient({ url: 'status', valueCode: 'x' }))).toEqual([]);
    expect(check(patient({ url: 'statsu', valueCode: 'x' }))).toEqual([
      'extension-part-unknown Patient.extension[0].extension[0]',
    ]);
  });

  it('may be extensions of their own', () => {
    expect(check(patient({ url: 'urn:other', valueCode: 'x' }))).toEqual([
      'extension-unknown Patient.extension[0].extension[0]',
    ]);
  });

  it('are held to their own type', () => {
    expect(check(patient({ url: 'status', valueString: 'x' }))).toEqual([
      'type-forbidden Patient.extension[0].extension[0].valueString',
    ]);
  });

  it('cannot be judged where the definition is not at hand', () => {
    const resource = {
      resourceType: 'Patient',
      extension: [{ url: 'urn:x', extension: [{ url: 'y', valueCode: 'x' }] }],
    };
    expect(check(resource)).toEqual(['extension-unknown Patient.extension[0]']);
  });
});

describe('an extension in a value that a definition gives', () => {
  it('stands for one elsewhere, so its place is not judged', () => {
    const element = {
      path: 'Patient.address',
      example: [{ label: 'x', valueString: 'y', _valueString: { extension: [use] } }],
    };
    const definition = {
      resourceType: 'StructureDefinition',
      url: 'urn:x',
      name: 'x',
      status: 'draft',
      kind: 'resource',
      abstract: false,
      type: 'Patient',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
      derivation: 'constraint',
      differential: { element: [element] },
    };
    const context: Context = { contextType: 'datatype', context: ['Address.line'] };
    expect(found(context, definition)).not.toContainEqual(expect.stringContaining('extension'));
  });
});
