import { expect, it } from 'vitest';
import { toElementId } from '../../../../src/fsh/lower/to-element-id.js';

it('starts the elements of a logical model with the end of its URL', () => {
  expect(toElementId('http://example.org/StructureDefinition/model', 'home')).toBe('model.home');
});

it.each([
  ['', 'Patient'],
  ['.', 'Patient'],
  ['name', 'Patient.name'],
  ['name.use', 'Patient.name.use'],
  ['identifier[nhs].system', 'Patient.identifier:nhs.system'],
  ['identifier[nhs][old]', 'Patient.identifier:nhs/old'],
  ['deceased[x]', 'Patient.deceased[x]'],
  ['deceased[x][deceasedBoolean]', 'Patient.deceased[x]:deceasedBoolean'],
  ['name[0].family', 'Patient.name.family'],
  ['extension[http://example.org/a.b].value[x]', 'Patient.extension:http://example.org/a.b.value[x]'],
])('takes the path "%s" to the element %s', (path, id) => {
  expect(toElementId('Patient', path)).toBe(id);
});
