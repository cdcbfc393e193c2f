import { expect, it } from 'vitest';
import type { ElementDefinition, StructureDefinition } from '../../../../src/fhir/definition-resources.js';
import { findInferredClosures } from '../../../../src/fsh/lower/inferred-closures.js';

function define(
  name: string,
  members: Partial<StructureDefinition> & { readonly closed?: readonly ElementDefinition[] },
): StructureDefinition {
  const { closed = [], ...rest } = members;
  return {
    resourceType: 'StructureDefinition',
    url: `http://example.org/${name}`,
    kind: 'complex-type',
    abstract: false,
    type: 'Extension',
    snapshot: { element: closed },
    differential: { element: closed },
    ...rest,
  };
}

const closed = (id: string): ElementDefinition => ({
  id,
  path: id.replaceAll(/:[^.]*/g, ''),
  max: '0',
});

it('finds what no rule in FSH asked for', () => {
  const definition = define('a', {
    closed: [closed('Extension.extension'), closed('Extension.extension:b.extension')],
  });
  const isInferred = findInferredClosures([{ definition, rulePaths: ['value[x]', 'extension[b]'] }]);
  expect(isInferred(definition.url, 'Extension.extension')).toBe(true);
  expect(isInferred(definition.url, 'Extension.extension:b.extension')).toBe(true);
});

it('leaves alone what FSH asked for', () => {
  const definition = define('a', {
    closed: [closed('Extension.extension'), closed('Extension.extension:b.extension')],
  });
  const rulePaths = ['extension', 'extension[b].extension'];
  const isInferred = findInferredClosures([{ definition, rulePaths }]);
  expect(isInferred(definition.url, 'Extension.extension')).toBe(false);
  expect(isInferred(definition.url, 'Extension.extension:b.extension')).toBe(false);
});

it('leaves alone what the base forbids', () => {
  const definition = define('a', { snapshot: { element: [closed('Extension.extension')] } });
  expect(findInferredClosures([{ definition, rulePaths: [] }])(definition.url, 'Extension.extension')).toBe(
    false,
  );
});

it('leaves alone extensions of what is no extension', () => {
  const definition = define('a', { type: 'Patient', closed: [closed('Patient.extension')] });
  expect(findInferredClosures([{ definition, rulePaths: [] }])(definition.url, 'Patient.extension')).toBe(
    false,
  );
});

it('finds what definitions took over from one another', () => {
  const parent = define('parent', { closed: [closed('Extension.extension')] });
  const child = define('child', {
    baseDefinition: parent.url,
    snapshot: { element: [closed('Extension.extension')] },
  });
  const profile = define('profile', {
    type: 'Patient',
    snapshot: {
      element: [
        {
          id: 'Patient.extension:c',
          path: 'Patient.extension',
          type: [{ code: 'Extension', profile: [child.url] }],
        },
        closed('Patient.extension:c.extension'),
      ],
    },
  });
  const isInferred = findInferredClosures([
    { definition: profile, rulePaths: [] },
    { definition: child, rulePaths: [] },
    { definition: parent, rulePaths: [] },
  ]);
  expect(isInferred(child.url, 'Extension.extension')).toBe(true);
  expect(isInferred(profile.url, 'Patient.extension:c.extension')).toBe(true);
});
