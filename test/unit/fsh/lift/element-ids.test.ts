import { expect, it } from 'vitest';
import { regenerateElementIds } from '../../../../src/fsh/lift/element-ids.js';

const ids = (elements: Parameters<typeof regenerateElementIds>[0]) =>
  regenerateElementIds(elements).map(({ id }) => id);

it('gives the root its path for an id, whatever id or slice name it had', () => {
  const [root] = regenerateElementIds([
    { id: 'Quantity:simplequantity', path: 'Quantity', sliceName: 'simplequantity' },
  ]);
  expect(root).toEqual({ id: 'Quantity', path: 'Quantity' });
});

it('puts slice names into the ids of slices and of all that is below them', () => {
  expect(
    ids([
      { path: 'Patient' },
      { path: 'Patient.identifier' },
      { path: 'Patient.identifier', sliceName: 'nhs' },
      { path: 'Patient.identifier.system' },
      { path: 'Patient.active' },
    ]),
  ).toEqual([
    'Patient',
    'Patient.identifier',
    'Patient.identifier:nhs',
    'Patient.identifier:nhs.system',
    'Patient.active',
  ]);
});

it('goes by what is nearest above where a differential passes over elements', () => {
  expect(
    ids([
      { path: 'Extension.extension', sliceName: 'a' },
      { path: 'Extension.extension.value[x].coding.system' },
    ]),
  ).toEqual(['Extension.extension:a', 'Extension.extension:a.value[x].coding.system']);
});

it('forgets the slices below an element when the element comes again', () => {
  expect(
    ids([
      { path: 'Extension' },
      { path: 'Extension.extension', sliceName: 'a' },
      { path: 'Extension.extension.extension', sliceName: 'inner' },
      { path: 'Extension.extension', sliceName: 'b' },
      { path: 'Extension.extension.extension.url' },
    ]).slice(3),
  ).toEqual(['Extension.extension:b', 'Extension.extension:b.extension.url']);
});
