import { describe, expect, it } from 'vitest';
import { createImplementationGuide } from '../../../../src/fsh/package/implementation-guide.js';
import { toArtifact } from '../../../support/sushi-artifact.js';
import { testConfig } from '../../../support/compile-fsh.js';
import { validate } from '../../../support/validate.js';

const example = (id: string, meta: object, members: object = {}) =>
  toArtifact({ resourceType: 'Patient', id, meta }, { usage: 'Example', ...members });

const profileUrl = 'http://example.org/StructureDefinition/p';
const profile = toArtifact({
  resourceType: 'StructureDefinition',
  id: 'p',
  url: profileUrl,
  name: 'P',
  title: 'A profile',
  description: 'Says so.',
  type: 'Patient',
  derivation: 'constraint',
});

const guide = createImplementationGuide(
  {
    ...testConfig,
    description: 'For tests.',
    publisher: { name: 'Someone', url: 'http://example.org', email: 'a@example.org' },
  },
  [
    profile,
    toArtifact({ ...profile.resource, id: 'e', url: `${profileUrl}-e`, type: 'Extension', title: undefined }),
    toArtifact({ resourceType: 'ValueSet', id: 'v', name: 'V' }),
    toArtifact({ resourceType: 'NamingSystem', id: 'n' }, { usage: 'Definition' }),
    example('x', { profile: [profileUrl] }, { title: 'Somebody', description: 'Is sound.' }),
    example('y', { profile: ['http://elsewhere.example.org/p'] }),
    example('z', { tag: [{ system: 'urn:careconnect-conformance:breaks-rule', code: 'slice-min' }] }),
  ],
);

describe('the ImplementationGuide of a package', () => {
  it('says of the package what the configuration says', () => {
    expect(guide).toMatchObject({
      id: 'example.test.stu3',
      url: 'http://example.org/ImplementationGuide/example.test.stu3',
      version: '1.0.0',
      name: 'Test',
      status: 'draft',
      publisher: 'Someone',
      contact: [{ telecom: [{ system: 'url' }, { system: 'email', value: 'a@example.org' }] }],
      description: 'For tests.',
      fhirVersion: '3.0.2',
    });
  });

  it('has every resource in one of its parts, by kind, without empty parts', () => {
    const parts = (
      guide['package'] as readonly { name: string; resource: readonly { acronym: string }[] }[]
    ).map(({ name, resource }) => [name, ...resource.map(({ acronym }) => acronym)]);
    expect(parts).toEqual([
      ['Profiles', 'p'],
      ['Extensions', 'e'],
      ['Value sets', 'v'],
      ['Other definitions', 'n'],
      ['Examples', 'x', 'y'],
      ['Broken examples', 'z'],
    ]);
  });

  it('names each resource by its title, its name, or how FSH calls it', () => {
    expect(guide).toMatchObject({
      package: [
        {
          resource: [
            {
              example: false,
              name: 'A profile',
              description: 'Says so.',
              sourceReference: { reference: 'StructureDefinition/p' },
            },
          ],
        },
        { resource: [{ name: 'P' }] },
        { resource: [{ name: 'V' }] },
        { resource: [{ name: 'Named' }] },
        { resource: [{ name: 'Somebody', description: 'Is sound.' }, { name: 'Named' }] },
        { resource: [{ name: 'Named' }] },
      ],
    });
  });

  it('says which profile an example is for, in the package or elsewhere', () => {
    expect(guide).toMatchObject({
      package: [
        ...[{}, {}, {}, {}],
        {
          resource: [
            { example: true, exampleFor: { reference: 'StructureDefinition/p' } },
            { example: true, exampleFor: { reference: 'http://elsewhere.example.org/p' } },
          ],
        },
        { resource: [{ example: true }] },
      ],
    });
  });

  it('is valid', () => {
    const { issues, unchecked } = validate(JSON.stringify(guide));
    expect(issues).toEqual([]);
    // An example may be of a profile that is elsewhere.
    expect(unchecked.map(({ rule, reason }) => [rule, reason.includes('elsewhere.example.org')])).toEqual([
      ['reference-target', true],
    ]);
  });
});
