import { describe, expect, it } from 'vitest';
import { findMalformed } from '../../../src/definitions/find-malformed.js';
import type { DefinitionResource } from '../../../src/fhir/definition-resources.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { readCoreProfiles, readCoreStructures, readResources } from '../../support/read-definitions.js';

const resourceOf = (resourceType: string, members: object): DefinitionResource => ({
  resourceType,
  ...members,
});
const structure = (...element: readonly unknown[]) =>
  resourceOf('StructureDefinition', {
    url: 'http://example.org/StructureDefinition/example',
    kind: 'resource',
    type: 'Patient',
    snapshot: { element: [{ path: 'Patient' }, ...element] },
  });
const name = { path: 'Patient.name' };
const valueSet = (compose: unknown) => resourceOf('ValueSet', { compose });
const codeSystem = (...concept: readonly unknown[]) =>
  resourceOf('CodeSystem', { content: 'complete', concept });

const at = 'StructureDefinition.snapshot.element[1]';
const strengths = 'one of "required", "extensible", "preferred", "example"';

describe('a definition by which nothing could be judged', () => {
  it.each<[string, DefinitionResource, string, string, string]>([
    ['an element that is nothing', structure(null), at, 'nothing', 'an object'],
    ['an element without a path', structure({ id: 'Patient.name' }), `${at}.path`, 'nothing', 'a text'],
    [
      'an upper limit that is a number',
      structure({ ...name, max: 3 }),
      `${at}.max`,
      '3',
      'a whole number in quotation marks, or "*"',
    ],
    [
      'a lower limit that is a text',
      structure({ ...name, min: '1' }),
      `${at}.min`,
      '"1"',
      'a whole number, 0 or more',
    ],
    [
      'types that are no list',
      structure({ ...name, type: 'HumanName' }),
      `${at}.type`,
      '"HumanName"',
      'a list',
    ],
    [
      'a type whose code is no text',
      structure({ ...name, type: [{ code: 3 }] }),
      `${at}.type[0].code`,
      '3',
      'a text',
    ],
    [
      'targets that are neither text nor list',
      structure({ ...name, type: [{ targetProfile: {} }] }),
      `${at}.type[0].targetProfile`,
      'an object',
      'a text or a list',
    ],
    [
      'an invariant that says nothing',
      structure({ ...name, constraint: [{ key: 'a', severity: 'error' }] }),
      `${at}.constraint[0].human`,
      'nothing',
      'a text',
    ],
    [
      'a strength that there is not',
      structure({ ...name, binding: { strength: 'strong' } }),
      `${at}.binding.strength`,
      '"strong"',
      strengths,
    ],
    [
      'slicing without rules',
      structure({ ...name, slicing: {} }),
      `${at}.slicing.rules`,
      'nothing',
      'one of "closed", "open", "openAtEnd"',
    ],
    [
      'a snapshot that is a text',
      resourceOf('StructureDefinition', { snapshot: 'none' }),
      'StructureDefinition.snapshot',
      '"none"',
      'an object',
    ],
    [
      'a value set whose system is an object',
      valueSet({ include: [{ system: {} }] }),
      'ValueSet.compose.include[0].system',
      'an object',
      'a text',
    ],
    [
      'a value set that lists no code',
      valueSet({ include: [{ concept: [{}] }] }),
      'ValueSet.compose.include[0].concept[0].code',
      'nothing',
      'a text',
    ],
    [
      'a code system of unknown content',
      resourceOf('CodeSystem', { content: 'some' }),
      'CodeSystem.content',
      '"some"',
      'one of "not-present", "example", "fragment", "complete", "supplement"',
    ],
    [
      'a concept within another without a code',
      codeSystem({ code: 'a', concept: [{ display: 'B' }] }),
      'CodeSystem.concept[0].concept[0].code',
      'nothing',
      'a text',
    ],
  ])('is told by its place: %s', (_, resource, ...[path, found, expected]) => {
    expect(findMalformed(resource)).toEqual({ path, found, expected });
  });

  it('is shown shortened where it is long', () => {
    const found = findMalformed(structure({ path: 'Patient.name', type: 'x'.repeat(200) }))?.found;
    expect(found).toBe(`"${'x'.repeat(59)}…`);
  });
});

describe('well formed are', () => {
  it.each([
    ['all definitions of CareConnect', () => readResources(embeddedPackage)],
    ['the types and resources of STU3', () => [...readCoreStructures().values()]],
    ['the types and resources of R4', () => [...readCoreStructures('r4').values()]],
    ["HL7's profiles on R4", () => readCoreProfiles('r4')],
    ['resources that are no definitions', () => [resourceOf('Patient', { name: 3 })]],
  ])('%s', (_, list) => {
    const resources = list();
    expect(resources.length).toBeGreaterThan(0);
    expect(resources.flatMap((one) => findMalformed(one) ?? [])).toEqual([]);
  });
});
